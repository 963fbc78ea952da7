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

    fn each_cell(&self, row: &StringRecord, take: &mut dyn FnMut(Target, &str)) {
        for (target, from) in &self.mapping.columns {
            match (target, from) {
                // No draft says these.
                (Target::Entry | Target::Goods, _) => {}
                (Target::Sheet(_) | Target::Line(_), From::Column(at)) => {
                    take(*target, row.get(*at).unwrap_or_default());
                }
                (Target::Sheet(_) | Target::Line(_), From::Product(..)) => {
                    take(*target, &self.mapping.read(*target, row, self.schedule));
                }
            }
        }
    }

    fn counts_everywhere(&self) -> bool {
        let is_quantity =
            |target: Target| matches!(target, Target::Line(LineField::Quantity | LineField::Quantity2));
        self.mapping.everywhere.iter().any(|said| is_quantity(said.0))
    }

    fn goods_without_code<'a>(&self, row: &'a StringRecord) -> Option<&'a str> {
        self.mapping.goods_without_code(row).filter(|_| self.is_offered)
    }
}
