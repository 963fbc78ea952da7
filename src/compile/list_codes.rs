//! [`ListCodes`]: which codes stand on a list, on which days.

use crate::units::{TariffCode, Window};

/// The codes of a list: those that stand on it over the same days, for each such run of days.
#[derive(Clone, Debug, Default)]
pub(super) struct ListCodes {
    /// On which days, or on every day; and which codes, in order.
    pub periods: Vec<(Option<Window>, Vec<TariffCode>)>,
}

impl ListCodes {
    /// Its first code; of two lengths the shorter.
    pub fn first(&self) -> Option<TariffCode> {
        self.periods.iter().flat_map(|it| &it.1).copied().min_by_key(|code| (code.len(), *code))
    }
}
