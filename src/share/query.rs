//! The readable form, which people write by hand and other sites link in with: read, never written.
//!
//! `?into=US&on=2025-03-27&code=7208.36.00&value=100000&cur=CAD&origin=CA&cusma=yes`

use super::{Beside, LinkFault, MOST_FIELDS, MOST_LINES, Sheet};
use crate::entry::{Field, LineField};
use crate::units::Lang;

/// What a key means.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Key {
    Sheet(Field),
    Line(LineField),
    Beside(Beside),
    Lang,
}

impl Key {
    fn named(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        let field = Field::ALL.into_iter().find(|field| field.column() == name).map(Self::Sheet);
        let beside = || Beside::ALL.into_iter().find(|said| said.key() == name).map(Self::Beside);
        match name.as_str() {
            "on" => Some(Self::Sheet(Field::EntryDate)),
            "cur" => Some(Self::Line(LineField::Currency)),
            "lang" => Some(Self::Lang),
            _ => field.or_else(beside).or_else(|| LineField::named(&name).map(Self::Line)),
        }
    }
}

/// Whether a query is a sheet in the readable form: it says into which country, or which goods.
pub(super) fn is_sheet(query: &str) -> bool {
    pairs(query).any(|(name, _)| {
        matches!(Key::named(name), Some(Key::Sheet(Field::Into) | Key::Line(LineField::Code)))
    })
}

/// Reads a sheet from a query. A key that the line already has begins the next line.
pub(super) fn read(query: &str) -> Result<Sheet, LinkFault> {
    let mut sheet = Sheet::default();
    let mut seen = Vec::new();
    for (count, (name, value)) in pairs(query).enumerate() {
        if count >= MOST_FIELDS {
            return Err(LinkFault::TooLong);
        }
        let key = Key::named(name);
        match (key, unescape(&value.replace('+', " "))) {
            (Some(Key::Sheet(field)), text) if sheet.draft.field(field).is_empty() => {
                sheet.draft.set(field, &text);
            }
            (Some(Key::Beside(said)), text) if !sheet.beside.contains_key(&said) => {
                _ = sheet.beside.insert(said, text);
            }
            (Some(Key::Lang), text) if sheet.lang.is_none() && text.parse::<Lang>().is_ok() => {
                sheet.lang = text.parse().ok();
            }
            (Some(Key::Line(field)), text) => {
                if sheet.draft.lines.is_empty() || seen.contains(&field) {
                    if sheet.draft.lines.len() >= MOST_LINES {
                        return Err(LinkFault::TooLong);
                    }
                    sheet.draft.lines.push(Default::default());
                    seen.clear();
                }
                seen.push(field);
                let last = sheet.draft.lines.len() - 1;
                sheet.draft.set_line(last, field, &text);
            }
            (Some(Key::Sheet(_) | Key::Beside(_) | Key::Lang) | None, _) => sheet.unread.push(unescape(name)),
        }
    }
    Ok(sheet)
}

/// The pairs of a query; an address in a page's source has `&amp;` between them.
fn pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs.map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (name.strip_prefix("amp;").unwrap_or(name), value)
    })
}

/// A text with `%20` and the like undone; a percent sign before anything else stands for itself,
/// and bytes that are not UTF-8 become the sign that says so.
pub(super) fn unescape(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escaped = match (first, after) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)),
            _ => None,
        };
        match escaped {
            Some((high, low)) => {
                bytes.push(high << 4 | low);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|it| it as u8)
}
