//! What the goods of a line would owe under another code, for people.

use crate::sheet::{Rate, State};
use crate::units::{Decimal, TariffCode};
use crate::words::{self, page as says};

/// What a code owes, in per cent of the value; empty until it was worked out.
pub(super) fn rate(state: &State, line: usize, code: TariffCode) -> String {
    let lang = state.lang();
    let figure = |sum: Decimal| words::share(lang, sum.round_dp(2));
    match state.rate(line, code) {
        Some(Rate::Of(range)) => says::between(lang, range, figure),
        Some(Rate::Prohibited) => says::prohibited(lang).to_owned(),
        Some(Rate::Unknown) | None => String::new(),
    }
}
