//! Tables in HTML, and in the XML of spreadsheets of 2003: what many programs write into a file that they call a workbook.

use csv::WriterBuilder;

use super::limits::{MOST_COLUMNS, MOST_UNPACKED};
use super::not_a_file::NotAFile;

/// The rows of its tables as CSV, one table after another; nothing where it has none.
///
/// # Errors
/// When it holds more than can be read.
pub(super) fn rows(text: &str) -> Result<Option<Vec<u8>>, NotAFile> {
    let mut table =
        Table { out: WriterBuilder::new().flexible(true).from_writer(Vec::new()), ..Table::new() };
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        table.text(&rest[..at]);
        let after = &rest[at..];
        if let Some(comment) = after.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |it| it.1);
            continue;
        }
        let Some((tag, further)) = after[1..].split_once('>') else { break };
        let name: String = tag
            .trim_start_matches('/')
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == ':')
            .map(|c| c.to_ascii_lowercase())
            .collect();
        let name = name.rsplit(':').next().unwrap_or_default();
        rest = further;
        if matches!(name, "style" | "script") && !tag.starts_with('/') && !tag.ends_with('/') {
            let end = format!("</{name}");
            rest = further.to_ascii_lowercase().find(&end).map_or("", |at| &further[at..]);
            continue;
        }
        table.tag(name, tag)?;
    }
    table.finish()
}

/// A table that is being read.
struct Table {
    out: csv::Writer<Vec<u8>>,
    row: Option<Vec<String>>,
    /// The cell that is being read, and how many columns it goes over.
    cell: Option<(String, usize)>,
    has_rows: bool,
}

impl Table {
    fn new() -> Self {
        Self { out: csv::Writer::from_writer(Vec::new()), row: None, cell: None, has_rows: false }
    }

    fn text(&mut self, text: &str) {
        if let Some((cell, _)) = &mut self.cell {
            cell.push_str(text);
        }
    }

    fn tag(&mut self, name: &str, tag: &str) -> Result<(), NotAFile> {
        let (closes, is_empty) = (tag.starts_with('/'), tag.ends_with('/'));
        match name {
            "td" | "th" | "cell" => {
                self.end_cell()?;
                if closes {
                    return Ok(());
                }
                let row = self.row.get_or_insert_default();
                // A cell may say in which column it stands.
                let place = number(tag, "index").filter(|place| *place <= MOST_COLUMNS);
                while place.is_some_and(|place| row.len() + 1 < place) {
                    row.push(String::new());
                }
                let over =
                    number(tag, "colspan").or(number(tag, "mergeacross").map(|more| more.saturating_add(1)));
                self.cell = Some((String::new(), over.unwrap_or(1).clamp(1, MOST_COLUMNS)));
                if is_empty { self.end_cell() } else { Ok(()) }
            }
            "tr" | "row" => {
                self.end_row()?;
                if !closes && !is_empty {
                    self.row = Some(Vec::new());
                }
                Ok(())
            }
            "table" => self.end_row(),
            "br" | "p" | "div" => {
                self.text(" ");
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn end_cell(&mut self) -> Result<(), NotAFile> {
        let (Some((text, over)), Some(row)) = (self.cell.take(), self.row.as_mut()) else { return Ok(()) };
        row.push(plain(&text));
        row.extend(core::iter::repeat_n(String::new(), over - 1));
        if row.len() > MOST_COLUMNS { Err(NotAFile::TooManyColumns) } else { Ok(()) }
    }

    fn end_row(&mut self) -> Result<(), NotAFile> {
        self.end_cell()?;
        let Some(mut row) = self.row.take() else { return Ok(()) };
        if row.is_empty() {
            row.push(String::new());
        }
        self.out.write_record(&row)?;
        self.has_rows = true;
        if self.out.get_ref().len() as u64 > MOST_UNPACKED { Err(NotAFile::TooLarge) } else { Ok(()) }
    }

    fn finish(mut self) -> Result<Option<Vec<u8>>, NotAFile> {
        self.end_row()?;
        let rows = self.out.into_inner().map_err(|why| NotAFile::from(why.into_error()))?;
        Ok(self.has_rows.then_some(rows))
    }
}

/// The number of an attribute of a tag, whatever stands before its name.
fn number(tag: &str, name: &str) -> Option<usize> {
    let small = tag.to_ascii_lowercase();
    let at =
        small.match_indices(name).find(|(at, _)| small[at + name.len()..].trim_start().starts_with('='))?.0;
    let value = small[at + name.len()..].trim_start().trim_start_matches(['=', ' ', '"', '\'']);
    let end = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
    value[..end].parse().ok()
}

/// The text of a cell: with one space wherever it has several, and with letters that are written by name.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        let end = after.find(';').filter(|end| *end <= 8);
        match end.and_then(|end| Some((letter(&after[..end])?, &after[end + 1..]))) {
            Some((letter, further)) => {
                plain.push(letter);
                rest = further;
            }
            None => {
                plain.push('&');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn letter(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let number = match number.strip_prefix(['x', 'X']) {
            Some(number) => u32::from_str_radix(number, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(number);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "eacute" => 'é',
        "Eacute" => 'É',
        "egrave" => 'è',
        "agrave" => 'à',
        "ccedil" => 'ç',
        "ocirc" => 'ô',
        "deg" => '°',
        "rsquo" => '’',
        "euro" => '€',
        _ => return None,
    })
}
