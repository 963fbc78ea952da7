//! [`Said`]: what a person says of a file, as text that can be kept: which column is what, and what holds for all rows.

use core::fmt;

use super::day::DayOrder;
use super::number::DecimalMark;
use super::target::Target;
use crate::units::Lang;
use crate::words::mapping as words;

/// A column of a file, by the name above it or by its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnName {
    /// The name above it.
    Named(String),
    /// Its place, counted from 1.
    Numbered(usize),
}

/// Where the text of a target is said to come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaidFrom {
    /// No column.
    Nothing,
    /// A column.
    Column(ColumnName),
    /// A price of one, and the column that says how many there are.
    Product(ColumnName, ColumnName),
}

/// What is said of a file. What is not said is found by looking.
///
/// ```
/// use countertariff::file::Said;
/// let said: Said = "code=HTS No.; value=Unit price*Qty; into:US; days=day-first".parse().unwrap();
/// assert_eq!(said.to_string(), "days=day-first; code=HTS No.; value=Unit price*Qty; into:US");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The number of the row that names the columns, counted from 1; 0 for none.
    pub header: Option<usize>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// What columns are.
    pub columns: Vec<(Target, SaidFrom)>,
    /// What holds wherever no column says otherwise.
    pub everywhere: Vec<(Target, String)>,
    /// Which of the numbers of a day is the day.
    pub days: Option<DayOrder>,
    /// What stands before decimals.
    pub decimals: Option<DecimalMark>,
}

/// Why a text says nothing of a file, or what it says does not fit the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotSaid {
    /// This part of it is not of the form `field=column` or `field:text`.
    Unreadable(String),
    /// There is no such field.
    NoSuchField(String),
    /// The file has no such column.
    NoSuchColumn(String),
}

impl NotSaid {
    /// A sentence that says how to mend it.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Unreadable(part) => words::unreadable(lang, part),
            Self::NoSuchField(name) => words::no_such_field(lang, name),
            Self::NoSuchColumn(name) => words::no_such_column(lang, name),
        }
    }
}

impl Said {
    /// The same, with whatever another says in its place.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        for (target, from) in other.columns {
            self.columns.retain(|it| it.0 != target);
            self.columns.push((target, from));
        }
        for (target, text) in other.everywhere {
            self.everywhere.retain(|it| it.0 != target);
            // Nothing takes back what was said.
            self.everywhere.extend((!text.is_empty()).then_some((target, text)));
        }
        Self {
            header: other.header.or(self.header),
            sheet: other.sheet.or(self.sheet),
            days: other.days.or(self.days),
            decimals: other.decimals.or(self.decimals),
            ..self
        }
    }
}

impl core::str::FromStr for Said {
    type Err = NotSaid;

    fn from_str(text: &str) -> Result<Self, NotSaid> {
        let mut said = Self::default();
        for part in parts(text, &[';', '\n', '\r']) {
            let part = part.trim();
            if part.is_empty() {
                continue;
            }
            let unreadable = || NotSaid::Unreadable(part.to_owned());
            let at = part.find(['=', ':']).ok_or_else(unreadable)?;
            let (name, value) = (part[..at].trim(), part[at + 1..].trim());
            let target = || Target::named(name).ok_or_else(|| NotSaid::NoSuchField(name.to_owned()));
            if part[at..].starts_with(':') {
                said.everywhere.push((target()?, bare(value)));
                continue;
            }
            match (name, value) {
                ("header", number) => said.header = Some(number.parse().map_err(|_| unreadable())?),
                ("sheet", name) => said.sheet = Some(bare(name)),
                ("days", "day-first") => said.days = Some(DayOrder::DayFirst),
                ("days", "month-first") => said.days = Some(DayOrder::MonthFirst),
                ("decimals", "point") => said.decimals = Some(DecimalMark::Point),
                ("decimals", "comma") => said.decimals = Some(DecimalMark::Comma),
                ("days" | "decimals", _) => return Err(unreadable()),
                (_, "") => said.columns.push((target()?, SaidFrom::Nothing)),
                (_, columns) => {
                    let from = match parts(columns, &['*']).as_slice() {
                        [column] => SaidFrom::Column(column_name(column)),
                        [one, other] => SaidFrom::Product(column_name(one), column_name(other)),
                        _ => return Err(unreadable()),
                    };
                    said.columns.push((target()?, from));
                }
            }
        }
        Ok(said)
    }
}

/// A text cut at signs that stand outside quotation marks.
fn parts<'a>(text: &'a str, signs: &[char]) -> Vec<&'a str> {
    let mut quoted = false;
    text.split(|c: char| {
        quoted ^= c == '"';
        !quoted && signs.contains(&c)
    })
    .collect()
}

/// A text without quotation marks around it.
fn bare(text: &str) -> String {
    let text = text.trim();
    match text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(inside) => inside.replace("\"\"", "\""),
        None => text.to_owned(),
    }
}

fn column_name(text: &str) -> ColumnName {
    let place = text.trim().strip_prefix('#').and_then(|number| number.parse().ok());
    place.map_or_else(|| ColumnName::Named(bare(text)), ColumnName::Numbered)
}

/// A text in quotation marks where it would be read otherwise without.
struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_plain = !self.0.starts_with('#')
            && !self.0.contains([';', '*', '"', '\n', '\r'])
            && self.0.trim() == self.0
            && !self.0.is_empty();
        if is_plain { f.write_str(self.0) } else { write!(f, "\"{}\"", self.0.replace('"', "\"\"")) }
    }
}

impl fmt::Display for ColumnName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Named(name) => Quoted(name).fmt(f),
            Self::Numbered(place) => write!(f, "#{place}"),
        }
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts: Vec<String> = Vec::new();
        parts.extend(self.sheet.as_ref().map(|sheet| format!("sheet={}", Quoted(sheet))));
        parts.extend(self.header.map(|row| format!("header={row}")));
        parts.extend(self.days.map(|days| match days {
            DayOrder::DayFirst => "days=day-first".to_owned(),
            DayOrder::MonthFirst => "days=month-first".to_owned(),
        }));
        parts.extend(self.decimals.map(|mark| match mark {
            DecimalMark::Point => "decimals=point".to_owned(),
            DecimalMark::Comma => "decimals=comma".to_owned(),
        }));
        parts.extend(self.columns.iter().map(|(target, from)| {
            let name = target.column();
            match from {
                SaidFrom::Nothing => format!("{name}="),
                SaidFrom::Column(column) => format!("{name}={column}"),
                SaidFrom::Product(one, other) => format!("{name}={one}*{other}"),
            }
        }));
        let everywhere = self.everywhere.iter();
        parts.extend(everywhere.map(|(target, text)| format!("{}:{}", target.column(), Quoted(text))));
        f.write_str(&parts.join("; "))
    }
}
