//! [`Plan`]: how the rows of a text are read, found out from the first of them.

use super::cells::Rows;
use super::column::{Column, Meaning};
use super::{guess, headings};
use crate::entry::LineField;

/// So many rows are looked at.
const SAMPLE: usize = 50;

/// What may stand between cells; a tab first, because nobody writes one.
const SEPARATORS: [char; 4] = ['\t', ';', ',', '|'];

/// How the rows of a text are read.
pub(super) struct Plan {
    /// What stands between cells.
    pub separator: char,
    /// The headings of the columns, where the first row is that.
    pub headings: Vec<String>,
    /// What the columns hold.
    pub columns: Vec<Column>,
    /// The column whose prices are taken for values, though another says how many there are.
    pub price: Option<usize>,
}

impl Plan {
    /// The plan for a text; none where it is no table: one row, prose, a list of words.
    pub fn of(text: &str) -> Option<Self> {
        let several =
            SEPARATORS.into_iter().filter(|sign| text.contains(*sign)).find_map(|sign| by(text, sign));
        several.or_else(|| codes(text))
    }

    pub fn has_headings(&self) -> bool {
        !self.headings.is_empty()
    }
}

fn sample(text: &str, separator: char) -> Vec<Vec<String>> {
    Rows::of(text, separator).take(SAMPLE).collect()
}

/// The plan for a text whose cells stand apart by this sign.
fn by(text: &str, separator: char) -> Option<Plan> {
    let rows = sample(text, separator);
    let [first, rest @ ..] = rows.as_slice() else { return None };
    if rest.is_empty() || first.len() < 2 && rest.iter().all(|row| row.len() < 2) {
        return None;
    }
    let known: Vec<Option<Column>> = first.iter().map(|cell| headings::heading(cell)).collect();
    let named = known.iter().flatten().count();
    let filled = first.iter().filter(|cell| !cell.is_empty()).count();
    let says_code = first.iter().any(|cell| guess::is_code(cell));
    let guessed = guess::columns(rest);
    let has_code = |columns: &[Meaning]| columns.contains(&Meaning::Line(LineField::Code));
    // Of headings nobody foresaw, none reads like what stands beneath them.
    let strange = named == 0 && has_code(&guessed) && !first.iter().any(|cell| has_digit(cell));
    let has_headings = !says_code && (named >= 2 || named * 2 >= filled || strange) && filled > 0;
    if !has_headings {
        let guessed = guess::columns(&rows);
        let even = rows.iter().filter(|row| row.len() == first.len()).count() * 5 >= rows.len() * 4;
        let is_table = has_code(&guessed) && even || separator == '\t';
        let columns = guessed.into_iter().map(Column::from).collect();
        return is_table.then_some(Plan { separator, headings: Vec::new(), columns, price: None });
    }
    let mut columns: Vec<Column> =
        known.iter().map(|column| column.unwrap_or(Column::from(Meaning::Nothing))).collect();
    columns.resize(columns.len().max(guessed.len()), Meaning::Nothing.into());
    let price = prices(&mut columns);
    // The first column of a kind counts.
    for at in 0..columns.len() {
        let meaning = columns[at].meaning;
        if columns[..at].iter().any(|before| before.meaning == meaning) {
            columns[at] = Meaning::Nothing.into();
        }
    }
    // What no heading named may still be plain from its cells; a heading that says otherwise is believed.
    for (at, meaning) in guessed.into_iter().enumerate() {
        let unnamed = known.get(at).is_none_or(Option::is_none);
        let is_sure = strange || meaning == Meaning::Line(LineField::Code);
        if unnamed && is_sure && columns.iter().all(|column| column.meaning != meaning) {
            columns[at] = meaning.into();
        }
    }
    Some(Plan { separator, headings: first.clone(), columns, price })
}

/// Takes the first column of prices for the values where no other holds them; says which, where another says how many
/// there are.
fn prices(columns: &mut [Column]) -> Option<usize> {
    let is = |column: &Column, field| column.meaning == Meaning::Line(field);
    let has_value = columns.iter().any(|column| is(column, LineField::Value));
    let has_count = columns.iter().any(|column| is(column, LineField::Quantity));
    let first = columns.iter().position(|column| column.meaning == Meaning::Price);
    if let Some(price) = first.filter(|_| !has_value) {
        columns[price].meaning = Meaning::Line(LineField::Value);
    }
    first.filter(|_| !has_value && has_count)
}

/// The plan for a text of one code a row.
fn codes(text: &str) -> Option<Plan> {
    // No text holds it.
    let separator = '\0';
    let rows = sample(text, separator);
    let headings = rows.first().filter(|first| !has_digit(&first[0])).cloned().unwrap_or_default();
    let codes = &rows[usize::from(!headings.is_empty()).min(rows.len())..];
    let are_codes = codes.len() >= 2 && codes.iter().all(|row| guess::is_code(&row[0]));
    are_codes.then(|| Plan {
        separator,
        headings,
        columns: vec![Meaning::Line(LineField::Code).into()],
        price: None,
    })
}

fn has_digit(cell: &str) -> bool {
    cell.chars().any(|c| c.is_ascii_digit())
}
