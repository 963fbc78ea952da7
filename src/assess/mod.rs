//! Floor 3. The only place where a duty is computed.
//!
//! Invariant: [`assess`] is pure and total — same schedule, same entry, same assessment, never an
//! error. Totals are sums of charges. No programme and no country is named here: what a measure
//! does is in the data.

mod amount;
mod assessment;
mod assessor;
mod declaration;
mod explore;
mod judge;
mod pass;
mod what_if;
mod working;
mod world;

pub use assessment::{
    Answer, Assessment, Charge, Failing, LineAssessment, NotCovered, Range, SetAside, Standing, Totals,
    WhyNot,
};
pub use assessor::{Answers, Assessor, Both, LineAnswer};
pub use what_if::{Change, assumed, changes, suggested, with_answer};
pub use working::Working;

use crate::entry::{Entry, EntryLine};
use crate::schedule::{Fact, FactValue, Schedule};
use crate::units::Decimal;
use explore::{Explored, explore};
use pass::Pass;
use world::World;

/// Works out what is owed on an entry, line by line, and why.
pub fn assess(schedule: &Schedule, entry: &Entry) -> Assessment {
    let standing = standing(schedule, entry);
    let explored: Vec<Result<Explored, NotCovered>> =
        entry.lines.iter().map(|line| line_ends(schedule, entry, line, standing)).collect();
    let shares = declaration::share_out(schedule, entry, &explored);
    let mut lines = Vec::with_capacity(entry.lines.len());
    for ((line, ends), fees) in entry.lines.iter().zip(explored).zip(shares) {
        lines.push(line_assessment(schedule, line, ends, fees));
    }
    let totals = declaration::totals(entry, &lines);
    Assessment { lines, totals, standing }
}

/// How the day of the entry stands to the days covered.
fn standing(schedule: &Schedule, entry: &Entry) -> Standing {
    let jurisdiction = &schedule.law.jurisdictions[usize::from(entry.into)];
    let law_as_of = jurisdiction.law_as_of;
    if entry.entry_date < jurisdiction.covered_from {
        Standing::BeforeCoverage { starts: jurisdiction.covered_from }
    } else if entry.entry_date > law_as_of {
        Standing::AfterCoverage { law_as_of }
    } else {
        Standing::Covered { law_as_of }
    }
}

fn line_ends(
    schedule: &Schedule,
    entry: &Entry,
    line: &EntryLine,
    standing: Standing,
) -> Result<Explored, NotCovered> {
    if matches!(standing, Standing::BeforeCoverage { .. }) {
        return Err(NotCovered::Day);
    }
    let jurisdiction = &schedule.law.jurisdictions[usize::from(entry.into)];
    if let Some(FactValue::Country(origin)) = line.facts.of(Fact::Origin)
        && !jurisdiction.decides(origin)
    {
        return Err(NotCovered::Origin);
    }
    if let Some(FactValue::Code(provision)) = line.facts.of(Fact::Provision)
        && !jurisdiction.knows(provision)
    {
        return Err(NotCovered::Provision);
    }
    let world = World::new(schedule, entry, line);
    // Most lines lack nothing: one pass, and no search.
    if let crate::schedule::Found::Line(_) = world.found
        && let Ok(pass) = world.pass()
    {
        let asked = world.asked_bits();
        return Ok(Explored { ends: vec![pass], asked, ..Explored::default() });
    }
    Ok(explore(world))
}

/// The answer to a line from all its finished passes and its share of charges on the declaration.
fn line_assessment(
    schedule: &Schedule,
    line: &EntryLine,
    explored: Result<Explored, NotCovered>,
    fees: Vec<Charge>,
) -> LineAssessment {
    let blank = |answer| LineAssessment {
        answer,
        charges: Vec::new(),
        set_aside: Vec::new(),
        offers: Vec::new(),
        needs: Vec::new(),
        may_be_prohibited: None,
        asked: 0,
        value: line.value_for_duty,
    };
    let Explored { mut ends, mut needs, asked, cut, .. } = match explored {
        Ok(explored) => explored,
        Err(why) => return blank(Answer::NotCovered(why)),
    };
    // What has no bound is not known, even when nothing was supposed.
    for fact in ends.iter().flat_map(|pass| pass.charges.iter().filter_map(|it| it.working.unbounded())) {
        if !needs.contains(&fact) {
            needs.push(fact);
        }
    }
    let admitted = ends.iter().filter(|pass| pass.prohibited.is_none());
    let (mut low, mut high) = (None::<Decimal>, Some(Decimal::ZERO));
    for pass in admitted {
        let known: Decimal = pass.charges.iter().filter(|it| it.kind.is_duty()).map(|it| it.amount).sum();
        low = Some(low.map_or(known, |low| low.min(known)));
        high = high.zip(pass.duties()).map(|(high, duties)| high.max(duties));
    }
    let prohibited = ends.iter().find_map(|pass| pass.prohibited);
    let answer = match (prohibited, low) {
        (Some(measure), None) => Answer::Prohibited(measure),
        _ if needs.is_empty() && !cut => Answer::Assessed,
        _ => Answer::Undecided(Range { low: low.unwrap_or_default(), high: if cut { None } else { high } }),
    };
    if ends.is_empty() {
        return blank(answer);
    }
    let Pass { mut charges, mut set_aside, mut offers, .. } = ends.swap_remove(0);
    if matches!(answer, Answer::Undecided(_)) {
        charges.retain(|charge| {
            let as_here = |it: &Charge| {
                it.program == charge.program && it.amount == charge.amount && !it.working.is_unbounded()
            };
            !charge.working.is_unbounded() && ends.iter().all(|pass| pass.charges.iter().any(as_here))
        });
        offers.retain(|offer| ends.iter().all(|pass| pass.offers.contains(offer)));
        set_aside.retain(|aside| {
            ends.iter().all(|pass| pass.set_aside.iter().any(|it| it.measure == aside.measure))
        });
    }
    if matches!(answer, Answer::Prohibited(_)) {
        charges.clear();
    } else {
        charges.extend(fees);
    }
    // Of a programme that is charged, the provisions that are not need no reason, unless two clash.
    set_aside.retain(|aside| {
        let program = schedule.law.measures[usize::from(aside.measure)].program;
        matches!(aside.why, WhyNot::SameProgram(_)) || !charges.iter().any(|charge| charge.program == program)
    });
    {
        let may_be_prohibited = prohibited.filter(|_| matches!(answer, Answer::Undecided(_)));
        let value = line.value_for_duty;
        LineAssessment { answer, charges, set_aside, offers, needs, may_be_prohibited, asked, value }
    }
}
