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
    let origin = origin(&of.when, law);
    for code in candidates(schedule, law, of, on) {
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
    looked_at
}

/// A few lines of the schedule that a measure names, from all over where it names many.
fn candidates(schedule: &Schedule, law: &Jurisdiction, of: &Measure, on: Date) -> Vec<TariffCode> {
    let tariff = Id::find(&schedule.law.jurisdictions, |it| it.country == law.country);
    let Some(tariff) = tariff.and_then(|id| schedule.tariffs.get(usize::from(id))) else { return Vec::new() };
    let named = |code: &TariffCode| {
        let on = schedule.index.membership(*code, on);
        let listed = |lists: &[Id<_>]| lists.iter().any(|list| on.on(*list) == Some(true));
        (of.goods.lists.is_empty() || listed(&of.goods.lists)) && !listed(&of.goods.except)
    };
    let lines: Vec<TariffCode> = tariff.lines().filter_map(|line| tariff.code(line)).filter(named).collect();
    // Goods that stand side by side are mostly treated alike.
    let apart = (lines.len() / TRIED).max(1);
    lines.into_iter().step_by(apart).take(TRIED).collect()
}

/// Where goods can come from so that a condition lets them through: of the countries that it names, the first of
/// which it does; from over the border, where it names none.
fn origin(when: &Condition, law: &Jurisdiction) -> Country {
    let mut named = Vec::new();
    when.each(&mut |it| {
        if let Condition::Originates(countries, _) = it {
            named.extend(countries);
        }
    });
    named.into_iter().find(|country| when.may_hold_of(*country)).unwrap_or(law.neighbour)
}
