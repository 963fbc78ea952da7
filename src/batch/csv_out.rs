//! The columns that an answer adds to its row.

use crate::assess::{Answer, LineAssessment, Range, Standing, WhyNot, assumed};
use crate::entry::{Entry, Problem};
use crate::schedule::{Fact, FactKind, FactValue, Kind, Schedule};
use crate::units::{Decimal, Lang, Rounding};
use crate::words;

/// The names of the columns, in their order.
pub const COLUMNS: [&str; 16] = [
    "status",
    "out_currency",
    "customs_duty",
    "additional_duties",
    "duty_total",
    "taxes",
    "fees",
    "landed_total",
    "effective_rate",
    "charges",
    "set_aside",
    "low",
    "high",
    "needs",
    "assumed",
    "problems",
];

/// The cells of one answer.
pub(super) type Cells = [String; COLUMNS.len()];

/// The cells of a row that could not be read.
pub(super) fn unread(schedule: &Schedule, problems: &[Problem]) -> Cells {
    let mut cells = Cells::default();
    cells[0] = String::from("invalid");
    let said = problems
        .iter()
        .map(|it| format!("{}: {}", it.place.column(), words::problem(Lang::En, schedule, it)));
    cells[15] = said.collect::<Vec<_>>().join("; ");
    cells
}

/// The cells of a line that was assessed.
pub(super) fn answered(schedule: &Schedule, entry: &Entry, line: usize, found: &LineAssessment) -> Cells {
    let mut cells = Cells::default();
    let jurisdiction = &schedule.law.jurisdictions[usize::from(entry.into)];
    let program = |place: u16| schedule.law.programs[usize::from(place)].id.as_str();
    cells[0] = status(&found.answer).to_owned();
    cells[1] = jurisdiction.currency.to_string();
    let sum = |of: fn(Kind) -> bool| found.total(of);
    if found.answer == Answer::Assessed {
        let customs = sum(|kind| kind == Kind::CustomsDuty);
        let duties = found.duty_total();
        if let Some(value) = found.value {
            let (taxes, fees) = (sum(|kind| kind == Kind::Tax), sum(|kind| kind == Kind::Fee));
            let carried = entry.lines[line].freight + entry.lines[line].insurance;
            let landed = value + carried + duties + taxes + fees;
            for (cell, amount) in
                [(2, customs), (3, duties - customs), (4, duties), (5, taxes), (6, fees), (7, landed)]
            {
                cells[cell] = cents(amount);
            }
        }
        cells[8] = rate(found, duties).unwrap_or_default();
    }
    if found.value.is_some() {
        let owed = found.charges.iter().filter(|charge| !charge.amount.is_zero());
        let told = owed.map(|charge| format!("{}={}", program(charge.program), cents(charge.amount)));
        cells[9] = told.collect::<Vec<_>>().join("; ");
    }
    let aside = found.set_aside.iter().filter(|aside| aside.why != WhyNot::NotListed);
    let told = aside.map(|aside| {
        let measure = &schedule.law.measures[usize::from(aside.measure)];
        format!("{}={}", program(measure.program), words::why_code(schedule, aside))
    });
    let mut told: Vec<String> = told.collect();
    told.dedup();
    cells[10] = told.join("; ");
    if let Answer::Undecided(Range { low, high }) = found.answer {
        cells[11] = cents(low);
        cells[12] = high.map(cents).unwrap_or_default();
    }
    cells[13] = found.needs.iter().map(|fact| fact.column()).collect::<Vec<_>>().join("; ");
    let presumed = assumed(schedule, entry, line, found);
    let told =
        presumed.into_iter().map(|(fact, value)| format!("{fact}={}", machine(entry, line, fact, value)));
    cells[14] = told.collect::<Vec<_>>().join("; ");
    cells[15] = match found.answer {
        Answer::Prohibited(measure) => {
            let measure = &schedule.law.measures[usize::from(measure)];
            let cite = measure.cites.first().map(|cite| words::citation(schedule, Lang::En, cite).0);
            format!("code: {}", words::file::not_imported(Lang::En, &cite.unwrap_or_default()))
        }
        Answer::NotCovered(why) => {
            let column = match why {
                crate::assess::NotCovered::Day => "entry_date",
                crate::assess::NotCovered::Origin => "origin",
                crate::assess::NotCovered::Provision => "provision",
            };
            format!("{column}: {}", words::not_covered(Lang::En, schedule, entry.into, why))
        }
        Answer::Undecided(_) if found.may_be_prohibited.is_some() => {
            let measure =
                found.may_be_prohibited.and_then(|place| schedule.law.measures.get(usize::from(place)));
            let cite =
                measure.and_then(|it| it.cites.first()).map(|it| words::citation(schedule, Lang::En, it).0);
            format!("code: {}", words::file::perhaps_not_imported(Lang::En, &cite.unwrap_or_default()))
        }
        Answer::Assessed | Answer::Undecided(_) if entry.entry_date > jurisdiction.law_as_of => {
            let standing = Standing::AfterCoverage { law_as_of: jurisdiction.law_as_of };
            format!("entry_date: {}", words::standing(Lang::En, standing))
        }
        Answer::Assessed | Answer::Undecided(_) => String::new(),
    };
    cells
}

fn status(answer: &Answer) -> &'static str {
    match answer {
        Answer::Assessed => "assessed",
        Answer::Undecided(_) => "undecided",
        Answer::Prohibited(_) => "prohibited",
        Answer::NotCovered(_) => "not_covered",
    }
}

/// An amount with two decimals and a point.
fn cents(amount: Decimal) -> String {
    let mut amount = amount;
    amount.rescale(2);
    amount.to_string()
}

/// The duties as a percentage of the value; when no value was given they were reckoned on 100, which
/// says nothing where a rate is not a percentage.
fn rate(found: &LineAssessment, duties: Decimal) -> Option<String> {
    let value = found.value.unwrap_or(Decimal::ONE_HUNDRED);
    if value.is_zero()
        || (found.value.is_none()
            && found.charges.iter().any(|it| it.kind.is_duty() && it.working.has_units()))
    {
        return None;
    }
    Some(cents(Rounding::HalfUpCent.apply(duties * Decimal::ONE_HUNDRED / value)))
}

/// A presumed value as a cell would give it.
fn machine(entry: &Entry, line: usize, fact: Fact, value: FactValue) -> String {
    match value {
        FactValue::Yes => String::from("yes"),
        FactValue::No => String::from("no"),
        FactValue::Number(number) => number.to_string(),
        FactValue::Choice(place) => match fact.kind() {
            FactKind::Choice(words) => words.get(usize::from(place)).copied().unwrap_or_default().to_owned(),
            _ => String::new(),
        },
        FactValue::Country(country) => country.to_string(),
        FactValue::Code(code) => code.to_string(),
        FactValue::AsOrigin => match entry.lines[line].facts.of(Fact::Origin) {
            Some(origin) if origin != value => machine(entry, line, Fact::Origin, origin),
            _ => String::from("origin"),
        },
        FactValue::Claims(_) | FactValue::Nothing => String::from("none"),
    }
}
