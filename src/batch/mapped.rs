//! [`Mapped`]: the rows of a file as people have them, read by what its columns hold.

use std::borrow::Cow;

use csv::StringRecord;

use super::reads::Reads;
use crate::entry::{Draft, Field, LineField};
use crate::file::{From, Mapping, Target};
use crate::schedule::Schedule;

/// Rows read by a mapping.
pub(super) struct Mapped<'a> {
    pub mapping: &'a Mapping,
    pub schedule: &'a Schedule,
    /// Whether codes are offered for goods in words.
    pub is_offered: bool,
}

impl Reads for Mapped<'_> {
    fn draft(&self, rows: &[&StringRecord]) -> Draft {
        let mut draft = Draft::default();
        for field in Field::ASKED {
            if let Some(row) = rows.first() {
                draft.set(field, &self.said(row, field));
            }
        }
        draft.lines = rows.iter().map(|row| self.mapping.line(row, self.schedule)).collect();
        draft
    }

    fn said<'a>(&'a self, row: &'a StringRecord, field: Field) -> Cow<'a, str> {
        self.mapping.read(Target::Sheet(field), row, self.schedule)
    }

    fn each_cell(&self, row: &StringRecord, take: &mut dyn FnMut(Option<LineField>, &str)) {
        for (target, from) in &self.mapping.columns {
            let field = match target {
                // No draft says these.
                Target::Entry | Target::Goods => continue,
                Target::Line(field) => Some(*field),
                Target::Sheet(_) => None,
            };
            match from {
                From::Column(at) => take(field, row.get(*at).unwrap_or_default()),
                From::Product(..) => take(field, &self.mapping.read(*target, row, self.schedule)),
            }
        }
    }

    fn goods_without_code<'a>(&self, row: &'a StringRecord) -> Option<&'a str> {
        self.mapping.goods_without_code(row).filter(|_| self.is_offered)
    }
}
