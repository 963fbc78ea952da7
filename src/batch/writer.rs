//! [`Written`]: how the rows of a file are written, which is as they were, and [`RowWriter`], which writes them.

use std::io::Write;

use csv::{QuoteStyle, StringRecord, Terminator, Writer, WriterBuilder};

use super::columns::COLUMNS;
use super::csv_out::Cells;
use super::guard::guarded;
use crate::file::{From, MARK, Mapping, NotAFile, RowKind, Shape, Source};

/// How the rows of a file are written, with the answers.
#[derive(Clone, Debug)]
pub struct Written {
    shape: Shape,
    separator: u8,
    says_separator: bool,
    all_quoted: bool,
    /// The names above the cells before the answer.
    names: Vec<String>,
    /// Whether a row of the file names the columns.
    has_header: bool,
    /// Whether cells that a spreadsheet would take for formulas are made safe.
    guards: bool,
}

impl Written {
    /// As the file was written; `guards` makes cells safe that a spreadsheet would take for formulas.
    pub fn of(source: &Source, mapping: &Mapping, guards: bool) -> Self {
        let has_header = mapping.header.is_some();
        let sample = source.sample();
        let widest = match mapping.header {
            Some(header) => sample.get(header).map_or(0, |row| row.cells.len()),
            None => sample.iter().map(|row| row.cells.len()).max().unwrap_or_default(),
        };
        let mut names = mapping.names.clone();
        names.resize(names.len().max(widest), String::new());
        if names.ends_with(&COLUMNS.map(str::to_owned)) {
            // The columns of an earlier answer give way to the new one.
            names.truncate(names.len() - COLUMNS.len());
        }
        if !has_header {
            // A file without names of columns gets those of what its columns were taken for.
            for (target, from) in &mapping.columns {
                if let From::Column(at) = from
                    && let Some(name) = names.get_mut(*at)
                {
                    target.column().clone_into(name);
                }
            }
        }
        Self {
            shape: source.shape(),
            separator: source.separator(),
            says_separator: source.says_separator(),
            all_quoted: source.all_quoted(),
            names,
            has_header,
            guards,
        }
    }

    /// The names above the cells before the answer.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// A writer of the whole file.
    ///
    /// # Errors
    /// When nothing can be written.
    pub fn begin<W: Write>(&self, mut output: W) -> Result<RowWriter<W>, NotAFile> {
        if self.shape.mark {
            output.write_all(MARK)?;
        }
        if self.says_separator {
            write!(output, "sep={}{}", char::from(self.separator), self.shape.line_end)?;
        }
        let mut writer = self.go_on(output);
        if !self.has_header {
            writer.out.write_record(self.names.iter().map(String::as_str).chain(COLUMNS))?;
        }
        Ok(writer)
    }

    /// A writer of rows that follow others.
    pub fn go_on<W: Write>(&self, output: W) -> RowWriter<W> {
        let terminator = match self.shape.line_end {
            "\r\n" => Terminator::CRLF,
            "\r" => Terminator::Any(b'\r'),
            _ => Terminator::Any(b'\n'),
        };
        let out = WriterBuilder::new()
            .flexible(true)
            .buffer_capacity(1 << 16)
            .delimiter(self.separator)
            .terminator(terminator)
            .quote_style(if self.all_quoted { QuoteStyle::Always } else { QuoteStyle::Necessary })
            .from_writer(output);
        RowWriter { out, width: self.names.len(), guards: self.guards }
    }
}

/// Writes rows with the separator, quotation marks, line ends and mark of a file.
pub struct RowWriter<W: Write> {
    out: Writer<W>,
    /// How many cells stand before the answer.
    width: usize,
    guards: bool,
}

impl<W: Write> RowWriter<W> {
    /// A writer of what is answered to a file; `guards` makes cells safe that a spreadsheet would take for formulas.
    ///
    /// # Errors
    /// When nothing can be written.
    pub fn new(output: W, source: &Source, mapping: &Mapping, guards: bool) -> Result<Self, NotAFile> {
        Written::of(source, mapping, guards).begin(output)
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
                let wide = carried.chain(core::iter::repeat("".into())).take(self.width);
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
