//! What a file is, by how it begins.

use encoding_rs::{Encoding, WINDOWS_1252};

use super::code::leading_code;
use super::not_a_file::NotAFile;
use super::row::FileRow;

/// Why a file that begins so holds no rows, if it is of a kind that never does.
pub(super) fn foreign(start: &[u8]) -> Option<NotAFile> {
    const BEGIN: [(&[u8], NotAFile); 8] = [
        (b"%PDF", NotAFile::Document),
        (b"\x89PNG", NotAFile::Picture),
        (b"\xff\xd8\xff", NotAFile::Picture),
        (b"GIF8", NotAFile::Picture),
        (b"II*\0", NotAFile::Picture),
        (b"\x1f\x8b", NotAFile::Packed),
        (b"7z\xbc\xaf", NotAFile::Packed),
        (b"Rar!", NotAFile::Packed),
    ];
    let begins = BEGIN.into_iter().find(|it| start.starts_with(it.0)).map(|it| it.1);
    begins.or_else(|| is_json(&text(start)).then_some(NotAFile::Json))
}

fn is_json(start: &str) -> bool {
    let mut signs = start.trim_start().chars().filter(|c| !c.is_whitespace());
    match (signs.next(), signs.next()) {
        (Some('{'), Some(next)) => next == '"',
        (Some('['), Some(next)) => matches!(next, '{' | '['),
        _ => false,
    }
}

/// Whether a file begins as HTML or XML does.
pub(super) fn is_markup(start: &[u8]) -> bool {
    let start = text(start);
    let mut letters = start.trim_start().chars();
    let begins = letters.next() == Some('<');
    begins && letters.next().is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '!' | '?'))
}

/// A file as text, by its mark, in UTF-8, or else in Windows-1252.
pub(super) fn text(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        // What was cut off in the midst of a letter is UTF-8 all the same.
        Err(why) if why.error_len().is_none() => String::from_utf8_lossy(bytes).into_owned(),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// Whether columns stand beneath each other by spaces, and nothing else divides them.
pub(super) fn is_spaced(rows: &[FileRow]) -> bool {
    let filled = || rows.iter().filter(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()));
    // A comma within a cell of words divides it for whoever takes commas to divide cells.
    let line = |row: &&FileRow| row.cells.iter().flat_map(|cell| cell.trim().split("  ")).count() > 2;
    let begins_code = |row: &&FileRow| {
        let words = row.cells.iter().flat_map(|cell| cell.split("  "));
        words.map(str::trim).any(|word| leading_code(word).is_some())
    };
    let rows = filled().count();
    rows > 1
        && filled().all(|row| row.cells.len() <= 2)
        && filled().filter(line).count() * 5 >= rows * 3
        && filled().filter(begins_code).count() * 2 >= rows
}
