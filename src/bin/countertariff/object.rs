//! A row as an object of JSON: a text for every column, in their order.

use std::io::{self, Write};

use serde_json::to_writer;

/// Writes the cells beside their names. A column without a cell is an empty text.
pub fn write<'a>(
    out: &mut impl Write,
    names: &[String],
    cells: impl Iterator<Item = &'a str>,
) -> io::Result<()> {
    let cells = cells.chain(core::iter::repeat(""));
    for (at, (name, cell)) in names.iter().zip(cells).enumerate() {
        out.write_all(if at == 0 { b"{" } else { b"," })?;
        to_writer(&mut *out, name)?;
        out.write_all(b":")?;
        to_writer(&mut *out, cell)?;
    }
    out.write_all(b"}")
}
