//! Floor 5. The visitor's own sheet and last choices, kept in this browser and nowhere else.
//!
//! Invariant: what is kept are the characters of a link, so one format serves both. Nothing that cannot be read
//! is overwritten. A browser that keeps nothing loses convenience, never a result.

use std::cell::RefCell;

use web_sys::Storage;

use crate::share::{Sheet, decode, encode};
use crate::units::TariffCode;

/// The name under which the sheet is kept.
pub const OWN: &str = "countertariff.sheet";

/// The name under which a kept sheet is put aside that this version cannot read.
const ASIDE: &str = "countertariff.sheet.unreadable";

/// The name under which a tab keeps for itself what was typed as it left: the address it had, and the sheet.
const TYPED_LAST: &str = "countertariff.typed-last";

/// The name under which the last codes chosen are kept, with spaces between.
const RECENT: &str = "countertariff.recent";

/// The browser's storage, where it has one and allows it.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

thread_local! {
    /// What was kept when this tab last looked or wrote.
    static SEEN: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// What came of keeping a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is kept, or too long for that, which is said elsewhere.
    Kept,
    /// The browser has no storage, allows none, or has no room left.
    Refused,
    /// Another tab kept another sheet since this tab last looked. Nothing was written.
    ChangedElsewhere,
}

/// Keeps a sheet in the place of the one kept before.
pub fn save(sheet: &Sheet) -> Saved {
    let Ok(payload) = encode(sheet) else { return Saved::Kept };
    let Some(storage) = storage() else { return Saved::Refused };
    let before = storage.get_item(OWN).ok().flatten().filter(|before| *before != payload);
    if let Some(before) = before {
        if decode(&before).is_err() {
            // What cannot be put aside stays where it is.
            if storage.set_item(ASIDE, &before).is_err() {
                return Saved::Refused;
            }
        } else if SEEN.with_borrow(|seen| seen.as_ref() != Some(&before)) {
            return Saved::ChangedElsewhere;
        }
    }
    if storage.set_item(OWN, &payload).is_err() {
        return Saved::Refused;
    }
    SEEN.replace(Some(payload));
    Saved::Kept
}

/// Whether another tab kept another sheet since this tab last looked.
pub fn is_changed() -> bool {
    let kept = storage().and_then(|storage| storage.get_item(OWN).ok()?);
    kept.is_some() && SEEN.with_borrow(|seen| *seen != kept)
}

/// The sheet kept; or what is kept, letter for letter, where it is no sheet that this version can read.
pub fn load() -> Option<Result<Sheet, String>> {
    let payload = storage()?.get_item(OWN).ok()?;
    SEEN.replace(payload.clone());
    payload.map(|payload| decode(&payload).map_err(|_| payload))
}

/// What is kept for this tab alone.
fn of_this_tab() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// Keeps what was typed right before this tab leaves: a page that is reloaded comes back with the address it had, and
/// not with the one that was written as it left.
pub fn save_typed_last(address: &str, sheet: &Sheet) {
    if let Some((storage, payload)) = of_this_tab().zip(encode(sheet).ok()) {
        let _ = storage.set_item(TYPED_LAST, &format!("{address}\n{payload}"));
    }
}

/// What was typed right before this tab left this address, once.
pub fn take_typed_last(address: &str) -> Option<Sheet> {
    let storage = of_this_tab()?;
    let kept = storage.get_item(TYPED_LAST).ok()??;
    let _ = storage.remove_item(TYPED_LAST);
    let (left, payload) = kept.split_once('\n')?;
    decode(payload).ok().filter(|_| left == address || address.ends_with(&format!("#{payload}")))
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
