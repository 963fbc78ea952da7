//! Which part of a measure's own condition fails, as a clause.

use crate::assess::Failing;
use crate::schedule::{Condition, Fact, FactKind, Id, Jurisdiction, Measure, Schedule};
use crate::units::{AdValorem, Country, Decimal, Lang};
use crate::words::country::{country, listed, of_countries};
use crate::words::facts::{chosen, clause, name, numbered};
use crate::words::number::{money, percent};

/// A condition of a measure that fails, to be put in words.
pub(super) struct Failed<'a> {
    pub lang: Lang,
    pub schedule: &'a Schedule,
    pub into: Id<Jurisdiction>,
    pub measure: &'a Measure,
}

impl Failed<'_> {
    /// The clause.
    pub fn clause(&self, failing: Failing) -> String {
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
            Failing::Fact(fact) => self.fact(fact, asked.facts.into_iter().find(|it| it.fact == fact)),
            Failing::Goods => lang
                .pick(
                    "the goods are not among those it reaches",
                    "les marchandises ne sont pas de celles qu’elle vise",
                )
                .to_owned(),
            Failing::Declaration => {
                let (wanted, limit) = asked.declaration.unwrap_or_default();
                let limit = money(lang, limit, self.schedule.law[self.into].currency);
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

    fn fact(&self, fact: Fact, asked: Option<AskedFact<'_>>) -> String {
        let lang = self.lang;
        let wanted = asked.as_ref().is_none_or(|it| it.wanted);
        let limit = |limit: &Decimal| match fact.kind() {
            FactKind::Money => money(lang, *limit, self.schedule.law[self.into].currency),
            FactKind::YesNo
            | FactKind::Share
            | FactKind::Rate
            | FactKind::Number
            | FactKind::Choice(_)
            | FactKind::Country
            | FactKind::Code
            | FactKind::Claims
            | FactKind::Quantity => numbered(lang, *limit, fact),
        };
        let compared = |en: &str, fr: &str, bound: &Decimal| {
            format!("{} {} {}", name(lang, fact), lang.pick(en, fr), limit(bound))
        };
        match asked.map(|it| it.how) {
            Some(How::AtLeast(bound)) if wanted => compared("is below", "est en dessous de", bound),
            Some(How::AtLeast(bound)) => compared("is at least", "est d’au moins", bound),
            Some(How::Over(bound)) if wanted => compared("is not above", "n’excède pas", bound),
            Some(How::Over(bound)) => compared("is above", "excède", bound),
            Some(How::OneOf(places)) => chosen(lang, fact, places, !wanted),
            Some(How::In(countries)) if fact == Fact::ShippedFrom => {
                let from = of_countries(lang, countries);
                match (lang, wanted) {
                    (Lang::En, true) => format!("not shipped from {from}"),
                    (Lang::En, false) => format!("shipped from {from}"),
                    (Lang::Fr, true) => format!("non expédiées {from}"),
                    (Lang::Fr, false) => format!("expédiées {from}"),
                }
            }
            Some(How::In(countries)) => {
                let these: Vec<String> = countries.iter().map(|it| country(lang, *it)).collect();
                let (name, these) = (name(lang, fact), listed(&these, lang.pick("or", "ou")));
                match (lang, wanted) {
                    (Lang::En, true) => format!("{name} is not {these}"),
                    (Lang::En, false) => format!("{name} is {these}"),
                    (Lang::Fr, true) => format!("{name} est autre que\u{a0}: {these}"),
                    (Lang::Fr, false) => format!("{name} est\u{a0}: {these}"),
                }
            }
            Some(How::Is) | None => clause(lang, self.schedule.law[self.into].country, fact, !wanted),
        }
    }
}

/// What a condition asks for, and whether it wants it so or otherwise.
#[derive(Default)]
struct Asked<'a> {
    origins: Option<(bool, Vec<Country>)>,
    facts: Vec<AskedFact<'a>>,
    declaration: Option<(bool, Decimal)>,
    column: Option<(bool, AdValorem)>,
}

impl<'a> Asked<'a> {
    fn look(&mut self, condition: &'a Condition, wanted: bool) {
        match condition {
            Condition::Always | Condition::Listed(_) => {}
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().for_each(|part| self.look(part, wanted));
            }
            Condition::Not(part) => self.look(part, !wanted),
            Condition::Originates(countries, _) => {
                self.origins.get_or_insert((wanted, countries.clone()));
            }
            Condition::Is(fact) | Condition::Given(fact) => self.fact(*fact, wanted, How::Is),
            Condition::AtLeast(fact, limit) => self.fact(*fact, wanted, How::AtLeast(limit)),
            Condition::Over(fact, limit) => self.fact(*fact, wanted, How::Over(limit)),
            Condition::OneOf(fact, places) => self.fact(*fact, wanted, How::OneOf(places)),
            Condition::EnteredUnder(_) | Condition::EnteredUnderAny => {
                self.fact(Fact::Provision, wanted, How::Is);
            }
            Condition::MeasuredIn(_) => self.fact(Fact::Quantity, wanted, How::Is),
            Condition::Claimed(_) => self.fact(Fact::Claims, wanted, How::Is),
            Condition::In(fact, countries) => self.fact(*fact, wanted, How::In(countries)),
            Condition::DeclarationAtMost(limit, _) => {
                self.declaration.get_or_insert((wanted, *limit));
            }
            Condition::ColumnAtLeast(_, rate) => {
                self.column.get_or_insert((wanted, *rate));
            }
        }
    }

    fn fact(&mut self, fact: Fact, wanted: bool, how: How<'a>) {
        self.facts.push(AskedFact { fact, wanted, how });
    }
}

/// What a condition asks of one fact.
struct AskedFact<'a> {
    fact: Fact,
    wanted: bool,
    how: How<'a>,
}

enum How<'a> {
    Is,
    AtLeast(&'a Decimal),
    Over(&'a Decimal),
    OneOf(&'a [u8]),
    In(&'a [Country]),
}
