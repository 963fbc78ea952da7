//! What is said for all rows, pair by pair, and what a file still leaves open.

use countertariff::file::{Assumption, Question, Target};
use countertariff::units::Currency;
use countertariff::words::{command as said, files, mapping};

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
pub fn must(question: &Question, names: &[String]) -> Vec<String> {
    let lacks = |target: &Target| said::lacks_for_all(EN, target.column(), &option(*target));
    match question {
        Question::ForAll { needed, .. } => needed.iter().map(lacks).collect(),
        // That no column holds codes is said of the file.
        Question::Codes => Vec::new(),
        Question::Price { price, count } => {
            let [price_name, count_name] = [price, count].map(|at| name(names, *at));
            let (one, all) =
                (format!("value=#{}*#{}", price + 1, count + 1), format!("value=#{}", price + 1));
            vec![said::open_price(EN, &price_name, &count_name, &one, &all)]
        }
        Question::DayOrder { cell, .. } => vec![said::open_days(EN, cell)],
        Question::Decimals { cell, .. } => vec![said::open_decimals(EN, cell)],
    }
}

/// What is taken for granted of the amounts.
pub fn granted(assumption: &Assumption, names: &[String], own: Option<Currency>) -> String {
    match assumption {
        Assumption::Currency => mapping::own_currency(EN, own.map(Currency::as_str)),
        Assumption::Product(price, count) => {
            mapping::value_is_product(EN, &name(names, *price), &name(names, *count))
        }
        Assumption::PriceOfOne(price) => mapping::value_is_of_one(EN, &name(names, *price)),
    }
}

/// What stands above a column.
fn name(names: &[String], at: usize) -> String {
    names.get(at).filter(|name| !name.is_empty()).cloned().unwrap_or_else(|| files::column(EN, at + 1))
}

/// What may be said for answers that are no ranges.
pub fn may(question: &Question) -> Vec<String> {
    match question {
        Question::ForAll { useful, .. } => {
            useful.iter().map(|target| said::ranges_without(EN, target.column(), &option(*target))).collect()
        }
        Question::Codes | Question::Price { .. } | Question::DayOrder { .. } | Question::Decimals { .. } => {
            Vec::new()
        }
    }
}
