//! The sums over the lines of an entry.

use super::assessment::{Answer, LineAssessment, Range, Totals};
use crate::entry::Entry;
use crate::schedule::Kind;
use crate::units::Decimal;

/// Sums over lines. While a line is undecided the duties are a range, and what is charged on them
/// is left open; lines with no answer at all leave everything open.
pub(super) fn totals<'a, Lines>(entry: &Entry, lines: Lines) -> Totals
where
    Lines: Iterator<Item = &'a LineAssessment> + Clone,
{
    let mut totals = Totals {
        value: lines.clone().filter_map(|line| line.value).sum(),
        freight_and_insurance: entry.lines.iter().map(|line| line.freight + line.insurance).sum(),
        ..Totals::default()
    };
    let answered = |line: &LineAssessment| matches!(line.answer, Answer::Assessed | Answer::Undecided(_));
    if !lines.clone().all(answered) || lines.clone().any(|line| line.value.is_none()) {
        return totals;
    }
    let mut duties = Range { low: Decimal::ZERO, high: Some(Decimal::ZERO) };
    for line in lines.clone() {
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
    if lines.clone().any(|line| line.answer != Answer::Assessed) {
        totals.landed_between = landed_between(&totals, lines);
        return totals;
    }
    let exactly = |amount| Some(Range { low: amount, high: Some(amount) });
    let sum = |of: fn(Kind) -> bool| -> Decimal { lines.clone().map(|line| line.total(of)).sum() };
    let (taxes, fees) = (sum(|kind| kind == Kind::Tax), sum(|kind| kind == Kind::Fee));
    totals.taxes = exactly(taxes);
    totals.fees = exactly(fees);
    totals.landed = exactly(totals.value + totals.freight_and_insurance + duties.low + taxes + fees);
    totals
}

/// The landed cost while some line is undecided.
fn landed_between<'a>(totals: &Totals, lines: impl Iterator<Item = &'a LineAssessment>) -> Option<Range> {
    let moved = totals.value + totals.freight_and_insurance;
    let mut landed = Range { low: moved, high: Some(moved) };
    for line in lines {
        let all = line.all?;
        landed.low += all.low;
        landed.high = landed.high.zip(all.high).map(|(sum, high)| sum + high);
    }
    Some(landed)
}
