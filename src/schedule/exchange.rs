//! [`ExchangeRates`]: what one currency was worth in another, by day; offered, never used unasked.

use super::citation::Title;
use super::id::Id;
use crate::units::{Currency, Date, Decimal, packed::packed};

/// Who published a rate.
#[derive(Clone, Debug)]
pub struct RateSource {
    /// Whose rate it is.
    pub title: Title,
    /// Where to look it up.
    pub link: String,
}

packed!(struct RateSource { title, link });

/// A rate as published on a day.
#[derive(Clone, Debug)]
pub struct DayRate {
    /// The day.
    pub day: Date,
    /// What one unit of the currency sold is worth in the other.
    pub rate: Decimal,
    /// Whose rate it is.
    pub source: Id<RateSource>,
}

packed!(struct DayRate { day, rate, source });

/// What one currency was worth in another, by day.
#[derive(Clone, Debug)]
pub struct ExchangeRates {
    /// The currency of which one unit is priced.
    pub of: Currency,
    /// The currency in which it is.
    pub in_currency: Currency,
    /// The rates in the order of their days, one a day, none on days without a market.
    pub days: Vec<DayRate>,
}

packed!(struct ExchangeRates { of, in_currency, days });

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
