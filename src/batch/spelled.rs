//! [`Spelled`]: days and codes as the rows of a file spell them, with what they were read as. So the twins of a row are found
//! without reading it.

use std::collections::HashMap;

use super::said::Said;
use crate::entry::Entry;
use crate::entry::parse::Parsed;
use crate::schedule::{Id, Jurisdiction, Schedule};
use crate::units::{Date, TariffCode};

/// The most spellings that are kept; past this they are forgotten.
const MOST: usize = 1 << 15;

/// What days and codes were read as, by what a row says of the country entered and of them.
#[derive(Default)]
pub(super) struct Spelled {
    days: HashMap<Box<[u8]>, (Id<Jurisdiction>, Date)>,
    codes: HashMap<Box<[u8]>, TariffCode>,
    room: Vec<u8>,
}

impl Spelled {
    /// The country that the row in hand enters, its day and its code, where those were read before.
    pub fn read(&mut self, said: &Said) -> Option<(Id<Jurisdiction>, Date, TariffCode)> {
        said.write_day(&mut self.room);
        let (into, day) = *self.days.get(self.room.as_slice())?;
        said.write_code(&mut self.room);
        Some((into, day, *self.codes.get(self.room.as_slice())?))
    }

    /// Learns what the row in hand says, which was read.
    pub fn learn(&mut self, said: &Said, entry: &Entry, parsed: &Parsed, schedule: &Schedule) {
        let [line] = entry.lines.as_slice() else { return };
        // Of some numbers it depends on the day whether they can be read.
        if !parsed.problems.is_empty() || schedule[entry.into].was_renumbered(line.code) {
            return;
        }
        said.write_day(&mut self.room);
        learn(&mut self.days, &self.room, (entry.into, entry.entry_date));
        said.write_code(&mut self.room);
        learn(&mut self.codes, &self.room, line.code);
    }
}

fn learn<T>(known: &mut HashMap<Box<[u8]>, T>, key: &[u8], what: T) {
    if known.contains_key(key) {
        return;
    }
    if known.len() >= MOST {
        known.clear();
    }
    known.insert(key.into(), what);
}
