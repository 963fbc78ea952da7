//! [`Mapping`]: what each column of a file holds and how its cells are read.

use std::borrow::Cow;

use csv::StringRecord;

use super::code::Mended;
use super::day::DayOrder;
use super::given::{UNITS, is_placeholder, is_unit};
use super::heading_words;
use super::number::DecimalMark;
use super::table::{self, RowKind};
use super::target::{From, Target};
use super::{code, currency, day, look, number, place};
use crate::entry::draft::DraftLine;
use crate::entry::tidy::tidy;
use crate::entry::{Field, LineField, claimed, is_words, yes_or_no};
use crate::schedule::{Fact, Id, Jurisdiction, Schedule, Tariff};
use crate::units::{Currency, Decimal, Rounding, country_name};

/// What the columns of a file hold, all questions answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// The place of the row that names the columns; nothing where none does.
    pub header: Option<usize>,
    /// What stands above each column.
    pub names: Vec<String>,
    /// What the columns are taken for.
    pub columns: Vec<(Target, From)>,
    /// What holds wherever no column says otherwise.
    pub everywhere: Vec<(Target, String)>,
    /// Which of the numbers of a day is the day.
    pub days: Option<DayOrder>,
    /// What stands before decimals.
    pub decimals: Option<DecimalMark>,
    /// Whether the column of the origin holds a U and the letters of a state.
    pub states: bool,
    /// Whether amounts name their currency, and no column does.
    pub currency_beside: bool,
    /// Whether the value of a row was found out of prices, and is said beside its answer.
    pub says_value: bool,
    /// Whether the codes are of another nomenclature, of which only the first digits are ours.
    pub is_of_elsewhere: bool,
    /// Whether the rows are those of a batch file, in which each cell is read as it stands and each row is goods.
    pub is_batch_file: bool,
}

impl Mapping {
    /// Where the text of a target comes from.
    pub fn from(&self, target: Target) -> Option<From> {
        self.columns.iter().find(|column| column.0 == target).map(|column| column.1)
    }

    /// Takes another column for a target.
    pub(super) fn take_instead(&mut self, target: Target, column: usize) {
        self.columns.iter_mut().filter(|it| it.0 == target).for_each(|it| it.1 = From::Column(column));
    }

    fn everywhere(&self, target: Target) -> Option<&str> {
        self.everywhere.iter().find(|said| said.0 == target).map(|said| said.1.as_str())
    }

    /// What a row says of a target, as it is written.
    fn cell<'a>(&self, row: &'a StringRecord, from: From) -> Cow<'a, str> {
        match from {
            From::Column(at) => Cow::Borrowed(row.get(at).unwrap_or_default()),
            From::Product(one, other) => self.product(row, one, other).map_or(Cow::Borrowed(""), Cow::Owned),
        }
    }

    /// What several pieces are worth together, to the cent; nothing where either is not given. What is no number is
    /// left as it is, to be refused.
    fn product(&self, row: &StringRecord, one: usize, other: usize) -> Option<String> {
        let cells = [one, other].map(|at| row.get(at).unwrap_or_default().trim());
        if cells.iter().any(|cell| cell.is_empty()) {
            return None;
        }
        let [one, other] = cells.map(|cell| number::exact(cell, self.decimals));
        let product = one.zip(other).and_then(|(one, other)| one.checked_mul(other));
        let cents = |all: Decimal| {
            let mut all = Rounding::HalfUpCent.apply(all);
            all.rescale(2);
            all.to_string()
        };
        Some(product.map_or_else(|| cells.join(" * "), cents))
    }

    /// What a row says of a target, as the entry reads it; empty where nothing does.
    pub fn read<'a>(&'a self, target: Target, row: &'a StringRecord, schedule: &Schedule) -> Cow<'a, str> {
        let said = self.from(target).map(|from| self.cell(row, from)).unwrap_or_default();
        if tidy(&said).is_empty() {
            return Cow::Borrowed(self.everywhere(target).unwrap_or_default());
        }
        if self.is_batch_file {
            return said;
        }
        if target != Target::CLAIM && is_placeholder(&said) {
            return Cow::Borrowed(self.everywhere(target).unwrap_or_default());
        }
        match target {
            Target::Sheet(Field::EntryDate) => with(said, |cell| day::read(cell, self.days)),
            Target::CODE => {
                let tariff = self.tariff(row, schedule);
                with(said, |cell| code::read(cell, self.is_of_elsewhere, tariff, schedule))
            }
            Target::CLAIM => with(said, |cell| match (yes_or_no(cell.trim()), claimed(cell)) {
                (None, Some(claimed)) => Cow::Borrowed(if claimed { "yes" } else { "no" }),
                _ => Cow::Borrowed(cell),
            }),
            Target::ORIGIN if self.states && look::us_state(said.trim()) => Cow::Borrowed("US"),
            target if target.is_country() => with(said, |cell| {
                place::otherwise(cell).map_or(Cow::Borrowed(cell), |country| Cow::Owned(country.to_string()))
            }),
            Target::Line(LineField::Currency) => with(said, |cell| {
                currency::read(cell).map_or(Cow::Borrowed(cell), |currency| Cow::Borrowed(currency.as_str()))
            }),
            Target::Line(LineField::Fact(Fact::Province)) => {
                with(said, |cell| Cow::Borrowed(place::province(cell).unwrap_or(cell)))
            }
            target if target.is_number() => with(said, |cell| number::read(cell, self.decimals)),
            _ => said,
        }
    }

    /// The schedule of the country that the goods of a row enter.
    pub(super) fn tariff<'s>(&self, row: &StringRecord, schedule: &'s Schedule) -> Option<&'s Tariff> {
        Some(&schedule[self.jurisdiction(row, schedule)?])
    }

    /// The country that the goods of a row enter, where its law is here.
    pub(super) fn jurisdiction(&self, row: &StringRecord, schedule: &Schedule) -> Option<Id<Jurisdiction>> {
        let into = self.read(Target::INTO, row, schedule);
        country_name::read(&tidy(&into)).and_then(|country| schedule.jurisdiction(country))
    }

    /// Hands over the fields of a row in which something stands.
    pub fn each_field(&self, row: &StringRecord, schedule: &Schedule, take: &mut dyn FnMut(LineField, &str)) {
        let columns = self.columns.iter().map(|column| column.0);
        let everywhere = self.everywhere.iter().map(|said| said.0);
        let everywhere = everywhere.filter(|target| self.from(*target).is_none());
        for target in columns.chain(everywhere) {
            let Target::Line(field) = target else { continue };
            take(field, &self.read(target, row, schedule));
        }
    }

    /// The fields of a row.
    pub fn line(&self, row: &StringRecord, schedule: &Schedule) -> DraftLine {
        let mut line = DraftLine::new();
        self.each_field(row, schedule, &mut |field, text| {
            if !text.is_empty() {
                line.insert(field, text.to_owned());
            }
        });
        if self.currency_beside
            && let Some(currency) = line.get(&LineField::Value).and_then(|value| beside(value))
        {
            line.insert(LineField::Currency, currency.as_str().to_owned());
        }
        for (unit, quantity) in UNITS {
            if line.get(&unit).is_some_and(|text| !self.is_batch_file && !is_unit(text)) {
                line.remove(&unit);
                line.remove(&quantity);
            }
        }
        line
    }

    /// What stands in the place of a unit in a row and is none, such as `CTN`: the quantity before it is left out.
    pub fn no_unit<'a>(&'a self, row: &'a StringRecord, schedule: &Schedule) -> Option<Cow<'a, str>> {
        let units = UNITS.into_iter().map(|it| Target::Line(it.0)).filter(|unit| self.from(*unit).is_some());
        let mut said = units.filter(|_| !self.is_batch_file).map(|unit| self.read(unit, row, schedule));
        said.find(|text| !text.is_empty() && !is_unit(text))
    }

    /// The number in a cell, where its column is taken for one and it is written as one.
    pub fn figure(&self, column: usize, cell: &str) -> Option<Decimal> {
        let is_of = |from: From| match from {
            From::Column(at) => at == column,
            From::Product(one, other) => one == column || other == column,
        };
        let is_number = self.columns.iter().any(|(target, from)| target.is_number() && is_of(*from));
        if is_number { number::plain(cell, self.decimals) } else { None }
    }

    /// What was taken for granted of the value of a row: the value itself where it was found out of prices, and whether
    /// nothing says its currency.
    pub fn assumed<'a>(&'a self, row: &'a StringRecord, schedule: &Schedule) -> (Option<Cow<'a, str>>, bool) {
        if self.is_batch_file {
            return (None, false);
        }
        let value = self.read(Target::VALUE, row, schedule);
        if tidy(&value).is_empty() {
            return (None, false);
        }
        let currency = self.read(Target::Line(LineField::Currency), row, schedule);
        let is_open = currency.is_empty() && !(self.currency_beside && beside(&value).is_some());
        (self.says_value.then_some(value), is_open)
    }

    /// The code of a row where it was mended: what stood there, what was read, and why.
    pub fn mended(&self, row: &StringRecord, schedule: &Schedule) -> Option<(String, String, Mended)> {
        if self.is_batch_file {
            return None;
        }
        let Some(From::Column(at)) = self.from(Target::CODE) else { return None };
        let cell = row.get(at)?;
        let (code, why) = code::mended(cell, self.is_of_elsewhere, self.tariff(row, schedule)?, schedule)?;
        Some((cell.trim().to_owned(), code.to_string(), why))
    }

    /// The label of the declaration that a row belongs to; `None` if it is its own.
    pub fn entry<'a>(&self, row: &'a StringRecord) -> Option<&'a str> {
        let Some(From::Column(at)) = self.from(Target::Entry) else { return None };
        row.get(at).map(str::trim).filter(|label| !label.is_empty())
    }

    /// What the goods of a row are in words, where it has no code.
    pub fn goods_without_code<'a>(&self, row: &'a StringRecord) -> Option<&'a str> {
        let column = |target| match self.from(target) {
            Some(From::Column(at)) => row.get(at),
            _ => None,
        };
        let goods = column(Target::Goods).map(str::trim).filter(|words| !words.is_empty())?;
        column(Target::CODE).is_none_or(|code| tidy(code).is_empty()).then_some(goods)
    }

    /// What a row is.
    pub fn kind(&self, row: &StringRecord) -> RowKind {
        if row.iter().all(|cell| cell.trim().is_empty()) {
            return RowKind::Blank;
        }
        if self.is_batch_file {
            return RowKind::Goods;
        }
        let cell = |target| match self.from(target) {
            Some(From::Column(at)) => row.get(at).map_or("", str::trim),
            _ => "",
        };
        let code = cell(Target::CODE);
        if let Some(code) = code::leading_code(code) {
            let is_provision = code.chapter() >= 98;
            return if is_provision { RowKind::Provision } else { RowKind::Goods };
        }
        if self.header.is_some() && self.names_again(row) {
            return RowKind::HeaderAgain;
        }
        if table::names_sum([code].into_iter()) {
            return RowKind::Sum;
        }
        if !code.is_empty() {
            // Words alone in a row are a note beneath the goods.
            let is_alone = row.iter().filter(|cell| !cell.trim().is_empty()).count() == 1;
            let is_note = is_alone && self.columns.len() > 1 && code.contains(' ') && is_words(code);
            return if is_note { RowKind::Continues } else { RowKind::Goods };
        }
        if table::names_sum(row.iter()) {
            return RowKind::Sum;
        }
        if cell(Target::ORIGIN).is_empty() && heading_words::is_cost(cell(Target::Goods)) {
            return RowKind::Cost;
        }
        if !cell(Target::Goods).is_empty() {
            return RowKind::Goods;
        }
        if row.iter().any(heading_words::is_cost) {
            return RowKind::Cost;
        }
        let is_word = |cell: &str| cell.chars().any(char::is_alphabetic);
        if row.iter().any(|cell| is_word(cell.trim_start_matches(|c: char| !c.is_alphanumeric()))) {
            return RowKind::Continues;
        }
        RowKind::Sum
    }

    fn names_again(&self, row: &StringRecord) -> bool {
        let same = |at: usize| row.get(at).map(str::trim) == self.names.get(at).map(String::as_str);
        let filled: Vec<usize> = (0..row.len()).filter(|at| !row[*at].trim().is_empty()).collect();
        filled.len() > 1 && filled.into_iter().all(same)
    }
}

/// Reads a cell that may have been made for the purpose.
fn with<'a>(said: Cow<'a, str>, read: impl for<'b> Fn(&'b str) -> Cow<'b, str>) -> Cow<'a, str> {
    match said {
        Cow::Borrowed(cell) => read(cell),
        Cow::Owned(cell) => Cow::Owned(read(&cell).into_owned()),
    }
}

/// The currency that an amount names.
fn beside(amount: &str) -> Option<Currency> {
    if !amount.contains(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    crate::entry::number::read(amount, crate::entry::number::NumberOf::Money).ok()?.currency
}
