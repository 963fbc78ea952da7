//! The same kind of goods crossing the other way.

use super::compare::Comparison;
use crate::entry::{Draft, Entry, Field, LineField};
use crate::schedule::{Fact, Jurisdiction, Schedule};
use crate::units::{Country, Currency, Decimal};

/// The digits that the tariffs of all countries share.
const COMMON: usize = 6;

/// What is said in one country's words only, and means nothing in the other's.
const NATIONAL: [Fact; 3] = [Fact::Provision, Fact::Claims, Fact::ShippedFrom];

/// The draft of the same goods going the other way on the same day: under the six digits that both tariffs share, at
/// the same value, which is converted once; made in the country that they now leave, unless they keep their origin.
///
/// # Errors
/// There is no law of the other country here, or a rate of exchange is missing.
pub(super) fn mirrored(
    schedule: &Schedule,
    draft: &Draft,
    here: &Entry,
    typed_rate: &str,
    keeps_origin: bool,
) -> Result<Draft, Comparison> {
    let from = &schedule.law[here.into];
    let to = schedule.jurisdiction(from.neighbour).ok_or(Comparison::NoAnswer)?;
    let to = &schedule.law[to];
    let mut other = draft.clone();
    other.set(Field::Into, to.country.as_str());
    for line in 0..other.lines.len() {
        let code = common_digits(other.line_field(line, LineField::Code));
        other.set_line(line, LineField::Code, &code);
        NATIONAL.iter().for_each(|fact| other.set_line(line, LineField::Fact(*fact), ""));
        let origin = LineField::Fact(Fact::Origin);
        if !keeps_origin && let Some(made_in) = opposite(from, to, other.line_field(line, origin)) {
            other.set_line(line, origin, made_in.as_str());
        }
        let typed: Option<Currency> = other.line_field(line, LineField::Currency).parse().ok();
        let currency = typed.unwrap_or(from.currency);
        let (named, rate) = if currency == to.currency {
            (String::new(), String::new())
        } else {
            let rate = match typed_rate.trim() {
                "" => published(schedule, here, currency, to.currency)
                    .ok_or(Comparison::NoRate(currency, to.currency))?,
                typed => typed.to_owned(),
            };
            (currency.as_str().to_owned(), rate)
        };
        other.set_line(line, LineField::Currency, &named);
        other.set_line(line, LineField::Fx, &rate);
    }
    Ok(other)
}

/// The first six digits of a code, as far as it has them.
fn common_digits(code: &str) -> String {
    let digits: String = code.chars().filter(char::is_ascii_digit).take(COMMON).collect();
    match digits.len() {
        COMMON => format!("{}.{}", &digits[..4], &digits[4..]),
        _ => digits,
    }
}

/// The country in which goods of an origin would be made, were the border crossed the other way.
fn opposite(from: &Jurisdiction, to: &Jurisdiction, origin: &str) -> Option<Country> {
    let origin: Country = origin.trim().to_ascii_uppercase().parse().ok()?;
    [(to.country, from.country), (from.country, to.country)]
        .into_iter()
        .find(|it| it.0 == origin)
        .map(|it| it.1)
}

/// The rate published for the day, as text; that of the other currency turned round, where only it is published.
fn published(schedule: &Schedule, here: &Entry, of: Currency, in_currency: Currency) -> Option<String> {
    let rate = |of, in_currency| {
        let rates = schedule.law.exchange.iter().find(|it| it.of == of && it.in_currency == in_currency)?;
        rates.on(here.entry_date).map(|it| it.rate)
    };
    let turned = || rate(in_currency, of).and_then(turned_round);
    rate(of, in_currency).or_else(turned).map(|rate| rate.normalize().to_string())
}

/// A rate of exchange seen from the other currency, to as many decimals as a rate may have.
pub fn turned_round(rate: Decimal) -> Option<Decimal> {
    Some(Decimal::ONE.checked_div(rate)?.round_dp(10))
}
