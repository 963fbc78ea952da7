//! The form around the lines, as a document: which way, on which day, and what can be done.

use super::block::{Act, Does, Rich, Span};
use super::field::{FieldDoc, Shape, Way};
use super::wrong::wrong;
use crate::entry::{Field, Place};
use crate::sheet::{Event, State};
use crate::units::{Date, day};
use crate::words::{self, page as says};

/// The fields of the whole sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetForm {
    /// Which way the goods go.
    pub way: FieldDoc,
    /// The day of entry.
    pub day: FieldDoc,
    /// That day in words.
    pub spelled: String,
    /// The days on either side on which the law changed, with their title.
    pub steps: Rich,
}

pub(super) fn sheet_form(state: &State) -> Option<SheetForm> {
    let lang = state.lang();
    let now = state.outcome().day;
    let day = FieldDoc::at(
        state,
        Place::Sheet(Field::EntryDate),
        says::entry_date(lang),
        says::entry_date_hint(lang).to_owned(),
        Shape::Day(now.map(day::write)),
    )?;
    let spelled = now.map(|day| words::date(lang, day)).unwrap_or_default();
    let steps = now.map(|now| steps(state, now)).unwrap_or_default();
    Some(SheetForm { way: way(state)?, day, spelled, steps })
}

fn way(state: &State) -> Option<FieldDoc> {
    let lang = state.lang();
    let chosen = state.outcome().into;
    let ways = state.schedule().law.jurisdictions.iter().enumerate();
    let ways = ways
        .map(|(place, law)| {
            let way = says::way(lang, law.country);
            let (arrow, name, bound) = (way.arrow, way.into, way.bound);
            Way {
                into: law.country.as_str(),
                arrow,
                name,
                bound,
                chosen: chosen.map(usize::from) == Some(place),
            }
        })
        .collect();
    FieldDoc::at(state, Place::Sheet(Field::Into), says::which_way(lang), String::new(), Shape::Ways(ways))
}

fn steps(state: &State, now: Date) -> Rich {
    let lang = state.lang();
    let Some((into, law)) = state.entered() else { return Rich::new() };
    let Some(spot) = state.spot(Place::Sheet(Field::EntryDate)) else { return Rich::new() };
    let covered = |day: &Date| *day > law.covered_from && *day <= law.law_as_of;
    let days: Vec<Date> = match state.course() {
        // Of the line in work only the days that change something for it.
        Some(course) => course.steps.iter().skip(1).map(|step| step.from).collect(),
        None if state.lacks_course() => Vec::new(),
        None => state.schedule().index.days_of_change(into).filter(covered).collect(),
    };
    let before = days.iter().copied().rfind(|day| *day < now);
    let after = days.iter().copied().find(|day| *day > now);
    let step = |text: String, day: Date| {
        let does = Does::Event(Event::Typed(spot, day::write(day)));
        Span::Act(Act { class: "ct-link", text, does })
    };
    let mut steps = Rich::new();
    if before.is_some() || after.is_some() {
        steps.push(Span::Part("ct-hint", says::changes_near(lang).to_owned()));
    }
    steps.extend(before.map(|day| step(format!("← {}", words::date(lang, day)), day)));
    steps.extend(after.map(|day| step(format!("{} →", words::date(lang, day)), day)));
    steps
}

/// What can be done with the sheet, as buttons in their order: the second one submits the form. It leads to
/// what is missing, and once nothing is, to the answer.
pub(super) fn actions(state: &State) -> Vec<Act> {
    let lang = state.lang();
    let act = |class, text: &str, event| Act { class, text: text.to_owned(), does: Does::Event(event) };
    let checked = match state.outcome().all_problems().next() {
        Some(_) => act("ct-button", says::show_missing(lang), Event::Checked),
        None => act("ct-button ct-button--plain", says::to_estimate(lang), Event::Checked),
    };
    let mut actions =
        vec![act("ct-button ct-button--plain", says::add_line(lang), Event::AddedLine), checked];
    if state.undoes().is_some() {
        actions.push(act("ct-link", says::undo(lang), Event::Undid));
    }
    if state.redoes().is_some() {
        actions.push(act("ct-link", says::redo(lang), Event::Redid));
    }
    actions.push(act("ct-link", says::clear(lang), Event::Cleared));
    actions
}

/// One thing that is wrong, for the summary: where, and in a sentence.
pub(super) fn summary(state: &State) -> Vec<Rich> {
    let lang = state.lang();
    let many = state.lines().len() > 1;
    let problems = state.summary().into_iter();
    problems
        .filter_map(|problem| {
            let sentence = wrong(state, &problem);
            let line = match problem.place {
                Place::Line(line, _) if many => says::line_number(lang, line + 1) + says::colon(lang),
                Place::Line(..) | Place::Sheet(_) => String::new(),
            };
            Some(vec![Span::Goto(state.spot(problem.place)?, line + &sentence)])
        })
        .collect()
}
