//! Floor 4. The law as compiled into this build: the only place that knows where it comes from.

use std::sync::OnceLock;

use crate::schedule::{Law, Schedule, Tariff, TariffTable};

/// The law and both schedules, unpacked at the first call.
///
/// # Panics
/// Never: the build wrote these bytes from the same types a moment before.
pub fn schedule() -> &'static Schedule {
    static BOOK: OnceLock<Schedule> = OnceLock::new();
    BOOK.get_or_init(|| {
        let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/law.bin"));
        let (law, tariffs): (Law, Vec<TariffTable>) =
            postcard::from_bytes(bytes).expect("the build wrote the law with these types");
        Schedule::new(law, tariffs.into_iter().map(Tariff::unpack).collect())
    })
}
