//! Step five: charges on the whole declaration, shared among its lines, and the sums.

use super::assessment::{Answer, Charge, LineAssessment, NotCovered, Range, Totals};
use super::explore::Explored;
use super::pass::Pass;
use super::working::Working;
use super::world::World;
use crate::entry::Entry;
use crate::schedule::{Kind, Schedule};
use crate::units::Decimal;

/// For each line, its share of every charge on the declaration. A charge is left out while some
/// line has not settled whether it bears it.
pub(super) fn share_out(
    schedule: &Schedule,
    entry: &Entry,
    explored: &[Result<Explored, NotCovered>],
) -> Vec<Vec<Charge>> {
    let mut shares: Vec<Vec<Charge>> = vec![Vec::new(); entry.lines.len()];
    let mut bases: Vec<(u16, Vec<(usize, Decimal)>)> = Vec::new();
    for (line, ends) in explored.iter().enumerate() {
        let Ok(ends) = ends else { continue };
        let Some(first) = ends.ends.first() else { continue };
        // Goods that may not be imported at all are not on the declaration.
        if ends.ends.iter().all(|pass| pass.prohibited.is_some()) {
            continue;
        }
        if ends
            .ends
            .iter()
            .any(|pass| pass.on_declaration != first.on_declaration || pass.prohibited.is_some())
        {
            return shares;
        }
        for &(measure, base) in &first.on_declaration {
            match bases.iter_mut().find(|it| it.0 == measure) {
                Some(it) => it.1.push((line, base)),
                None => bases.push((measure, vec![(line, base)])),
            }
        }
    }
    for (measure, lines) in bases {
        for (line, charge) in share_one(schedule, entry, measure, &lines) {
            shares[line].push(charge);
        }
    }
    shares
}

/// Shares one charge out by what each line adds to its base; the last line bears what rounding
/// leaves, so that the shares add up to the charge.
fn share_one(
    schedule: &Schedule,
    entry: &Entry,
    place: u16,
    lines: &[(usize, Decimal)],
) -> Vec<(usize, Charge)> {
    let measure = &schedule.law.measures[usize::from(place)];
    let kind = schedule.law.programs[usize::from(measure.program)].kind;
    let all: Decimal = lines.iter().map(|it| it.1).sum();
    let Some(first) = lines.first() else {
        return Vec::new();
    };
    let whole = World { value: all, ..World::new(schedule, entry, &entry.lines[first.0]) };
    let Ok(Some(working)) = whole.levy(&measure.levy, &crate::schedule::Base::Value, &Pass::default()) else {
        return Vec::new();
    };
    let amount = whole.rounding().apply(working.amount());
    let mut left = amount;
    let mut shares = Vec::with_capacity(lines.len());
    for (turn, &(line, mine)) in lines.iter().enumerate() {
        let last = turn + 1 == lines.len();
        let share = if last || all.is_zero() {
            left
        } else {
            whole.rounding().apply(amount * (mine / all)).min(left)
        };
        left -= share;
        let shared = if lines.len() == 1 {
            working.clone()
        } else {
            Working::SharedOut { whole: Box::new(working.clone()), amount, mine, all, share }
        };
        shares.push((
            line,
            Charge { measure: place, program: measure.program, kind, amount: share, working: shared },
        ));
    }
    shares
}

/// Sums over lines. While a line is undecided the duties are a range, and what is reckoned on them
/// is left open; lines with no answer at all leave everything open.
pub(super) fn totals(entry: &Entry, lines: &[LineAssessment]) -> Totals {
    let mut totals = Totals {
        value: lines.iter().filter_map(|line| line.value).sum(),
        freight_and_insurance: entry.lines.iter().map(|line| line.freight + line.insurance).sum(),
        ..Totals::default()
    };
    let answered = |line: &LineAssessment| matches!(line.answer, Answer::Assessed | Answer::Undecided(_));
    if !lines.iter().all(answered) || lines.iter().any(|line| line.value.is_none()) {
        return totals;
    }
    let mut duties = Range { low: Decimal::ZERO, high: Some(Decimal::ZERO) };
    for line in lines {
        let (low, high) = match line.answer {
            Answer::Undecided(range) => (range.low, range.high),
            Answer::Assessed | Answer::Prohibited(_) | Answer::NotCovered(_) => {
                (line.duty_total(), Some(line.duty_total()))
            }
        };
        duties.low += low;
        duties.high = duties.high.zip(high).map(|(sum, high)| sum + high);
    }
    totals.duties = Some(duties);
    if lines.iter().any(|line| line.answer != Answer::Assessed) {
        return totals;
    }
    let exactly = |amount| Some(Range { low: amount, high: Some(amount) });
    let sum = |of: fn(Kind) -> bool| -> Decimal { lines.iter().map(|line| line.total(of)).sum() };
    let (taxes, fees) = (sum(|kind| kind == Kind::Tax), sum(|kind| kind == Kind::Fee));
    totals.taxes = exactly(taxes);
    totals.fees = exactly(fees);
    totals.landed = exactly(totals.value + totals.freight_and_insurance + duties.low + taxes + fees);
    totals
}
