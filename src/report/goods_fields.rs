//! The fields that say what the goods are: code, value, origin, claim, quantity.

use super::answered_line::Added;
use super::block::{Rich, Span};
use super::field::{Choice, FieldDoc, Look, Other, Shape, choices};
use super::goods_list::closed;
use super::ladder::ladder;
use super::part::Part;
use super::questions;
use crate::entry::{LineField, Place};
use crate::schedule::{Fact, Found, Jurisdiction};
use crate::sheet::{Event, State};
use crate::units::{Country, Currency, TariffCode, Unit};
use crate::words::{self, page as says};

/// The fields of the goods, each in its place.
pub(super) fn parts(state: &State, line: usize, added: Option<&'static Added>) -> Vec<Part> {
    let entered = state.entered().map(|entered| entered.1);
    vec![
        Part::field(goods(state, line, added)),
        ladder(state, line),
        value(state, line, entered),
        exchange_rate(state, line, entered),
        published_rate(state, line, entered),
        Part::field(entered.and_then(|law| origin(state, line, law))),
        Part::field(entered.and_then(|law| agreement(state, line, law))),
        quantity(state, line, LineField::Quantity, LineField::Unit),
        quantity(state, line, LineField::Quantity2, LineField::Unit2),
    ]
}

/// What a code is, or that a longer one is needed.
fn code_hint(state: &State, line: usize) -> String {
    let lang = state.lang();
    let outcome = state.outcome().lines.get(line);
    let needed = outcome.is_some_and(|line| line.questions.needs(Fact::Code));
    match state.entered() {
        Some((_, law)) if needed => words::hint(lang, law.country, Fact::Code),
        _ => says::goods_hint(lang).to_owned(),
    }
}

/// The field for the goods, with the options beneath it, which the rest of the program finds.
fn goods(state: &State, line: usize, added: Option<&'static Added>) -> Option<FieldDoc> {
    let label = says::goods_field(state.lang());
    let list = Shape::Goods(Box::new(added
        .map_or(closed as fn(&State, usize) -> _, |added| added.goods_list)(
        state, line
    )));
    FieldDoc::at(state, Place::Line(line, LineField::Code), label, code_hint(state, line), list)
}

/// The value and its currency.
fn value(state: &State, line: usize, entered: Option<&Jurisdiction>) -> Part {
    let lang = state.lang();
    let own = entered.map(|law| law.currency);
    let typed = state.draft().line_field(line, LineField::Currency);
    let mut pairs: Vec<(String, String)> = Currency::ALL
        .iter()
        .map(|currency| (currency.as_str().to_owned(), says::currency(lang, *currency).to_owned()))
        .collect();
    // An empty currency means that of the country entered: it stands for it until a way is chosen.
    match own {
        Some(own) if typed.parse() != Ok(own) => {
            pairs.iter_mut().filter(|pair| pair.0 == own.as_str()).for_each(|pair| pair.0.clear());
        }
        Some(_) => {}
        None => pairs.insert(0, (String::new(), says::currency_entered(lang).to_owned())),
    }
    let typed = typed.parse::<Currency>().map_or(typed.to_owned(), |currency| currency.as_str().to_owned());
    let currency = FieldDoc::at(
        state,
        Place::Line(line, LineField::Currency),
        says::currency_label(lang),
        String::new(),
        Shape::Select(choices(pairs, &typed)),
    );
    let label = entered.map_or_else(|| says::value(lang), |law| says::value_in(lang, law.country));
    let amount = FieldDoc::text(state, line, LineField::Value, label, String::new(), Look::Figure);
    Part::row([amount, currency])
}

/// The exchange rate, where the two currencies differ, or where one was typed that is wrong.
fn exchange_rate(state: &State, line: usize, entered: Option<&Jurisdiction>) -> Part {
    let lang = state.lang();
    let typed = state.draft().line_field(line, LineField::Currency).parse::<Currency>().ok();
    let differ = typed.zip(entered.map(|law| law.currency)).filter(|(typed, own)| typed != own);
    let wrong = has_problem(state, line, LineField::Fx);
    if differ.is_none() && !wrong {
        return Part::Empty;
    }
    let mut hint = differ.map(|(from, to)| says::fx_hint(lang, from, to)).unwrap_or_default();
    if let Some(rule) = entered.and_then(|law| law.exchange.as_ref()) {
        let (label, _) = words::citation(state.schedule(), lang, &rule.cite);
        hint.push_str(&format!(" {} ({label})", lang.pick(&rule.says.en, &rule.says.fr)));
    }
    Part::field(FieldDoc::text(state, line, LineField::Fx, says::fx(lang), hint, Look::Figure))
}

/// The rate published for the day of entry, with a way to write it into the field. The person's own rate
/// stands until that is done, and once one is there nothing is offered.
fn published_rate(state: &State, line: usize, entered: Option<&Jurisdiction>) -> Part {
    let lang = state.lang();
    let place = Place::Line(line, LineField::Fx);
    let law = entered.filter(|law| law.exchange.as_ref().is_some_and(|rule| rule.by_day));
    let typed = state.draft().line_field(line, LineField::Currency).parse::<Currency>().ok();
    let (Some(law), Some(typed), Some(day)) = (law, typed, state.outcome().day) else { return Part::Empty };
    if !state.text(place).trim().is_empty() {
        return Part::Empty;
    }
    let known = &state.schedule().law;
    let rates = known.exchange.iter().filter(|it| it.of == typed && it.in_currency == law.currency);
    let offers: Vec<(Rich, String, Event)> = rates
        .filter_map(|rates| {
            let rate = rates.on(day)?;
            let source = &known[rate.source];
            let whose = lang.pick(&source.title.en, &source.title.fr);
            let worth = words::plain(lang, rate.rate);
            let said = says::worth(lang, typed, &worth, &words::date(lang, rate.day));
            let text = vec![Span::Text(said), Span::Cite(whose.to_owned(), source.link.clone())];
            let use_it = Event::Typed(state.spot(place)?, rate.rate.to_string());
            Some((text, says::use_rate(lang).to_owned(), use_it))
        })
        .collect();
    if offers.is_empty() { Part::Empty } else { Part::Offers(says::exchange_offered(lang), offers) }
}

fn has_problem(state: &State, line: usize, field: LineField) -> bool {
    state.outcome().lines.get(line).is_some_and(|line| line.problem(field).is_some())
}

/// The country of origin: those that the law here knows best, and any other by name.
fn origin(state: &State, line: usize, law: &Jurisdiction) -> Option<FieldDoc> {
    let lang = state.lang();
    let place = Place::Line(line, LineField::Fact(Fact::Origin));
    let typed = state.draft().line_field(line, LineField::Fact(Fact::Origin));
    let choice = |country: &Country| Choice {
        value: country.to_string(),
        shown: words::country(lang, *country),
        chosen: country.as_str().eq_ignore_ascii_case(typed),
    };
    let offered: Vec<Choice> = law.origins.iter().map(choice).collect();
    let known = offered.iter().any(|choice| choice.chosen);
    let text = if known { String::new() } else { state.text(place).to_owned() };
    let other = Other { label: says::other_country(lang), text };
    let label = words::question(lang, law.country, Fact::Origin);
    let hint = words::hint(lang, law.country, Fact::Origin);
    FieldDoc::at(state, place, label, hint, Shape::Radios(offered, Some(other)))
}

/// The claim under the agreement: yes, no, or not said.
fn agreement(state: &State, line: usize, law: &Jurisdiction) -> Option<FieldDoc> {
    let lang = state.lang();
    let place = Place::Line(line, LineField::Fact(Fact::Cusma));
    let label = words::question(lang, law.country, Fact::Cusma);
    let hint = words::hint(lang, law.country, Fact::Cusma);
    FieldDoc::at(state, place, label, hint, questions::yes_no(state, place))
}

/// How much there is of the goods, only where a rate asks for it, something was typed, or something is wrong.
fn quantity(state: &State, line: usize, amount: LineField, unit: LineField) -> Part {
    let lang = state.lang();
    let Some(outcome) = state.outcome().lines.get(line) else { return Part::Empty };
    let counted = units(state, line);
    let second = amount == LineField::Quantity2;
    let needed = outcome.questions.needs(Fact::Quantity) && (!second || counted.len() > 1);
    let given = |field| !state.draft().line_field(line, field).is_empty();
    let wrong = has_problem(state, line, amount) || has_problem(state, line, unit);
    let Some((_, law)) = state.entered().filter(|_| needed || given(amount) || given(unit) || wrong) else {
        return Part::Empty;
    };
    let by_default =
        if second { says::choose_unit(lang).to_owned() } else { says::unit_of_schedule(lang, &counted) };
    let mut pairs = vec![(String::new(), by_default)];
    pairs.extend(Unit::ALL.iter().map(|unit| (unit.as_str().to_owned(), words::unit(lang, *unit))));
    let typed = state.draft().line_field(line, unit);
    let unit = FieldDoc::at(
        state,
        Place::Line(line, unit),
        says::unit(lang),
        String::new(),
        Shape::Select(choices(pairs, typed)),
    );
    let (label, hint) = if second {
        (says::second_quantity(lang).to_owned(), says::second_quantity_hint(lang).to_owned())
    } else {
        (words::question(lang, law.country, Fact::Quantity), words::hint(lang, law.country, Fact::Quantity))
    };
    Part::row([FieldDoc::text(state, line, amount, &label, hint, Look::Figure), unit])
}

/// The units in which the schedule counts the goods of a line.
fn units(state: &State, line: usize) -> Vec<Unit> {
    let found = || {
        let code: TariffCode = state.draft().line_field(line, LineField::Code).parse().ok()?;
        let (into, _) = state.entered()?;
        let tariff = &state.schedule()[into];
        match tariff.find(code) {
            Found::Line(place) => Some(tariff.units(place).to_vec()),
            Found::Beneath(..) | Found::Nothing => None,
        }
    };
    found().unwrap_or_default()
}
