//! Floor 3. The only place where a duty is computed.
//!
//! Invariant: [`assess`] is pure and total — same schedule, same entry, same assessment, never an
//! error. Totals are sums of charges. No programme and no country is named here: what a measure
//! does is in the data.

mod again;
mod alike;
mod amount;
mod asks;
mod assessment;
mod assessor;
mod base;
mod case;
mod choices;
mod concerns;
mod conclusion;
mod declaration;
mod declared;
mod explore;
mod judge;
mod known;
mod law_of_day;
mod ledger;
mod left_out;
mod line_answer;
mod of_code;
mod outcomes;
mod question;
mod rows;
mod run;
mod stakes;
mod summed;
mod tally;
mod through;
mod totals;
mod twins;
mod values;
mod what_if;
mod working;

#[cfg(all(test, not(target_arch = "wasm32")))]
#[path = "../../tests/assess/mod.rs"]
mod tests;

pub use assessment::{
    Answer, Assessment, Basis, Charge, Failing, LineAssessment, NotCovered, OpenCharge, Range, SetAside,
    Stake, Standing, Totals, WhyNot,
};
pub use assessor::{Answers, Assessor};
pub use choices::Choices;
pub use line_answer::{Both, LineAnswer};
pub use rows::{Days, RowAnswer};
pub use summed::Summed;
pub use through::{Step, Through, changes_after, owes_alike, set_aside_by};
pub use twins::Twins;
pub use what_if::Change;
pub use working::Working;

use crate::entry::{Entry, EntryLine};
use crate::schedule::{Fact, FactValue, Jurisdiction, Schedule};
use crate::units::Decimal;
use case::Case;
use conclusion::Conclusion;
use declaration::Shares;
use declared::{Asked, Declared};
use explore::explore;
use law_of_day::LawOfDay;

/// Works out what is owed on an entry, line by line, and why.
pub fn assess(schedule: &Schedule, entry: &Entry) -> Assessment {
    by_law(&LawOfDay::new(schedule, entry.into, entry.entry_date), entry)
}

/// Works out what was owed on an entry by the texts made until its day: what was charged then, before any of
/// them was settled otherwise by one that reaches back.
///
/// ```
/// # use countertariff::{embedded, entry::{Draft, Field, LineField, parse}};
/// # let mut draft = Draft { lines: vec![Default::default()], ..Draft::default() };
/// # draft.set(Field::Into, "US");
/// # draft.set(Field::EntryDate, "2025-03-27");
/// # draft.set_line(0, LineField::Code, "7208.36.00");
/// # draft.set_line(0, LineField::Value, "1000");
/// # for (fact, answer) in [("origin", "CA"), ("cusma", "no")] {
/// #     draft.set_line(0, LineField::named(fact).unwrap(), answer);
/// # }
/// # let entry = parse(&draft, embedded::schedule()).entry.unwrap();
/// use countertariff::assess::{as_charged_then, assess};
/// // Steel of March 2025 bore two duties of 25%, until an order of 29 April gave one of them up.
/// let duty = |it: countertariff::assess::Assessment| it.lines[0].duty_total().normalize().to_string();
/// assert_eq!(duty(as_charged_then(embedded::schedule(), &entry)), "500");
/// assert_eq!(duty(assess(embedded::schedule(), &entry)), "250");
/// ```
pub fn as_charged_then(schedule: &Schedule, entry: &Entry) -> Assessment {
    let period = schedule.period_as_known(entry.into, entry.entry_date);
    by_law(&LawOfDay::as_known(schedule, entry.into, entry.entry_date, period.as_ref()), entry)
}

fn by_law(law: &LawOfDay<'_>, entry: &Entry) -> Assessment {
    let schedule = law.schedule;
    let (declaration, unused) = (Declared::of(law, entry), Asked::default());
    let case_of = |line: usize| Case::new(law, &entry.lines[line], &declaration, &unused);
    let concluded: Vec<Conclusion> = (0..entry.lines.len())
        .map(|line| {
            let value = entry.lines[line].value_for_duty;
            match covered(law, &entry.lines[line]) {
                Ok(()) => {
                    let mut explored = explore(case_of(line));
                    Conclusion::of(&mut explored, value).opening(&explored).noting(&case_of(line))
                }
                Err(why) => Conclusion::not_covered(why, value),
            }
        })
        .collect();
    let shares = Shares::new(concluded.iter().map(|it| &it.bears), &case_of).all(concluded.len());
    let lines: Vec<LineAssessment> =
        concluded.iter().zip(&shares).map(|(it, fees)| it.with_fees(schedule, fees)).collect();
    let totals = totals::totals(entry, lines.iter());
    Assessment { lines, totals, standing: standing(law.country(), entry) }
}

/// What the first line of an entry owes by itself; charges on the whole declaration are left aside.
pub fn alone(schedule: &Schedule, entry: &Entry) -> Option<LineAssessment> {
    let law = LawOfDay::new(schedule, entry.into, entry.entry_date);
    (!entry.lines.is_empty()).then(|| by_itself(&law, entry, 0))
}

/// What one line of an entry owes by itself under the law of a day.
fn by_itself(law: &LawOfDay<'_>, entry: &Entry, line: usize) -> LineAssessment {
    let (declaration, unused) = (Declared::of(law, entry), Asked::default());
    let line = &entry.lines[line];
    let conclusion = match covered(law, line) {
        Ok(()) => {
            let case = Case::new(law, line, &declaration, &unused);
            Conclusion::of(&mut explore(case), line.value_for_duty)
        }
        Err(why) => Conclusion::not_covered(why, line.value_for_duty),
    };
    conclusion.with_fees(law.schedule, &[])
}

/// How the day of the entry stands to the days covered.
fn standing(country: &Jurisdiction, entry: &Entry) -> Standing {
    let law_as_of = country.law_as_of;
    if entry.entry_date < country.covered_from {
        Standing::BeforeCoverage { starts: country.covered_from }
    } else if entry.entry_date > law_as_of {
        Standing::AfterCoverage { law_as_of }
    } else {
        Standing::Covered { law_as_of }
    }
}

/// Whether the law of the day, and of goods like these, is written down here.
fn covered(law: &LawOfDay<'_>, line: &EntryLine) -> Result<(), NotCovered> {
    if law.day < law.country().covered_from {
        return Err(NotCovered::Day);
    }
    covers(law, line.value_for_duty, line.facts.of(Fact::Origin), line.facts.of(Fact::Provision))
}

/// Whether the law for goods of this origin, entered under this number of chapter 98 or 99, is written down here. A
/// number decides no goods that are worth more than it allows.
fn covers(
    law: &LawOfDay<'_>,
    value: Option<Decimal>,
    origin: Option<FactValue>,
    provision: Option<FactValue>,
) -> Result<(), NotCovered> {
    let mut takes_origin = false;
    if let Some(FactValue::Code(code)) = provision {
        if !law.schedule.knows(law.jurisdiction, code) {
            return Err(NotCovered::Provision(code));
        }
        if let (Some(rule), Some(FactValue::Country(origin))) = (law.provision(code).rule, origin) {
            let rule = &law.schedule.law[rule];
            let within = rule.limit.as_ref().zip(value).is_none_or(|(limit, value)| value <= limit.at_most);
            takes_origin = within && rule.takes(origin);
        }
    }
    match origin {
        Some(FactValue::Country(origin)) if !takes_origin && !law.country().decides(origin) => {
            Err(NotCovered::Origin)
        }
        _ => Ok(()),
    }
}
