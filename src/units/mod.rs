//! Floor 0. What the words mean: narrow types that cannot hold nonsense.
//!
//! Invariant: no locale, no clock, no input or output. A value of these types is always well
//! formed, and money of two currencies cannot be added.

pub mod ad_valorem;
pub mod country;
pub mod country_name;
pub mod currency;
pub mod day;
pub mod decimal;
pub mod exact;
pub mod lang;
pub mod letter;
pub mod likely;
pub mod money;
pub mod month;
pub mod number;
pub mod packed;
pub mod quantity;
pub mod rounding;
pub mod tariff_code;
pub mod unit;
pub mod window;

pub use ad_valorem::AdValorem;
pub use country::Country;
pub use currency::Currency;
pub use exact::{Decimal, Formula, FormulaRoom, MOST_INPUTS, Recording};
pub use lang::Lang;
pub use money::Money;
pub use packed::Packed;
pub use quantity::Quantity;
pub use rounding::Rounding;
pub use tariff_code::TariffCode;
pub use unit::Unit;
pub use window::Window;

/// A civil date: a day with no clock and no time zone.
pub use jiff::civil::Date;
