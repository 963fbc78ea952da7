//! Numbers of chapters 98 and 99 as written, made into [`Provision`].

use super::compiler::Compiler;
use super::shape::{BaseShape, ProvisionShape};
use crate::schedule::{Base, Citation, Kind, Limit, Origins, Provision, Reach};
use crate::units::{Decimal, TariffCode};

/// The kinds whose bases `dutiable` caps where `of` does not say.
const DUTIES: [Kind; 2] = [Kind::CustomsDuty, Kind::Surtax];

impl Compiler {
    pub fn provision(&mut self, shape: ProvisionShape) {
        self.in_both("provision", &shape.says);
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
        let limit = self.limit(shape.at_most.as_deref(), shape.takes_off.as_deref());
        let in_full = shape.in_full.iter().filter_map(|id| self.program_named(id)).collect();
        let (jurisdiction, seldom, says) = (self.jurisdiction, shape.seldom, shape.says);
        let provision = Provision { jurisdiction, codes, reach, limit, in_full, origins, seldom, says, cite };
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

    /// The most that goods may be worth, and what is taken off the value of dearer ones: as much, where nothing
    /// else is said.
    fn limit(&mut self, at_most: Option<&str>, takes_off: Option<&str>) -> Option<Limit> {
        let amount = |text: &str| text.parse::<Decimal>().ok();
        match (at_most, takes_off) {
            (None, None) => None,
            (Some(at_most), takes_off) => match (amount(at_most), amount(takes_off.unwrap_or(at_most))) {
                (Some(at_most), Some(takes_off)) => Some(Limit { at_most, takes_off }),
                _ => {
                    self.fault("at_most and takes_off are amounts in quotes");
                    None
                }
            },
            (None, Some(_)) => {
                self.fault("takes_off says what is taken off goods that are worth more than at_most");
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
