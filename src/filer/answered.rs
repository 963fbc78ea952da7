//! [`Rows`]: what is kept of answered rows; the rows themselves stand in the answered file.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use csv::StringRecord;
use serde_json::{Value, json};

use super::faults::Faults;
use super::index::{Index, Stands};
use super::tally::{Part, Tally};
use crate::batch::{Answered, COLUMNS};
use crate::file::{From, Mapping, RowFault, RowKind, Target};
use crate::units::{Decimal, Lang};

/// How rows stand, those that need somebody first.
pub(super) const STATUSES: [&str; 6] =
    ["invalid", "undecided", "prohibited", "not_covered", "assessed", "no_goods"];

/// All rows.
#[derive(Default)]
pub(super) struct Rows {
    pub index: Index,
    pub faults: Faults,
    /// The rows of the view, in their order.
    pub shown: Vec<u32>,
    pub tally: Tally,
    /// The names of programmes, by their bits.
    pub programmes: Vec<String>,
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
        self.index.len()
    }

    /// Keeps a row that was answered and written.
    pub fn add(&mut self, answered: &Answered<'_, '_>, mapping: &Mapping, first: bool, len: usize) {
        let part = part(answered, mapping);
        let status = status_of_cells(answered);
        self.tally.count(&part, false);
        let programmes = self.bits(&part);
        let fault = answered.fault.map(|fault| self.faults.place(fault));
        let stands = Stands { status, first, fault, programmes };
        self.index.add(self.end, len as u32, answered.number as u32, stands);
        self.end += len as u64;
    }

    /// Whether a row is wrong as a row.
    pub fn is_faulty(&self, place: usize) -> bool {
        self.index.stands(place).is_some_and(|row| row.fault.is_some())
    }

    /// What is wrong with a row as a row, as far as it is kept.
    pub fn fault_of(&self, place: usize) -> Option<&RowFault> {
        self.faults.get(self.index.stands(place)?.fault?)
    }

    /// The bits of the programmes of a row; beyond the last bit none is told apart.
    pub fn bits(&mut self, part: &Part<'_>) -> u64 {
        part.charges().fold(0, |bits, (name, _)| bits | self.bit(name))
    }

    /// The bit of a programme.
    pub fn bit(&mut self, name: &str) -> u64 {
        let known = self.programmes.iter().position(|known| known == name);
        let place = known.unwrap_or_else(|| {
            self.programmes.push(name.to_owned());
            self.programmes.len() - 1
        });
        1 << place.min(63)
    }

    /// Chooses the rows to be seen: a status or nothing, and a programme or nothing, between tabs.
    pub fn view(&mut self, lang: Lang, about: &str) -> Value {
        let (status, programme) = about.split_once('\t').unwrap_or((about, ""));
        let wanted = status_of(status);
        let bit = self.programmes.iter().position(|it| it == programme).map(|place| 1_u64 << place.min(63));
        let is_of = |row: Stands| bit.is_none_or(|bit| row.programmes & bit != 0);
        let mut counts = [0_usize; STATUSES.len()];
        let mut seen = counts;
        for row in self.index.all() {
            if let Some(status) = row.status {
                counts[usize::from(status)] += 1;
                seen[usize::from(status)] += usize::from(is_of(row));
            }
        }
        let is_seen = |status: u8| wanted.is_none_or(|wanted| wanted == status);
        let statuses = (0..STATUSES.len() as u8).filter(|status| is_seen(*status));
        // Made anew, and as large as it must be: one that grew would leave what it was in the way.
        self.shown = Vec::new();
        self.shown.reserve_exact(statuses.clone().map(|status| seen[usize::from(status)]).sum());
        for status in statuses {
            let rows = self.index.all().enumerate();
            self.shown.extend(
                rows.filter(|row| row.1.status == Some(status) && is_of(row.1)).map(|row| row.0 as u32),
            );
        }
        let counts: Vec<Value> =
            STATUSES.iter().zip(counts).map(|(name, count)| json!([name, count])).collect();
        let programmes = self.tally.named_programmes(lang);
        json!({ "rows": self.shown.len(), "counts": counts, "programmes": programmes })
    }

    /// What was mended: where it stood, to where, and what stands there now.
    pub fn patches(&self) -> Value {
        let patches = self.mended.iter().filter_map(|(place, line)| {
            let kept = self.index.get(*place as usize)?;
            Some(json!([kept.at, kept.at + kept.len as u64, String::from_utf8_lossy(line)]))
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
pub(super) fn part<'r>(answered: &Answered<'r, '_>, mapping: &'r Mapping) -> Part<'r> {
    match answered.cells.filter(|_| answered.kind == RowKind::Goods) {
        Some(cells) => part_of(answered.row, &|at| cells.iter().nth(at).unwrap_or_default(), mapping),
        None => Part::default(),
    }
}

/// The same of a row as it was written.
pub(super) fn part_of_record<'r>(record: &'r StringRecord, mapping: &'r Mapping) -> Part<'r> {
    let own = record.len().saturating_sub(COLUMNS.len());
    if record.get(own).is_none_or(|status| status == "no_goods" || status_of(status).is_none()) {
        return Part::default();
    }
    part_of(record, &|at| record.get(own + at).unwrap_or_default(), mapping)
}

/// The places of the currency, of the duties and of the charges.
static SUMMED: LazyLock<[usize; 3]> = LazyLock::new(|| ["out_currency", "duty_total", "charges"].map(place));

fn part_of<'r>(row: &'r StringRecord, answer: &dyn Fn(usize) -> &'r str, mapping: &'r Mapping) -> Part<'r> {
    let [currency, duty, charges] = SUMMED.map(answer);
    let duty: Decimal = duty.parse().unwrap_or_default();
    // Only what is owed is summed up by chapter and month.
    let [chapter, month] = match duty.is_zero() {
        true => [Cow::default(), Cow::default()],
        false => [chapter(row, mapping), month(row, mapping)],
    };
    Part { currency, duty, charges, chapter, month }
}

/// The first two digits of the code of a row.
fn chapter<'r>(row: &'r StringRecord, mapping: &Mapping) -> Cow<'r, str> {
    let code = match mapping.from(Target::CODE) {
        Some(From::Column(at)) => row.get(at).unwrap_or_default(),
        _ => "",
    };
    match code.get(..2) {
        Some(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => Cow::Borrowed(digits),
        _ => code.chars().filter(char::is_ascii_digit).take(2).collect::<String>().into(),
    }
}

/// The year and the month of a row, which owes something: its day is one.
fn month<'r>(row: &'r StringRecord, mapping: &'r Mapping) -> Cow<'r, str> {
    let is_written = |day: &str| {
        let bytes = day.as_bytes();
        bytes.len() == 10 && bytes[4] == b'-' && bytes[7] == b'-'
    };
    match mapping.read(Target::DAY, row, crate::embedded::schedule()) {
        Cow::Borrowed(day) if is_written(day) => Cow::Borrowed(day.get(..7).unwrap_or_default()),
        day => {
            let day = crate::entry::day::read(&day).map(crate::units::day::write).unwrap_or_default();
            day.get(..7).unwrap_or_default().to_owned().into()
        }
    }
}
