//! The sheet as a link carries it.

use super::exported::Exported;
use super::state::State;
use crate::share::{Sheet, Shown};

impl State {
    /// What came of taking the sheet along, while it is still that sheet.
    pub fn exported(&self) -> Option<&Exported> {
        self.exported.as_ref()
    }

    /// The sheet as a link carries it, with the total that is shown.
    pub fn to_link(&self) -> Sheet {
        let law = self.entered().map(|entered| entered.1);
        let landed = self.outcome.totals.as_ref().and_then(|totals| totals.landed);
        Sheet {
            lang: Some(self.lang),
            law_as_of: law.map(|law| law.law_as_of),
            shown: law.zip(landed).map(|(law, landed)| Shown { currency: law.currency, total: landed.low }),
            unknown: self.sheet.unknown.clone(),
            beside: self.said_beside(),
            unread: Vec::new(),
            draft: self.sheet.draft.clone(),
        }
    }

    /// Whether the sheet is too long to be written into a link.
    pub fn is_too_long(&self) -> bool {
        self.too_long
    }

    /// How many details a newer link has that mean nothing here. They go on in the links made of this sheet.
    pub fn unknown(&self) -> usize {
        self.sheet.unknown.len()
    }
}
