//! Why a measure is not owed: a clause for people, a code for machines.

use crate::assess::{Failing, SetAside, WhyNot};
use crate::schedule::{Condition, Fact, Measure, Presence, Relief, Schedule};
use crate::units::{AdValorem, Country, Decimal, Lang};
use crate::words::country::{agreement, of_countries};
use crate::words::facts::clause;
use crate::words::number::{money, percent};

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
                match (lang, into(schedule, jurisdiction)) {
                    (Lang::En, Some(into)) => {
                        it.says.en.replace(en, &format!("the {}", agreement(lang, into)))
                    }
                    (Lang::Fr, Some(into)) => it.says.fr.replace(fr, &format!("l’{}", agreement(lang, into))),
                    (_, None) => lang.pick(&it.says.en, &it.says.fr).to_owned(),
                }
            })
        }
        WhyNot::Yields { to, relation } => {
            let to = measure(to).map_or("", |it| super::programme_short(lang, schedule, it.program));
            let presence = law.relations.get(usize::from(relation)).map(|it| it.presence);
            match (lang, presence.unwrap_or_default()) {
                (Lang::En, Presence::Owed) => format!("gives way to {to}, which is owed"),
                (Lang::En, Presence::ProvidedFor) => format!("gives way to {to}, which covers the goods"),
                (Lang::Fr, Presence::Owed) => format!("s’efface devant « {to} », qui est exigible"),
                (Lang::Fr, Presence::ProvidedFor) => {
                    format!("s’efface devant « {to} », qui vise les marchandises")
                }
            }
            .replace("« ", "«\u{a0}")
            .replace(" »", "\u{a0}»")
        }
        WhyNot::SameProgram(other) => {
            let cite = measure(other).and_then(|it| it.cites.first());
            let at = cite.map_or_else(String::new, |it| super::citation(schedule, lang, it).0);
            match lang {
                Lang::En => format!("another provision applies in its place: {at}"),
                Lang::Fr => format!("une autre disposition s’applique à sa place\u{a0}: {at}"),
            }
        }
        WhyNot::NoRate => lang
            .pick(
                "the schedule gives no rate for these goods in this column",
                "le tarif ne donne aucun taux pour ces marchandises dans cette colonne",
            )
            .to_owned(),
        WhyNot::Relieved(place) => {
            let relief = law.reliefs.get(usize::from(place));
            let cite = relief.map_or_else(String::new, |it| super::citation(schedule, lang, &it.cite).0);
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

fn into(schedule: &Schedule, jurisdiction: u8) -> Option<Country> {
    schedule.law.jurisdictions.get(usize::from(jurisdiction)).map(|it| it.country)
}

/// A condition of a measure that fails, to be put in words.
struct Failed<'a> {
    lang: Lang,
    schedule: &'a Schedule,
    jurisdiction: u8,
    measure: &'a Measure,
}

impl Failed<'_> {
    fn clause(&self, failing: Failing) -> String {
        let lang = self.lang;
        let mut asked = Asked::default();
        asked.look(&self.measure.when, true);
        match failing {
            Failing::Origin => {
                let (wanted, countries) = asked.origins.unwrap_or_default();
                let from = of_countries(lang, &countries);
                match (lang, wanted) {
                    (Lang::En, true) => format!("the goods do not originate in {from}"),
                    (Lang::En, false) => format!("the goods originate in {from}"),
                    (Lang::Fr, true) => format!("les marchandises ne sont pas originaires {from}"),
                    (Lang::Fr, false) => format!("les marchandises sont originaires {from}"),
                }
            }
            Failing::Fact(fact) => {
                let wanted = asked.facts.iter().find(|it| it.0 == fact).is_none_or(|it| it.1);
                match into(self.schedule, self.jurisdiction) {
                    Some(into) => clause(lang, into, fact, !wanted),
                    None => String::new(),
                }
            }
            Failing::Goods => lang
                .pick(
                    "the goods are not among those it reaches",
                    "les marchandises ne sont pas de celles qu’elle vise",
                )
                .to_owned(),
            Failing::Declaration => {
                let (wanted, limit) = asked.declaration.unwrap_or_default();
                let law = self.schedule.law.jurisdictions.get(usize::from(self.jurisdiction));
                let limit = law.map_or_else(String::new, |it| money(lang, limit, it.currency));
                match (lang, wanted) {
                    (Lang::En, true) => format!("the declaration is worth more than {limit}"),
                    (Lang::En, false) => format!("the declaration is worth {limit} or less"),
                    (Lang::Fr, true) => format!("la déclaration vaut plus de {limit}"),
                    (Lang::Fr, false) => format!("la déclaration vaut {limit} ou moins"),
                }
            }
            Failing::Column => {
                let (wanted, rate) = match asked.column {
                    Some((wanted, rate)) => (wanted, percent(lang, rate)),
                    None => (true, String::new()),
                };
                match (lang, wanted) {
                    (Lang::En, true) => format!("the schedule’s own rate is below {rate}"),
                    (Lang::En, false) => format!("the schedule’s own rate is {rate} or more"),
                    (Lang::Fr, true) => format!("le taux du tarif est inférieur à {rate}"),
                    (Lang::Fr, false) => format!("le taux du tarif est de {rate} ou plus"),
                }
            }
        }
    }
}

/// What a condition asks for, and whether it wants it so or otherwise.
#[derive(Default)]
struct Asked {
    origins: Option<(bool, Vec<Country>)>,
    facts: Vec<(Fact, bool)>,
    declaration: Option<(bool, Decimal)>,
    column: Option<(bool, AdValorem)>,
}

impl Asked {
    fn look(&mut self, condition: &Condition, wanted: bool) {
        match condition {
            Condition::Always | Condition::Listed(_) => {}
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().for_each(|part| self.look(part, wanted));
            }
            Condition::Not(part) => self.look(part, !wanted),
            Condition::Originates(countries, _) => {
                self.origins.get_or_insert((wanted, countries.clone()));
            }
            Condition::Is(fact)
            | Condition::AtLeast(fact, _)
            | Condition::Over(fact, _)
            | Condition::OneOf(fact, _)
            | Condition::Given(fact) => self.facts.push((*fact, wanted)),
            Condition::EnteredUnder(_) | Condition::EnteredUnderAny => {
                self.facts.push((Fact::Provision, wanted));
            }
            Condition::Claimed(_) => self.facts.push((Fact::Claims, wanted)),
            Condition::ShippedFrom(_) => self.facts.push((Fact::ShippedFrom, wanted)),
            Condition::DeclarationAtMost(limit) => {
                self.declaration.get_or_insert((wanted, *limit));
            }
            Condition::ColumnAtLeast(_, rate) => {
                self.column.get_or_insert((wanted, *rate));
            }
        }
    }
}
