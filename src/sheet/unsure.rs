//! Questions stand in the order of what they decide; where the person does not know, what helps to find out is asked for.

use std::sync::Arc;

use super::asking::Asked;
use super::event::Effect;
use super::lines::Spot;
use super::open_questions::Questions;
use super::state::State;
use crate::entry::{Field, LineField, Place};
use crate::find::reply::Steps;
use crate::schedule::{Fact, FactKind};

impl State {
    /// The person does not know the answer to a question: it stays open, and what helps to find out is shown.
    pub(super) fn unsure(&mut self, spot: Spot) -> Vec<Effect> {
        let mut effects = Vec::new();
        if self.place(spot).is_some_and(|place| !self.text(place).is_empty()) {
            // Taking an answer back is a change of its own, which undo brings back.
            self.history.pause();
            effects = self.type_into(spot, "");
        }
        self.asking.unsure.insert(spot, ());
        effects
    }

    /// Whether a question is answered by one of a few choices; one of them, “?”, is not to know.
    pub(super) fn is_choice(spot: Spot) -> bool {
        match spot {
            Spot::Line(_, LineField::Fact(fact)) => {
                matches!(fact.kind(), FactKind::YesNo | FactKind::Choice(_))
            }
            Spot::Line(..) | Spot::Sheet(_) => false,
        }
    }

    /// Whether the person said that they do not know the answer, and has given none since.
    pub fn is_unsure(&self, place: Place) -> bool {
        let spot = self.spot(place);
        spot.is_some_and(|spot| self.asking.unsure.contains_key(&spot)) && self.text(place).is_empty()
    }

    /// What helps to find out the answer to a question; `None` until it has arrived.
    pub fn steps(&self, fact: Fact) -> Option<&[String]> {
        let known = self.asking.steps.iter().find(|it| it.of == fact.column())?;
        Some(known.steps.as_slice()).filter(|steps| !steps.is_empty())
    }

    /// Asks for what helps to find out, where it is shown and not here yet.
    pub(super) fn ask_for_steps(&mut self, effects: &mut Vec<Effect>) {
        let mut wanted = Vec::new();
        for (spot, ()) in &self.asking.unsure {
            if let Spot::Line(_, LineField::Fact(fact)) = spot
                && !self.asking.steps.iter().any(|it| it.of == fact.column())
            {
                self.asking.steps.push(Steps { of: fact.column().to_owned(), steps: Vec::new() });
                wanted.push(fact.column());
            }
        }
        if !wanted.is_empty() {
            effects.push(self.ask("ask", &wanted.join(" ")));
        }
    }

    /// Puts the questions of every line in order: those that decide most first. While the goods, the day and the
    /// way stay what they are a question keeps its place, and new ones come after those that stand there.
    pub(super) fn order_questions(&mut self) {
        let of_sheet = [Field::Into, Field::EntryDate].map(|field| self.sheet.draft.field(field).to_owned());
        let (order, ids) = (&mut self.asking.order, self.lines.ids());
        if self.asking.of_sheet != of_sheet {
            order.clear();
            self.asking.of_sheet = of_sheet;
        }
        let first = self.outcome.into.map_or(&[][..], |into| &self.schedule.law[into].asks_first);
        for (line, (id, outcome)) in ids.iter().zip(&self.outcome.lines).enumerate() {
            let code = self.sheet.draft.line_field(line, LineField::Code);
            if order.get(id).is_none_or(|asked| asked.code != code) {
                order.insert(*id, Asked { code: code.to_owned(), ..Asked::default() });
            }
            if let Some(asked) = order.get_mut(id).filter(|asked| !Arc::ptr_eq(&asked.outcome, outcome)) {
                by_stake(&outcome.questions, first, &mut asked.facts);
                asked.outcome = Arc::clone(outcome);
            }
        }
        if order.len() > ids.len() {
            order.retain(|id, _| ids.contains(id));
        }
    }

    /// The questions of a line in the order in which they stand.
    pub(super) fn asked_of(&self, line: usize) -> &[Fact] {
        let id = self.lines.ids().get(line);
        id.and_then(|id| self.asking.order.get(id)).map_or(&[], |asked| asked.facts.as_slice())
    }

    /// The text of a field was changed; the choice “?” says that the person does not know.
    pub(super) fn typed_or_unsure(&mut self, spot: Spot, text: &str) -> Vec<Effect> {
        if text == "?" && Self::is_choice(spot) {
            return self.unsure(spot);
        }
        self.asking.unsure.remove(&spot);
        self.type_into(spot, text)
    }
}

/// Adds the questions that are not there yet: first those that the country asks first of all, then by what they
/// decide. What was answered in a sheet as it came stands where it would have been asked.
fn by_stake(questions: &Questions, first: &[Fact], asked: &mut Vec<Fact>) {
    let mut new: Vec<Fact> = Vec::new();
    let matters = questions.ordinary(first);
    for fact in matters.filter(|fact| !asked.contains(fact)) {
        let weight = |fact: &Fact| questions.weight(*fact, first);
        let place = new.partition_point(|before| weight(before) >= weight(&fact));
        new.insert(place, fact);
    }
    asked.append(&mut new);
}
