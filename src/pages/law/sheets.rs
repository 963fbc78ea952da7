//! A sheet that shows a measure at work: found by asking the engine.

use crate::assess::assess;
use crate::entry::parse;
use crate::schedule::{Condition, Force, Id, Jurisdiction, Measure, Schedule};
use crate::share::decode;
use crate::units::{Country, Date, TariffCode, day};

/// How many of the codes on its lists are tried.
const TRIED: usize = 4;

/// The day on which a measure is shown: the last one read, if it is law then, or else its last or its first.
pub(super) fn day(of: &Measure, read: Date) -> Date {
    let last = of.window.until().and_then(|day| day.yesterday().ok());
    match last {
        Some(last) if last < read => last,
        _ => read.max(of.window.from()),
    }
}

/// The readable link of a sheet in which a measure is charged, or at least looked at; `None` if none was found.
pub(super) fn sheet(schedule: &Schedule, law: &Jurisdiction, of: &Measure) -> Option<String> {
    if of.force != Force::InForce {
        return None;
    }
    let on = day(of, law.law_as_of);
    let mut looked_at = None;
    for code in candidates(schedule, law, of, on) {
        for origin in origins(&of.when, law) {
            for claimed in ["no", "yes"] {
                let query = format!(
                    "into={}&on={}&code={code}&origin={origin}&cusma={claimed}&value=10000",
                    law.country,
                    day::write(on)
                );
                let Ok(sheet) = decode(&format!("?{query}")) else { continue };
                let Some(entry) = parse(&sheet.draft, schedule).entry else { continue };
                let answers = assess(schedule, &entry);
                let Some(answer) = answers.lines.first() else { continue };
                let is_this = |measure: &Id<Measure>| schedule.law[*measure].id == of.id;
                if answer.charges.iter().any(|charge| is_this(&charge.measure)) {
                    return Some(query);
                }
                if looked_at.is_none() && answer.set_aside.iter().any(|aside| is_this(&aside.measure)) {
                    looked_at = Some(query);
                }
            }
        }
    }
    looked_at
}

/// Lines of the schedule that a measure names, or any where it names all goods.
fn candidates(schedule: &Schedule, law: &Jurisdiction, of: &Measure, on: Date) -> Vec<TariffCode> {
    let tariff = Id::find(&schedule.law.jurisdictions, |it| it.country == law.country);
    let Some(tariff) = tariff.and_then(|id| schedule.tariffs.get(usize::from(id))) else { return Vec::new() };
    let named = |code: &TariffCode| {
        let on = schedule.index.membership(*code, on);
        let listed = |lists: &[Id<_>]| lists.iter().any(|list| on.on(*list) == Some(true));
        (of.goods.lists.is_empty() || listed(&of.goods.lists)) && !listed(&of.goods.except)
    };
    let lines = tariff.lines().filter_map(|line| tariff.code(line)).filter(named);
    // Where all goods are named, wood furniture stands for them.
    let start = if of.goods.lists.is_empty() { 94 } else { 0 };
    lines.filter(|code| code.chapter() >= start).take(TRIED).collect()
}

/// Where goods can come from so that a condition lets them through.
fn origins(when: &Condition, law: &Jurisdiction) -> Vec<Country> {
    fn collect(when: &Condition, into: &mut Vec<Country>) {
        match when {
            Condition::Originates(countries, _) => into.extend(countries.first()),
            Condition::All(all) => all.iter().for_each(|it| collect(it, into)),
            Condition::Any(_)
            | Condition::Not(_)
            | Condition::Always
            | Condition::Is(_)
            | Condition::AtLeast(..)
            | Condition::Over(..)
            | Condition::OneOf(..)
            | Condition::Listed(_)
            | Condition::EnteredUnder(_)
            | Condition::EnteredUnderAny
            | Condition::Claimed(_)
            | Condition::In(..)
            | Condition::Given(_)
            | Condition::MeasuredIn(_)
            | Condition::DeclarationAtMost(..)
            | Condition::ColumnAtLeast(..) => {}
        }
    }
    let mut found = Vec::new();
    collect(when, &mut found);
    if found.is_empty() {
        found.push(law.neighbour);
    }
    found
}
