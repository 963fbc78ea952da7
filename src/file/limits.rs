//! How much a file may hold.

/// More columns than a file may have; a spreadsheet has no more either.
pub const MOST_COLUMNS: usize = 16_384;
/// More bytes than a workbook may have.
pub const MOST_WORKBOOK_BYTES: u64 = 64 << 20;
/// More bytes than its parts may have together when they are unpacked, and the rows that are read from it as text.
pub(super) const MOST_UNPACKED: u64 = 512 << 20;
