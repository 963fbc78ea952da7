//! [`RowWriter`]: rows written as the file was written.

use std::io::Write;

use csv::{QuoteStyle, StringRecord, Terminator, Writer, WriterBuilder};

use super::columns::COLUMNS;
use super::csv_out::Cells;
use super::guard::guarded;
use crate::file::{From, MARK, Mapping, NotAFile, RowKind, Source};

/// Writes rows with the separator, quotation marks, line ends and mark of a file.
pub struct RowWriter<W: Write> {
    out: Writer<W>,
    /// How many cells stand before the answer.
    width: usize,
    /// Whether cells that a spreadsheet would take for formulas are made safe.
    guards: bool,
}

impl<W: Write> RowWriter<W> {
    /// A writer of what is answered to a file; `guards` makes cells safe that a spreadsheet would take for formulas.
    ///
    /// # Errors
    /// When nothing can be written.
    pub fn new(mut output: W, source: &Source, mapping: &Mapping, guards: bool) -> Result<Self, NotAFile> {
        let shape = source.shape();
        if shape.mark {
            output.write_all(MARK)?;
        }
        if source.says_separator() {
            write!(output, "sep={}{}", char::from(source.separator()), shape.line_end)?;
        }
        let terminator = match shape.line_end {
            "\r\n" => Terminator::CRLF,
            "\r" => Terminator::Any(b'\r'),
            _ => Terminator::Any(b'\n'),
        };
        let quotes = if source.all_quoted() { QuoteStyle::Always } else { QuoteStyle::Necessary };
        let out = WriterBuilder::new()
            .flexible(true)
            .buffer_capacity(1 << 16)
            .delimiter(source.separator())
            .terminator(terminator)
            .quote_style(quotes)
            .from_writer(output);
        let widest = source.sample().iter().map(|row| row.cells.len()).max().unwrap_or_default();
        let width = if mapping.header.is_some() { mapping.names.len() } else { widest };
        let mut writer = Self { out, width, guards };
        if mapping.header.is_none() {
            // A file without names of columns gets those of what its columns were taken for.
            let mut names = vec![""; width];
            for (target, from) in &mapping.columns {
                if let From::Column(at) = from
                    && let Some(name) = names.get_mut(*at)
                {
                    *name = target.column();
                }
            }
            writer.out.write_record(names.into_iter().chain(COLUMNS))?;
        }
        Ok(writer)
    }

    /// Writes a row of the file, and what is answered to it.
    ///
    /// # Errors
    /// When nothing can be written.
    pub fn write(
        &mut self,
        kind: RowKind,
        row: &StringRecord,
        cells: Option<&Cells<'_>>,
    ) -> Result<(), NotAFile> {
        let guards = self.guards;
        let carried = row.iter().map(|cell| if guards { guarded(cell) } else { cell.into() });
        match (kind, cells) {
            (RowKind::Header, _) => {
                let wide = carried.chain(core::iter::repeat("".into())).take(self.width.max(row.len()));
                self.width = self.width.max(row.len());
                self.out.write_record(wide.chain(COLUMNS.map(Into::into)).map(Bytes))?;
            }
            (_, None) => self.out.write_record(carried.map(Bytes))?,
            (_, Some(cells)) => {
                let wide = carried.chain(core::iter::repeat("".into())).take(self.width);
                self.out.write_record(wide.chain(cells.iter().map(Into::into)).map(Bytes))?;
            }
        }
        Ok(())
    }

    /// Writes what is still held.
    ///
    /// # Errors
    /// When nothing can be written.
    pub fn flush(&mut self) -> Result<(), NotAFile> {
        Ok(self.out.flush()?)
    }
}

/// A cell as the writer takes it.
struct Bytes<'a>(std::borrow::Cow<'a, str>);

impl AsRef<[u8]> for Bytes<'_> {
    fn as_ref(&self) -> &[u8] {
        self.0.as_bytes()
    }
}
