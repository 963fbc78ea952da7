//! Reading: the sheet alone. What was answered is answered anew.

use serde_json::{Map, Value};

use super::FORMAT;
use crate::entry::draft::DraftLine;
use crate::entry::{Field, LineField, MOST_LINES};
use crate::share::{Sheet, Shown};
use crate::units::{Lang, day};

/// More than any sheet takes that is saved here, in bytes.
pub const LONGEST: usize = 64 << 20;

/// Why a text gave no sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotASheet {
    /// It is larger than any that is written here, or has more lines than are worked out together.
    TooBig,
    /// It is no JSON, or part of it is missing.
    NotJson,
    /// It is JSON of another kind.
    OtherKind,
    /// It was written by a newer version.
    Newer,
}

/// Reads a sheet. Names of fields that mean nothing here are kept as `unread`.
///
/// # Errors
/// Says why there is no sheet in it.
pub fn read(text: &str) -> Result<Sheet, NotASheet> {
    if text.len() > LONGEST {
        return Err(NotASheet::TooBig);
    }
    // The library goes no more than 128 lists or maps deep.
    let document: Value =
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|_| NotASheet::NotJson)?;
    let format = document.get("format").and_then(Value::as_str).ok_or(NotASheet::OtherKind)?;
    if format != FORMAT {
        let (kind, version) = FORMAT.rsplit_once('/').unwrap_or_default();
        let newer = format.rsplit_once('/').is_some_and(|it| it.0 == kind && it.1 > version);
        return Err(if newer { NotASheet::Newer } else { NotASheet::OtherKind });
    }
    let typed = document.get("sheet").and_then(Value::as_object).ok_or(NotASheet::OtherKind)?;
    let lines = typed.get("lines").and_then(Value::as_array).ok_or(NotASheet::OtherKind)?;
    if lines.len() > MOST_LINES {
        return Err(NotASheet::TooBig);
    }
    let mut sheet = Sheet::default();
    for (name, value) in typed.iter().filter(|it| it.0 != "lines") {
        match Field::ALL.into_iter().find(|field| field.column() == name) {
            Some(field) => sheet.draft.set(field, &said(value).ok_or(NotASheet::OtherKind)?),
            None => sheet.unread.push(name.clone()),
        }
    }
    for line in lines {
        let line = line.as_object().ok_or(NotASheet::OtherKind)?;
        sheet.draft.lines.push(self::line(line, &mut sheet.unread)?);
    }
    sheet.lang = document.get("lang").and_then(Value::as_str).and_then(|tag| tag.parse::<Lang>().ok());
    shown(&document, &mut sheet);
    Ok(sheet)
}

fn line(fields: &Map<String, Value>, unread: &mut Vec<String>) -> Result<DraftLine, NotASheet> {
    let mut line = DraftLine::new();
    for (name, value) in fields.iter().filter(|field| !field.1.is_null()) {
        match LineField::named(name) {
            Some(field) => {
                line.insert(field, said(value).ok_or(NotASheet::OtherKind)?);
            }
            None if unread.contains(name) => {}
            None => unread.push(name.clone()),
        }
    }
    Ok(line)
}

/// The text of a field. Numbers and truths are taken as whoever wrote the file by hand meant them.
fn said(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(true) => Some("yes".to_owned()),
        Value::Bool(false) => Some("no".to_owned()),
        Value::Null => Some(String::new()),
        Value::Array(_) | Value::Object(_) => None,
    }
}

/// The total that was shown, and under which law: a page says what has changed since.
fn shown(document: &Value, sheet: &mut Sheet) {
    let text = |path: &str| document.pointer(path).and_then(Value::as_str);
    sheet.law_as_of = text("/edition/law_as_of").and_then(day::read);
    let currency = text("/answer/currency").and_then(|it| it.parse().ok());
    let total = text("/answer/totals/landed/low").and_then(|it| it.parse().ok());
    sheet.shown = currency.zip(total).map(|(currency, total)| Shown { currency, total });
}
