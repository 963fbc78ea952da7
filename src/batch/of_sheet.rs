//! A sheet as the rows of a file.

use csv::WriterBuilder;

use crate::entry::{Draft, Field, LineField};

/// The lines of a sheet as rows of one declaration, with a column for each field that some line has. A line of which
/// nothing was said is no row.
pub fn rows_of(draft: &Draft) -> String {
    let said = |line: &&crate::entry::draft::DraftLine| line.values().any(|text| !text.trim().is_empty());
    let lines: Vec<_> = draft.lines.iter().filter(said).collect();
    let is_used =
        |field: &LineField| *field == LineField::Code || lines.iter().any(|line| line.contains_key(field));
    let columns: Vec<LineField> = LineField::all().filter(is_used).collect();
    let mut out = WriterBuilder::new().from_writer(Vec::new());
    let of_sheet = [Field::Into, Field::EntryDate].map(Field::column);
    let of_line = columns.iter().map(|field| field.column());
    let mut record: Vec<&str> = core::iter::once("entry").chain(of_sheet).chain(of_line).collect();
    let mut written = out.write_record(&record);
    for line in lines {
        let of_sheet = [Field::Into, Field::EntryDate].map(|field| draft.field(field));
        let of_line = columns.iter().map(|field| line.get(field).map_or("", String::as_str));
        record = core::iter::once("1").chain(of_sheet).chain(of_line).collect();
        written = written.and_then(|()| out.write_record(&record));
    }
    // Memory takes whatever is written to it.
    let bytes = written.ok().and_then(|()| out.into_inner().ok()).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}
