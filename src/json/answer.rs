//! The answer to a sheet: what holds for all of it.

use serde::Serialize;

use super::line::Line;
use super::said::{Problem, Range, amount};
use crate::assess::Standing;
use crate::sheet::State;
use crate::units::day;
use crate::words;

#[derive(Serialize)]
pub(super) struct Answered {
    into: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    entry_date: Option<String>,
    currency: String,
    coverage: Coverage,
    /// What is wrong with the fields of the sheet.
    problems: Vec<Problem>,
    lines: Vec<Line>,
    #[serde(skip_serializing_if = "Option::is_none")]
    totals: Option<Totals>,
}

/// How the day stands to the days whose law was read.
#[derive(Serialize)]
struct Coverage {
    is: &'static str,
    says: String,
}

#[derive(Serialize)]
struct Totals {
    value: String,
    freight_and_insurance: String,
    duties: Option<Range>,
    taxes: Option<Range>,
    fees: Option<Range>,
    landed: Option<Range>,
    /// The landed cost while a line is undecided, as far as its ends are known.
    landed_between: Option<Range>,
}

impl Answered {
    /// The answer to a sheet; `None` while it does not say into which country.
    pub fn of(state: &State) -> Option<Self> {
        let (lang, outcome) = (state.lang(), state.outcome());
        let (_, law) = state.entered()?;
        let problem = |problem: &crate::entry::Problem| Problem {
            field: problem.place.column().to_owned(),
            says: words::problem(lang, state.schedule(), problem),
        };
        Some(Self {
            into: law.country.to_string(),
            entry_date: outcome.day.map(day::write),
            currency: law.currency.to_string(),
            coverage: match outcome.standing {
                Some(standing) => Coverage { is: coverage(standing), says: words::standing(lang, standing) },
                None => Coverage { is: "unknown", says: String::new() },
            },
            problems: outcome.problems.iter().map(problem).collect(),
            lines: (0..outcome.lines.len()).map(|place| Line::of(state, place)).collect(),
            totals: outcome.totals.as_ref().map(|totals| Totals {
                value: amount(totals.value),
                freight_and_insurance: amount(totals.freight_and_insurance),
                duties: totals.duties.map(Range::of),
                taxes: totals.taxes.map(Range::of),
                fees: totals.fees.map(Range::of),
                landed: totals.landed.map(Range::of),
                landed_between: totals.landed_between.map(Range::of),
            }),
        })
    }
}

fn coverage(standing: Standing) -> &'static str {
    match standing {
        Standing::Covered { .. } => "covered",
        Standing::BeforeCoverage { .. } => "before",
        Standing::AfterCoverage { .. } => "after",
    }
}
