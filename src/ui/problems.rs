//! What is wrong with the sheet: beside the fields, and gathered above them.

use leptos::prelude::*;

use super::field::{Draw, to_field};
use crate::embedded::schedule;
use crate::entry::{Place, Problem};
use crate::words::{self, page as says};

/// The id of the summary.
pub const SUMMARY: &str = "problems";

/// The problems that may be shown: those in fields which the person has left, and all of them once
/// they have asked.
pub fn shown<'a>(draw: Draw<'a>) -> impl Iterator<Item = &'a Problem> {
    let asked = draw.page.asked.get();
    let left = draw.page.left.get();
    let problems = draw.outcome.parsed.problems.iter();
    problems.filter(move |problem| asked || left.contains(&problem.place))
}

/// What is wrong at a place, in a sentence.
pub fn at(draw: Draw<'_>, place: Place) -> Option<String> {
    shown(draw)
        .find(|problem| problem.place == place)
        .map(|problem| words::problem(draw.lang, schedule(), problem))
}

/// Everything that is wrong, each a link to its field. It takes the focus only when the person asks
/// for the answer; until then it is there to be read.
pub fn summary(draw: Draw<'_>) -> Option<AnyView> {
    let lang = draw.lang;
    let many = draw.draft.lines.len() > 1;
    let items: Vec<AnyView> = shown(draw)
        .map(|problem| {
            let sentence = words::problem(lang, schedule(), problem);
            let line = match problem.place {
                Place::Line(line, _) if many => says::line_number(lang, line + 1) + says::colon(lang),
                Place::Line(..) | Place::Sheet(_) => String::new(),
            };
            to_field(problem.place, line + &sentence)
        })
        .collect();
    if items.is_empty() {
        return None;
    }
    let view = view! {
        <section class="ct-problems" id=SUMMARY tabindex="-1" aria-labelledby="problems-title">
            <h2 id="problems-title">{says::problems_title(lang)}</h2>
            <ul>{items}</ul>
        </section>
    };
    Some(view.into_any())
}
