//! What the rows of a file show together: whether a number is open, and which country the goods enter.

use super::look::us_state;
use super::number::{self as file_number, DecimalMark};
use super::place;
use super::target::Target;
use crate::entry::number::{self, NumberOf};
use crate::entry::{LineField, ProblemKind};
use crate::schedule::{FactKind, Jurisdiction, Schedule};
use crate::units::country_name;

/// Whether a number can be two for this target.
pub(super) fn is_open(target: Target, cell: &str) -> bool {
    let of = match target {
        Target::Line(LineField::Quantity | LineField::Quantity2) => NumberOf::Quantity,
        Target::Line(LineField::Fx) => NumberOf::ExchangeRate,
        Target::Line(LineField::Fact(fact)) => match fact.kind() {
            FactKind::Money => NumberOf::Money,
            FactKind::Share => NumberOf::Share,
            FactKind::Rate => NumberOf::Rate,
            _ => NumberOf::Quantity,
        },
        _ => NumberOf::Money,
    };
    matches!(number::read(cell, of), Err(ProblemKind::TwoReadings(..)))
}

/// What all cells of a column say in which anything stands, if any is empty.
pub(super) fn said_by_all<'a>(cells: impl Iterator<Item = &'a str>) -> Option<String> {
    let (mut said, mut has_empty) = (None, false);
    for cell in cells.map(str::trim) {
        match said {
            _ if cell.is_empty() => has_empty = true,
            Some(before) if before != cell => return None,
            _ => said = Some(cell),
        }
    }
    said.filter(|_| has_empty).map(str::to_owned)
}

/// The mark before decimals that the columns of numbers show; where none does, a cell of one that can be two numbers.
pub(super) fn decimals<'a, Cells: Iterator<Item = &'a str>>(
    numbers: &[(Target, usize)],
    cells: impl Fn(usize) -> Cells,
) -> Result<Option<DecimalMark>, (usize, String)> {
    let shows = |mark: DecimalMark| {
        numbers
            .iter()
            .any(|(_, at)| cells(*at).any(|cell| file_number::shown(cell) == file_number::Shown::As(mark)))
    };
    match (shows(DecimalMark::Point), shows(DecimalMark::Comma)) {
        (true, false) => Ok(Some(DecimalMark::Point)),
        (false, true) => Ok(Some(DecimalMark::Comma)),
        _ => {
            let open = |(target, at): &(Target, usize)| {
                let cell = cells(*at).find(|cell| is_open(*target, cell))?;
                Some((*at, cell.to_owned()))
            };
            numbers.iter().find_map(open).map_or(Ok(None), Err)
        }
    }
}

/// The country that goods enter, by where most of them come from: the neighbour of the country whose goods most are.
pub(super) fn entered<'a>(
    cells: impl Iterator<Item = &'a str>,
    states: bool,
    schedule: &Schedule,
) -> Option<String> {
    let countries: Vec<_> = cells
        .filter_map(|cell| {
            if states && us_state(cell.trim()) { country_name::read("US") } else { place::country(cell) }
        })
        .collect();
    let from = |law: &&Jurisdiction| countries.iter().filter(|it| **it == law.neighbour).count();
    let mut laws: Vec<_> = schedule.law.jurisdictions.iter().collect();
    laws.sort_by_key(|law| core::cmp::Reverse(from(law)));
    let (most, next) = (laws.first()?, laws.get(1).map_or(0, &from));
    // Where goods of both countries stand in one file, only a person knows.
    (from(most) > 0 && next * 10 <= from(most)).then(|| most.country.to_string())
}
