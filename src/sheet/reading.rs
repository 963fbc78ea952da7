//! How a sheet is read while somebody works on it: without its blank lines, and without what could not be read.

use crate::entry::draft::DraftLine;
use crate::entry::parse::KnownLines;
use crate::entry::{Draft, Field, LineField, Parsed, Place, Problem};
use crate::schedule::Schedule;
use crate::units::{Date, day};

/// Reads a draft without its blank lines: an empty line among others is not goods yet, and changes nothing.
pub(super) fn parse_filled(draft: &Draft, schedule: &Schedule, known: &mut KnownLines) -> Parsed {
    let filled: Vec<usize> = (0..draft.lines.len()).filter(|line| !is_blank(&draft.lines[*line])).collect();
    if filled.is_empty() || filled.len() == draft.lines.len() {
        return known.parse(draft, schedule);
    }
    let lines = filled.iter().map(|line| draft.lines[*line].clone()).collect();
    let mut parsed = known.parse(&Draft { fields: draft.fields.clone(), lines }, schedule);
    let mut places = vec![None; draft.lines.len()];
    for (line, place) in filled.iter().zip(&parsed.lines) {
        places[*line] = *place;
    }
    parsed.lines = places;
    for problem in &mut parsed.problems {
        if let Place::Line(line, _) = &mut problem.place {
            *line = filled[*line];
        }
    }
    parsed
}

/// Whether nothing stands in a line.
pub(super) fn is_blank(line: &DraftLine) -> bool {
    line.values().all(|text| text.trim().is_empty())
}

/// The draft without what could not be read, and on the last day that could.
pub(super) fn without(draft: &Draft, problems: &[Problem], last_day: Option<Date>) -> Draft {
    let mut draft = draft.clone();
    for problem in problems {
        match problem.place {
            Place::Sheet(Field::EntryDate) => {
                draft.set(Field::EntryDate, &last_day.map(day::write).unwrap_or_default());
            }
            Place::Sheet(field) => draft.set(field, ""),
            Place::Line(line, field) => {
                draft.set_line(line, field, "");
                // These two say nothing without the other.
                match field {
                    LineField::Fx => draft.set_line(line, LineField::Currency, ""),
                    LineField::Unit => draft.set_line(line, LineField::Quantity, ""),
                    LineField::Unit2 => draft.set_line(line, LineField::Quantity2, ""),
                    _ => {}
                }
            }
        }
    }
    draft
}
