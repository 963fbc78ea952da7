//! [`Rows`]: what is kept of each answered row, a few bytes; the rows themselves stand in the answered file.

use std::collections::BTreeMap;
use std::rc::Rc;

use csv::StringRecord;
use serde_json::{Value, json};

use super::tally::{Part, Tally};
use crate::batch::{Answered, COLUMNS};
use crate::file::{From, Mapping, RowFault, RowKind, Target};
use crate::units::{Decimal, Lang};

/// How rows stand, those that need somebody first.
pub(super) const STATUSES: [&str; 6] =
    ["invalid", "undecided", "prohibited", "not_covered", "assessed", "no_goods"];

/// What is kept of a row.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    /// Where it begins in the answered file, and how long it is.
    pub at: u64,
    pub len: u32,
    /// Its number in the file.
    pub number: u32,
    /// Its place among the statuses; none for the names of columns and what stands above them.
    pub status: Option<u8>,
    /// Whether it is the first of its declaration.
    pub first: bool,
    /// What is wrong with it as a row. Such a row is mended in the file, and its declaration is answered without it.
    pub fault: Option<Rc<RowFault>>,
    /// The programmes by which it owes anything, as bits.
    pub programmes: u64,
}

/// All rows.
#[derive(Default)]
pub(super) struct Rows {
    pub kept: Vec<Kept>,
    /// The rows of the view, in their order.
    pub shown: Vec<u32>,
    pub tally: Tally,
    /// The names of programmes, by their bits.
    programmes: Vec<String>,
    /// Rows that were mended: as they are written.
    pub mended: BTreeMap<u32, Vec<u8>>,
    /// What stands between the cells of the answered file.
    pub separator: u8,
    /// How long the answered file is.
    pub end: u64,
}

impl Rows {
    /// None yet.
    pub fn new(separator: u8) -> Self {
        Self { separator, ..Self::default() }
    }

    pub fn len(&self) -> usize {
        self.kept.len()
    }

    /// Keeps a row that was answered and written.
    pub fn add(&mut self, answered: &Answered<'_, '_>, mapping: &Mapping, first: bool, len: usize) {
        let part = part(answered, mapping);
        let status = status_of_cells(answered);
        self.tally.count(&part, false);
        let programmes = self.bits(&part);
        let (at, number) = (self.end, answered.number as u32);
        let fault = answered.fault.map(|fault| {
            let last = self.kept.last().and_then(|last| last.fault.as_ref());
            last.filter(|last| ***last == *fault).map_or_else(|| Rc::new(fault.clone()), Rc::clone)
        });
        self.kept.push(Kept { at, len: len as u32, number, status, first, fault, programmes });
        self.end += len as u64;
    }

    /// The bits of the programmes of a row; beyond the last bit none is told apart.
    pub fn bits(&mut self, part: &Part) -> u64 {
        let mut bits = 0;
        for (name, _) in &part.charges {
            let known = self.programmes.iter().position(|known| known == name);
            let place = known.unwrap_or_else(|| {
                self.programmes.push(name.clone());
                self.programmes.len() - 1
            });
            bits |= 1_u64 << place.min(63);
        }
        bits
    }

    /// Chooses the rows to be seen: a status or nothing, and a programme or nothing, between tabs.
    pub fn view(&mut self, lang: Lang, about: &str) -> Value {
        let (status, programme) = about.split_once('\t').unwrap_or((about, ""));
        let wanted = status_of(status);
        let bit = self.programmes.iter().position(|it| it == programme).map(|place| 1_u64 << place.min(63));
        let mut counts = [0_usize; STATUSES.len()];
        self.shown.clear();
        for row in &self.kept {
            if let Some(status) = row.status {
                counts[usize::from(status)] += 1;
            }
        }
        for each in 0..STATUSES.len() as u8 {
            let of = |row: &Kept| row.status == Some(each) && bit.is_none_or(|bit| row.programmes & bit != 0);
            if wanted.is_none_or(|wanted| wanted == each) {
                let places = self.kept.iter().enumerate().filter(|row| of(row.1)).map(|row| row.0 as u32);
                self.shown.extend(places);
            }
        }
        let counts: Vec<Value> =
            STATUSES.iter().zip(counts).map(|(name, count)| json!([name, count])).collect();
        let programmes = self.tally.named_programmes(lang);
        json!({ "rows": self.shown.len(), "counts": counts, "programmes": programmes })
    }

    /// What was mended: where it stood, to where, and what stands there now.
    pub fn patches(&self) -> Value {
        let patches = self.mended.iter().filter_map(|(place, line)| {
            let kept = self.kept.get(*place as usize)?;
            Some(json!([kept.at, kept.at + u64::from(kept.len), String::from_utf8_lossy(line)]))
        });
        patches.collect()
    }
}

fn status_of(name: &str) -> Option<u8> {
    STATUSES.iter().position(|it| *it == name).map(|place| place as u8)
}

/// The place of a column of the answer.
pub(super) fn place(name: &str) -> usize {
    COLUMNS.iter().position(|it| *it == name).unwrap_or_default()
}

/// How an answered row stands.
pub(super) fn status_of_cells(answered: &Answered<'_, '_>) -> Option<u8> {
    answered.cells.and_then(|cells| cells.iter().next()).and_then(status_of)
}

/// What a row adds to the sums.
pub(super) fn part(answered: &Answered<'_, '_>, mapping: &Mapping) -> Part {
    let Some(cells) = answered.cells.filter(|_| answered.kind == RowKind::Goods) else {
        return Part::default();
    };
    part_of(answered.row, &|at| cells.iter().nth(at).unwrap_or_default(), mapping)
}

/// The same of a row as it was written.
pub(super) fn part_of_record(record: &StringRecord, mapping: &Mapping) -> Part {
    let own = record.len().saturating_sub(COLUMNS.len());
    if record.get(own).is_none_or(|status| status == "no_goods" || status_of(status).is_none()) {
        return Part::default();
    }
    part_of(record, &|at| record.get(own + at).unwrap_or_default(), mapping)
}

fn part_of<'r>(row: &StringRecord, answer: &dyn Fn(usize) -> &'r str, mapping: &Mapping) -> Part {
    let cell = |name: &str| answer(place(name));
    let of_row = |target: Target| match mapping.from(target) {
        Some(From::Column(at)) => row.get(at).unwrap_or_default(),
        _ => "",
    };
    let charges = cell("charges").split("; ").filter_map(|charge| charge.split_once('='));
    let amount = |text: &str| text.parse::<Decimal>().ok();
    let digits = of_row(Target::CODE).chars().filter(char::is_ascii_digit);
    let day = mapping.read(Target::DAY, row, crate::embedded::schedule());
    let day = crate::entry::day::read(&day).map(crate::units::day::write).unwrap_or_default();
    Part {
        currency: cell("out_currency").to_owned(),
        duty: amount(cell("duty_total")).unwrap_or_default(),
        charges: charges.filter_map(|(name, sum)| Some((name.to_owned(), amount(sum)?))).collect(),
        chapter: digits.take(2).collect(),
        month: day.get(..7).unwrap_or_default().to_owned(),
    }
}
