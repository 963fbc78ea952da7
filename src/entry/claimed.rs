//! What stands in the column of the agreement, from `data/claimed.csv`.

use super::plain::plain;
use super::yes_or_no;

/// `written,claimed`: names of the agreement, the letters of US customs for it, the treatments of Canada's.
const TABLE: &str = include_str!("../../data/claimed.csv");

/// Whether a cell says that the agreement is claimed, in the words of whoever keeps the file.
///
/// ```
/// use countertariff::entry::claimed;
/// assert_eq!(claimed("T-MEC"), Some(true));
/// assert_eq!(claimed("MFN"), Some(false));
/// assert_eq!(claimed("perhaps"), None);
/// ```
pub fn claimed(text: &str) -> Option<bool> {
    yes_or_no(text).or_else(|| {
        let text = plain(text);
        let mut rows = TABLE.lines().skip(1).filter_map(|row| row.split_once(','));
        rows.find(|row| row.0 == text).and_then(|row| yes_or_no(row.1))
    })
}
