//! [`Export`]: a way to take the sheet along; [`Exported`]: what came of it, until the sheet changes.

/// What a page does outside of the sheet to let it be taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// Prints it.
    Print,
    /// Shows its link as a picture.
    Qr,
    /// Saves it with its answer as JSON.
    Json,
    /// Saves it with its answer as rows.
    Csv,
    /// Shows the source of a frame that shows it.
    Embed,
    /// Opens one that was saved as JSON.
    Open,
}

/// What came of taking the sheet along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exported {
    /// Its link is shown as a picture.
    Qr(String),
    /// A frame of another page is offered, which shows the sheet at this address.
    Embed(String),
    /// A file is being made or read.
    Working,
    /// It failed.
    Failed(ExportFault),
}

/// Why a file was not made or not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFault {
    /// What makes files did not arrive.
    Missed,
    /// A field is beyond what a file holds.
    TooLong,
    /// The sheet is too long for a link, and so for a picture of it and for the frame that it opens in.
    NoLink,
    /// The file is larger than any that is made here.
    TooBig,
    /// The file is no JSON.
    NotJson,
    /// It is JSON of another kind.
    NotASheet,
    /// A newer version made it.
    Newer,
}

/// Whether a text that is pasted or dropped is meant as a sheet saved as JSON: no rows and no prose begin so.
///
/// ```
/// use countertariff::sheet::is_saved_sheet;
/// assert!(is_saved_sheet("\u{feff} {\"format\": \"countertariff.sheet/1\"}"));
/// assert!(!is_saved_sheet("7208.36.00\t40000"));
/// ```
pub fn is_saved_sheet(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim_start().starts_with('{')
}
