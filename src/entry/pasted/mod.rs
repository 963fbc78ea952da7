//! Rows copied out of a spreadsheet, a mail or a file, read into lines of a draft.
//!
//! What separates cells, whether the first row is headings, and what each column holds are found out from the
//! rows themselves. Nothing is understood here but that: a cell goes into its field as it was written, and is read
//! there like anything typed. Nothing is dropped in silence: each row is a line, headings, or a sum, and each column
//! in which something stands is used or named.

mod cells;
mod column;
mod guess;
mod headings;
mod plan;

use super::draft::DraftLine;
use super::number::{self, NumberOf};
use super::parse::same;
use super::plain::plain;
use super::{Field, LineField, claimed, is_of_elsewhere, shared_with_elsewhere, yes_or_no};
use crate::schedule::Fact;
use crate::units::Currency;
use cells::Rows;
pub use column::{Column, Meaning};
pub use guess::is_code;
pub use headings::{heading, known, meaning, placed};
use plan::Plan;

/// What a text of several rows is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pasted {
    /// Rows that were read.
    Rows(PastedRows),
    /// More rows than were to be read: how many there are.
    TooMany(usize),
}

/// Rows that were read. `rows` is the number of lines and of sums together, and one more with headings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PastedRows {
    /// How many rows have anything in them.
    pub rows: usize,
    /// Whether the first was read as headings.
    pub headings: bool,
    /// How many only add others up; they are no lines.
    pub sums: usize,
    /// A line for each other row.
    pub lines: Vec<DraftLine>,
    /// What all rows say of the whole sheet.
    pub fields: Vec<(Field, String)>,
    /// The columns that were not used though something stands in them.
    pub unused: Vec<Unused>,
    /// What was taken for granted of them.
    pub assumed: Assumed,
}

/// What was taken for granted of rows, and is said of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assumed {
    /// How many codes were read as far as all countries count alike, since they are of another nomenclature.
    pub shared_codes: usize,
    /// What stands above the prices that were taken for the values of rows, though another column says how many there are.
    pub price: Option<String>,
    /// Whether amounts name no currency.
    pub no_currency: bool,
}

/// A column that was not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unused {
    /// By its heading.
    Named(String),
    /// By its place, counted from 1.
    Numbered(usize),
}

/// What begins a row that adds others up, in plain letters.
pub const SUMS: [&str; 9] = [
    "total",
    "totals",
    "grand total",
    "subtotal",
    "sub total",
    "sous total",
    "total general",
    "totaux",
    "sum",
];

/// Whether a text is a table of several rows, as [`read`] reads them.
pub fn is_table(text: &str) -> bool {
    Plan::of(bare(text)).is_some()
}

/// A text without what a program puts before its rows: a mark of its encoding, and `sep=;`.
fn bare(text: &str) -> &str {
    let text = text.trim_start_matches('\u{feff}');
    match text.split_once('\n') {
        Some((first, rest)) if first.starts_with("sep=") && first.trim_end().chars().count() == 5 => rest,
        _ => text,
    }
}

/// Reads rows; `None` where the text is no table but a word, prose, or one row. More rows than `most` lines are
/// counted and not read.
///
/// ```
/// use countertariff::entry::LineField;
/// use countertariff::entry::pasted::{Pasted, read};
/// let Some(Pasted::Rows(read)) = read("HTSUS\tValue\n7208.36.00\t$1,200\n9403.60.80\t350\n", 200) else { panic!() };
/// assert!(read.headings && read.lines.len() == 2);
/// assert_eq!(read.lines[0][&LineField::Value], "$1,200");
/// ```
pub fn read(text: &str, most: usize) -> Option<Pasted> {
    let text = bare(text);
    let plan = Plan::of(text)?;
    // A row of headings is no line.
    let rows = Rows::of(text, plan.separator).count();
    if rows - usize::from(plan.has_headings()) > most {
        return Some(Pasted::TooMany(rows));
    }
    let mut reading = Reading {
        read: PastedRows { rows, headings: plan.has_headings(), ..PastedRows::default() },
        ..Reading::of(&plan)
    };
    for row in Rows::of(text, plan.separator).skip(usize::from(plan.has_headings())) {
        reading.row(&row);
    }
    Some(Pasted::Rows(reading.finish()))
}

/// Rows that are being read.
struct Reading<'a> {
    plan: &'a Plan,
    read: PastedRows,
    /// The columns in which something stood that was not used, by their places.
    unused: Vec<usize>,
}

impl<'a> Reading<'a> {
    fn of(plan: &'a Plan) -> Self {
        Self { plan, read: PastedRows::default(), unused: Vec::new() }
    }

    fn row(&mut self, cells: &[String]) {
        let column = |at: usize| self.plan.columns.get(at).copied().unwrap_or(Meaning::Nothing.into());
        let code = (0..cells.len()).find(|at| column(*at).meaning == Meaning::Line(LineField::Code));
        let code = code.map_or("", |at| cells[at].as_str());
        let begins = cells.iter().find(|cell| !cell.is_empty()).map(|cell| plain(cell));
        if !guess::is_code(code) && begins.is_some_and(|begins| SUMS.contains(&begins.as_str())) {
            self.read.sums += 1;
            return;
        }
        let mut line = DraftLine::new();
        let mut goods = None;
        for (at, cell) in cells.iter().enumerate().filter(|cell| !cell.1.is_empty()) {
            match column(at) {
                Column { meaning: Meaning::Line(field), currency } => {
                    if let Some(currency) = currency.or_else(|| named(field, cell)) {
                        line.try_insert(LineField::Currency, currency.as_str().to_owned());
                    }
                    let shared = self.shared(field, at, cell);
                    self.read.assumed.shared_codes += usize::from(shared.is_some());
                    line.insert(field, shared.unwrap_or_else(|| as_field(field, cell)));
                }
                Column { meaning: Meaning::Goods, .. } => goods = Some((at, cell)),
                Column { meaning: Meaning::Sheet(field), .. } => self.of_sheet(field, at, cell),
                Column {
                    meaning:
                        Meaning::UnitPrice
                        | Meaning::Price
                        | Meaning::Entry
                        | Meaning::PaperDate
                        | Meaning::Nothing,
                    ..
                } => self.not_used(at),
            }
        }
        // Words name the goods of a code, or stand in its place until one is chosen.
        if let Some((at, words)) = goods {
            let field = if code.is_empty() { LineField::Code } else { LineField::Label };
            match line.contains_key(&field) {
                true => self.not_used(at),
                false => drop(line.insert(field, words.clone())),
            }
        }
        self.read.assumed.no_currency |=
            line.contains_key(&LineField::Value) && !line.contains_key(&LineField::Currency);
        self.read.lines.push(line);
    }

    /// What a code of another nomenclature shares with ours, which is all that is taken of it.
    fn shared(&self, field: LineField, at: usize, cell: &str) -> Option<String> {
        let is_elsewhere = || self.plan.headings.get(at).is_some_and(|heading| is_of_elsewhere(heading));
        let code = (field == LineField::Code && is_elsewhere()).then(|| shared_with_elsewhere(cell));
        code.flatten().map(|code| code.to_string())
    }

    /// What a row says of the whole sheet holds if all say the same.
    fn of_sheet(&mut self, field: Field, at: usize, cell: &str) {
        match self.read.fields.iter().find(|said| said.0 == field) {
            Some((_, said)) if !same(field, said, cell) => self.not_used(at),
            Some(_) => {}
            None => self.read.fields.push((field, cell.to_owned())),
        }
    }

    fn not_used(&mut self, at: usize) {
        if !self.unused.contains(&at) {
            self.unused.push(at);
        }
    }

    fn finish(mut self) -> PastedRows {
        let price = self.plan.price.and_then(|at| self.plan.headings.get(at));
        self.read.assumed.price = price.cloned();
        self.unused.sort_unstable();
        for at in self.unused {
            if let Some(Column { meaning: Meaning::Sheet(field), .. }) = self.plan.columns.get(at) {
                self.read.fields.retain(|said| said.0 != *field);
            }
            self.read.unused.push(match self.plan.headings.get(at).filter(|heading| !heading.is_empty()) {
                Some(heading) => Unused::Named(heading.clone()),
                None => Unused::Numbered(at + 1),
            });
        }
        self.read
    }
}

/// The currency that an amount names.
fn named(field: LineField, cell: &str) -> Option<Currency> {
    let is_amount = matches!(field, LineField::Value | LineField::Freight | LineField::Insurance);
    if is_amount { number::read(cell, NumberOf::Money).ok()?.currency } else { None }
}

/// A cell as its field takes it: as it stands, but that the name of the agreement claims it.
fn as_field(field: LineField, cell: &str) -> String {
    if field == LineField::Fact(Fact::Cusma)
        && yes_or_no(cell).is_none()
        && let Some(claimed) = claimed(cell)
    {
        return if claimed { "yes" } else { "no" }.to_owned();
    }
    cell.to_owned()
}
