//! [`GoodsDoc`]: what the goods of a line are by name, and the next step to one line of the schedule.

use super::block::{Act, Does, Rich, Span};
use super::goods_name::goods_name;
use crate::schedule::{Found, Id};
use crate::sheet::{Event, GoodsEvent, Ladder, LineId, Rate, State};
use crate::units::{Decimal, TariffCode};
use crate::words::{self, page as says};

/// What goods are by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoodsDoc {
    /// Its id on the page.
    pub id: String,
    /// What it is, for those who hear the page.
    pub label: &'static str,
    /// The chapter, the heading, the subheading above: each a way back to it.
    pub path: Rich,
    /// The name of the code typed; empty until the names have arrived.
    pub name: String,
    /// What is owed whichever it is, or else which is to be chosen.
    pub says: String,
    /// The next step.
    pub rungs: Vec<Rung>,
    /// What the step is folded behind, where nothing depends on it.
    pub folded: Option<&'static str>,
    /// Of what origin the rates are, which other headings people mean, who decides.
    pub notes: Vec<Rich>,
}

/// One of the codes to choose among.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rung {
    /// Its code.
    pub code: String,
    /// Its name; or else its unit and the rate that the schedule prints.
    pub name: String,
    /// What is owed, where that was worked out.
    pub rate: String,
    /// The official text of a national line.
    pub official: Option<Span>,
    /// To choose it.
    pub does: Event,
}

/// What the goods of a line are; nothing while no code is typed.
pub(super) fn goods_doc(state: &State, line: usize) -> Option<GoodsDoc> {
    let lang = state.lang();
    let id = *state.lines().get(line)?;
    let code = state.typed_code(line)?;
    let ladder = state.ladder(line);
    let mut doc = GoodsDoc {
        id: format!("l{}-goods", line + 1),
        label: says::where_it_stands(lang),
        path: path(id, code),
        name: goods_name(state, code).unwrap_or_default(),
        says: String::new(),
        rungs: Vec::new(),
        folded: None,
        notes: Vec::new(),
    };
    if let Some(ladder) = ladder {
        step(state, line, id, &ladder, &mut doc);
    }
    Some(doc)
}

fn step(state: &State, line: usize, id: LineId, ladder: &Ladder, doc: &mut GoodsDoc) {
    let lang = state.lang();
    if ladder.settled {
        let rate = rate(state, line, ladder.code);
        if !rate.is_empty() {
            doc.says = says::with_colon(lang, says::any_of_these(lang), &rate);
        }
        doc.folded = Some(says::longer_code(lang));
    } else {
        doc.says = says::which_is_it(lang).to_owned();
        if state.supposes_origin(line)
            && let Some((_, law)) = state.entered()
        {
            doc.notes.push(vec![Span::Text(says::rates_suppose(lang, law.neighbour))]);
        }
    }
    doc.rungs = ladder.branches.iter().map(|code| rung(state, line, id, *code)).collect();
    if ladder.settled {
        return;
    }
    // Only where somebody is choosing: what comes later would move the fields beneath.
    let heading = Some(ladder.code.prefix(4)).filter(|_| state.is_choosing(line));
    let beside = heading.into_iter().flat_map(|heading| state.beside(heading));
    doc.notes.extend(beside.map(|(other, sentence)| {
        let does = Does::Event(Event::Goods(GoodsEvent::Chose(id, other)));
        let go = Act { class: "ct-link", text: other.to_string(), does };
        vec![Span::Text(format!("{sentence} ")), Span::Act(go)]
    }));
    doc.notes.extend(rulings(state));
}

fn rung(state: &State, line: usize, id: LineId, code: TariffCode) -> Rung {
    let lang = state.lang();
    let national = code.len() > 6;
    let name = if national { state.label_of(code) } else { state.name_of(code) };
    let official = state.entered().filter(|_| national).map(|(_, law)| {
        Span::Link("ct-official", says::official_text(lang).to_owned(), law.official(lang, code))
    });
    Rung {
        code: code.to_string(),
        name: name.map_or_else(|| if national { printed(state, code) } else { String::new() }, str::to_owned),
        rate: rate(state, line, code),
        official,
        does: Event::Goods(GoodsEvent::Chose(id, code)),
    }
}

/// The unit in which the schedule counts, and the rate that it prints.
fn printed(state: &State, code: TariffCode) -> String {
    let lang = state.lang();
    let printed = || {
        let (into, _) = state.entered()?;
        let tariff = &state.schedule()[into];
        let Found::Line(place) = tariff.find(code) else { return None };
        let units = tariff.units(place).iter().map(|unit| words::unit(lang, *unit));
        // The first column is that of the ordinary rate.
        let column = Id::at(0)?;
        let rate = tariff.rate(place, column, state.outcome().day?).map(|rate| words::rate(lang, rate));
        Some(units.chain(rate).collect::<Vec<String>>().join(" · "))
    };
    printed().unwrap_or_default()
}

/// What a code owes, in per cent of the value; empty until it was worked out.
pub(super) fn rate(state: &State, line: usize, code: TariffCode) -> String {
    let lang = state.lang();
    let figure = |sum: Decimal| words::share(lang, sum.round_dp(2));
    match state.rate(line, code) {
        Some(Rate::Of(range)) => says::between(lang, range, figure),
        Some(Rate::Prohibited) => says::prohibited(lang).to_owned(),
        Some(Rate::Unknown) | None => String::new(),
    }
}

/// The way down to a code: each step above it is a way back. Codes alone, so that nothing moves when names arrive.
fn path(id: LineId, code: TariffCode) -> Rich {
    let mut path = Rich::new();
    for above in [2, 4, 6, 8].into_iter().filter(|len| *len < code.len()).map(|len| code.prefix(len)) {
        let does = Does::Event(Event::Goods(GoodsEvent::Chose(id, above)));
        path.push(Span::Act(Act { class: "ct-link", text: above.to_string(), does }));
        path.push(Span::Text(" › ".to_owned()));
    }
    if !path.is_empty() {
        path.push(Span::Text(code.to_string()));
    }
    path
}

/// One sentence on who decides, with the places to ask.
fn rulings(state: &State) -> Option<Rich> {
    let lang = state.lang();
    let (_, law) = state.entered()?;
    if law.rulings.is_empty() {
        return None;
    }
    let mut said = vec![Span::Text(says::with_colon(lang, says::in_doubt(lang), ""))];
    for (turn, place) in law.rulings.iter().enumerate() {
        if turn > 0 {
            said.push(Span::Text(" · ".to_owned()));
        }
        said.push(Span::Link("", place.says.in_(lang).to_owned(), place.link.in_(lang).to_owned()));
    }
    Some(said)
}
