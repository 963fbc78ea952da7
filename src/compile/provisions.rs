//! Numbers of chapters 98 and 99 as written, made into [`Provision`].

use super::compiler::Compiler;
use super::shape::{AllowanceShape, BaseShape, ProvisionShape};
use crate::schedule::{Allowance, Base, Citation, Kind, Limit, Origins, Provision, Reach};
use crate::units::{Decimal, TariffCode};

/// The kinds whose bases `dutiable` caps where `of` does not say.
const DUTIES: [Kind; 2] = [Kind::CustomsDuty, Kind::Surtax];

impl Compiler {
    pub fn provision(&mut self, shape: ProvisionShape) {
        self.for_people("provision", &shape.says);
        let cite = self.here(&shape.at);
        let codes = self.numbers(&shape.codes);
        let of = shape.of.as_deref().unwrap_or(&DUTIES);
        let mut reach = Vec::new();
        let caps = [(of, &shape.dutiable), (&[Kind::Fee][..], &shape.fees), (&[Kind::Tax][..], &shape.taxes)];
        for (kinds, base) in caps {
            let Some(base) = base else { continue };
            let found = self.reach(base, &cite);
            reach.extend(kinds.iter().map(|kind| (*kind, found.clone())));
        }
        if shape.of.is_some() && shape.dutiable.is_none() {
            self.fault("`of` says which kinds `dutiable` caps, and there is no `dutiable`");
        }
        let origins = match shape.origins.as_slice() {
            [] => Origins::Usual,
            [any] if any == "any" => Origins::Any,
            countries => Origins::Also(self.countries(countries)),
        };
        let limit = self.limit(&shape);
        let except = shape.except_codes.iter().filter_map(|it| self.goods_code(it)).collect();
        let allowances = shape.allowed.iter().filter_map(|it| self.allowance(it)).collect();
        let in_full = shape.in_full.iter().filter_map(|id| self.program_named(id)).collect();
        let (jurisdiction, seldom, says) = (self.jurisdiction, shape.seldom, shape.says);
        let provision = Provision {
            jurisdiction,
            codes,
            reach,
            limit,
            allowances,
            except,
            in_full,
            origins,
            seldom,
            says,
            cite,
        };
        self.law.provisions.push(provision);
    }

    /// The numbers of a provision, none of which another record of the country names.
    fn numbers(&mut self, written: &[String]) -> Vec<TariffCode> {
        let mut codes: Vec<TariffCode> = Vec::new();
        for text in written {
            match text.parse::<TariffCode>() {
                Ok(code) if code.chapter() >= 98 && code.len() >= 4 => {
                    let ours = self.law.provisions.iter().filter(|it| it.jurisdiction == self.jurisdiction);
                    if codes.contains(&code) || ours.flat_map(|it| &it.codes).any(|it| *it == code) {
                        self.fault(format!("{code} is there twice: one record says all of a provision"));
                    }
                    codes.push(code);
                }
                _ => self.fault(format!("{text} is no number of chapter 98 or 99, of four digits or more")),
            }
        }
        if written.is_empty() {
            self.fault("a provision names its numbers: codes = [\"9802.00.40\"]");
        }
        codes
    }

    fn allowance(&mut self, shape: &AllowanceShape) -> Option<Allowance> {
        let codes = shape.codes.iter().filter_map(|it| self.goods_code(it)).collect();
        let (amount, unit) = shape.at_most.split_once(' ').unwrap_or((&shape.at_most, ""));
        match (amount.parse(), unit.parse()) {
            (Ok(at_most), Ok(unit)) => Some(Allowance { codes, at_most, unit }),
            _ => {
                self.fault(format!("allowed: {} is not how much of a unit, like 1.5 l", shape.at_most));
                None
            }
        }
    }

    /// The code of goods that a number names.
    fn goods_code(&mut self, written: &str) -> Option<TariffCode> {
        let code = written.parse::<TariffCode>().ok().filter(|it| it.chapter() < 98);
        if code.is_none() {
            self.fault(format!("{written} is no code of chapters 1 to 97"));
        }
        code
    }

    /// The most that goods may be worth; what is taken off the value of dearer ones: as much, where nothing else is
    /// said; and how much of what is left bears the rate of the number.
    fn limit(&mut self, shape: &ProvisionShape) -> Option<Limit> {
        let Some(at_most) = &shape.at_most else {
            if shape.takes_off.is_some() || shape.rate_on_first.is_some() {
                self.fault("takes_off and rate_on_first are of goods that are worth more than at_most");
            }
            return None;
        };
        let amount = |text: &str| text.parse::<Decimal>().ok();
        let takes_off = shape.takes_off.as_ref().unwrap_or(at_most);
        let first = shape.rate_on_first.as_deref().unwrap_or("0");
        match (amount(at_most), amount(takes_off), amount(first)) {
            (Some(at_most), Some(takes_off), Some(rate_on_first)) => {
                Some(Limit { at_most, takes_off, rate_on_first })
            }
            _ => {
                self.fault("at_most, takes_off and rate_on_first are amounts in quotes");
                None
            }
        }
    }

    fn reach(&mut self, shape: &BaseShape, cite: &Citation) -> Reach {
        if matches!(shape, BaseShape::Name(name) if name == "nothing") {
            return Reach::Nothing;
        }
        let base = self.base(shape, cite);
        if counts_charges(&base) {
            self.fault("what a provision makes dutiable rests on the goods, not on what is charged on them");
        }
        Reach::UpTo(base)
    }
}

/// Whether a base counts what is charged on the line.
fn counts_charges(base: &Base) -> bool {
    match base {
        Base::Value | Base::Declared(_) | Base::Claimed(_) | Base::Amount(_) => false,
        Base::DutyPaid(..) | Base::Outside(..) => true,
        Base::Less(a, b) | Base::GreaterOf(a, b) | Base::LesserOf(a, b) => {
            counts_charges(a) || counts_charges(b)
        }
        Base::Share(_, of) => counts_charges(of),
        Base::Cases(cases, last) => cases.iter().any(|it| counts_charges(&it.1)) || counts_charges(last),
    }
}
