//! [`Lines`]: the lines of a file as text, whatever its encoding, and [`Shape`]: how the file was written.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read};

use encoding_rs::{Encoding, MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1252};
use encoding_rs_io::{DecodeReaderBytes, DecodeReaderBytesBuilder};

use super::not_a_file::NotAFile;

/// The byte-order mark, in UTF-8.
pub(crate) const MARK: &[u8] = b"\xef\xbb\xbf";
/// The first bytes of the workbooks of spreadsheet programs, new and old.
const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"];
/// How far into a file is looked to see how it is written.
const LOOKED_AT: u64 = 1 << 16;

/// More bytes than a line may have: what is longer is no file of rows.
const LONGEST: u64 = 1 << 24;

/// How a file was written, and so how it is written again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Whether it begins with a byte-order mark.
    pub mark: bool,
    /// What ends a line.
    pub line_end: &'static str,
}

/// What stands after a line; nothing after the last.
pub(crate) type End = &'static str;

/// A file whose beginning was looked at.
type Looked<R> = std::io::Chain<std::io::Cursor<Vec<u8>>, R>;

/// The lines of a file.
pub(crate) struct Lines<R: Read> {
    input: BufReader<DecodeReaderBytes<Looked<R>, Vec<u8>>>,
    shape: Shape,
    /// Lines that were read in search of something, and are to be read again.
    again: VecDeque<(End, Vec<u8>)>,
    read: u64,
    /// How many lines were no UTF-8, and the number of the first.
    other_encoding: Option<(u64, u64)>,
}

impl<R: Read> Lines<R> {
    /// Looks at how a file is written.
    ///
    /// # Errors
    /// When it is a workbook, empty, or cannot be read.
    pub fn new(mut input: R) -> Result<Self, NotAFile> {
        let mut start = Vec::new();
        input.by_ref().take(LOOKED_AT).read_to_end(&mut start)?;
        if start.is_empty() {
            return Err(NotAFile::Empty);
        }
        if WORKBOOKS.iter().any(|mark| start.starts_with(mark)) {
            return Err(NotAFile::Workbook);
        }
        let encoding = two_bytes_a_letter(&start);
        let mark = start.starts_with(MARK)
            || [b"\xff\xfe", b"\xfe\xff"].iter().any(|mark| start.starts_with(mark.as_slice()));
        let shape = Shape { mark, line_end: line_end(&start, encoding.is_some()) };
        let decoder = DecodeReaderBytesBuilder::new()
            .encoding(encoding)
            .utf8_passthru(true)
            .strip_bom(true)
            .bom_override(true)
            .build_with_buffer(std::io::Cursor::new(start).chain(input), vec![0; 1 << 16])?;
        let input = BufReader::with_capacity(1 << 16, decoder);
        Ok(Self { input, shape, again: VecDeque::new(), read: 0, other_encoding: None })
    }

    /// How the file was written.
    pub fn shape(&self) -> Shape {
        self.shape
    }

    /// How many lines were not in UTF-8, and the number of the first of them.
    pub fn other_encoding(&self) -> Option<(u64, u64)> {
        self.other_encoding
    }

    /// The next line, in UTF-8, without its end, which is the answer; `None` after the last.
    ///
    /// A line that is no UTF-8 is in Windows-1252, as old programs write it, or in that of the Macintosh: every byte is a letter there.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn next(&mut self, line: &mut Vec<u8>) -> Result<Option<End>, NotAFile> {
        line.clear();
        if let Some((end, again)) = self.again.pop_front() {
            *line = again;
            return Ok(Some(end));
        }
        let end = self.shape.line_end.as_bytes();
        if self.input.by_ref().take(LONGEST).read_until(end[end.len() - 1], line)? == 0 {
            return Ok(None);
        }
        if line.len() as u64 == LONGEST {
            return Err(NotAFile::LongLine);
        }
        self.read += 1;
        let end =
            ["\r\n", "\n", "\r"].into_iter().find(|end| line.ends_with(end.as_bytes())).unwrap_or_default();
        line.truncate(line.len() - end.len());
        if std::str::from_utf8(line).is_err() {
            *line = old_text(line).into_bytes();
            let (first, lines) = self.other_encoding.unwrap_or((self.read, 0));
            self.other_encoding = Some((first, lines + 1));
        }
        Ok(Some(end))
    }

    /// Gives lines back, to be read again in the order in which they were read.
    pub fn give_back(&mut self, lines: Vec<(End, Vec<u8>)>) {
        for line in lines.into_iter().rev() {
            self.again.push_front(line);
        }
    }
}

/// A line of old programs: in Windows-1252, unless it reads as English, French, Spanish or German as the old Macintosh wrote them.
fn old_text(line: &[u8]) -> String {
    const LETTERS: &str = "àâäáçéèêëîïíñôöóùûüúœßÀÂÇÉÈÊÎÔÑÄÖÜ°«»’";
    let [windows, mac] =
        [WINDOWS_1252, MACINTOSH].map(|encoding| encoding.decode_without_bom_handling(line).0);
    let likely = |text: &str| text.chars().filter(|c| LETTERS.contains(*c)).count();
    if likely(&mac) > likely(&windows) { mac.into_owned() } else { windows.into_owned() }
}

/// UTF-16, by its mark or, without one, by the nothing in every second byte: text of one byte for each letter has no byte that is nothing.
fn two_bytes_a_letter(start: &[u8]) -> Option<&'static Encoding> {
    if start.starts_with(b"\xff\xfe") {
        return Some(UTF_16LE);
    }
    if start.starts_with(b"\xfe\xff") {
        return Some(UTF_16BE);
    }
    let nothing =
        |first: usize| start.iter().skip(first).step_by(2).take(64).filter(|byte| **byte == 0).count();
    match (nothing(0), nothing(1)) {
        (0, odd) if odd > 0 => Some(UTF_16LE),
        (even, 0) if even > 0 => Some(UTF_16BE),
        _ => None,
    }
}

/// What ends the first line of a file.
fn line_end(start: &[u8], two_bytes: bool) -> &'static str {
    let letters: Vec<u8> =
        if two_bytes { start.iter().copied().filter(|byte| *byte != 0).collect() } else { start.to_vec() };
    let feed = letters.iter().position(|byte| *byte == b'\n');
    let back = letters.iter().position(|byte| *byte == b'\r');
    match (feed, back) {
        (Some(feed), Some(back)) if back + 1 == feed => "\r\n",
        (None, Some(_)) => "\r",
        _ => "\n",
    }
}
