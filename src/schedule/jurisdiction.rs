//! [`Jurisdiction`]: a country whose customs law is written down here, and how far.

use super::citation::{Citation, Title};
use super::codes::Codes;
use super::fact::Fact;
use crate::units::{Country, Currency, Date, Lang, Rounding, TariffCode, packed::packed};

/// A country whose law is here.
#[derive(Clone, Debug)]
pub struct Jurisdiction {
    /// The country goods enter.
    pub country: Country,
    /// Its name.
    pub name: Title,
    /// The currency its duties are calculated in.
    pub currency: Currency,
    /// The first day covered.
    pub covered_from: Date,
    /// The last day to which the law was read.
    pub law_as_of: Date,
    /// The countries of origin that a form offers, the usual one first.
    pub origins: Vec<Country>,
    /// Whether the law here decides goods of other origins too.
    pub any_origin: bool,
    /// The numbers of chapters 98 and 99 that there are, whether the law here decides goods entered under them
    /// or not; empty means those of the schedule.
    pub numbers: Codes,
    /// The names of the schedule's columns of rates.
    pub columns: Vec<String>,
    /// The country over the border: goods that come back are taken to come from there.
    pub neighbour: Country,
    /// How charges are rounded.
    pub rounding: Rounding,
    /// The text that says so.
    pub rounding_cite: Citation,
    /// What is asked before all else where it matters, though it is presumed.
    pub asks_first: Vec<Fact>,
    /// Where to look a code up in the official schedule; `{}` stands for the code, `{chapter}` for its first two
    /// digits.
    pub code_link: Title,
    /// Where customs publishes what it decided of the codes of goods; empty where it does not.
    pub past_rulings: Title,
    /// Where it is asked to decide beforehand.
    pub ask_ruling: Title,
    /// At which rate customs converts a value in another currency.
    pub exchange: Option<ExchangeRule>,
}

packed!(struct Jurisdiction { country, name, currency, covered_from, law_as_of, origins, any_origin, numbers, columns, neighbour, rounding, rounding_cite, asks_first, code_link, past_rulings, ask_ruling, exchange });

/// At which rate customs converts a value in another currency. It is said and offered, never applied unasked.
#[derive(Clone, Debug)]
pub struct ExchangeRule {
    /// Whether the published rate of a day is one that customs would take.
    pub by_day: bool,
    /// The rule, in a sentence.
    pub says: Title,
    /// The text that says so.
    pub cite: Citation,
}

packed!(struct ExchangeRule { by_day, says, cite });

impl Jurisdiction {
    /// The address at which a code stands in the official schedule.
    pub fn official(&self, lang: Lang, code: TariffCode) -> String {
        let link = self.code_link.in_(lang).replace("{}", &code.to_string());
        link.replace("{chapter}", &code.prefix(2).to_string())
    }

    /// Whether the law here decides goods of this origin.
    pub fn decides(&self, origin: Country) -> bool {
        self.any_origin || self.origins.contains(&origin)
    }

    /// Whether there is such a number of chapter 98 or 99, as far as they are listed here; `None` where the
    /// schedule itself says so.
    pub fn has_number(&self, provision: TariffCode) -> Option<bool> {
        let mut numbers = self.numbers.iter();
        (!self.numbers.is_empty())
            .then(|| numbers.any(|number| number.covers(provision) || provision.covers(*number)))
    }
}
