//! Floor 5. The visitor's own sheet, kept in this browser and nowhere else.
//!
//! Invariant: what is kept are the bytes of a link, so one format serves both, and a browser that
//! keeps nothing loses convenience, never a result: every failure here is silence.

use web_sys::Storage;

use crate::share::{Sheet, decode, encode};

/// The name under which the sheet is kept.
const OWN: &str = "countertariff.sheet";

/// The browser's storage, where it has one and allows it.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// Keeps a sheet in the place of the one kept before.
pub fn save(sheet: &Sheet) {
    if let Some((storage, payload)) = storage().zip(encode(sheet).ok()) {
        let _ = storage.set_item(OWN, &payload);
    }
}

/// The sheet kept, if there is one that can be read.
pub fn load() -> Option<Sheet> {
    let payload = storage()?.get_item(OWN).ok()??;
    decode(&payload).ok()
}

/// Forgets the sheet kept.
pub fn clear() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(OWN);
    }
}
