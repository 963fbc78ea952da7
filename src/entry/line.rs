//! One line of a draft, read field by field.

use std::borrow::Cow;

use super::draft::{Draft, LineField};
use super::number::{self, NumberOf};
use super::problem::ProblemKind;
use super::tidy::tidy;
use super::{EntryLine, Facts, code};
use crate::schedule::{Fact, FactKind, FactValue, Found, Id, Jurisdiction, Schedule, Tariff};
use crate::units::{Currency, Date, Decimal, Money, Quantity, TariffCode};

/// More characters than any answer that makes sense.
const LONGEST: usize = 400;

/// Reads one line, noting problems as it goes.
pub(super) struct Reader<'a> {
    pub draft: &'a Draft,
    pub schedule: &'a Schedule,
    pub line: usize,
    pub into: Id<Jurisdiction>,
    pub day: Option<Date>,
    pub problems: &'a mut Vec<(LineField, ProblemKind)>,
    /// The currency of the line's amounts; none while it cannot be read.
    pub currency: Option<Currency>,
    /// What an amount or a quantity that was read is taken for.
    pub take: &'a dyn Fn(usize, LineField, Decimal) -> Decimal,
}

impl<'a> Reader<'a> {
    pub fn line(&mut self) -> Option<EntryLine> {
        for (field, text) in &self.draft.lines[self.line] {
            if is_too_long(text) {
                self.problem(*field, ProblemKind::TooLong);
            }
        }
        let jurisdiction = &self.schedule.law[self.into];
        let code = self.code();
        self.currency = self.currency_of_amounts(jurisdiction);
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

    pub(super) fn problem(&mut self, field: LineField, kind: ProblemKind) {
        self.problems.push((field, kind));
    }

    /// What stands in a field, as far as it can be seen; nothing where there is too much of it.
    pub(super) fn text(&self, field: LineField) -> Cow<'a, str> {
        let text = self.draft.line_field(self.line, field);
        if is_too_long(text) { Cow::Borrowed("") } else { tidy(text) }
    }

    pub(super) fn tariff(&self) -> &'a Tariff {
        &self.schedule[self.into]
    }

    /// Whether the schedule has this code, or something beneath or above it.
    pub(super) fn exists(&self, code: TariffCode) -> bool {
        self.tariff().find(code) != Found::Nothing
    }

    fn code(&mut self) -> Option<TariffCode> {
        let text = self.draft.line_field(self.line, LineField::Code);
        if is_too_long(text) {
            return None;
        }
        let kind = match code::read(text, &|code| self.exists(code)) {
            _ if text.is_empty() => ProblemKind::Missing,
            Err(kind) => kind,
            Ok(code) if code.chapter() >= 98 => ProblemKind::CodeIsProvision,
            Ok(code) if code.len() < 4 => ProblemKind::CodeTooShort,
            Ok(code) if !self.exists(code) => ProblemKind::NoSuchCode(self.nearest(code)),
            Ok(code) => match self.renumbered(code).map_or_else(|| self.ending(code), Err) {
                Ok(code) => return Some(code),
                Err(kind) => kind,
            },
        };
        self.problem(LineField::Code, kind);
        None
    }

    /// What is wrong with a statistical number that was split or replaced before the day.
    fn renumbered(&self, code: TariffCode) -> Option<ProblemKind> {
        let it = self.tariff().renumbered(code, self.day?)?;
        Some(ProblemKind::CodeRenumbered { since: it.from, successors: it.successors.clone() })
    }

    /// The code, when its statistical number is one: of the schedule, of an earlier day, or of a list of the
    /// law. Two zeros beneath an item that has other numbers say no more than its eight digits.
    fn ending(&self, code: TariffCode) -> Result<TariffCode, ProblemKind> {
        let tariff = self.tariff();
        let Found::Line(line) = tariff.find(code) else { return Ok(code) };
        let Some(item) = tariff.code(line).filter(|it| it.len() < code.len()) else { return Ok(code) };
        let numbers: Vec<TariffCode> = tariff.statistical(line).collect();
        if numbers.contains(&code) || tariff.was_renumbered(code) || self.schedule.index.is_named(code) {
            return Ok(code);
        }
        if code.padded() == item.padded() {
            return Ok(if numbers.is_empty() { code } else { item });
        }
        Err(ProblemKind::NoSuchEnding { item, numbers })
    }

    /// The longest beginning of a code that the schedule has something under.
    pub(super) fn nearest(&self, code: TariffCode) -> Option<TariffCode> {
        let shorter = [8, 6, 4].into_iter().filter(|len| *len < code.len()).map(|len| code.prefix(len));
        shorter.into_iter().find(|prefix| self.exists(*prefix))
    }

    /// The currency in which the amounts of the line are.
    fn currency_of_amounts(&mut self, jurisdiction: &Jurisdiction) -> Option<Currency> {
        let text = self.text(LineField::Currency);
        if text.is_empty() {
            return Some(jurisdiction.currency);
        }
        let read = text.parse::<Currency>().ok();
        if read.is_none() {
            self.problem(LineField::Currency, ProblemKind::NotACurrency);
        }
        read
    }

    fn value(&mut self, jurisdiction: &Jurisdiction) -> (Option<Money>, Option<Decimal>) {
        let amount = self.money(LineField::Value);
        let fx = self.number(LineField::Fx, NumberOf::ExchangeRate);
        let Some(currency) = self.currency else { return (None, None) };
        if fx == Some(Decimal::ZERO) {
            self.problem(LineField::Fx, ProblemKind::ZeroFx);
        }
        let differ = currency != jurisdiction.currency;
        if differ && self.text(LineField::Fx).is_empty() && amount.is_some() {
            self.problem(LineField::Fx, ProblemKind::NeedsFx(currency, jurisdiction.currency));
        }
        let declared = amount.and_then(|amount| Money::new(amount, currency));
        (declared, if differ { fx } else { None })
    }

    /// An amount of money in the currency of the line, if one was given and can be read.
    pub(super) fn money(&mut self, field: LineField) -> Option<Decimal> {
        self.read(field, NumberOf::Money, self.currency)
    }

    /// An amount of money in the currency of the country entered, whatever the line's own is.
    pub(super) fn money_of_country(&mut self, field: LineField) -> Option<Decimal> {
        let currency = self.schedule.law[self.into].currency;
        self.read(field, NumberOf::Money, Some(currency))
    }

    /// A number that is no money, if one was given and can be read.
    pub(super) fn number(&mut self, field: LineField, of: NumberOf) -> Option<Decimal> {
        self.read(field, of, None)
    }

    /// A number; a currency written beside it must be the one in which it is asked for.
    fn read(&mut self, field: LineField, of: NumberOf, currency: Option<Currency>) -> Option<Decimal> {
        let text = self.text(field);
        if text.is_empty() {
            return None;
        }
        let kind = match number::read(&text, of) {
            Ok(it) => match it.currency.zip(currency) {
                Some((written, asked)) if written != asked => ProblemKind::OtherCurrency(written, asked),
                _ if matches!(of, NumberOf::Money | NumberOf::Quantity) => {
                    return Some((self.take)(self.line, field, it.number));
                }
                _ => return Some(it.number),
            },
            Err(kind) => kind,
        };
        self.problem(field, kind);
        None
    }

    fn quantity(&mut self, amount: LineField, unit: LineField, code: Option<TariffCode>) -> Option<Quantity> {
        let number = self.number(amount, NumberOf::Quantity)?;
        let text = self.text(unit);
        let unit_read = if text.is_empty() {
            // The schedule counts these goods in one unit: a bare number can only mean that.
            let tariff = self.tariff();
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
        Quantity::new(number, found)
    }
}

/// Counted in characters, as people count; bytes are an upper bound of them.
fn is_too_long(text: &str) -> bool {
    text.len() > LONGEST && text.chars().count() > LONGEST
}
