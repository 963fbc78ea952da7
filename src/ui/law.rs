//! Look-ups in the law that a view needs beside an assessment. No rule is applied here.

use leptos::prelude::*;

use super::field::Draw;
use super::outcome::entered;
use crate::assess::Charge;
use crate::embedded::schedule;
use crate::entry::{EntryLine, LineField};
use crate::schedule::{Citation, Found, Kind, Levy, Measure, Program, Rate};
use crate::units::{Currency, Date, TariffCode, Unit};
use crate::words;

/// A measure by its place.
pub fn measure(place: u16) -> Option<&'static Measure> {
    schedule().law.measures.get(usize::from(place))
}

/// A programme by its place.
pub fn program(place: u16) -> Option<&'static Program> {
    schedule().law.programs.get(usize::from(place))
}

/// The class that gives a programme its colour and pattern, the same wherever it stands: by its
/// kind, and among the additional duties of a country by its turn.
pub fn hue(place: u16) -> String {
    let Some(it) = program(place) else {
        return String::new();
    };
    let before = schedule().law.programs.iter().take(usize::from(place));
    let turn =
        before.filter(|other| other.kind == Kind::Surtax && other.jurisdiction == it.jurisdiction).count();
    match it.kind {
        Kind::CustomsDuty => "ct-hue-duty".to_owned(),
        Kind::Surtax => format!("ct-hue-surtax-{}", turn % 8),
        Kind::AntiDumping | Kind::Countervailing => "ct-hue-remedy".to_owned(),
        Kind::Excise | Kind::Tax => "ct-hue-tax".to_owned(),
        Kind::Fee => "ct-hue-fee".to_owned(),
        Kind::Prohibition => "ct-hue-ban".to_owned(),
    }
}

/// The rate of the schedule to which a measure points, for the goods of a line.
pub fn schedule_rate(into: u8, day: Date, line: &EntryLine, charge: &Charge) -> Option<&'static Rate> {
    let tariff = schedule().tariffs.get(usize::from(into))?;
    let Levy::Column(column) = measure(charge.measure)?.levy else {
        return None;
    };
    let Found::Line(place) = tariff.find(line.code) else {
        return None;
    };
    tariff.rate(place, column, day)
}

/// The units in which the schedule counts the goods of a line.
pub fn units(draw: Draw<'_>, line: usize) -> Vec<Unit> {
    let found = || {
        let code: TariffCode = draw.draft.line_field(line, LineField::Code).parse().ok()?;
        let (into, _) = entered(draw.draft)?;
        let tariff = schedule().tariffs.get(usize::from(into))?;
        match tariff.find(code) {
            Found::Line(place) => Some(tariff.units(place).to_vec()),
            Found::Beneath(..) | Found::Nothing => None,
        }
    };
    found().unwrap_or_default()
}

/// The currency in which a line's amounts are typed, by its letters.
pub fn currency_of(draw: Draw<'_>, line: usize) -> String {
    let typed = draw.draft.line_field(line, LineField::Currency).parse::<Currency>().ok();
    let own = entered(draw.draft).map(|it| it.1.currency);
    typed.or(own).map_or("", |it| it.as_str()).to_owned()
}

/// A citation as a link to the text. Printed, it shows its address.
pub fn citation(draw: Draw<'_>, cite: &Citation) -> AnyView {
    let (label, link) = words::citation(schedule(), draw.lang, cite);
    if link.is_empty() {
        return view! { <cite class="ct-cite">{label}</cite> }.into_any();
    }
    view! {
        <cite class="ct-cite">
            <a href=link rel="external noreferrer" target="_blank">{label}</a>
        </cite>
    }
    .into_any()
}
