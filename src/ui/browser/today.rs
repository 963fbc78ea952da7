//! What day it is: the one place that asks a clock.

use web_sys::js_sys;

use crate::units::Date;

/// The civil date where the reader is. It is only the entry date that a new sheet begins with.
#[allow(clippy::disallowed_methods, reason = "the one place that asks")]
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    Date::new(now.get_full_year() as i16, now.get_month() as i8 + 1, now.get_date() as i8)
        .unwrap_or(Date::constant(2025, 1, 1))
}
