//! Why a measure is not owed: a clause for people, a code for machines.

use super::entered::entered;
use super::failed::Failed;
use crate::assess::{Failing, SetAside, WhyNot};
use crate::schedule::{Relief, Schedule, YieldsWhen};
use crate::units::Lang;
use crate::words::cite::citation;
use crate::words::country::agreement;

/// Why a measure is not owed, as a clause that can follow its name.
pub fn why_not(lang: Lang, schedule: &Schedule, jurisdiction: u8, aside: &SetAside) -> String {
    let law = &schedule.law;
    let measure = |place: u16| law.measures.get(usize::from(place));
    match aside.why {
        WhyNot::NotListed => lang
            .pick("the goods are not on its list", "les marchandises ne figurent pas sur sa liste")
            .to_owned(),
        WhyNot::Condition(failing) => match measure(aside.measure) {
            Some(it) => Failed { lang, schedule, jurisdiction, measure: it }.clause(failing),
            None => String::new(),
        },
        WhyNot::Exception(place) => {
            let exception = measure(aside.measure).and_then(|it| it.exceptions.get(usize::from(place)));
            let reason = exception.and_then(|it| law.reasons.get(usize::from(it.reason)));
            reason.map_or_else(String::new, |it| {
                let (en, fr) = ("the agreement", "l’accord");
                match (lang, entered(schedule, jurisdiction)) {
                    (Lang::En, Some(into)) => {
                        it.says.en.replace(en, &format!("the {}", agreement(lang, into)))
                    }
                    (Lang::Fr, Some(into)) => it.says.fr.replace(fr, &format!("l’{}", agreement(lang, into))),
                    (_, None) => lang.pick(&it.says.en, &it.says.fr).to_owned(),
                }
            })
        }
        WhyNot::Yields { to, .. } if same_programme(schedule, aside.measure, to) => {
            in_place(lang, schedule, to)
        }
        WhyNot::Yields { to, relation } => {
            let to = measure(to).map_or("", |it| super::programme_short(lang, schedule, it.program));
            let presence = law.relations.get(usize::from(relation)).map(|it| it.presence);
            match (lang, presence.unwrap_or_default()) {
                (Lang::En, YieldsWhen::Owed) => format!("gives way to {to}, which is owed"),
                (Lang::En, YieldsWhen::ProvidedFor) => format!("gives way to {to}, which covers the goods"),
                (Lang::Fr, YieldsWhen::Owed) => {
                    format!("s’efface devant «\u{a0}{to}\u{a0}», qui est exigible")
                }
                (Lang::Fr, YieldsWhen::ProvidedFor) => {
                    format!("s’efface devant «\u{a0}{to}\u{a0}», qui vise les marchandises")
                }
            }
        }
        WhyNot::SameProgram(other) => in_place(lang, schedule, other),
        WhyNot::NoRate => lang
            .pick(
                "the schedule gives no rate for these goods in this column",
                "le tarif ne donne aucun taux pour ces marchandises dans cette colonne",
            )
            .to_owned(),
        WhyNot::Relieved(place) => {
            let relief = law.reliefs.get(usize::from(place));
            let cite = relief.map_or_else(String::new, |it| citation(schedule, lang, &it.cite).0);
            match lang {
                Lang::En => format!("relief is claimed under {cite}"),
                Lang::Fr => format!("une exonération est demandée en vertu de\u{a0}: {cite}"),
            }
        }
    }
}

/// Why a measure is not owed, for machines: `other-origin`, `fact:age_years`, `yields-to:us.ieepa.ca`.
pub fn why_code(schedule: &Schedule, aside: &SetAside) -> String {
    let law = &schedule.law;
    let measure = |place: u16| law.measures.get(usize::from(place));
    match aside.why {
        WhyNot::NotListed => "not-listed".to_owned(),
        WhyNot::Condition(Failing::Origin) => "other-origin".to_owned(),
        WhyNot::Condition(Failing::Fact(fact)) => format!("fact:{fact}"),
        WhyNot::Condition(Failing::Goods) => "goods".to_owned(),
        WhyNot::Condition(Failing::Declaration) => "declaration-value".to_owned(),
        WhyNot::Condition(Failing::Column) => "schedule-rate".to_owned(),
        WhyNot::Exception(place) => {
            let exception = measure(aside.measure).and_then(|it| it.exceptions.get(usize::from(place)));
            let reason = exception.and_then(|it| law.reasons.get(usize::from(it.reason)));
            reason.map_or_else(String::new, |it| it.id.clone())
        }
        WhyNot::Yields { to, .. } if same_programme(schedule, aside.measure, to) => {
            "same-programme".to_owned()
        }
        WhyNot::Yields { to, .. } => {
            let program = measure(to).and_then(|it| law.programs.get(usize::from(it.program)));
            format!("yields-to:{}", program.map_or("", |it| &it.id))
        }
        WhyNot::SameProgram(_) => "same-programme".to_owned(),
        WhyNot::NoRate => "no-rate".to_owned(),
        WhyNot::Relieved(place) => {
            let relief: Option<&Relief> = law.reliefs.get(usize::from(place));
            let claim = relief.and_then(|it| law.claims.get(usize::from(it.claim)));
            format!("relieved:{}", claim.map_or("", String::as_str))
        }
    }
}

/// Whether two measures belong to one programme: then one stands in the other's place.
fn same_programme(schedule: &Schedule, one: u16, other: u16) -> bool {
    let program = |place: u16| schedule.law.measures.get(usize::from(place)).map(|it| it.program);
    program(one) == program(other)
}

fn in_place(lang: Lang, schedule: &Schedule, other: u16) -> String {
    let cite = schedule.law.measures.get(usize::from(other)).and_then(|it| it.cites.first());
    let at = cite.map_or_else(String::new, |it| citation(schedule, lang, it).0);
    match lang {
        Lang::En => format!("another provision applies in its place: {at}"),
        Lang::Fr => format!("une autre disposition s’applique à sa place\u{a0}: {at}"),
    }
}
