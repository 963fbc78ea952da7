//! [`Case`]: one line with every answer given or supposed, and [`Missing`], what it lacks.

use core::cell::{Cell, RefCell};

use super::assessment::Basis;
use super::declared::{Asked, Declared};
use super::law_of_day::{KeptOut, LawOfDay};
use super::of_code::OfCode;
use super::question::{Note, Question};
use crate::entry::EntryLine;
use crate::schedule::index::Membership;
use crate::schedule::{CodeList, Counting, Fact, FactSet, FactValue, Found, Id, Schedule};
use crate::units::{Decimal, Rounding, TariffCode};

/// Something that must be known before a run can go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Missing {
    /// The answer to a fact.
    Fact(Fact),
    /// Whether the goods are on a list: only some codes beneath the one given are.
    Listed(Id<CodeList>),
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
pub(super) struct Case<'a> {
    pub law: &'a LawOfDay<'a>,
    pub schedule: &'a Schedule,
    pub line: &'a EntryLine,
    pub code: TariffCode,
    pub membership: Membership,
    pub found: Found,
    /// Eight digits whose every statistical number is on some list, though no list names them all.
    every_number_listed: bool,
    /// What rates are calculated on.
    pub basis: Basis,
    /// What rates are calculated on is no line's value, but a sum of bases.
    is_sum: bool,
    /// What the whole declaration is worth.
    declaration: &'a Declared,
    /// What was asked of that.
    asked: &'a Asked,
    /// Answers supposed; the last to a fact counts.
    supposed: Vec<(Fact, FactValue)>,
    /// Facts that nothing bounds and that are supposed to be nothing.
    nothing: FactSet,
    /// Facts that nothing bounds and that are supposed to be beyond any bound.
    unbounded: FactSet,
    /// The facts looked at.
    pub consulted: Cell<FactSet>,
    /// What was asked of them.
    pub notes: RefCell<Vec<Note<'a>>>,
}

impl Clone for Case<'_> {
    /// The same case, of which nothing was asked yet.
    fn clone(&self) -> Self {
        Self {
            supposed: self.supposed.clone(),
            consulted: Cell::default(),
            notes: RefCell::default(),
            ..*self
        }
    }
}

impl<'a> Case<'a> {
    pub fn new(
        law: &'a LawOfDay<'a>,
        line: &'a EntryLine,
        declaration: &'a Declared,
        asked: &'a Asked,
    ) -> Self {
        let OfCode { code, found, membership, every_number_listed } = law.of_code(line.code);
        Self {
            law,
            schedule: law.schedule,
            line,
            code,
            membership,
            found,
            every_number_listed,
            basis: Basis::of(line.value_for_duty),
            is_sum: false,
            declaration,
            asked,
            supposed: Vec::new(),
            nothing: FactSet::EMPTY,
            unbounded: FactSet::EMPTY,
            consulted: Cell::default(),
            notes: RefCell::default(),
        }
    }

    /// The same line under a longer code.
    pub fn under(&self, code: TariffCode, found: Found) -> Self {
        let membership = self.schedule.index.membership(code, self.law.day);
        Self { code, found, membership, every_number_listed: false, ..self.clone() }
    }

    /// The same line with a sum of bases in place of its value.
    pub fn on(&self, value: Decimal) -> Self {
        Self { basis: Basis::Value(value), is_sum: true, ..self.clone() }
    }

    /// The same line with an answer supposed.
    pub fn with(&self, fact: Fact, value: FactValue) -> Self {
        let mut case = self.clone();
        case.supposed.push((fact, value));
        case
    }

    /// The same line with a fact that nothing bounds supposed to be nothing, or beyond any bound.
    pub fn with_open_ended(&self, fact: Fact, unbounded: bool) -> Self {
        let mut case = self.clone();
        if unbounded {
            case.unbounded.insert(fact)
        } else {
            case.nothing.insert(fact)
        };
        case
    }

    /// The same line on a list, or not on it.
    pub fn settled(&self, list: Id<CodeList>, on: bool) -> Self {
        Self { membership: self.membership.settled(list, on), ..self.clone() }
    }

    /// How charges are rounded here.
    pub fn rounding(&self) -> Rounding {
        self.law.country().rounding
    }

    /// Notes that a fact was looked at.
    fn consult(&self, fact: Fact) {
        let mut consulted = self.consulted.get();
        consulted.insert(fact);
        self.consulted.set(consulted);
    }

    fn note(&self, fact: Fact, question: Question<'a>, answer: Option<bool>) {
        self.notes.borrow_mut().push(Note { fact, question, answer });
    }

    /// The answer to a fact as given or supposed.
    pub fn given(&self, fact: Fact) -> Option<FactValue> {
        let supposed = self.supposed.iter().rev().find(|it| it.0 == fact);
        supposed.map(|it| it.1).or_else(|| self.line.facts.of(fact))
    }

    /// Asks a question of a fact, as given, supposed or presumed.
    pub fn ask(&self, fact: Fact, question: Question<'a>) -> Result<bool, Missing> {
        self.value(fact, question).map(|it| it.1.unwrap_or(true))
    }

    /// The value of a fact: as given or supposed, else as presumed.
    pub fn fact(&self, fact: Fact) -> Result<FactValue, Missing> {
        self.value(fact, Question::Exactly).map(|it| it.0)
    }

    /// The value of a fact and the answer to a question of it.
    pub fn value(&self, fact: Fact, question: Question<'a>) -> Result<(FactValue, Option<bool>), Missing> {
        self.consult(fact);
        let value = self.given(fact).or_else(|| self.schedule.index.presumed(fact, self.code));
        let found = match value {
            Some(FactValue::SameAs(other)) if fact != Fact::Origin => self.value_as(other, question),
            Some(value) => {
                let value = if fact == Fact::Provision { self.classed(value, question) } else { value };
                Ok((value, question.answer(self.law, value)))
            }
            None => Err(Missing::Fact(fact)),
        };
        self.note(fact, question, found.ok().and_then(|it| it.1));
        found
    }

    /// The value of a country that is taken to be that of another fact. Goods do not come from the country that
    /// they enter: those that come back to it come from over the border.
    fn value_as(&self, other: Fact, question: Question<'a>) -> Result<(FactValue, Option<bool>), Missing> {
        let country = self.law.country();
        let value = match self.fact(other)? {
            FactValue::Country(same) if same == country.country => FactValue::Country(country.neighbour),
            value => value,
        };
        Ok((value, question.answer(self.law, value)))
    }

    /// A number of chapter 98 or 99, unless the goods are worth more than goods under it may be: those are
    /// classified under their own number, and only what is taken off their value depends on this one.
    fn classed(&self, value: FactValue, question: Question<'_>) -> FactValue {
        match value {
            FactValue::Code(code) if question != Question::Dutiable && self.kept_out(code).is_some() => {
                FactValue::Nothing
            }
            value => value,
        }
    }

    /// What keeps the goods out of a number of chapter 98 or 99, if anything does.
    pub fn kept_out(&self, number: TariffCode) -> Option<KeptOut> {
        let goods = (self.code, self.line.quantities.as_slice());
        self.law.kept_out(number, goods, self.basis.amount()).filter(|_| !self.is_sum)
    }

    /// Whether a fact was given at all; quantities stand beside the facts. This is no look at its value.
    pub fn is_given(&self, fact: Fact) -> bool {
        let given = self.given(fact).is_some() || fact == Fact::Quantity && !self.line.quantities.is_empty();
        self.note(fact, Question::Given, Some(given));
        given
    }

    /// A fact that is a number.
    pub fn number(&self, fact: Fact) -> Result<Decimal, Missing> {
        match self.fact(fact)? {
            FactValue::Number(number) => Ok(number),
            _ => Err(Missing::Fact(fact)),
        }
    }

    /// Whether the number of a fact stands so to a limit.
    pub fn compare(&self, fact: Fact, question: Question<'a>) -> Result<bool, Missing> {
        self.value(fact, question)?.1.ok_or(Missing::Fact(fact))
    }

    /// Notes a look at the quantities of the line, or at another fact that is kept beside the facts.
    pub fn look(&self, fact: Fact) {
        self.consult(fact);
        self.note(fact, Question::Exactly, None);
    }

    /// Whether a fact that nothing bounds is supposed to be nothing (`false`) or unbounded (`true`).
    pub fn supposed_unbounded(&self, fact: Fact) -> Option<bool> {
        if self.unbounded.contains(fact) { Some(true) } else { self.nothing.contains(fact).then_some(false) }
    }

    /// Whether the whole declaration, or the goods of a counting in it, are worth at most so much; `None` where
    /// that is not known.
    pub fn declared_at_most(&self, limit: Decimal, counting: Option<Id<Counting>>) -> Option<bool> {
        let answer = self.declaration.at_most(limit, counting);
        self.asked.note(limit, counting, answer);
        answer
    }

    /// What the goods of the declaration that are not here are worth.
    pub fn elsewhere_on_declaration(&self) -> Decimal {
        self.declaration.elsewhere
    }

    /// Whether the code given, or one above it, is on the list. Eight digits are a whole tariff item:
    /// where a list names only some of the statistical numbers beneath, the goods are taken to be
    /// none of those, and the answer says that this was assumed. Where several lists together name all of
    /// them, they cannot be none of those: the numbers are tried one by one.
    pub fn listed(&self, list: Id<CodeList>) -> Result<bool, Missing> {
        if let Some(on) = self.membership.on(list) {
            return Ok(on);
        }
        self.note(Fact::Code, Question::Listed(list), None);
        if self.every_number_listed {
            return Err(Missing::Line);
        }
        if self.code.len() >= 8 {
            self.consult(Fact::Code);
            return Ok(false);
        }
        Err(Missing::Listed(list))
    }
}
