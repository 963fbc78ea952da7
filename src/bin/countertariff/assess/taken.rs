//! What is said for all rows, pair by pair, and what a file still leaves open.

use countertariff::file::{Question, Target};
use countertariff::words::{command as said, mapping};

use super::super::done::{EN, NotDone};

/// A column of a batch file and its text, from `--set COLUMN=TEXT`.
///
/// # Errors
/// When it is no pair, or there is no such column.
pub fn pair(text: &str) -> Result<(Target, String), NotDone> {
    let (column, text) = text.split_once('=').ok_or_else(|| said::not_a_pair(EN, text))?;
    let target = Target::named(column.trim()).ok_or_else(|| mapping::no_such_field(EN, column))?;
    Ok((target, text.trim().to_owned()))
}

/// What says it for all rows.
fn option(target: Target) -> String {
    match target {
        Target::INTO => "--into US".to_owned(),
        Target::DAY => "--date 2025-03-27".to_owned(),
        Target::ORIGIN => "--origin CA".to_owned(),
        Target::CLAIM => "--claim no".to_owned(),
        other => format!("--set {}=TEXT", other.column()),
    }
}

/// What has to be said before any row is answered, a sentence each.
pub fn must(question: &Question) -> Vec<String> {
    let lacks = |target: &Target| said::lacks_for_all(EN, target.column(), &option(*target));
    match question {
        Question::ForAll { needed, .. } => needed.iter().map(lacks).collect(),
        // That no column holds codes is said of the file.
        Question::Codes => Vec::new(),
        Question::DayOrder { cell, .. } => vec![said::open_days(EN, cell)],
        Question::Decimals { cell, .. } => vec![said::open_decimals(EN, cell)],
    }
}

/// What may be said for answers that are no ranges.
pub fn may(question: &Question) -> Vec<String> {
    match question {
        Question::ForAll { useful, .. } => {
            useful.iter().map(|target| said::ranges_without(EN, target.column(), &option(*target))).collect()
        }
        Question::Codes | Question::DayOrder { .. } | Question::Decimals { .. } => Vec::new(),
    }
}
