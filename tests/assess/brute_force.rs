//! The plain way: every alternative is supposed and the whole entry is assessed again.

use crate::assess::case::{Case, Missing};
use crate::assess::declared::{Asked, Declared};
use crate::assess::explore::{alternatives, explore, run};
use crate::assess::law_of_day::LawOfDay;
use crate::assess::ledger::Owed;
use crate::assess::tally::Tally;
use crate::assess::values::values;
use crate::assess::{Answer, Change, LineAssessment, OpenCharge, Range, Stake, assess, covered};
use crate::entry::Entry;
use crate::schedule::{Fact, FactValue, Schedule};
use crate::units::Decimal;

/// The assessment of one line with one answer supposed.
pub fn with_answer(
    schedule: &Schedule,
    entry: &Entry,
    line: usize,
    fact: Fact,
    value: FactValue,
) -> Option<LineAssessment> {
    let mut supposed = entry.clone();
    supposed.lines.get_mut(line)?.facts.answer(fact, Some(value));
    assess(schedule, &supposed).lines.into_iter().nth(line)
}

/// The line with every other answer to one fact.
pub fn others(
    schedule: &Schedule,
    entry: &Entry,
    line: usize,
    fact: Fact,
) -> Vec<(FactValue, LineAssessment)> {
    let law = LawOfDay::new(schedule, entry.into, entry.entry_date);
    let unused = Asked::default();
    let declared = Declared::of(&law, entry);
    let case = Case::new(&law, &entry.lines[line], &declared, &unused);
    let now = entry.lines[line].facts.of(fact);
    let other = values(&case, fact).filter(|value| Some(*value) != now);
    other.filter_map(|value| Some((value, with_answer(schedule, entry, line, fact, value)?))).collect()
}

pub fn assumed(
    schedule: &Schedule,
    entry: &Entry,
    line: usize,
    now: &LineAssessment,
) -> Vec<(Fact, FactValue)> {
    let given = &entry.lines[line].facts;
    let code = entry.lines[line].code;
    let open = now.consulted.iter().filter(|fact| given.of(*fact).is_none());
    let presumed = open.filter_map(|fact| Some((fact, schedule.index.presumed(fact, code)?)));
    let mut assumed: Vec<(Fact, FactValue)> = presumed
        .filter(|it| others(schedule, entry, line, it.0).iter().any(|other| owes(&other.1) != owes(now)))
        .collect();
    if now.consulted.contains(Fact::Code) && code_matters(schedule, entry, line) {
        assumed.push((Fact::Code, FactValue::Code(entry.lines[line].code)));
    }
    assumed
}

fn code_matters(schedule: &Schedule, entry: &Entry, line: usize) -> bool {
    let law = LawOfDay::new(schedule, entry.into, entry.entry_date);
    let unused = Asked::default();
    let declared = Declared::of(&law, entry);
    let case = Case::new(&law, &entry.lines[line], &declared, &unused);
    let now = search(&case);
    case.membership.undecided().any(|list| search(&case.settled(list, true)).owed() != now.owed())
}

pub fn changes(schedule: &Schedule, entry: &Entry, line: usize, now: &LineAssessment) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    for &fact in Fact::ALL {
        let is_known = entry.lines[line].facts.of(fact).is_some()
            || schedule.index.presumed(fact, entry.lines[line].code).is_some();
        if !now.consulted.contains(fact) || !is_known {
            continue;
        }
        for (value, other) in others(schedule, entry, line, fact) {
            let Some(duties) = duties(&other) else { continue };
            let prohibited = matches!(other.answer, Answer::Prohibited(_));
            let all = other.all.unwrap_or(duties);
            let is_said = |it: &Change| it.fact == fact && it.duties == duties && it.prohibited == prohibited;
            if owes(&other) != owes(now) && !changes.iter().any(is_said) {
                changes.push(Change { fact, value, duties, all, prohibited });
            }
        }
    }
    changes
}

fn duties(line: &LineAssessment) -> Option<Range> {
    match line.answer {
        Answer::Assessed | Answer::Prohibited(_) => {
            Some(Range { low: line.duty_total(), high: Some(line.duty_total()) })
        }
        Answer::Undecided(range) => Some(range),
        Answer::NotCovered(_) => None,
    }
}

/// What two answers are compared by.
fn owes(line: &LineAssessment) -> (bool, Option<Range>, Decimal) {
    let rest = line.total(|kind| !kind.is_duty());
    (matches!(line.answer, Answer::Prohibited(_)), duties(line), rest)
}

/// Every outcome of a search in which each run begins at the first measure.
#[derive(Default)]
struct Search {
    outcomes: Vec<(Vec<(Missing, usize)>, Owed)>,
    needs: Vec<Fact>,
    tally: Tally,
}

impl Search {
    fn owed(&self) -> Vec<&Owed> {
        self.outcomes.iter().map(|it| &it.1).collect()
    }
}

fn search(case: &Case<'_>) -> Search {
    let mut found = Search::default();
    visit(case, &mut Vec::new(), &mut found);
    found.needs.sort_unstable();
    found.needs.dedup();
    found
}

fn visit(case: &Case<'_>, path: &mut Vec<(Missing, usize)>, found: &mut Search) {
    if found.outcomes.len() >= 6_000 {
        return;
    }
    let missing = match run(case, None, true).1 {
        Ok(ledger) => {
            found.outcomes.push((path.clone(), ledger.owed()));
            return found.tally.add(&std::rc::Rc::new(ledger));
        }
        Err(missing) => missing,
    };
    let mut branches = Vec::new();
    for (turn, (case, _)) in alternatives(case, missing).into_iter().enumerate() {
        let start = found.outcomes.len();
        path.push((missing, turn));
        visit(&case, path, found);
        path.pop();
        branches.push(start..found.outcomes.len());
    }
    let after = path.len() + 1;
    let (Some(first), outcomes) = (branches.first(), &found.outcomes) else {
        return found.needs.push(missing.fact());
    };
    let differs = branches.iter().skip(1).any(|branch| {
        first.len() * branch.len() > 200_000
            || outcomes[first.clone()].iter().any(|one| {
                let mut branch = outcomes[branch.clone()].iter();
                branch.any(|other| one.1 != other.1 && agree(&one.0[after..], &other.0[after..]))
            })
    });
    if differs {
        found.needs.push(missing.fact());
    }
}

/// Holds the search that goes on from where runs stopped against one that begins each anew.
pub fn check_search(schedule: &Schedule, entry: &Entry, line: usize) {
    let law = LawOfDay::new(schedule, entry.into, entry.entry_date);
    let unused = Asked::default();
    if covered(&law, &entry.lines[line]).is_err() {
        return;
    }
    let declared = Declared::of(&law, entry);
    let case = Case::new(&law, &entry.lines[line], &declared, &unused);
    let (plain, explored) = (search(&case), explore(case));
    // The search tries once what leads to the same: the order in which different amounts are found is left.
    assert_eq!(
        distinct(explored.owed()),
        distinct(plain.owed().into_iter()),
        "line {line} of {}",
        super::describe(entry)
    );
    let unbounded = |fact: &Fact| plain.tally.unbounded.contains(fact);
    let needs: Vec<Fact> = explored.needs.iter().copied().filter(|it| !unbounded(it)).collect();
    let expected: Vec<Fact> = plain.needs.iter().copied().filter(|it| !unbounded(it)).collect();
    assert_eq!(needs, expected, "line {line} of {}", super::describe(entry));
    check_stakes(&plain, &explored.stakes(&expected), || {
        format!("line {line} of {}", super::describe(entry))
    });
}

/// What each question decides is the most by which two outcomes differ that part at it and agree afterwards.
fn check_stakes(plain: &Search, stakes: &[Stake], said: impl Fn() -> String) {
    if plain.outcomes.len() > 400 {
        return;
    }
    let sum = |owed: &Owed| -> Decimal { owed.0.iter().map(|it| it.1).sum() };
    let endless = |owed: &Owed| owed.0.iter().any(|it| it.2);
    for stake in stakes.iter().filter(|stake| !plain.tally.unbounded.contains(&stake.fact)) {
        let (mut most, mut unbounded, mut bans) = (Decimal::ZERO, false, false);
        for (one, owes) in &plain.outcomes {
            for (other, owed) in &plain.outcomes {
                let Some(at) = one.iter().zip(other).position(|(one, other)| one != other) else { continue };
                let is_it = one[at].0 == other[at].0 && one[at].0.fact() == stake.fact;
                if !is_it || !agree(&one[at + 1..], &other[at + 1..]) {
                    continue;
                }
                bans |= owes.1 != owed.1;
                if !owes.1 && !owed.1 {
                    unbounded |= endless(owes) != endless(owed);
                    most = most.max((sum(owes) - sum(owed)).abs());
                }
            }
        }
        let expected = Stake { fact: stake.fact, most: (!unbounded).then_some(most), bans };
        assert_eq!(*stake, expected, "{}", said());
    }
}

/// The rows of a receipt lead to both ends of a range: what is certain and what is open in the outcome that owes the
/// most are together the most, and no open row leads beyond it.
pub fn check_open(now: &LineAssessment, said: impl Fn() -> String) {
    let Answer::Undecided(range) = now.answer else {
        assert!(now.open.is_empty(), "{}", said());
        return;
    };
    let duties = |open: &&OpenCharge| open.in_most && open.charge.kind.is_duty();
    let open: Decimal = now.open.iter().filter(duties).map(|it| it.charge.amount).sum();
    let high = now.duty_total() + open;
    match range.high {
        Some(most) => assert_eq!(high, most, "{}", said()),
        None => assert!(now.needs.is_empty() || high >= range.low, "{}", said()),
    }
    assert!(now.duty_total() <= range.low, "{}", said());
    for open in &now.open {
        assert!(open.when.iter().all(|it| now.needs.contains(&it.0)), "{:?} {}", open.when, said());
        assert!(!open.when.is_empty(), "{open:?} {}", said());
    }
    assert_eq!(now.needs, now.stakes.iter().map(|it| it.fact).collect::<Vec<Fact>>(), "{}", said());
}

fn agree(a: &[(Missing, usize)], b: &[(Missing, usize)]) -> bool {
    a.iter().all(|(what, turn)| b.iter().all(|it| it.0 != *what || it.1 == *turn))
}

fn distinct<'o>(owed: impl Iterator<Item = &'o Owed>) -> Vec<&'o Owed> {
    let mut distinct: Vec<&Owed> = Vec::new();
    for one in owed {
        if !distinct.contains(&one) {
            distinct.push(one);
        }
    }
    distinct
}
