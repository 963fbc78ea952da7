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
        let law: Law = postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/law.bin")))
            .expect("the build wrote the law with these types");
        let tables: [&[u8]; 2] = [
            include_bytes!(concat!(env!("OUT_DIR"), "/tariff-ca.bin")),
            include_bytes!(concat!(env!("OUT_DIR"), "/tariff-us.bin")),
        ];
        let tariffs = tables.map(|bytes| {
            let table: TariffTable =
                postcard::from_bytes(bytes).expect("the build wrote the schedule with these types");
            Tariff::unpack(table)
        });
        Schedule::new(law, tariffs.into())
    })
}
