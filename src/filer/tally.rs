//! [`Tally`]: sums by programme, chapter and month of what was answered.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::named::programme;
use crate::units::{Decimal, Lang};
use crate::words;

/// Sums in the currencies of the countries entered.
#[derive(Default)]
pub(super) struct Tally {
    programmes: BTreeMap<(String, String), Decimal>,
    chapters: BTreeMap<(String, String), Decimal>,
    months: BTreeMap<(String, String), Decimal>,
}

/// What a row adds.
#[derive(Clone, Debug, Default)]
pub(super) struct Part {
    pub currency: String,
    /// The duties.
    pub duty: Decimal,
    /// What is owed, by programme.
    pub charges: Vec<(String, Decimal)>,
    pub chapter: String,
    pub month: String,
}

impl Tally {
    /// Adds a row, or takes one away that was answered again.
    pub fn count(&mut self, part: &Part, taken: bool) {
        let signed = |amount: Decimal| if taken { -amount } else { amount };
        let add = |sums: &mut BTreeMap<(String, String), Decimal>, name: &str, amount: Decimal| {
            *sums.entry((name.to_owned(), part.currency.clone())).or_default() += signed(amount);
        };
        for (programme, amount) in &part.charges {
            add(&mut self.programmes, programme, *amount);
        }
        if !part.duty.is_zero() {
            add(&mut self.chapters, &part.chapter, part.duty);
            add(&mut self.months, &part.month, part.duty);
        }
    }

    /// The sums as they are, for [`Tally::add`].
    pub fn sums(&self) -> Value {
        let rows = |sums: &BTreeMap<(String, String), Decimal>| -> Value {
            sums.iter().map(|((key, currency), sum)| json!([key, currency, sum.to_string()])).collect()
        };
        json!([rows(&self.programmes), rows(&self.chapters), rows(&self.months)])
    }

    /// Adds the sums of other rows; nothing where they are none.
    pub fn add(&mut self, sums: &Value) -> Option<()> {
        let all = [&mut self.programmes, &mut self.chapters, &mut self.months];
        for (ours, theirs) in all.into_iter().zip(sums.as_array()?) {
            for sum in theirs.as_array()? {
                let text = |place: usize| sum.get(place)?.as_str();
                let (key, currency, amount) = (text(0)?, text(1)?, text(2)?.parse::<Decimal>().ok()?);
                *ours.entry((key.to_owned(), currency.to_owned())).or_default() += amount;
            }
        }
        Some(())
    }

    /// The programmes by which anything is owed.
    pub fn programmes(&self) -> impl Iterator<Item = &str> {
        self.programmes.keys().map(|it| it.0.as_str())
    }

    /// The programmes with their names.
    pub fn named_programmes(&self, lang: Lang) -> Vec<[String; 2]> {
        self.programmes().map(|id| [id.to_owned(), programme(lang, id)]).collect()
    }

    /// The sums, as they are shown.
    pub fn document(&self, lang: Lang) -> Value {
        let rows = |sums: &BTreeMap<(String, String), Decimal>, name: &dyn Fn(&str) -> String| {
            let mut sums: Vec<_> = sums.iter().filter(|it| !it.1.is_zero()).collect();
            sums.sort_by(|one, other| other.1.cmp(one.1).then(one.0.cmp(other.0)));
            let money = |sum: Decimal, currency: &str| {
                let known = currency.parse().map(|of| words::money(lang, sum, of));
                known.unwrap_or_else(|_| words::amount(lang, sum))
            };
            sums.into_iter()
                .map(|((key, currency), sum)| json!([key, name(key), money(*sum, currency)]))
                .collect::<Vec<_>>()
        };
        json!({
            "programmes": rows(&self.programmes, &|id| programme(lang, id)),
            "chapters": rows(&self.chapters, &|chapter| words::files::chapter(lang, chapter)),
            "months": rows(&self.months, &|month| words::files::month(lang, month)),
        })
    }
}
