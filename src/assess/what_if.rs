//! What would change the answer: one answer supposed otherwise, and the line assessed again.

use super::assessment::LineAssessment;
use super::explore::{explore, values};
use super::judge::Truth;
use super::pass::Pass;
use super::world::World;
use super::{Answer, Range, assess};
use crate::entry::{Entry, EntryLine};
use crate::schedule::{Fact, FactValue, Schedule, Suggestion};
use crate::units::Decimal;

/// A different answer to one fact, and what the duties would then be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The fact.
    pub fact: Fact,
    /// The other answer.
    pub value: FactValue,
    /// What the line's duties would be.
    pub duties: Range,
    /// Whether the goods could not be imported at all.
    pub prohibited: bool,
}

/// The assessment of one line with one answer supposed. The other lines stay as they are.
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

/// The facts that were presumed and could have changed the answer, with what was presumed.
pub fn assumed(
    schedule: &Schedule,
    entry: &Entry,
    line: usize,
    now: &LineAssessment,
) -> Vec<(Fact, FactValue)> {
    let Some(entry_line) = entry.lines.get(line) else {
        return Vec::new();
    };
    let presumed = schedule
        .law
        .presumptions
        .iter()
        .filter(|it| now.asked & it.fact.bit() != 0 && entry_line.facts.of(it.fact).is_none());
    let mut assumed: Vec<(Fact, FactValue)> = presumed
        .filter(|it| others(schedule, entry, line, it.fact).any(|other| owes(&other.1) != owes(now)))
        .map(|it| (it.fact, it.value))
        .collect();
    if now.asked & Fact::Code.bit() != 0 && code_matters(schedule, entry, entry_line) {
        assumed.push((Fact::Code, FactValue::Code(entry_line.code)));
    }
    assumed
}

/// Whether a longer code, on a list that names only some of those beneath the one given, would lead
/// elsewhere.
fn code_matters(schedule: &Schedule, entry: &Entry, line: &EntryLine) -> bool {
    let world = World::new(schedule, entry, line);
    let ends = |world: World<'_>| explore(world).ends;
    let now = ends(world.clone());
    world.membership.undecided().any(|list| {
        let listed = ends(World { membership: world.membership.settled(list, true), ..world.clone() });
        let owed = |ends: &[Pass]| ends.iter().map(Pass::owed).collect::<Vec<_>>();
        owed(&now) != owed(&listed)
    })
}

/// Rates that may fit a line whose importer has entered none: places among the law's suggestions.
pub fn suggested(schedule: &Schedule, entry: &Entry, line: usize) -> Vec<u16> {
    let Some(entry_line) = entry.lines.get(line) else { return Vec::new() };
    let world = World::new(schedule, entry, entry_line);
    let fits = |it: &Suggestion| {
        it.window.contains(entry.entry_date)
            && entry_line.facts.of(it.fact).is_none()
            && world.names(&it.goods) == Truth::Yes
            && world.holds(&it.when) == Truth::Yes
    };
    let fitting = schedule.law.suggestions.iter().enumerate().filter(|it| fits(it.1));
    fitting.map(|it| it.0 as u16).collect()
}

/// Every single answer that would change the duties, given or presumed, with what they would be.
pub fn changes(schedule: &Schedule, entry: &Entry, line: usize, now: &LineAssessment) -> Vec<Change> {
    let Some(entry_line) = entry.lines.get(line) else {
        return Vec::new();
    };
    let mut changes: Vec<Change> = Vec::new();
    for &fact in Fact::ALL {
        let known =
            entry_line.facts.of(fact).is_some() || schedule.law.presumptions.iter().any(|it| it.fact == fact);
        if now.asked & fact.bit() == 0 || !known {
            continue;
        }
        for (value, other) in others(schedule, entry, line, fact) {
            let Some(duties) = duties(&other) else { continue };
            let prohibited = matches!(other.answer, Answer::Prohibited(_));
            let change = Change { fact, value, duties, prohibited };
            let told = |it: &Change| it.fact == fact && it.duties == duties && it.prohibited == prohibited;
            if owes(&other) != owes(now) && !changes.iter().any(told) {
                changes.push(change);
            }
        }
    }
    changes
}

/// The line with every other answer to one fact.
fn others<'a>(
    schedule: &'a Schedule,
    entry: &'a Entry,
    line: usize,
    fact: Fact,
) -> impl Iterator<Item = (FactValue, LineAssessment)> + 'a {
    let now = entry.lines[line].facts.of(fact);
    let world = World::new(schedule, entry, &entry.lines[line]);
    let other = values(&world, fact).into_iter().filter(move |value| Some(*value) != now);
    other.filter_map(move |value| Some((value, with_answer(schedule, entry, line, fact, value)?)))
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
