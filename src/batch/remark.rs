//! What else there is to say of a line that was answered.

use crate::assess::{Answer, LineAssessment, NotCovered, Standing};
use crate::entry::Entry;
use crate::schedule::{Id, Measure, Schedule};
use crate::units::Lang;
use crate::words;

/// What else there is to say of a line, with the column that it concerns.
pub(super) fn remark(schedule: &Schedule, entry: &Entry, found: &LineAssessment) -> Option<String> {
    let jurisdiction = &schedule.law[entry.into];
    let cite = |measure: Id<Measure>| {
        let cite =
            schedule.law[measure].cites.first().map(|cite| words::citation(schedule, Lang::En, cite).0);
        cite.unwrap_or_default()
    };
    Some(match found.answer {
        Answer::Prohibited(measure) => {
            format!("code: {}", words::file::not_imported(Lang::En, &cite(measure)))
        }
        Answer::NotCovered(why) => {
            let column = match why {
                NotCovered::Day => "entry_date",
                NotCovered::Origin => "origin",
                NotCovered::Provision(_) => "provision",
            };
            format!("{column}: {}", words::not_covered(Lang::En, schedule, entry.into, why))
        }
        Answer::Undecided(_) if found.may_be_prohibited.is_some() => {
            let cite = found.may_be_prohibited.map(cite).unwrap_or_default();
            format!("code: {}", words::file::perhaps_not_imported(Lang::En, &cite))
        }
        Answer::Assessed | Answer::Undecided(_) if entry.entry_date > jurisdiction.law_as_of => {
            let standing = Standing::AfterCoverage { law_as_of: jurisdiction.law_as_of };
            format!("entry_date: {}", words::standing(Lang::En, standing))
        }
        Answer::Assessed | Answer::Undecided(_) => return None,
    })
}
