//! One line of a draft, read field by field.

use super::draft::{Draft, LineField};
use super::number;
use super::problem::{Place, Problem, ProblemKind, misread};
use super::{EntryLine, Facts};
use crate::schedule::{Fact, FactKind, FactValue, Found, Jurisdiction, Schedule};
use crate::units::{Currency, Date, Decimal, Money, Quantity, TariffCode};

/// Longer than any answer that makes sense.
const LONGEST: usize = 400;

/// Reads one line, noting problems as it goes.
pub(super) struct Reader<'a> {
    pub draft: &'a Draft,
    pub schedule: &'a Schedule,
    pub line: usize,
    pub into: u8,
    pub day: Option<Date>,
    pub problems: &'a mut Vec<Problem>,
}

impl Reader<'_> {
    pub fn line(&mut self) -> Option<EntryLine> {
        for (field, text) in &self.draft.lines[self.line] {
            if text.len() > LONGEST {
                self.problem(*field, ProblemKind::TooLong);
            }
        }
        let jurisdiction = &self.schedule.law.jurisdictions[usize::from(self.into)];
        let code = self.code();
        let (declared, fx) = self.value(jurisdiction);
        // A converted value is declared to the cent.
        let exchange = |amount: Decimal| jurisdiction.rounding.apply(fx.map_or(amount, |fx| amount * fx));
        let value_for_duty = declared.map(|declared| exchange(declared.amount()));
        let freight = self.money(LineField::Freight).map(exchange).unwrap_or_default();
        let insurance = self.money(LineField::Insurance).map(exchange).unwrap_or_default();
        let quantities = [(LineField::Quantity, LineField::Unit), (LineField::Quantity2, LineField::Unit2)]
            .into_iter()
            .filter_map(|(amount, unit)| self.quantity(amount, unit, code))
            .collect();
        let mut facts = Facts::default();
        for &fact in Fact::ALL {
            if !matches!(fact, Fact::Code | Fact::Quantity) {
                let answer = self.fact(fact);
                let answer = match answer {
                    Some(FactValue::Number(amount)) if fact.kind() == FactKind::Money => {
                        let amount = exchange(amount);
                        if value_for_duty.is_some_and(|value| amount > value) {
                            self.problem(LineField::Fact(fact), ProblemKind::PartOverWhole(fact));
                        }
                        Some(FactValue::Number(amount))
                    }
                    other => other,
                };
                facts.answer(fact, answer);
            }
        }
        let portion = |fact: Fact| match facts.of(fact) {
            Some(FactValue::Number(amount)) => amount,
            _ => Decimal::ZERO,
        };
        let portions = Fact::PORTIONS.map(portion).into_iter().sum::<Decimal>();
        let last = Fact::PORTIONS.into_iter().rev().find(|fact| facts.of(*fact).is_some());
        if let Some(last) = last.filter(|_| value_for_duty.is_some_and(|value| portions > value)) {
            self.problem(LineField::Fact(last), ProblemKind::PartsOverWhole);
        }
        Some(EntryLine { code: code?, declared, fx, value_for_duty, quantities, freight, insurance, facts })
    }

    fn problem(&mut self, field: LineField, kind: ProblemKind) {
        self.problems.push(Problem { place: Place::Line(self.line, field), kind });
    }

    fn text(&self, field: LineField) -> &str {
        self.draft.line_field(self.line, field)
    }

    fn code(&mut self) -> Option<TariffCode> {
        let text = self.text(LineField::Code);
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let tidy = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-') || c.is_whitespace());
        let kind = match (text.parse::<TariffCode>(), digits.len()) {
            _ if text.is_empty() => ProblemKind::Missing,
            (Ok(code), _) if code.chapter() >= 98 => ProblemKind::CodeIsProvision,
            (Ok(code), _) if code.len() < 4 => ProblemKind::CodeTooShort,
            (Ok(code), _) => {
                match self.schedule.tariffs.get(usize::from(self.into)).map(|it| it.find(code)) {
                    Some(Found::Line(_) | Found::Beneath(..)) => match self.renumbered(code) {
                        Some(kind) => kind,
                        None => return Some(code),
                    },
                    _ => ProblemKind::NoSuchCode(self.nearest(code)),
                }
            }
            (Err(_), _) if !tidy => ProblemKind::CodeNotDigits,
            (Err(_), 11..) => ProblemKind::CodeTooLong,
            (Err(_), _) => ProblemKind::CodeLostZero(digits),
        };
        self.problem(LineField::Code, kind);
        None
    }

    /// What is wrong with a statistical number that was split or replaced before the day.
    fn renumbered(&self, code: TariffCode) -> Option<ProblemKind> {
        let tariff = self.schedule.tariffs.get(usize::from(self.into))?;
        let it = tariff.renumbered(code, self.day?)?;
        Some(ProblemKind::CodeRenumbered { since: it.from, successors: it.successors.clone() })
    }

    /// The longest beginning of a code that the schedule has something under.
    fn nearest(&self, code: TariffCode) -> Option<TariffCode> {
        let tariff = self.schedule.tariffs.get(usize::from(self.into))?;
        let shorter = [8, 6, 4].into_iter().filter(|len| *len < code.len()).map(|len| code.prefix(len));
        shorter.into_iter().find(|prefix| tariff.find(*prefix) != Found::Nothing)
    }

    fn value(&mut self, jurisdiction: &Jurisdiction) -> (Option<Money>, Option<Decimal>) {
        let amount = self.money(LineField::Value);
        let text = self.text(LineField::Currency);
        let currency = if text.is_empty() { Ok(jurisdiction.currency) } else { text.parse::<Currency>() };
        let Ok(currency) = currency else {
            self.problem(LineField::Currency, ProblemKind::NotACurrency);
            return (None, None);
        };
        let fx = self.number(LineField::Fx);
        if fx == Some(Decimal::ZERO) {
            self.problem(LineField::Fx, ProblemKind::ZeroFx);
        } else if fx.is_some_and(|fx| fx > Decimal::ONE_THOUSAND) {
            self.problem(LineField::Fx, ProblemKind::TooLarge);
        }
        let differ = currency != jurisdiction.currency;
        if differ && self.text(LineField::Fx).is_empty() && amount.is_some() {
            self.problem(LineField::Fx, ProblemKind::NeedsFx(currency, jurisdiction.currency));
        }
        let declared = amount.and_then(|amount| Money::new(amount, currency));
        (declared, if differ { fx } else { None })
    }

    /// An amount of money, if one was given and can be read.
    fn money(&mut self, field: LineField) -> Option<Decimal> {
        let amount = self.number(field)?;
        if amount > Money::LIMIT {
            self.problem(field, ProblemKind::TooLarge);
            return None;
        }
        if amount.normalize().scale() > 2 {
            self.problem(field, ProblemKind::TooFine);
            return None;
        }
        Some(amount)
    }

    fn number(&mut self, field: LineField) -> Option<Decimal> {
        let text = self.text(field);
        if text.is_empty() || text.len() > LONGEST {
            return None;
        }
        match number::read(text) {
            Ok(number) => Some(number),
            Err(kind) => {
                self.problem(field, kind);
                None
            }
        }
    }

    fn quantity(&mut self, amount: LineField, unit: LineField, code: Option<TariffCode>) -> Option<Quantity> {
        let number = self.number(amount)?;
        let text = self.text(unit);
        let unit_read = if text.is_empty() {
            // The schedule counts these goods in one unit: a bare number can only mean that.
            let tariff = self.schedule.tariffs.get(usize::from(self.into))?;
            let Found::Line(line) = tariff.find(code?) else {
                self.problem(unit, ProblemKind::NeedsUnit);
                return None;
            };
            match tariff.units(line) {
                [only] => Some(*only),
                _ => None,
            }
        } else {
            text.parse().ok()
        };
        let Some(found) = unit_read else {
            let kind = if text.is_empty() { ProblemKind::NeedsUnit } else { ProblemKind::NotAUnit };
            self.problem(unit, kind);
            return None;
        };
        let quantity = Quantity::new(number, found);
        if quantity.is_none() {
            self.problem(amount, ProblemKind::TooLarge);
        }
        quantity
    }

    fn fact(&mut self, fact: Fact) -> Option<FactValue> {
        let field = LineField::Fact(fact);
        let text = self.text(field);
        if text.is_empty() || text.len() > LONGEST {
            return None;
        }
        let read = match fact.kind() {
            FactKind::YesNo => yes_or_no(text).map(|yes| if yes { FactValue::Yes } else { FactValue::No }),
            FactKind::Choice(words) => words
                .iter()
                .position(|word| word.eq_ignore_ascii_case(text))
                .map(|place| FactValue::Choice(place as u8)),
            FactKind::Country => text.parse().ok().map(FactValue::Country),
            FactKind::Code => match text.parse::<TariffCode>() {
                Ok(code) if fact == Fact::Provision && (code.chapter() < 98 || code.len() < 4) => {
                    self.problem(field, ProblemKind::NotAProvision);
                    return None;
                }
                read => read.ok().map(FactValue::Code),
            },
            FactKind::Money => return self.money(field).map(FactValue::Number),
            FactKind::Share | FactKind::Rate | FactKind::Number | FactKind::Quantity => {
                let number = self.number(field)?;
                let limit = match fact.kind() {
                    FactKind::Share => 100,
                    FactKind::Rate => 10_000,
                    _ => 1_000_000_000_000_i64,
                };
                if number > Decimal::from(limit) {
                    let share = fact.kind() == FactKind::Share;
                    self.problem(field, if share { ProblemKind::OverHundred } else { ProblemKind::TooLarge });
                    return None;
                }
                return Some(FactValue::Number(number));
            }
            FactKind::Claims => return self.claims(text.to_owned()),
        };
        if read.is_none() {
            self.problem(field, misread(fact.kind()));
        }
        read
    }

    fn claims(&mut self, text: String) -> Option<FactValue> {
        let mut set = 0_u64;
        for name in text.split([';', ',']).map(str::trim).filter(|name| !name.is_empty()) {
            match self.schedule.law.claims.iter().position(|claim| claim == name) {
                Some(place) => set |= 1 << place,
                None => {
                    self.problem(LineField::Fact(Fact::Claims), ProblemKind::NotAClaim(name.to_owned()));
                    return None;
                }
            }
        }
        Some(FactValue::Claims(set))
    }
}

/// Yes or no, as people write it in either language.
pub fn yes_or_no(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "yes" | "y" | "true" | "1" | "oui" | "o" => Some(true),
        "no" | "n" | "false" | "0" | "non" => Some(false),
        _ => None,
    }
}
