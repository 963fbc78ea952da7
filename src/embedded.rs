//! Floor 4. The law as compiled into this build: the only place that knows where it comes from.

use std::sync::OnceLock;

use crate::schedule::Schedule;
use crate::units::Lang;

/// The law and both schedules, unpacked at the first call. The build wrote the bytes from the same types a moment before.
pub fn schedule() -> &'static Schedule {
    // It is never dropped, so nothing that drops it needs to be in the page.
    static LAW: OnceLock<&'static Schedule> = OnceLock::new();
    LAW.get_or_init(|| {
        Box::leak(Box::new(Schedule::unpack(include_bytes!(concat!(env!("OUT_DIR"), "/law.bin")))))
    })
}

/// A text that the build packed for `find`, by the name of its file: `names.en`, `labels.us.fr`. For the command: the
/// page fetches the same files.
pub fn text(name: &str) -> Option<&'static str> {
    const TEXTS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/texts.rs"));
    TEXTS.iter().find(|it| it.0 == name).map(|it| it.1)
}

/// The names of goods in a language, as a text for `find::Names`.
///
/// # Panics
/// Never: the build refuses a folder of law without them.
pub fn names(lang: Lang) -> &'static str {
    text(lang.pick("names.en", "names.fr")).expect("the build packed the names of goods")
}
