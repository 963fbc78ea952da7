//! The questions that this code on this day can trigger, and no others.
//!
//! Every question keeps one slot of its own, empty or not: when an answer brings up another
//! question, none of those already there moves, and the focus stays in the one being answered.

use leptos::prelude::*;

use super::choose::VOLUNTEERED;
use super::field::{self, CODE, Draw, FIGURE, Face, LETTERS};
use super::law;
use super::outcome::{Questions, entered};
use super::state::answered;
use crate::assess::assumed;
use crate::embedded::schedule;
use crate::entry::{LineField, Place};
use crate::schedule::{Fact, FactKind, FactValue};
use crate::words::{self, page as says};

/// Facts with a field of their own among the goods.
const ELSEWHERE: [Fact; 4] = [Fact::Origin, Fact::Cusma, Fact::Code, Fact::Quantity];

/// Whether a fact is out of the ordinary: taken to be something until it is said otherwise.
fn is_presumed(fact: Fact) -> bool {
    schedule().law.presumptions.iter().any(|it| it.fact == fact)
}

/// Everything to ask of a line beyond what it is, what it is worth and where it is from.
pub fn questions(draw: Draw<'_>, line: usize) -> AnyView {
    let lang = draw.lang;
    let asked = draw.outcome.questions(line);
    let code_is_read = !asked.asked.is_empty();
    let open = |fact: &Fact| {
        let given = answered(draw.draft, line, LineField::Fact(*fact));
        let looked_at = asked.asked.contains(fact);
        asked.needs.contains(fact) || (given && (looked_at || !code_is_read))
    };
    let assumed = assumptions(draw, line);
    let ordinary: Vec<Option<AnyView>> = ours()
        .filter(|fact| !is_presumed(*fact) && !VOLUNTEERED.contains(fact))
        .map(|fact| open(&fact).then(|| question(draw, line, fact, &asked, None)))
        .collect();
    let presumed: Vec<Option<AnyView>> = ours()
        .filter(|fact| is_presumed(*fact) || VOLUNTEERED.contains(fact))
        .map(|fact| {
            let shown =
                open(&fact) || asked.asked.contains(&fact) || (code_is_read && VOLUNTEERED.contains(&fact));
            let taken = assumed.iter().find(|it| it.0 == fact).map(|it| it.1);
            shown.then(|| question(draw, line, fact, &asked, taken))
        })
        .collect();
    let title = ordinary
        .iter()
        .any(Option::is_some)
        .then(|| view! { <h4 class="ct-label">{says::questions_title(lang)}</h4> }.into_any());
    let some = presumed.iter().any(Option::is_some);
    view! {
        <div class="ct-questions">{title} {ordinary}</div>
        <details class="ct-more" hidden=!some>
            <summary>
                {says::out_of_the_ordinary(lang)}
                {(!assumed.is_empty()).then(|| view! { <span class="ct-mark">{says::assumed(lang)}</span> })}
            </summary>
            <p class="ct-hint">{says::out_of_the_ordinary_hint(lang)}</p>
            <div class="ct-questions">{presumed}</div>
        </details>
    }
    .into_any()
}

fn ours() -> impl Iterator<Item = Fact> {
    Fact::ALL.iter().copied().filter(|fact| !ELSEWHERE.contains(fact))
}

/// What was taken for granted on a line and could have changed its answer.
pub fn assumptions(draw: Draw<'_>, line: usize) -> Vec<(Fact, FactValue)> {
    let place = draw.outcome.parsed.lines.get(line).copied().flatten();
    let found = place.zip(draw.outcome.parsed.entry.as_ref()).zip(draw.outcome.line(line));
    found.map_or_else(Vec::new, |((place, entry), now)| assumed(schedule(), entry, place, now))
}

/// One question, in the shape that its kind of answer takes.
fn question(draw: Draw<'_>, line: usize, fact: Fact, asked: &Questions, taken: Option<FactValue>) -> AnyView {
    let lang = draw.lang;
    let Some((_, jurisdiction)) = entered(draw.draft) else {
        return ().into_any();
    };
    let into = jurisdiction.country;
    let place = Place::Line(line, LineField::Fact(fact));
    let mut label = words::question(lang, into, fact);
    let unit = match fact.kind() {
        FactKind::Money => Some(law::currency_of(draw, line)),
        FactKind::Share | FactKind::Rate => Some(says::percent_sign(lang).to_owned()),
        _ => None,
    };
    if let Some(unit) = unit {
        label.push_str(&says::in_unit(&unit));
    }
    let mut hint = words::hint(lang, into, fact);
    if let Some(taken) = taken {
        hint.push(' ');
        hint.push_str(&says::assumed_to_be(lang, &words::answer(lang, schedule(), taken, fact)));
    }
    let face = Face { place, label, hint };
    match fact.kind() {
        FactKind::YesNo => field::radios(draw, face, yes_no(draw), None),
        FactKind::Choice(list) => {
            let mut choices = vec![(String::new(), says::not_answered(lang).to_owned())];
            choices.extend(
                list.iter().enumerate().map(|(turn, word)| {
                    ((*word).to_owned(), words::choice(lang, fact, turn as u8).to_owned())
                }),
            );
            field::select(draw, face, choices)
        }
        FactKind::Country => field::text(draw, face, LETTERS),
        FactKind::Code => field::text(draw, face, CODE),
        FactKind::Claims => claims(draw, face, asked),
        FactKind::Money | FactKind::Share | FactKind::Rate | FactKind::Number | FactKind::Quantity => {
            field::text(draw, face, FIGURE)
        }
    }
}

/// Yes, no, and the answer not given yet.
pub fn yes_no(draw: Draw<'_>) -> Vec<(String, String)> {
    let lang = draw.lang;
    vec![
        ("yes".to_owned(), says::yes(lang).to_owned()),
        ("no".to_owned(), says::no(lang).to_owned()),
        (String::new(), says::not_answered(lang).to_owned()),
    ]
}

/// The reliefs that may be claimed for these goods, each a box to tick.
fn claims(draw: Draw<'_>, face: Face, asked: &Questions) -> AnyView {
    let (page, lang, place) = (draw.page, draw.lang, face.place);
    let law = &schedule().law;
    let typed = super::state::text_at(draw.draft, place);
    let given: Vec<String> =
        typed.split([';', ',']).map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect();
    let offered: Vec<(String, &str)> = law
        .reliefs
        .iter()
        .enumerate()
        .filter_map(|(turn, relief)| {
            let claim = law.claims.get(usize::from(relief.claim))?;
            let open = asked.offers.contains(&(turn as u16)) || given.contains(claim);
            open.then(|| (claim.clone(), lang.pick(&relief.says.en, &relief.says.fr)))
        })
        .collect();
    if offered.is_empty() {
        return ().into_any();
    }
    let boxes: Vec<AnyView> = offered
        .into_iter()
        .map(|(claim, relief)| {
            let chosen = given.contains(&claim);
            let others: Vec<String> = given.iter().filter(|it| **it != claim).cloned().collect();
            view! {
                <label class="ct-radio ct-radio--long">
                    <input
                        type="checkbox"
                        prop:checked=chosen
                        on:change=move |_| {
                            let mut names = others.clone();
                            if !chosen {
                                names.push(claim.clone());
                            }
                            page.typed(place, &names.join(";"));
                        }
                    />
                    <span>{relief.to_owned()}</span>
                </label>
            }
            .into_any()
        })
        .collect();
    view! {
        <fieldset class="ct-field">
            <legend class="ct-label">{face.label}</legend>
            <p class="ct-hint">{face.hint}</p>
            <div class="ct-radios">{boxes}</div>
        </fieldset>
    }
    .into_any()
}
