//! One line of goods, as a person fills it in.

use leptos::prelude::*;

use super::choose;
use super::field::{self, CODE, Draw, FIGURE, Face, LETTERS, WORDS, named_button};
use super::focus::focus_soon;
use super::law;
use super::outcome::entered;
use super::questions::{questions, yes_no};
use super::state::answered;
use crate::entry::draft::DraftLine;
use crate::entry::{LineField, Place};
use crate::schedule::{Fact, Jurisdiction};
use crate::units::{Currency, Unit};
use crate::words::{self, page as says};

/// The fields of a line and the tools to move it about.
pub fn line(draw: Draw<'_>, line: usize) -> AnyView {
    let lang = draw.lang;
    let entered = entered(draw.draft).map(|it| it.1);
    view! {
        <section class="ct-line" aria-labelledby=title_id(line)>
            <div class="ct-line-head">
                <h3 id=title_id(line) tabindex="-1">{says::line_number(lang, line + 1)}</h3>
                {tools(draw, line)}
            </div>
            {text(draw, line, LineField::Code, says::code(lang), code_hint(draw, line), CODE)}
            {choose::codes(draw, line)}
            {value(draw, line, entered)}
            {entered.map(|it| origin(draw, line, it))}
            {entered.map(|it| agreement(draw, line, it))}
            {quantity(draw, line)}
            {questions(draw, line)}
            {choose::rates(draw, line)}
            {transport(draw, line)}
        </section>
    }
    .into_any()
}

fn title_id(line: usize) -> String {
    format!("l{}", line + 1)
}

fn text(
    draw: Draw<'_>,
    line: usize,
    field: LineField,
    label: &str,
    hint: String,
    shape: field::Shape,
) -> AnyView {
    let face = Face { place: Place::Line(line, field), label: label.to_owned(), hint };
    field::text(draw, face, shape)
}

/// What a code is, or that a longer one is needed.
fn code_hint(draw: Draw<'_>, line: usize) -> String {
    let needed = draw.outcome.questions(line).needs.contains(&Fact::Code);
    match entered(draw.draft) {
        Some((_, it)) if needed => words::hint(draw.lang, it.country, Fact::Code),
        _ => says::code_hint(draw.lang).to_owned(),
    }
}

/// The value, its currency, and the exchange rate where the two currencies differ.
fn value(draw: Draw<'_>, line: usize, entered: Option<&Jurisdiction>) -> AnyView {
    let lang = draw.lang;
    let own = entered.map(|it| it.currency);
    let mut choices: Vec<(String, String)> = Currency::ALL
        .iter()
        .map(|it| (it.as_str().to_owned(), says::currency(lang, *it).to_owned()))
        .collect();
    // An empty currency means that of the country entered: it stands for it until a way is chosen.
    match own {
        Some(own) => choices.iter_mut().filter(|it| it.0 == own.as_str()).for_each(|it| it.0.clear()),
        None => choices.insert(0, (String::new(), says::currency_entered(lang).to_owned())),
    }
    let typed = draw.draft.line_field(line, LineField::Currency).parse::<Currency>().ok();
    if let Some(own) = own.filter(|own| typed == Some(*own)) {
        // Written out by a link or a file, it is the same choice.
        choices.iter_mut().filter(|it| it.0.is_empty()).for_each(|it| it.0 = own.as_str().to_owned());
    }
    let currency = Face {
        place: Place::Line(line, LineField::Currency),
        label: says::currency_label(lang).to_owned(),
        hint: String::new(),
    };
    let differ = typed.zip(own).filter(|(typed, own)| typed != own);
    let fx = differ.map(|(from, to)| {
        text(draw, line, LineField::Fx, says::fx(lang), says::fx_hint(lang, from, to), FIGURE)
    });
    let label = entered.map_or_else(|| says::value(lang), |it| says::value_in(lang, it.country));
    view! {
        <div class="ct-row">
            {text(draw, line, LineField::Value, label, String::new(), FIGURE)}
            {field::select(draw, currency, choices)}
        </div>
        {fx}
    }
    .into_any()
}

/// The country of origin: those the law here knows best, and any other by its letters.
fn origin(draw: Draw<'_>, line: usize, entered: &Jurisdiction) -> AnyView {
    let (page, lang) = (draw.page, draw.lang);
    let place = Place::Line(line, LineField::Fact(Fact::Origin));
    let typed = draw.draft.line_field(line, LineField::Fact(Fact::Origin));
    let choices: Vec<(String, String)> =
        entered.origins.iter().map(|it| (it.to_string(), words::country(lang, *it))).collect();
    let known = choices.iter().any(|it| it.0.eq_ignore_ascii_case(typed));
    let other = if known { "" } else { super::state::text_at(draw.draft, place) }.to_owned();
    let more = view! {
        <span class="ct-other">
            <label for=format!("l{}-origin-other", line + 1)>{says::other_country(lang)}</label>
            <input
                type="text"
                class=LETTERS.class
                id=format!("l{}-origin-other", line + 1)
                autocomplete="off"
                spellcheck="false"
                prop:value=other
                on:input=move |event| page.typed(place, &event_target_value(&event))
                on:blur=move |_| page.left(place)
            />
        </span>
    };
    let face = Face {
        place,
        label: words::question(lang, entered.country, Fact::Origin),
        hint: words::hint(lang, entered.country, Fact::Origin),
    };
    field::radios(draw, face, choices, Some(more.into_any()))
}

/// The claim under the agreement: yes, no, or not said.
fn agreement(draw: Draw<'_>, line: usize, entered: &Jurisdiction) -> AnyView {
    let face = Face {
        place: Place::Line(line, LineField::Fact(Fact::Cusma)),
        label: words::question(draw.lang, entered.country, Fact::Cusma),
        hint: words::hint(draw.lang, entered.country, Fact::Cusma),
    };
    field::radios(draw, face, yes_no(draw), None)
}

/// How much there is of the goods, only where a rate asks for it.
fn quantity(draw: Draw<'_>, line: usize) -> Option<AnyView> {
    let lang = draw.lang;
    let needed = draw.outcome.questions(line).needs.contains(&Fact::Quantity);
    let typed = answered(draw.draft, line, LineField::Quantity);
    if !needed && !typed {
        return None;
    }
    let (_, entered) = entered(draw.draft)?;
    let counted = law::units(draw, line);
    let mut units: Vec<(String, String)> = vec![(String::new(), says::unit_of_schedule(lang, &counted))];
    units.extend(Unit::ALL.iter().map(|it| (it.as_str().to_owned(), words::unit(lang, *it))));
    let unit = Face {
        place: Place::Line(line, LineField::Unit),
        label: says::unit(lang).to_owned(),
        hint: String::new(),
    };
    let label = words::question(lang, entered.country, Fact::Quantity);
    let hint = words::hint(lang, entered.country, Fact::Quantity);
    let view = view! {
        <div class="ct-row">
            {text(draw, line, LineField::Quantity, &label, hint, FIGURE)} {field::select(draw, unit, units)}
        </div>
    };
    Some(view.into_any())
}

/// What no duty needs: a name for the goods, and what it costs to move them.
fn transport(draw: Draw<'_>, line: usize) -> AnyView {
    let lang = draw.lang;
    view! {
        <details class="ct-more">
            <summary>{says::transport(lang)}</summary>
            <p class="ct-hint">{says::transport_hint(lang)}</p>
            {text(draw, line, LineField::Label, says::label(lang), String::new(), WORDS)}
            <div class="ct-row">
                {text(draw, line, LineField::Freight, says::freight(lang), String::new(), FIGURE)}
                {text(draw, line, LineField::Insurance, says::insurance(lang), String::new(), FIGURE)}
            </div>
        </details>
    }
    .into_any()
}

/// Up, down, duplicate, remove.
fn tools(draw: Draw<'_>, line: usize) -> AnyView {
    let (page, lang) = (draw.page, draw.lang);
    let count = draw.draft.lines.len();
    let tool = |name: &str| format!("l{}-{name}", line + 1);
    let named = |what: &str| says::of_line(lang, what, line + 1);
    let change = move |to: usize, change: fn(&mut Vec<DraftLine>, usize)| {
        page.rearrange(|lines| change(lines, line));
        focus_soon(title_id(to));
    };
    let up = move || change(line.saturating_sub(1), |lines, at| lines.swap(at, at - 1));
    let down = move || change(line + 1, |lines, at| lines.swap(at, at + 1));
    let duplicate = move || {
        change(line + 1, |lines, at| {
            let copy = lines[at].clone();
            lines.insert(at + 1, copy);
        });
    };
    let remove = move || {
        change(line.saturating_sub(1), |lines, at| {
            lines.remove(at);
        });
    };
    let several = count > 1;
    let moves = several.then(|| {
        view! {
            {named_button(tool("up"), "↑", named(says::move_up(lang)), line == 0, up)}
            {named_button(tool("down"), "↓", named(says::move_down(lang)), line + 1 == count, down)}
        }
        .into_any()
    });
    view! {
        <div class="ct-tools">
            {moves} {named_button(tool("copy"), says::duplicate(lang), named(says::duplicate(lang)), false, duplicate)}
            {several.then(|| named_button(tool("remove"), says::remove(lang), named(says::remove(lang)), false, remove))}
        </div>
    }
    .into_any()
}
