//! Which of several columns of codes is that of the country entered, and whether its codes are of that country's schedule.

use super::code::{self, leading_code};
use super::column::Why;
use super::heading;
use super::mapping::Mapping;
use super::row::FileRow;
use super::target::{From, Target};
use crate::entry::pasted::Meaning;
use crate::entry::{LineField, nomenclature};
use crate::schedule::Schedule;

/// Settles both, once it is known which country the goods enter.
pub(super) fn settle(
    columns: &mut [Option<(Target, Why)>],
    mapping: &mut Mapping,
    rows: &[&FileRow],
    schedule: &Schedule,
) {
    let (Some(From::Column(at)), Some(row)) = (mapping.from(Target::CODE), rows.first()) else { return };
    let Some(into) = mapping.jurisdiction(&row.cells, schedule) else { return };
    let country = schedule.law[into].country;
    let names = |column: usize| mapping.names.get(column).map_or("", String::as_str);
    let is_ours = |column: usize| nomenclature(names(column)) == Some(country.as_str());
    let cells = |column: usize| rows.iter().filter_map(move |row| row.cells.get(column));
    // HTS (US) and HS (CA) stand in one file.
    let is_other = |column: &usize| {
        let heading = heading::read(names(*column));
        let filled = cells(*column).filter(|cell| !cell.trim().is_empty()).count();
        let are_codes = cells(*column).filter(|cell| leading_code(cell).is_some()).count() * 5 >= filled * 3;
        heading.is_some_and(|it| it.meaning == Meaning::Line(LineField::Code)) && filled > 0 && are_codes
    };
    let is_free = |column: &usize| matches!(columns.get(*column), Some(None));
    let was_said = matches!(columns.get(at), Some(Some((_, Why::Said))));
    let others = || (0..mapping.names.len()).filter(|column| is_ours(*column)).filter(is_free).find(is_other);
    let other = if was_said || is_ours(at) { None } else { others() };
    let chosen = other.unwrap_or(at);
    let is_of_elsewhere = match nomenclature(names(chosen)) {
        Some(of) => of != country.as_str(),
        None => code::are_of_elsewhere(cells(chosen), &schedule[into]),
    };
    mapping.is_of_elsewhere = is_of_elsewhere;
    if other.is_some() {
        columns.swap(at, chosen);
        mapping.take_instead(Target::CODE, chosen);
    }
}
