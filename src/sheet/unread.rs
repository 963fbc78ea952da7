//! Fields that cannot be read and without which a line is answered all the same: as a line that says nothing there.

use super::reading::{parse_filled, without};
use crate::entry::parse::KnownLines;
use crate::entry::{Draft, LineField, Parsed, Place, Problem};
use crate::schedule::{Fact, FactKind, Schedule};

/// A draft read without the fields whose absence leaves an answer open, where some could not be read.
pub(super) struct ReadWithout {
    /// What came of reading it.
    pub parsed: Parsed,
    /// Whether freight or insurance is missing, and with it what the goods cost landed.
    pub lacks_freight: bool,
}

/// Reads a draft again without what could not be read, line by line, where every problem of a line is of that kind;
/// `None` if no line is.
pub(super) fn read_without(
    schedule: &Schedule,
    draft: &Draft,
    parsed: &Parsed,
    known: &mut KnownLines,
) -> Option<ReadWithout> {
    let fields_of = |line: usize| {
        parsed.problems.iter().filter_map(move |problem| match problem.place {
            Place::Line(of, field) if of == line => Some(field),
            Place::Line(..) | Place::Sheet(_) => None,
        })
    };
    let is_ours = |problem: &&Problem| match problem.place {
        Place::Line(line, _) => fields_of(line).all(|field| leaves_open(schedule, field)),
        Place::Sheet(_) => false,
    };
    let set_aside: Vec<Problem> = parsed.problems.iter().filter(is_ours).cloned().collect();
    if set_aside.is_empty() {
        return None;
    }
    let mut lacks_freight = false;
    let mut less = without(draft, &set_aside, None);
    for problem in &set_aside {
        let Place::Line(line, field) = problem.place else { continue };
        lacks_freight |= matches!(field, LineField::Freight | LineField::Insurance);
        // In which money the amounts of the line are is not known.
        if matches!(field, LineField::Currency | LineField::Fx) {
            less.set_line(line, LineField::Fx, "");
            less.set_line(line, LineField::Value, "");
            less.set_line(line, LineField::Freight, "");
            less.set_line(line, LineField::Insurance, "");
            for fact in Fact::ALL.iter().filter(|fact| fact.kind() == FactKind::Money) {
                less.set_line(line, LineField::Fact(*fact), "");
            }
        }
    }
    Some(ReadWithout { parsed: parse_filled(&less, schedule, known), lacks_freight })
}

/// Whether a line that says nothing in a field has an answer that holds whatever it should say: silence there is
/// taken for no answer.
fn leaves_open(schedule: &Schedule, field: LineField) -> bool {
    match field {
        LineField::Label
        | LineField::Value
        | LineField::Currency
        | LineField::Fx
        | LineField::Freight
        | LineField::Insurance => true,
        LineField::Code => false,
        LineField::Quantity | LineField::Unit | LineField::Quantity2 | LineField::Unit2 => {
            !schedule.law.hears_silence(Fact::Quantity)
        }
        LineField::Fact(fact) => !schedule.index.is_presumed(fact) && !schedule.law.hears_silence(fact),
    }
}
