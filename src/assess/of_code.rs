//! [`OfCode`]: what the schedule and the lists of the law say of a tariff code on a day.

use std::collections::HashMap;

use crate::schedule::index::Membership;
use crate::schedule::{Found, Id, Jurisdiction, Schedule};
use crate::units::{Date, TariffCode};

/// More codes than a declaration has; of a file of any length no more are remembered.
const MOST: usize = 4096;

/// What the schedule and the lists of the law say of a tariff code on a day.
#[derive(Clone, Copy)]
pub(super) struct OfCode {
    /// The code, or the only one beneath it: a code with a single line beneath it means that line.
    pub code: TariffCode,
    /// What the schedule has under it.
    pub found: Found,
    /// The lists that it is on.
    pub membership: Membership,
    /// Eight digits whose every statistical number is on some list, though no list names them all.
    pub every_number_listed: bool,
}

impl OfCode {
    /// Looks a code up in the law of a country on a day.
    pub fn find(schedule: &Schedule, into: Id<Jurisdiction>, day: Date, asked: TariffCode) -> Self {
        let tariff = &schedule[into];
        let found = tariff.find(asked);
        let code = match found {
            Found::Line(place) => tariff.code(place).filter(|it| asked.covers(*it)),
            Found::Beneath(..) | Found::Nothing => None,
        };
        let code = code.unwrap_or(asked);
        let membership = schedule.index.membership(code, day);
        let numbers = match found {
            Found::Line(line) if code.len() == 8 && membership.undecided().next().is_some() => {
                tariff.statistical(line).collect()
            }
            _ => Vec::new(),
        };
        let listed = |number: &TariffCode| {
            let of_number = schedule.index.membership(*number, day);
            membership.undecided().any(|list| of_number.on(list) == Some(true))
        };
        let every_number_listed = !numbers.is_empty() && numbers.iter().all(listed);
        Self { code, found, membership, every_number_listed }
    }
}

/// What is said of codes that were asked about on a day.
#[derive(Default)]
pub(super) struct Codes(HashMap<TariffCode, OfCode>);

impl Codes {
    /// What is said of a code: looked up once, because the lines of a declaration, and the rows of a file, ask again and
    /// again.
    pub fn of(&mut self, code: TariffCode, find: impl FnOnce() -> OfCode) -> OfCode {
        if let Some(known) = self.0.get(&code) {
            return *known;
        }
        if self.0.len() >= MOST {
            self.0.clear();
        }
        let found = find();
        self.0.insert(code, found);
        found
    }
}
