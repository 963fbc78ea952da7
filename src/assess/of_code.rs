//! [`OfCode`]: what the schedule and the lists of the law say of a tariff code on a day.

use std::collections::HashMap;

use super::law_of_day::LawOfDay;
use crate::schedule::Found;
use crate::schedule::index::Membership;
use crate::units::TariffCode;

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

/// What is said of codes that were asked about on a day.
pub(super) type Codes = HashMap<TariffCode, OfCode>;

impl LawOfDay<'_> {
    /// What is said of a code. It is looked up once: the lines of a declaration, and the rows of a file, ask again and
    /// again.
    pub fn of_code(&self, code: TariffCode) -> OfCode {
        if let Some(known) = self.codes.borrow().get(&code) {
            return *known;
        }
        let found = self.look_up(code);
        let mut codes = self.codes.borrow_mut();
        if codes.len() >= MOST {
            codes.clear();
        }
        codes.insert(code, found);
        found
    }

    fn look_up(&self, asked: TariffCode) -> OfCode {
        let found = self.find(asked);
        let tariff = &self.schedule[self.jurisdiction];
        let code = match found {
            Found::Line(place) => tariff.code(place).filter(|it| asked.covers(*it)),
            Found::Beneath(..) | Found::Nothing => None,
        };
        let code = code.unwrap_or(asked);
        let membership = self.schedule.index.membership(code, self.day);
        let every_number_listed = self.lists_every_number(code, found, membership);
        OfCode { code, found, membership, every_number_listed }
    }

    /// Whether each statistical number beneath eight digits is on one of the lists that name only some of them.
    fn lists_every_number(&self, code: TariffCode, found: Found, membership: Membership) -> bool {
        let Found::Line(line) = found else { return false };
        if code.len() != 8 || membership.undecided().next().is_none() {
            return false;
        }
        let listed = |number: TariffCode| {
            let of_number = self.schedule.index.membership(number, self.day);
            membership.undecided().any(|list| of_number.on(list) == Some(true))
        };
        let mut numbers = self.schedule[self.jurisdiction].statistical(line).peekable();
        numbers.peek().is_some() && numbers.all(listed)
    }
}
