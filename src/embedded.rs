//! Floor 4. The law as compiled into this build: the only place that knows where it comes from.

use std::sync::OnceLock;

use crate::schedule::Schedule;
use crate::units::Lang;

/// The law and both schedules, unpacked at the first call.
///
/// # Panics
/// Never: the build wrote these bytes from the same types a moment before.
pub fn schedule() -> &'static Schedule {
    static LAW: OnceLock<Schedule> = OnceLock::new();
    LAW.get_or_init(|| {
        Schedule::unpack(include_bytes!(concat!(env!("OUT_DIR"), "/law.bin")))
            .expect("the build packed the law with these types")
    })
}

/// The names of goods in a language, as a text for `find::Names`. For the command: the page fetches the same text.
pub fn names(lang: Lang) -> &'static str {
    lang.pick(
        include_str!(concat!(env!("OUT_DIR"), "/names.en")),
        include_str!(concat!(env!("OUT_DIR"), "/names.fr")),
    )
}
