//! [`AnsweredLine`]: a line and its answer, from which its document is made, and [`Added`], what makes those parts of the first
//! documents that the first answer does without.

use super::block::Block;
use super::goods_name::goods_name;
use super::options::GoodsList;
use crate::assess::{Charge, LineAssessment, Range};
use crate::entry::LineField;
use crate::schedule::{Id, Jurisdiction, Measure, Schedule};
use crate::sheet::{Answered, LineId, Spot, State};
use crate::units::{Decimal, Lang};
use crate::words::{self, page as says};

/// What makes those parts of the first documents that the first answer to a line does without.
#[derive(Debug)]
pub(super) struct Added {
    /// What stands beneath the receipt of a line.
    pub reasons: fn(&AnsweredLine<'_>) -> Option<Block>,
    /// The same beneath a receipt from before the last change.
    pub reasons_before: fn(&AnsweredLine<'_>) -> Option<Block>,
    /// What is folded away beneath a charge.
    pub working: fn(Lang, &Charge) -> Vec<Block>,
    /// All lines together.
    pub together: fn(&State) -> Vec<Block>,
    /// What the answer to some lines leaves out.
    pub not_included: fn(&State, &[AnsweredLine<'_>]) -> Option<Block>,
    /// What was just done, and what came of it.
    pub happened: fn(&State) -> Vec<Block>,
    /// What is said of the lines of a sheet of several that have no answer, or no amount.
    pub of_several: fn(&State, &[AnsweredLine<'_>]) -> Vec<Block>,
    /// The options beneath the field for the goods.
    pub goods_list: fn(&State, usize) -> GoodsList,
}

/// A line that was answered, now or before its last change.
#[derive(Clone, Copy)]
pub(super) struct AnsweredLine<'a> {
    /// The page that it is on.
    pub state: &'a State,
    /// The law it was answered by.
    pub schedule: &'static Schedule,
    /// In which language.
    pub lang: Lang,
    /// Its name while it is on the sheet.
    pub id: LineId,
    /// Its place on the sheet, from 0.
    pub place: usize,
    /// Whether it is the only line of the sheet.
    pub alone: bool,
    /// The person's own name for the goods.
    pub label: &'a str,
    /// The answer, and what it is about.
    pub answered: &'a Answered,
    /// The law of the country entered.
    pub law: &'static Jurisdiction,
    /// What adds to its document what the first answer does without, once that is here.
    pub added: Option<&'static Added>,
}

impl<'a> AnsweredLine<'a> {
    /// The line at a place, with one of its answers.
    pub fn new(state: &'a State, place: usize, answered: &'a Answered) -> Option<Self> {
        let schedule = state.schedule();
        Some(Self {
            state,
            schedule,
            lang: state.lang(),
            id: *state.lines().get(place)?,
            place,
            alone: state.lines().len() == 1,
            label: state.draft().line_field(place, LineField::Label),
            answered,
            law: &schedule.law[answered.into],
            added: None,
        })
    }

    /// Every line that has an answer now.
    pub fn all(state: &'a State) -> Vec<Self> {
        let lines = state.outcome().lines.iter().enumerate();
        lines.filter_map(|(place, line)| Self::new(state, place, line.now.as_ref()?)).collect()
    }

    /// What is owed.
    pub fn now(&self) -> &'a LineAssessment {
        &self.answered.answer.assessment
    }

    /// Whether it has a value, and amounts therefore.
    pub fn is_priced(&self) -> bool {
        self.now().value.is_some()
    }

    /// What the line is called: its number, what its goods are called, and its code.
    pub fn name(&self) -> String {
        let code = self.answered.said.code;
        let of_code = || goods_name(self.state, code).unwrap_or_default();
        let goods = if self.label.is_empty() { of_code() } else { self.label.to_owned() };
        line_name(self.lang, self.place, &[&goods, &code.to_string()])
    }

    /// A field of it.
    pub fn spot(&self, field: LineField) -> Spot {
        Spot::Line(self.id, field)
    }

    /// A measure of the law.
    pub fn measure(&self, id: Id<Measure>) -> &'static Measure {
        &self.schedule.law[id]
    }

    /// A sum of duties for people. A line without a value is answered as if it were worth 100, so that each
    /// of its sums is a rate in per cent.
    pub fn figure(&self, sum: Decimal) -> String {
        if self.is_priced() {
            words::money(self.lang, sum, self.law.currency)
        } else {
            words::effective(self.lang, sum)
        }
    }

    /// A sum in the column of amounts; a rate there, while the line has no value.
    pub fn in_column(&self, sum: Decimal) -> String {
        if self.is_priced() { words::amount(self.lang, sum) } else { words::effective(self.lang, sum) }
    }

    /// A range of duties for people.
    pub fn between(&self, range: Range) -> String {
        says::between(self.lang, range, |sum| self.figure(sum))
    }

    /// What a sum of duties is of the value; `None` if there is no value.
    pub fn rate_of_value(&self, sum: Decimal) -> Option<String> {
        says::effective_rate(self.lang, sum, self.now().value?)
    }
}

/// What a line is called: its number, and what else is known of it.
pub(super) fn line_name(lang: Lang, place: usize, parts: &[&str]) -> String {
    let mut name = says::line_number(lang, place + 1);
    for part in parts.iter().filter(|part| !part.is_empty()) {
        name.push_str(" · ");
        name.push_str(part);
    }
    name
}

/// What a line is called as it was typed, whether it can be read or not.
pub(super) fn typed_name(state: &State, line: usize) -> String {
    let draft = state.draft();
    let label = draft.line_field(line, LineField::Label);
    // Without a name of the person's own the goods go by that of their code.
    let of_code = || state.typed_code(line).and_then(|code| goods_name(state, code));
    let goods = if label.is_empty() { of_code() } else { None };
    let parts = [label, goods.as_deref().unwrap_or_default(), draft.line_field(line, LineField::Code)];
    line_name(state.lang(), line, &parts)
}
