//! Floor 5. The visitor's own sheet and last choices, kept in this browser and nowhere else.
//!
//! Invariant: what is kept are the characters of a link, so one format serves both. Nothing that cannot be read
//! is overwritten. A browser that keeps nothing loses convenience, never a result: every failure here is
//! silence.

use web_sys::Storage;

use crate::share::{Sheet, decode, encode};
use crate::units::TariffCode;

/// The name under which the sheet is kept.
pub const OWN: &str = "countertariff.sheet";

/// The name under which a kept sheet is put aside that this version cannot read.
const ASIDE: &str = "countertariff.sheet.unreadable";

/// The name under which the last codes chosen are kept, with spaces between.
const RECENT: &str = "countertariff.recent";

/// The browser's storage, where it has one and allows it.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// Keeps a sheet in the place of the one kept before.
pub fn save(sheet: &Sheet) {
    let Some((storage, payload)) = storage().zip(encode(sheet).ok()) else { return };
    if let Some(before) = storage.get_item(OWN).ok().flatten() {
        if before == payload {
            return;
        }
        if decode(&before).is_err() {
            let _ = storage.set_item(ASIDE, &before);
        }
    }
    let _ = storage.set_item(OWN, &payload);
}

/// The sheet kept; or what is kept, letter for letter, where it is no sheet that this version can read.
pub fn load() -> Option<Result<Sheet, String>> {
    let payload = storage()?.get_item(OWN).ok()??;
    Some(decode(&payload).map_err(|_| payload))
}

/// Forgets the sheet kept.
pub fn clear() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(OWN);
    }
}

/// Keeps the last codes chosen.
pub fn save_recent(codes: &[TariffCode]) {
    if let Some(storage) = storage() {
        let codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
        let _ = storage.set_item(RECENT, &codes.join(" "));
    }
}

/// The last codes chosen; what is none is left out.
pub fn recent() -> Vec<TariffCode> {
    let kept = storage().and_then(|storage| storage.get_item(RECENT).ok()?);
    kept.unwrap_or_default().split(' ').filter_map(|code| code.parse().ok()).collect()
}
