//! From [`Draft`] to [`Entry`]: the one place where text becomes meaning.

use super::draft::{Draft, Field, LineField};
use super::number;
use super::problem::{Place, Problem, ProblemKind, misread};
use super::{Entry, EntryLine, Facts};
use crate::schedule::{Fact, FactKind, FactValue, Found, Jurisdiction, Schedule};
use crate::units::{Currency, Date, Decimal, Money, Quantity, TariffCode};

/// Longer than any answer that makes sense.
const LONGEST: usize = 400;

/// What came of reading a draft: the lines that could be read stand, whatever is wrong elsewhere.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// The entry made of the lines that could be read; none when the sheet's own fields, or every
    /// line, could not.
    pub entry: Option<Entry>,
    /// For each line of the draft, its place in the entry.
    pub lines: Vec<Option<usize>>,
    /// Everything that is wrong.
    pub problems: Vec<Problem>,
}

/// Reads a draft. Never fails as a whole: see [`Parsed`].
pub fn parse(draft: &Draft, schedule: &Schedule) -> Parsed {
    let mut problems = Vec::new();
    let into = read_into(draft, schedule, &mut problems);
    let entry_date = read_date(draft, &mut problems);
    if draft.lines.is_empty() {
        problems.push(Problem { place: Place::Line(0, LineField::Code), kind: ProblemKind::NoLines });
    }
    let mut lines = Vec::new();
    let mut places = Vec::new();
    for line in 0..draft.lines.len() {
        let before = problems.len();
        let read =
            into.and_then(|into| Reader { draft, schedule, line, into, problems: &mut problems }.line());
        // A line with any problem is left out whole: half a line would give a wrong answer.
        match read {
            Some(read) if problems.len() == before => {
                places.push(Some(lines.len()));
                lines.push(read);
            }
            _ => places.push(None),
        }
    }
    let entry = match (into, entry_date) {
        (Some(into), Some(entry_date)) if !lines.is_empty() => Some(Entry { into, entry_date, lines }),
        _ => None,
    };
    Parsed { entry, lines: places, problems }
}

fn read_into(draft: &Draft, schedule: &Schedule, problems: &mut Vec<Problem>) -> Option<u8> {
    let text = draft.field(Field::Into);
    let country = text.parse().ok().and_then(|country| schedule.jurisdiction(country));
    if country.is_none() {
        let known = schedule.law.jurisdictions.iter().map(|it| it.country).collect();
        let kind =
            if text.is_empty() { ProblemKind::Missing } else { ProblemKind::NotACountryEntered(known) };
        problems.push(Problem { place: Place::Sheet(Field::Into), kind });
    }
    country
}

fn read_date(draft: &Draft, problems: &mut Vec<Problem>) -> Option<Date> {
    let text = draft.field(Field::EntryDate);
    let shape = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let day = if shape { text.parse::<Date>().ok() } else { None };
    if day.is_none() {
        let kind = if text.is_empty() { ProblemKind::Missing } else { ProblemKind::NotADay };
        problems.push(Problem { place: Place::Sheet(Field::EntryDate), kind });
    }
    day
}

/// Reads one line, noting problems as it goes.
struct Reader<'a> {
    draft: &'a Draft,
    schedule: &'a Schedule,
    line: usize,
    into: u8,
    problems: &'a mut Vec<Problem>,
}

impl Reader<'_> {
    fn line(&mut self) -> Option<EntryLine> {
        for (field, text) in &self.draft.lines[self.line] {
            if text.len() > LONGEST {
                self.problem(*field, ProblemKind::TooLong);
            }
        }
        let jurisdiction = &self.schedule.law.jurisdictions[usize::from(self.into)];
        let code = self.code();
        let (declared, fx) = self.value(jurisdiction);
        let exchange = |amount: Decimal| to_cents(fx.map_or(amount, |fx| amount * fx));
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
            (Ok(code), _) => {
                match self.schedule.tariffs.get(usize::from(self.into)).map(|it| it.find(code)) {
                    Some(Found::Line(_) | Found::Beneath(..)) => return Some(code),
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
            FactKind::Code => text.parse().ok().map(FactValue::Code),
            FactKind::Money => return self.money(field).map(FactValue::Number),
            FactKind::Share | FactKind::Rate | FactKind::Number | FactKind::Quantity => {
                let number = self.number(field)?;
                let limit = if fact.kind() == FactKind::Share { 100 } else { 1_000_000 };
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

fn yes_or_no(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "yes" | "y" | "true" | "1" | "oui" | "o" => Some(true),
        "no" | "n" | "false" | "0" | "non" => Some(false),
        _ => None,
    }
}

/// A converted value is declared to the cent, half a cent upwards.
fn to_cents(amount: Decimal) -> Decimal {
    amount.round_dp_with_strategy(2, rust_decimal::RoundingStrategy::MidpointAwayFromZero)
}
