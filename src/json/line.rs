//! The answer to one line: what is owed and how it was calculated, what is not and why, what is still to be known.

use serde::Serialize;

use super::fact;
use super::said::{Problem, Range, amount};
use crate::assess::{self, Answer, LineAssessment};
use crate::entry::{LineField, Place};
use crate::schedule::{Citation, Confidence, Fact, FactValue, Id, Jurisdiction, Kind, Measure};
use crate::sheet::{Answered, LineOutcome, State};
use crate::units::Decimal;
use crate::words;

#[derive(Default, Serialize)]
pub(super) struct Line {
    status: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    problems: Vec<Problem>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<String>,
    /// In the currency of the country entered.
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    /// Whether amounts are per hundred, because no value was given.
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    per_hundred: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    facts: Vec<FactSaid>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    assumed: Vec<FactSaid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    duties: Option<Range>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    charges: Vec<Charge>,
    /// What only some answers to the open questions would add.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    open: Vec<Open>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    set_aside: Vec<SetAside>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    needs: Vec<Need>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    offers: Vec<Said>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    not_included: Vec<Said>,
    /// Why the goods may not be imported, or are not covered.
    #[serde(skip_serializing_if = "Option::is_none")]
    because: Option<Said>,
    /// The ban that reaches the goods under some answer to an open question.
    #[serde(skip_serializing_if = "Option::is_none")]
    may_be_prohibited: Option<Said>,
}

#[derive(Serialize)]
struct FactSaid {
    fact: &'static str,
    value: String,
    says: String,
}

#[derive(Serialize)]
struct Need {
    fact: &'static str,
    says: String,
}

#[derive(Serialize)]
struct Charge {
    programme: String,
    name: String,
    kind: Kind,
    base: String,
    rate: String,
    amount: String,
    /// Before it was rounded.
    exact: String,
    working: String,
    steps: Vec<String>,
    citations: Vec<Cite>,
    confidence: Confidence,
}

#[derive(Serialize)]
struct Open {
    #[serde(flatten)]
    charge: Charge,
    /// Whether it is owed in the outcome that owes the most.
    in_most: bool,
    /// The answers that bring it.
    when: Vec<When>,
}

#[derive(Serialize)]
struct When {
    fact: &'static str,
    value: Option<String>,
}

#[derive(Serialize)]
struct SetAside {
    programme: String,
    name: String,
    reason: String,
    says: String,
    citations: Vec<Cite>,
}

#[derive(Serialize)]
struct Said {
    says: String,
    citations: Vec<Cite>,
}

#[derive(Serialize)]
struct Cite {
    text: String,
    url: String,
}

impl Line {
    pub fn of(state: &State, place: usize) -> Self {
        let Some(outcome) = state.outcome().lines.get(place) else { return Self::default() };
        match &outcome.now {
            Some(now) => {
                let told = Told { state, now, law: &state.schedule().law[now.into] };
                Self { problems: problems(state, place, outcome), ..told.line() }
            }
            None => Self {
                status: if outcome.blank { "empty" } else { "invalid" },
                problems: problems(state, place, outcome),
                ..Self::default()
            },
        }
    }
}

fn problems(state: &State, place: usize, outcome: &LineOutcome) -> Vec<Problem> {
    let problem = |(field, kind): &(LineField, crate::entry::ProblemKind)| {
        let problem = crate::entry::Problem { place: Place::Line(place, *field), kind: kind.clone() };
        let says = words::problem(state.lang(), state.schedule(), &problem);
        Problem { field: field.column().to_owned(), says }
    };
    outcome.problems.iter().map(problem).collect()
}

struct Told<'a> {
    state: &'a State,
    now: &'a Answered,
    law: &'static Jurisdiction,
}

impl Told<'_> {
    fn line(&self) -> Line {
        let (said, answer) = (&self.now.said, &self.now.answer);
        let found = &answer.assessment;
        let given = Fact::ALL.iter().filter_map(|fact| Some((*fact, said.facts.of(*fact)?)));
        let (status, duties, because) = self.outcome(found);
        Line {
            status,
            problems: Vec::new(),
            code: Some(said.code.to_string()),
            value: found.value.map(amount),
            per_hundred: found.value.is_none(),
            facts: given.map(|(fact, value)| self.fact(fact, value)).collect(),
            assumed: answer.assumed.iter().map(|(fact, value)| self.fact(*fact, *value)).collect(),
            duties,
            charges: found.charges.iter().map(|charge| self.charge(charge)).collect(),
            open: found.open.iter().map(|open| self.open(open)).collect(),
            set_aside: found.set_aside.iter().map(|aside| self.aside(aside)).collect(),
            needs: found.needs.iter().map(|fact| self.need(*fact)).collect(),
            offers: found.offers.iter().map(|offer| self.offer(*offer)).collect(),
            not_included: found.not_included.iter().map(|notice| self.notice(*notice)).collect(),
            because,
            may_be_prohibited: found.may_be_prohibited.map(|measure| self.ban(measure)),
        }
    }

    fn outcome(&self, found: &LineAssessment) -> (&'static str, Option<Range>, Option<Said>) {
        let schedule = self.state.schedule();
        match found.answer {
            Answer::Assessed => {
                let sum = found.duty_total();
                ("assessed", Some(Range::of(assess::Range { low: sum, high: Some(sum) })), None)
            }
            Answer::Undecided(range) => ("undecided", Some(Range::of(range)), None),
            Answer::Prohibited(measure) => ("prohibited", None, Some(self.ban(measure))),
            Answer::NotCovered(why) => {
                let says = words::not_covered(self.state.lang(), schedule, self.now.into, why);
                ("not_covered", None, Some(Said { says, citations: Vec::new() }))
            }
        }
    }

    fn fact(&self, fact: Fact, value: FactValue) -> FactSaid {
        let schedule = self.state.schedule();
        FactSaid {
            fact: fact.column(),
            value: fact::cell(schedule, self.law, &self.now.said, fact, value),
            says: words::answer(self.state.lang(), schedule, value, fact),
        }
    }

    fn need(&self, fact: Fact) -> Need {
        Need { fact: fact.column(), says: words::question(self.state.lang(), self.law.country, fact) }
    }

    fn charge(&self, charge: &assess::Charge) -> Charge {
        let (lang, schedule) = (self.state.lang(), self.state.schedule());
        let measure = &schedule.law[charge.measure];
        Charge {
            programme: schedule.law[charge.program].id.clone(),
            name: words::programme(lang, schedule, charge.program).to_owned(),
            kind: charge.kind,
            base: words::base(lang, schedule, charge),
            rate: words::levy(lang, schedule, measure, charge.scheduled_rate()),
            amount: amount(charge.amount),
            exact: exact(charge.working.amount()),
            working: words::charge_working(lang, charge),
            steps: words::steps(lang, &charge.working),
            citations: charge.measures().flat_map(|it| self.cites(&schedule.law[it].cites)).collect(),
            confidence: measure.confidence,
        }
    }

    fn open(&self, open: &assess::OpenCharge) -> Open {
        let cell =
            |fact: Fact, value| fact::cell(self.state.schedule(), self.law, &self.now.said, fact, value);
        let when = open.when.iter();
        Open {
            charge: self.charge(&open.charge),
            in_most: open.in_most,
            when: when
                .map(|(fact, value)| When {
                    fact: fact.column(),
                    value: value.map(|value| cell(*fact, value)),
                })
                .collect(),
        }
    }

    fn aside(&self, aside: &assess::SetAside) -> SetAside {
        let (lang, schedule) = (self.state.lang(), self.state.schedule());
        let measure = &schedule.law[aside.measure];
        SetAside {
            programme: schedule.law[measure.program].id.clone(),
            name: words::programme(lang, schedule, measure.program).to_owned(),
            reason: words::why_code(schedule, aside),
            says: words::why_not(lang, schedule, self.now.into, aside),
            citations: self.cites(&measure.cites),
        }
    }

    fn offer(&self, offer: Id<crate::schedule::Relief>) -> Said {
        let relief = &self.state.schedule().law[offer];
        let says = relief.says.in_(self.state.lang()).to_owned();
        Said { says, citations: self.cites(core::slice::from_ref(&relief.cite)) }
    }

    fn notice(&self, notice: Id<crate::schedule::Notice>) -> Said {
        let schedule = self.state.schedule();
        let says = words::left_out(self.state.lang(), schedule, notice).to_owned();
        Said { says, citations: self.cites(core::slice::from_ref(&schedule.law[notice].cite)) }
    }

    fn ban(&self, measure: Id<Measure>) -> Said {
        let schedule = self.state.schedule();
        let measure = &schedule.law[measure];
        let says = words::programme(self.state.lang(), schedule, measure.program).to_owned();
        Said { says, citations: self.cites(&measure.cites) }
    }

    fn cites(&self, cites: &[Citation]) -> Vec<Cite> {
        let cite = |at: &Citation| {
            let (text, url) = words::citation(self.state.schedule(), self.state.lang(), at);
            Cite { text, url }
        };
        cites.iter().map(cite).collect()
    }
}

/// An amount not rounded; thirds end where an exact decimal ends.
fn exact(sum: Decimal) -> String {
    sum.normalize().to_string()
}
