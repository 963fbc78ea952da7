//! [`ExchangeRates`]: what one currency was worth in another, by day; offered, never used unasked.

use serde::{Deserialize, Serialize};

use super::citation::Title;
use super::id::Id;
use crate::units::{Currency, Date, Decimal};

/// Who published a rate.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RateSource {
    /// Whose rate it is.
    pub title: Title,
    /// Where to look it up.
    pub link: String,
}

/// A rate as published on a day.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DayRate {
    /// The day.
    #[serde(with = "crate::units::day")]
    pub day: Date,
    /// What one unit of the currency sold is worth in the other.
    #[serde(with = "crate::units::decimal")]
    pub rate: Decimal,
    /// Whose rate it is.
    pub source: Id<RateSource>,
}

/// What one currency was worth in another, by day.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ExchangeRates {
    /// The currency of which one unit is priced.
    pub of: Currency,
    /// The currency in which it is.
    pub in_currency: Currency,
    /// The rates in the order of their days, one a day, none on days without a market.
    pub days: Vec<DayRate>,
}

impl ExchangeRates {
    /// The rate of a day, or of the last day before it that had one; none when that is more than
    /// [`ExchangeRates::STALE`] days back, for then it was another time.
    pub fn on(&self, day: Date) -> Option<&DayRate> {
        let after = self.days.partition_point(|it| it.day <= day);
        let found = self.days.get(after.checked_sub(1)?)?;
        // Day by day: what jiff counts days with would bring all of its messages into the page.
        let mut latest = found.day;
        for _ in 0..Self::STALE {
            latest = latest.tomorrow().unwrap_or(latest);
        }
        (day <= latest).then_some(found)
    }

    /// The longest run of days without a market: holidays around a weekend.
    pub const STALE: i32 = 7;
}
