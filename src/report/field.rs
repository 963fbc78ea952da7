//! [`FieldDoc`]: a field of the form as a document: what it asks, what is wrong, what was typed.

use super::aid::Aid;
use super::options::GoodsList;
use super::wrong::wrong;
use crate::entry::{LineField, Place, Problem};
use crate::sheet::{Spot, State};

/// A field of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldDoc {
    /// Where its text goes.
    pub spot: Spot,
    /// Its id on the page.
    pub id: String,
    /// What it asks.
    pub label: String,
    /// Why, and how to answer; may be empty.
    pub hint: String,
    /// What is wrong, once it may be said.
    pub error: Option<String>,
    /// What was typed, exactly.
    pub text: String,
    /// In which shape it is answered.
    pub shape: Shape,
    /// What stands with a question.
    pub aid: Aid,
}

/// The shape that an answer takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A field of text.
    Text(Look),
    /// The goods, in words or by their code.
    Goods(Box<GoodsList>),
    /// A day: a field of text with a calendar beside it, which stands at this day.
    Day(Option<String>),
    /// A choice from a list.
    Select(Vec<Choice>),
    /// One of a few, all in sight, and perhaps another one by name.
    Radios(Vec<Choice>, Option<Other>),
    /// The two ways across the border.
    Ways(Vec<Way>),
    /// Boxes to tick; the text is the names ticked.
    Checks(Vec<Choice>),
}

/// How a field of text looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A figure.
    Figure,
    /// A code.
    Code,
    /// A word or two.
    Words,
}

/// One choice: what is written into the draft, and what is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is written.
    pub value: String,
    /// What is shown.
    pub shown: String,
    /// Whether it is the one chosen.
    pub chosen: bool,
}

/// The choice that is none of those shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// What it asks.
    pub label: &'static str,
    /// What was typed; empty while one of the choices is taken.
    pub text: String,
}

/// A way across the border.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The country entered.
    pub into: &'static str,
    /// Its sign.
    pub arrow: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// In which direction.
    pub bound: &'static str,
    /// Whether it is the one chosen.
    pub chosen: bool,
}

/// The id of the field at a place: also the name that a link of the summary goes by.
pub fn place_id(place: Place) -> String {
    match place {
        Place::Sheet(field) => field.column().to_owned(),
        Place::Line(line, field) => format!("l{}-{}", line + 1, field.column()),
    }
}

impl FieldDoc {
    /// The field at a place, with what is wrong there once it may be said.
    pub(super) fn at(
        state: &State,
        place: Place,
        label: impl Into<String>,
        hint: String,
        shape: Shape,
    ) -> Option<Self> {
        Some(Self {
            spot: state.spot(place)?,
            id: place_id(place),
            label: label.into(),
            hint,
            error: error_at(state, place),
            text: state.text(place).to_owned(),
            shape,
            aid: Aid::at(state, place),
        })
    }

    /// A field of text on a line.
    pub(super) fn text(
        state: &State,
        line: usize,
        field: LineField,
        label: &str,
        hint: String,
        look: Look,
    ) -> Option<Self> {
        Self::at(state, Place::Line(line, field), label, hint, Shape::Text(look))
    }
}

/// What is wrong at a place, in a sentence, once it may be said.
pub(super) fn error_at(state: &State, place: Place) -> Option<String> {
    if !state.may_show(place) {
        return None;
    }
    let kind = match place {
        Place::Sheet(_) => {
            let mut problems = state.outcome().problems.iter();
            problems.find(|problem| problem.place == place)?.kind.clone()
        }
        Place::Line(line, field) => state.outcome().lines.get(line)?.problem(field)?.clone(),
    };
    Some(wrong(state, &Problem { place, kind }))
}

/// Choices of which the one that says what was typed is chosen. What no choice says is kept, as it is.
pub(super) fn choices(pairs: Vec<(String, String)>, typed: &str) -> Vec<Choice> {
    let mut pairs = pairs;
    if !pairs.iter().any(|pair| pair.0 == typed) {
        pairs.push((typed.to_owned(), typed.to_owned()));
    }
    let choice = |(value, shown): (String, String)| Choice { chosen: value == typed, value, shown };
    pairs.into_iter().map(choice).collect()
}
