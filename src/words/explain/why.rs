//! Why a measure is not owed: a clause for people, a code for machines.

use super::failed::Failed;
use crate::assess::{Failing, SetAside, WhyNot};
use crate::schedule::{Id, Jurisdiction, Measure, Schedule, YieldsWhen};
use crate::units::Lang;
use crate::words::cite::citation;
use crate::words::country::with_agreement;

/// Why a measure is not owed, as a clause that can follow its name.
pub fn why_not(lang: Lang, schedule: &Schedule, into: Id<Jurisdiction>, aside: &SetAside) -> String {
    let law = &schedule.law;
    match aside.why {
        WhyNot::NotListed => lang
            .pick("the goods are not on its list", "les marchandises ne figurent pas sur sa liste")
            .to_owned(),
        WhyNot::Condition(failing) => {
            Failed { lang, schedule, into, measure: &law[aside.measure] }.clause(failing)
        }
        WhyNot::Exception(exception) => {
            let says = law[law[aside.measure][exception].reason].says.in_(lang);
            with_agreement(lang, law[into].country, says)
        }
        WhyNot::Yields { to, .. } if same_programme(schedule, aside.measure, to) => {
            in_place(lang, schedule, to)
        }
        WhyNot::Yields { to, relation } => {
            let to = super::programme_short(lang, schedule, law[to].program);
            match (lang, law[relation].yields_when) {
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
        WhyNot::Relieved(relief) => {
            let cite = citation(schedule, lang, &law[relief].cite).0;
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
    match aside.why {
        WhyNot::NotListed => "not-listed".to_owned(),
        WhyNot::Condition(Failing::Origin) => "other-origin".to_owned(),
        WhyNot::Condition(Failing::Fact(fact)) => format!("fact:{fact}"),
        WhyNot::Condition(Failing::Goods) => "goods".to_owned(),
        WhyNot::Condition(Failing::Declaration) => "declaration-value".to_owned(),
        WhyNot::Condition(Failing::Column) => "schedule-rate".to_owned(),
        WhyNot::Exception(exception) => law[law[aside.measure][exception].reason].id.clone(),
        WhyNot::Yields { to, .. } if same_programme(schedule, aside.measure, to) => {
            "same-programme".to_owned()
        }
        WhyNot::Yields { to, .. } => format!("yields-to:{}", law[law[to].program].id),
        WhyNot::SameProgram(_) => "same-programme".to_owned(),
        WhyNot::NoRate => "no-rate".to_owned(),
        WhyNot::Relieved(relief) => format!("relieved:{}", law[law[relief].claim].id),
    }
}

/// Whether two measures belong to one programme: then one stands in the other's place.
fn same_programme(schedule: &Schedule, one: Id<Measure>, other: Id<Measure>) -> bool {
    schedule.law[one].program == schedule.law[other].program
}

fn in_place(lang: Lang, schedule: &Schedule, other: Id<Measure>) -> String {
    let cite = schedule.law[other].cites.first();
    let at = cite.map_or_else(String::new, |it| citation(schedule, lang, it).0);
    match lang {
        Lang::En => format!("another provision applies in its place: {at}"),
        Lang::Fr => format!("une autre disposition s’applique à sa place\u{a0}: {at}"),
    }
}
