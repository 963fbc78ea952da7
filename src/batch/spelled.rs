//! [`Spelled`]: days and codes as the rows of a file spell them, with what they were read as. So the twins of a row are found
//! without reading it.

use std::collections::HashMap;

use super::said::Said;
use crate::assess::{Days, RunOfDays, Twins};
use crate::entry::parse::Parsed;
use crate::units::TariffCode;

/// The most spellings that are kept; past this they are forgotten.
const MOST: usize = 1 << 15;

/// What days and codes were read as, by what a row says of the country entered and of them.
#[derive(Default)]
pub(super) struct Spelled {
    days: HashMap<Box<[u8]>, RunOfDays>,
    codes: HashMap<Box<[u8]>, TariffCode>,
    room: Vec<u8>,
}

impl Spelled {
    /// The twins of the row in hand, if they are known: those of its code, if it has any.
    pub fn twins(&mut self, said: &Said, days: &Days<'_>) -> Option<Option<Twins>> {
        said.write_day(&mut self.room);
        let run = *self.days.get(self.room.as_slice())?;
        said.write_code(&mut self.room);
        let code = *self.codes.get(self.room.as_slice())?;
        days.known_twins(run, code, said.is_counted)
    }

    /// Learns what a row that was read says, where nothing is wrong with it.
    pub fn learn(&mut self, said: &Said, parsed: &Parsed, days: &mut Days<'_>) {
        let Some(entry) = parsed.entry.as_ref().filter(|_| parsed.problems.is_empty()) else { return };
        let [line] = entry.lines.as_slice() else { return };
        // Of some numbers it depends on the day whether they can be read.
        if days.schedule()[entry.into].was_renumbered(line.code) {
            return;
        }
        said.write_day(&mut self.room);
        learn(&mut self.days, &self.room, || days.run(entry));
        said.write_code(&mut self.room);
        learn(&mut self.codes, &self.room, || line.code);
    }
}

fn learn<T>(known: &mut HashMap<Box<[u8]>, T>, key: &[u8], what: impl FnOnce() -> T) {
    if known.contains_key(key) {
        return;
    }
    if known.len() >= MOST {
        known.clear();
    }
    known.insert(key.into(), what());
}
