//! [`Questions`]: what a line could still be asked, and [`OpenQuestions`]: which of it the form shows.

use crate::assess::{Answer, LineAnswer, Stake};
use crate::entry::{Draft, LineField};
use crate::schedule::{Fact, FactValue, Id, Relief, Schedule};
use crate::units::{Decimal, TariffCode};

/// What the answer to a line says of its questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Questions {
    /// Facts that are missing and matter, with what each decides.
    pub stakes: Vec<Stake>,
    /// Whether what they decide is money, and no share of a value that was not given.
    pub priced: bool,
    /// Facts that were consulted.
    pub consulted: Vec<Fact>,
    /// Facts that were assumed to be something, and could have changed the answer.
    pub assumed: Vec<(Fact, FactValue)>,
    /// Facts that were given or assumed, of which another answer would lead elsewhere; while the answer is open
    /// or all of that is still to be found out, all that were consulted.
    pub matter: Vec<Fact>,
    /// Facts that are presumed of these goods unless they are said otherwise.
    pub presumable: Vec<Fact>,
    /// It is still to be found out what another answer would change.
    pub pending: bool,
    /// Reliefs that could be claimed.
    pub offers: Vec<Id<Relief>>,
}

impl Questions {
    /// What an answered line leaves to ask.
    pub fn of(schedule: &Schedule, code: TariffCode, line: &LineAnswer) -> Self {
        let now = &line.assessment;
        let consulted: Vec<Fact> = now.consulted.iter().collect();
        let mut matter = Vec::new();
        if matches!(now.answer, Answer::Undecided(_)) || !line.is_whole {
            matter.clone_from(&consulted);
        } else {
            line.changes.iter().for_each(|change| matter.push(change.fact));
            line.assumed.iter().for_each(|assumed| matter.push(assumed.0));
        }
        let (assumed, offers) = (line.assumed.clone(), now.offers.clone());
        let is_presumable = |fact: &Fact| schedule.index.presumed(*fact, code).is_some();
        let presumable = consulted.iter().copied().filter(is_presumable).collect();
        let pending = !line.is_whole;
        let priced = now.value.is_some();
        Self { stakes: now.stakes.clone(), priced, consulted, assumed, matter, presumable, pending, offers }
    }

    /// Whether a fact is missing and matters.
    pub fn needs(&self, fact: Fact) -> bool {
        self.stakes.iter().any(|stake| stake.fact == fact)
    }

    /// What a missing fact decides.
    pub fn stake(&self, fact: Fact) -> Option<&Stake> {
        self.stakes.iter().find(|stake| stake.fact == fact)
    }

    /// The facts that a form asks for among the ordinary ones: those missing, those given that matter, and those
    /// asked first of all.
    pub(super) fn ordinary<'a>(&'a self, first: &'a [Fact]) -> impl Iterator<Item = Fact> + 'a {
        let asked = |fact: Fact| {
            let ordinary = !self.presumable.contains(&fact) || first.contains(&fact);
            self.needs(fact) || ordinary && self.matter.contains(&fact)
        };
        Fact::ALL.iter().copied().filter(|fact| !ELSEWHERE.contains(fact)).filter(move |fact| asked(*fact))
    }

    /// How soon a question is asked: a ban before all sums, what has no bound before what has one.
    pub(super) fn weight(&self, fact: Fact, first: &[Fact]) -> (bool, bool, bool, Decimal) {
        let stake = self.stake(fact);
        let sum = stake.and_then(|stake| stake.most);
        let unbounded = stake.is_some_and(|stake| stake.most.is_none());
        (first.contains(&fact), stake.is_some_and(|it| it.bans), unbounded, sum.unwrap_or_default())
    }
}

/// Facts with a field of their own among the goods.
const ELSEWHERE: [Fact; 4] = [Fact::Origin, Fact::Cusma, Fact::Code, Fact::Quantity];

/// Facts that nobody is asked for and that may always be entered: a company's own rates.
const VOLUNTEERED: [Fact; 2] = [Fact::AdRate, Fact::CvdRate];

/// Whether a fact is out of the ordinary: assumed to be something until it is said otherwise.
pub fn is_presumed(schedule: &Schedule, fact: Fact) -> bool {
    schedule.index.is_presumed(fact)
}

/// Which facts the form of a line asks for. Each list has a place for every fact that it held since the goods were
/// named, so that one that comes or goes moves none of the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenQuestions {
    /// What this code asks on this day, what decides most first.
    pub ordinary: Vec<(Fact, bool)>,
    /// What is assumed unless it is said, and what was said and changes nothing.
    pub presumed: Vec<(Fact, bool)>,
}

impl OpenQuestions {
    /// Decides for a line whose questions stand in this order. A fact with a problem is always shown: what the page
    /// hides nobody can mend.
    pub fn of(
        draft: &Draft,
        line: usize,
        questions: &Questions,
        order: &[Fact],
        has_problem: impl Fn(LineField) -> bool,
    ) -> Self {
        let code_is_read = !questions.consulted.is_empty();
        let given = |fact| !draft.line_field(line, LineField::Fact(fact)).is_empty();
        let ordinary = |fact: Fact| {
            let said = given(fact) && questions.consulted.contains(&fact);
            questions.needs(fact)
                || said
                || questions.matter.contains(&fact)
                || has_problem(LineField::Fact(fact))
        };
        let mut open =
            Self { ordinary: order.iter().map(|fact| (*fact, ordinary(*fact))).collect(), ..Self::default() };
        for &fact in Fact::ALL.iter().filter(|fact| !ELSEWHERE.contains(fact)) {
            let asked = open.ordinary.contains(&(fact, true));
            let said = has_problem(LineField::Fact(fact))
                || given(fact) && (!code_is_read || questions.consulted.contains(&fact));
            let pending = questions.pending && questions.presumable.contains(&fact);
            let assumed = pending || questions.assumed.iter().any(|assumed| assumed.0 == fact);
            let volunteered = code_is_read && VOLUNTEERED.contains(&fact);
            open.presumed.push((fact, !asked && (said || assumed || volunteered)));
        }
        open
    }
}
