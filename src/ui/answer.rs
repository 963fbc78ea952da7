//! The answer: one figure, what it is made of, why, why not, and what would change it.

use leptos::prelude::*;

use super::both::both;
use super::examples::examples;
use super::field::{Draw, to_field};
use super::figure::{Sums, figure};
use super::outcome::entered;
use super::reasons;
use super::receipt::{receipt, together};
use super::state::is_blank;
use super::{bar, sharing};
use crate::assess::{Answer, Assessment, LineAssessment, Standing};
use crate::embedded::schedule;
use crate::entry::{Entry, EntryLine, Field, LineField, Place};
use crate::schedule::{Fact, Jurisdiction};
use crate::units::day as units_day;
use crate::words::{self, page as says};

/// The id of the answer.
pub const ANSWER: &str = "answer";

/// A line of the draft that was read and assessed.
#[derive(Clone, Copy)]
pub struct Read<'a> {
    /// Its place in the draft.
    pub line: usize,
    /// Its place in the entry.
    pub place: usize,
    /// The entry.
    pub entry: &'a Entry,
    /// The line of the entry.
    pub said: &'a EntryLine,
    /// What is owed.
    pub now: &'a LineAssessment,
    /// The law of the country entered.
    pub law: &'static Jurisdiction,
}

/// The whole answer, or what stands in its place.
pub fn answer(draw: Draw<'_>) -> AnyView {
    if is_blank(draw.draft) {
        return examples(draw);
    }
    let lang = draw.lang;
    let parsed = &draw.outcome.parsed;
    let (Some(entry), Some(assessment), Some((_, law))) =
        (&parsed.entry, &draw.outcome.assessment, entered(draw.draft))
    else {
        return frame(draw, waiting(draw));
    };
    let lines: Vec<Read<'_>> = parsed
        .lines
        .iter()
        .enumerate()
        .filter_map(|(line, place)| {
            let place = (*place)?;
            let (said, now) = entry.lines.get(place).zip(assessment.lines.get(place))?;
            Some(Read { line, place, entry, said, now, law })
        })
        .collect();
    let left_out = parsed.lines.iter().filter(|place| place.is_none()).count();
    let alone = parsed.lines.len() == 1;
    let sums = Sums { totals: &assessment.totals, currency: law.currency, lines: &lines };
    let view = view! {
        {beside(draw, assessment)}
        {figure(draw, &sums)}
        {(left_out > 0).then(|| view! { <p class="ct-note">{says::left_out(lang, left_out)}</p> })}
        {bar::bar(draw, &sums)}
        {lines.iter().map(|read| line(draw, *read, &sums, alone)).collect::<Vec<_>>()}
        {(!alone).then(|| together(draw, &sums))}
        {reasons::not_included(draw, &lines)}
        <p class="ct-standing">
            {read_to(draw, assessment)} {says::estimate(lang)}
        </p>
        {sharing::sharing(draw)}
    };
    frame(draw, view.into_any())
}

/// What the answer stands in.
fn frame(draw: Draw<'_>, inside: AnyView) -> AnyView {
    let lang = draw.lang;
    let context = entered(draw.draft).map(|(_, law)| {
        let day = units_day::read(draw.draft.field(Field::EntryDate));
        says::context(lang, says::way(lang, law.country).into, day.map(|day| words::date(lang, day)))
    });
    view! {
        <section class="ct-answer" id=ANSWER tabindex="-1" aria-labelledby="answer-title">
            <h2 class="ct-answer-title" id="answer-title">
                {says::answer_title(lang)}
            </h2>
            <p class="ct-answer-context">{context}</p>
            {inside}
        </section>
    }
    .into_any()
}

/// Before anything can be worked out: what is still to be filled in.
fn waiting(draw: Draw<'_>) -> AnyView {
    let lang = draw.lang;
    let steps = [
        (Place::Sheet(Field::Into), says::which_way(lang)),
        (Place::Sheet(Field::EntryDate), says::entry_date(lang)),
        (Place::Line(0, LineField::Code), says::code(lang)),
    ];
    let wrong = |place: Place| draw.outcome.parsed.problems.iter().any(|it| it.place == place);
    let items: Vec<AnyView> = steps
        .into_iter()
        .filter(|step| wrong(step.0))
        .map(|(place, label)| to_field(place, label.to_owned()))
        .collect();
    view! {
        <div class="ct-waiting">
            <p>{says::waiting(lang)}</p>
            <ul>{items}</ul>
        </div>
    }
    .into_any()
}

/// What has to be said beside the figure: that the law of the day was not read.
fn beside(draw: Draw<'_>, assessment: &Assessment) -> Option<AnyView> {
    match assessment.standing {
        Standing::Covered { .. } => None,
        Standing::BeforeCoverage { .. } | Standing::AfterCoverage { .. } => {
            let said = words::standing(draw.lang, assessment.standing);
            Some(view! { <p class="ct-note ct-note--strong">{said}</p> }.into_any())
        }
    }
}

/// How far the law was read, at the foot of the answer, where it was not said beside the figure.
fn read_to(draw: Draw<'_>, assessment: &Assessment) -> Option<String> {
    match assessment.standing {
        Standing::Covered { .. } => Some(words::standing(draw.lang, assessment.standing) + " "),
        Standing::BeforeCoverage { .. } | Standing::AfterCoverage { .. } => None,
    }
}

/// Everything about one line.
fn line(draw: Draw<'_>, read: Read<'_>, sums: &Sums<'_>, alone: bool) -> AnyView {
    let lang = draw.lang;
    // A line alone on its sheet needs no title to be seen; to those who go by headings it is there.
    let class = if alone { "ct-unseen" } else { "ct-bill-title" };
    let title = view! { <h3 class=class>{name(draw, read)}</h3> };
    let body = match read.now.answer {
        Answer::Assessed => {
            view! { {receipt(draw, read, sums, alone)} {reasons::reasons(draw, read)} }.into_any()
        }
        Answer::Undecided(_) => view! {
            {read.now.may_be_prohibited.map(|measure| reasons::may_be_prohibited(draw, measure))}
            {needs(draw, read)}
            {both(draw, read)}
            {receipt(draw, read, sums, alone)}
            {reasons::reasons(draw, read)}
        }
        .into_any(),
        Answer::Prohibited(measure) => reasons::prohibited(draw, measure),
        Answer::NotCovered(why) => view! {
            <div class="ct-plate">
                <p class="ct-plate-title">{says::not_covered_title(lang)}</p>
                <p>{words::not_covered(lang, schedule(), read.entry.into, why)}</p>
            </div>
        }
        .into_any(),
    };
    view! { <section class="ct-bill">{title} {body}</section> }.into_any()
}

/// What a line is called: its number, the person's own name for it, and its code.
pub fn name(draw: Draw<'_>, read: Read<'_>) -> String {
    let label = draw.draft.line_field(read.line, LineField::Label);
    let mut name = says::line_number(draw.lang, read.line + 1);
    for part in [label, &read.said.code.to_string()] {
        if !part.is_empty() {
            name.push_str(" · ");
            name.push_str(part);
        }
    }
    name
}

/// The facts that would settle the answer, each a way to its question.
fn needs(draw: Draw<'_>, read: Read<'_>) -> AnyView {
    let lang = draw.lang;
    let items: Vec<AnyView> = read
        .now
        .needs
        .iter()
        .map(|fact| {
            let field = match fact {
                Fact::Code => LineField::Code,
                Fact::Quantity => LineField::Quantity,
                other => LineField::Fact(*other),
            };
            let question = words::question(lang, read.law.country, *fact);
            to_field(Place::Line(read.line, field), question)
        })
        .collect();
    view! {
        <div class="ct-needs">
            <p class="ct-label">{says::needs(lang)}</p>
            <ul>{items}</ul>
        </div>
    }
    .into_any()
}
