//! [`Offers`]: codes for goods in words, once the names of goods are here.

use crate::batch::Offer;
use crate::find::{Finder, Names, offered};
use crate::units::Lang;

/// The names of goods, which are fetched when the first row needs them.
#[derive(Default)]
pub(super) struct Offers {
    english: Option<Finder>,
    french: Option<Finder>,
}

impl Offers {
    /// Takes in the names of one language; whether it was them.
    pub fn learn(&mut self, text: &str) -> bool {
        let Ok(names) = Names::read(text.to_owned()) else { return false };
        match names.lang() {
            Lang::En => self.english = Some(Finder::new(names)),
            Lang::Fr => self.french = Some(Finder::new(names)),
        }
        true
    }

    /// Whether all names are here.
    pub fn are_here(&self) -> bool {
        self.english.is_some() && self.french.is_some()
    }

    /// Codes for goods in words; none while the names are not here.
    pub fn of(&mut self, goods: &str) -> Vec<Offer> {
        match (&mut self.english, &mut self.french) {
            (Some(english), Some(french)) => offered(english, french, goods),
            _ => Vec::new(),
        }
    }
}
