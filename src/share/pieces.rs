//! A sheet of any length as several payloads: what passes between a page and its worker, never a link.

use super::{LinkFault, MOST_LINES, Sheet, TooLong, decode, encode};

/// Writes a sheet as payloads with spaces between them; the lines of each follow those of the one before. What a newer
/// writer said of a sheet is kept only where one payload holds all of it.
///
/// # Errors
/// [`TooLong`] if a single line is too long.
pub fn to_pieces(sheet: &Sheet) -> Result<String, TooLong> {
    if let Ok(payload) = encode(sheet) {
        return Ok(payload);
    }
    let mut pieces: Vec<String> = Vec::new();
    let (mut from, mut size) = (0, MOST_LINES);
    while from < sheet.draft.lines.len() {
        let mut piece = Sheet { unknown: Vec::new(), ..sheet.clone() };
        piece.draft.lines = sheet.draft.lines.iter().skip(from).take(size).cloned().collect();
        match encode(&piece) {
            Ok(payload) => {
                from += size;
                pieces.push(payload);
            }
            Err(TooLong) if size > 1 => size /= 2,
            Err(TooLong) => return Err(TooLong),
        }
    }
    if pieces.is_empty() { Err(TooLong) } else { Ok(pieces.join(" ")) }
}

/// Reads what [`to_pieces`] wrote.
///
/// # Errors
/// That of the first payload that cannot be read.
pub fn of_pieces(pieces: &str) -> Result<Sheet, LinkFault> {
    let mut pieces = pieces.split(' ');
    let mut sheet = decode(pieces.next().unwrap_or_default())?;
    for piece in pieces {
        sheet.draft.lines.extend(decode(piece)?.draft.lines);
    }
    Ok(sheet)
}
