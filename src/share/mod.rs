//! Floor 4. Links that open for ever: a [`Sheet`] as a short text, and back.
//!
//! A link carries what was typed, never the result. Invariant: whatever was encoded decodes to the
//! same sheet, a damaged link is said to be damaged and never read as another sheet, and nothing in
//! a link panics or asks for more memory than the bounds below allow. `docs/share-format.md` is the
//! format, exact enough to write it a second time.

mod beside;
mod letters;
mod link;
mod packing;
mod pieces;
mod query;
mod sheet;
mod tags;
mod v1;
mod wire;

use core::fmt;

pub use beside::{Beside, SaidBeside};
pub use pieces::{of_pieces, to_pieces};
pub use sheet::{Sheet, Shown, Unknown};

/// The longest payload, in characters.
pub const LONGEST_PAYLOAD: usize = 65_536;
/// The longest address looked at, in bytes: a payload, and what mail filters wrap around it.
pub const LONGEST_ADDRESS: usize = 4 * LONGEST_PAYLOAD;
/// The most lines of a sheet.
pub const MOST_LINES: usize = 2_000;
/// The most fields of all lines together.
pub const MOST_FIELDS: usize = 131_072;
/// The most bytes of all text in all lines together that is not packed.
pub const MOST_TEXT: usize = 1_048_576;

/// Why a link opened no sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// There is no text, or an address that carries no sheet.
    Empty,
    /// It was made by a newer version, named by this character.
    Newer(char),
    /// It was cut or altered on its way.
    Incomplete,
    /// It is beyond the bounds of the format.
    TooLong,
    /// It is something else.
    NotALink,
}

/// A sheet beyond the bounds of the format; it is saved as a file instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

impl fmt::Display for TooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the sheet is too long for a link")
    }
}

/// Writes a sheet as the payload of a link: letters, digits, `-` and `_`, ending on a letter or digit. What it is
/// compared with is left out where there is no room for it.
///
/// # Errors
/// [`TooLong`], and nothing else.
///
/// ```
/// use countertariff::share::{Sheet, decode, encode};
/// let sheet = Sheet::default();
/// let payload = encode(&sheet).unwrap();
/// assert_eq!(decode(&format!("https://tariff.example/#{payload}")), Ok(sheet));
/// ```
pub fn encode(sheet: &Sheet) -> Result<String, TooLong> {
    let payload = v1::write(sheet).map(|bytes| letters::seal(v1::VERSION, &bytes));
    match payload.filter(|payload| payload.len() <= LONGEST_PAYLOAD) {
        Some(payload) => Ok(payload),
        None if sheet.beside.is_empty() => Err(TooLong),
        // A sheet without its comparison is worth more than no link.
        None => encode(&Sheet { beside: SaidBeside::new(), ..sheet.clone() }),
    }
}

/// Reads a sheet from what a person pasted: an address, what stands after its `#`, or the payload.
///
/// # Errors
/// Says why there is no sheet in it.
pub fn decode(link: &str) -> Result<Sheet, LinkFault> {
    let link = link.trim_matches(|c: char| c.is_whitespace() || "<>()[]\"'".contains(c));
    if let Some(read) = parse_location(link) {
        return read;
    }
    let bare = link.strip_prefix(['#', '?']).unwrap_or(link);
    if link::is_packed(bare) {
        unpack(bare)
    } else if query::is_sheet(bare) {
        query::read(bare)
    } else if bare.is_empty() || bare.contains("://") {
        Err(LinkFault::Empty)
    } else {
        Err(LinkFault::NotALink)
    }
}

/// Reads the sheet that an address carries: after its `#`, or after a `%23` that a mail filter made
/// of it, or in `?s=`, or in the readable form. None when it carries none.
pub fn parse_location(href: &str) -> Option<Result<Sheet, LinkFault>> {
    if href.len() > LONGEST_ADDRESS {
        return Some(Err(LinkFault::TooLong));
    }
    link::carried(href).map(|carried| match carried {
        link::Carried::Packed(text) => unpack(&text),
        link::Carried::Readable(text) => query::read(text),
    })
}

/// Reads the payload at the start of a text. Mail programs break long links, so when the payload
/// does not hold and white space follows it, it is tried once more without any.
fn unpack(text: &str) -> Result<Sheet, LinkFault> {
    let payload = link::payload(text);
    unpack_exactly(payload).or_else(|fault| {
        let rest = text.get(payload.len()..).unwrap_or_default();
        if !rest.starts_with(char::is_whitespace) {
            return Err(fault);
        }
        let joined: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        unpack_exactly(link::payload(&joined)).map_err(|_| fault)
    })
}

fn unpack_exactly(payload: &str) -> Result<Sheet, LinkFault> {
    if payload.len() > LONGEST_PAYLOAD {
        return Err(LinkFault::TooLong);
    }
    match payload.chars().next() {
        Some(v1::VERSION) => v1::read(&letters::open(payload).ok_or(LinkFault::Incomplete)?),
        Some(version) => Err(LinkFault::Newer(version)),
        None => Err(LinkFault::Empty),
    }
}
