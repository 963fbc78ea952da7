//! The sums over the lines of an entry.

use super::assessment::{Answer, LineAssessment, Range, Totals};
use crate::entry::Entry;
use crate::schedule::Kind;
use crate::units::Decimal;

/// Sums over lines, each a range while a line is undecided. A line with no answer, or no value, leaves all of them
/// open; one of which it is open what it bears of charges on the declaration, all but the duties.
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
    totals.duties = sum(lines.clone().map(|line| Some(duties(line))));
    totals.taxes = sum(lines.clone().map(|line| of_kind(line, Kind::Tax, line.taxes)));
    totals.fees = sum(lines.clone().map(|line| of_kind(line, Kind::Fee, line.fees)));
    let moved = totals.value + totals.freight_and_insurance;
    let all =
        sum(lines.clone().map(|line| if is_open(line) { line.all } else { exactly(line.total(|_| true)) }));
    let landed = all.map(|all| Range { low: moved + all.low, high: all.high.map(|high| moved + high) });
    if lines.clone().any(is_open) {
        totals.landed_between = landed;
    } else {
        totals.landed = landed;
    }
    totals
}

fn is_open(line: &LineAssessment) -> bool {
    line.answer != Answer::Assessed
}

/// The duties of a line that is answered.
fn duties(line: &LineAssessment) -> Range {
    match line.answer {
        Answer::Undecided(range) => range,
        Answer::Assessed | Answer::Prohibited(_) | Answer::NotCovered(_) => {
            Range { low: line.duty_total(), high: Some(line.duty_total()) }
        }
    }
}

/// The charges of a kind on a line that is answered, between which they lie while it is open.
fn of_kind(line: &LineAssessment, kind: Kind, between: Option<Range>) -> Option<Range> {
    if is_open(line) { between } else { exactly(line.total(|it| it == kind)) }
}

fn exactly(amount: Decimal) -> Option<Range> {
    Some(Range { low: amount, high: Some(amount) })
}

/// The sum of ranges; `None` where one of them is not known.
fn sum(ranges: impl Iterator<Item = Option<Range>>) -> Option<Range> {
    ranges.into_iter().try_fold(Range { low: Decimal::ZERO, high: Some(Decimal::ZERO) }, |sum, range| {
        let range = range?;
        Some(Range { low: sum.low + range.low, high: sum.high.zip(range.high).map(|(sum, high)| sum + high) })
    })
}
