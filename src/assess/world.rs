//! [`World`]: one line seen with every answer given or supposed, and [`Missing`], what it lacks.

use core::cell::Cell;
use std::borrow::Cow;

use crate::entry::{Entry, EntryLine, Facts};
use crate::schedule::index::{LawPeriod, Membership};
use crate::schedule::{Fact, FactValue, Found, Schedule};
use crate::units::{Country, Date, Decimal, Rounding, TariffCode};

/// Something that must be known before the pass can go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Missing {
    /// The answer to a fact.
    Fact(Fact),
    /// Whether the goods are on a list: only some codes beneath the one given are.
    Listed(u16),
    /// Which of the lines beneath the code the goods are.
    Line,
}

impl Missing {
    /// The fact to ask the importer for.
    pub fn fact(self) -> Fact {
        match self {
            Self::Fact(fact) => fact,
            Self::Listed(_) | Self::Line => Fact::Code,
        }
    }
}

/// One line of an entry, with answers that may be supposed rather than given.
#[derive(Clone)]
pub(super) struct World<'a> {
    pub schedule: &'a Schedule,
    pub line: &'a EntryLine,
    pub jurisdiction: u8,
    pub day: Date,
    pub epoch: Option<&'a LawPeriod>,
    pub facts: Cow<'a, Facts>,
    pub code: TariffCode,
    pub membership: Membership,
    pub found: Found,
    /// The value on which rates are reckoned; 100 when none was given, so that rates show.
    pub value: Decimal,
    /// What the whole declaration is worth.
    pub declaration: Option<Decimal>,
    /// Facts that nothing bounds and that are supposed to be nothing, as bits.
    pub nothing: u128,
    /// Facts that nothing bounds and that are supposed to be beyond any bound, as bits.
    pub unbounded: u128,
    pub asked: Cell<u128>,
}

impl<'a> World<'a> {
    pub fn new(schedule: &'a Schedule, entry: &'a Entry, line: &'a EntryLine) -> Self {
        let found =
            schedule.tariffs.get(usize::from(entry.into)).map_or(Found::Nothing, |it| it.find(line.code));
        // A code with a single line beneath it means that line.
        let tariff = schedule.tariffs.get(usize::from(entry.into));
        let code = match found {
            Found::Line(place) => tariff.and_then(|it| it.code(place)).filter(|it| line.code.covers(*it)),
            Found::Beneath(..) | Found::Nothing => None,
        };
        let code = code.unwrap_or(line.code);
        Self {
            schedule,
            line,
            jurisdiction: entry.into,
            day: entry.entry_date,
            epoch: schedule.period(entry.into, entry.entry_date),
            facts: Cow::Borrowed(&line.facts),
            code,
            membership: schedule.index.membership(code, entry.entry_date),
            found,
            value: line.value_for_duty.unwrap_or(Decimal::ONE_HUNDRED),
            declaration: if entry.whole { entry.value() } else { None },
            nothing: 0,
            unbounded: 0,
            asked: Cell::new(0),
        }
    }

    /// The same line under a longer code.
    pub fn under(mut self, code: TariffCode, found: Found) -> Self {
        self.code = code;
        self.found = found;
        self.membership = self.schedule.index.membership(code, self.day);
        self
    }

    /// How charges are rounded here.
    pub fn rounding(&self) -> Rounding {
        self.schedule.law.jurisdictions[usize::from(self.jurisdiction)].rounding
    }

    /// Notes that a fact was looked at.
    pub fn ask(&self, fact: Fact) {
        self.asked.set(self.asked.get() | fact.bit());
    }

    /// The answer to a fact: as given, else as presumed.
    pub fn fact(&self, fact: Fact) -> Result<FactValue, Missing> {
        self.ask(fact);
        if let Some(given) = self.facts.of(fact) {
            return Ok(given);
        }
        match self.schedule.index.presumed(fact) {
            Some(FactValue::AsOrigin) => self.fact(Fact::Origin),
            Some(value) => Ok(value),
            None => Err(Missing::Fact(fact)),
        }
    }

    /// A fact that is yes or no.
    pub fn is(&self, fact: Fact) -> Result<bool, Missing> {
        Ok(self.fact(fact)? == FactValue::Yes)
    }

    /// A fact that is a number.
    pub fn number(&self, fact: Fact) -> Result<Decimal, Missing> {
        match self.fact(fact)? {
            FactValue::Number(number) => Ok(number),
            _ => Err(Missing::Fact(fact)),
        }
    }

    /// The country of origin.
    pub fn origin(&self) -> Result<Country, Missing> {
        match self.fact(Fact::Origin)? {
            FactValue::Country(country) => Ok(country),
            _ => Err(Missing::Fact(Fact::Origin)),
        }
    }

    /// The facts looked at so far, as bits.
    pub fn asked_bits(&self) -> u128 {
        self.asked.get()
    }

    /// Whether the code given, or one above it, is on the list. Eight digits are a whole tariff item:
    /// where a list names only some of the statistical numbers beneath, the goods are taken to be
    /// none of those, and the answer says that this was assumed.
    pub fn listed(&self, list: u16) -> Result<bool, Missing> {
        match self.membership.on(list) {
            Some(on) => Ok(on),
            None if self.code.len() >= 8 => {
                self.ask(Fact::Code);
                Ok(false)
            }
            None => Err(Missing::Listed(list)),
        }
    }
}
