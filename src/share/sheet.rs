//! [`Sheet`]: what was typed, and what a link says beside it. It owns every operation on lines, so that
//! whatever belongs to a line moves with it.

use super::{SaidBeside, wire};
use crate::entry::draft::DraftLine;
use crate::entry::{Draft, Field};
use crate::units::{Currency, Date, Decimal, Lang};

/// A sheet as a link carries it: what was typed, and what was seen when the link was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What was typed.
    pub draft: Draft,
    /// The language of the page it was made on.
    pub lang: Option<Lang>,
    /// The edition of the law it was calculated with.
    pub law_as_of: Option<Date>,
    /// The total that was shown.
    pub shown: Option<Shown>,
    /// What it was compared with.
    pub beside: SaidBeside,
    /// What a newer writer said and this reader does not understand; encoded again as it came.
    pub unknown: Vec<Unknown>,
    /// Keys of a readable link that mean nothing here, or were given twice; never encoded.
    pub unread: Vec<String>,
}

impl Sheet {
    /// Whether nothing was said but the day.
    pub fn is_blank(&self) -> bool {
        self.draft.field(Field::Into).is_empty() && self.draft.lines.iter().all(DraftLine::is_empty)
    }

    /// Adds an empty line at the end.
    pub fn add_line(&mut self) {
        self.draft.lines.push(DraftLine::new());
    }

    /// Removes a line with all that belongs to it, if there is such a line.
    pub fn remove_line(&mut self, line: usize) {
        if line >= self.draft.lines.len() {
            return;
        }
        self.draft.lines.remove(line);
        self.unknown.retain(|unknown| unknown.line != Some(line));
        self.renumber(|place| if place > line { place - 1 } else { place });
    }

    /// Copies a line, with all that belongs to it, to the place after it.
    pub fn duplicate_line(&mut self, line: usize) {
        let Some(copy) = self.draft.lines.get(line).cloned() else { return };
        self.renumber(|place| if place > line { place + 1 } else { place });
        let belongs = self.unknown.iter().filter(|unknown| unknown.line == Some(line));
        let copies: Vec<Unknown> =
            belongs.map(|unknown| Unknown { line: Some(line + 1), ..unknown.clone() }).collect();
        self.unknown.extend(copies);
        self.draft.lines.insert(line + 1, copy);
    }

    /// Exchanges two lines, if there are both, with all that belongs to them.
    pub fn swap_lines(&mut self, one: usize, other: usize) {
        if one.max(other) >= self.draft.lines.len() {
            return;
        }
        self.draft.lines.swap(one, other);
        self.renumber(|place| match place {
            place if place == one => other,
            place if place == other => one,
            place => place,
        });
    }

    fn renumber(&mut self, now: impl Fn(usize) -> usize) {
        for unknown in &mut self.unknown {
            unknown.line = unknown.line.map(&now);
        }
    }
}

/// A total that was shown with a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// In which currency.
    pub currency: Currency,
    /// How much.
    pub total: Decimal,
}

/// A field of a link that this reader does not understand. Only decoding makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    pub(super) line: Option<usize>,
    pub(super) tag: u16,
    pub(super) value: wire::Value,
}

impl Unknown {
    /// The line it belongs to; `None` if it belongs to the whole sheet.
    pub fn line(&self) -> Option<usize> {
        self.line
    }

    /// The number of the field.
    pub fn tag(&self) -> u16 {
        self.tag
    }
}
