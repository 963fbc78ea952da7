//! [`Tally`]: sums by programme, chapter and month of what was answered.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::programmes::programme;
use crate::units::{Decimal, Lang};
use crate::words;

/// Sums in the currencies of the countries entered.
#[derive(Default)]
pub(super) struct Tally {
    programmes: Sums,
    chapters: Sums,
    months: Sums,
}

/// Sums by currency and name.
#[derive(Default)]
struct Sums(BTreeMap<String, BTreeMap<String, Decimal>>);

impl Sums {
    /// Adds an amount. Only the first under a name takes room: a file has a million rows.
    fn add(&mut self, currency: &str, name: &str, amount: Decimal) {
        match self.0.get_mut(currency).and_then(|sums| sums.get_mut(name)) {
            Some(sum) => *sum += amount,
            None => {
                self.0.entry(currency.to_owned()).or_default().insert(name.to_owned(), amount);
            }
        }
    }

    /// Names, currencies and sums.
    fn iter(&self) -> impl Iterator<Item = (&str, &str, Decimal)> {
        self.0.iter().flat_map(|(currency, sums)| {
            sums.iter().map(move |sum| (sum.0.as_str(), currency.as_str(), *sum.1))
        })
    }
}

/// What a row adds, as it is written.
#[derive(Clone, Debug, Default)]
pub(super) struct Part<'r> {
    pub currency: &'r str,
    /// The duties.
    pub duty: Decimal,
    /// What is owed, by programme: `us.mpf=32.71; …`.
    pub charges: &'r str,
    pub chapter: Cow<'r, str>,
    pub month: Cow<'r, str>,
}

impl Part<'_> {
    /// Programmes, and what is owed by each.
    pub fn charges(&self) -> impl Iterator<Item = (&str, Decimal)> {
        let charges = self.charges.split("; ").filter_map(|charge| charge.split_once('='));
        charges.filter_map(|(name, sum)| Some((name, sum.parse().ok()?)))
    }
}

impl Tally {
    /// Adds a row, or takes one away that was answered again.
    pub fn count(&mut self, part: &Part<'_>, taken: bool) {
        let signed = |amount: Decimal| if taken { -amount } else { amount };
        for (programme, amount) in part.charges() {
            self.programmes.add(part.currency, programme, signed(amount));
        }
        if !part.duty.is_zero() {
            self.chapters.add(part.currency, &part.chapter, signed(part.duty));
            self.months.add(part.currency, &part.month, signed(part.duty));
        }
    }

    /// The sums as they are, for [`Tally::add`].
    pub fn sums(&self) -> Value {
        let rows = |sums: &Sums| -> Value {
            sums.iter().map(|(name, currency, sum)| json!([name, currency, sum.to_string()])).collect()
        };
        json!([rows(&self.programmes), rows(&self.chapters), rows(&self.months)])
    }

    /// Adds the sums of other rows; nothing where they are none.
    pub fn add(&mut self, sums: &Value) -> Option<()> {
        let all = [&mut self.programmes, &mut self.chapters, &mut self.months];
        for (ours, theirs) in all.into_iter().zip(sums.as_array()?) {
            for sum in theirs.as_array()? {
                let text = |place: usize| sum.get(place)?.as_str();
                ours.add(text(1)?, text(0)?, text(2)?.parse().ok()?);
            }
        }
        Some(())
    }

    /// The programmes by which anything is owed.
    pub fn programmes(&self) -> impl Iterator<Item = &str> {
        let names: BTreeSet<&str> = self.programmes.iter().map(|it| it.0).collect();
        names.into_iter()
    }

    /// The programmes with their names.
    pub fn named_programmes(&self, lang: Lang) -> Vec<[String; 2]> {
        self.programmes().map(|id| [id.to_owned(), programme(lang, id)]).collect()
    }

    /// The sums, as they are shown.
    pub fn document(&self, lang: Lang) -> Value {
        let rows = |sums: &Sums, name: &dyn Fn(&str) -> String| {
            let mut sums: Vec<_> = sums.iter().filter(|it| !it.2.is_zero()).collect();
            sums.sort_by(|one, other| other.2.cmp(&one.2).then((one.0, one.1).cmp(&(other.0, other.1))));
            let money = |sum: Decimal, currency: &str| {
                let known = currency.parse().map(|of| words::money(lang, sum, of));
                known.unwrap_or_else(|_| words::amount(lang, sum))
            };
            sums.into_iter()
                .map(|(key, currency, sum)| json!([key, name(key), money(sum, currency)]))
                .collect::<Vec<_>>()
        };
        json!({
            "programmes": rows(&self.programmes, &|id| programme(lang, id)),
            "chapters": rows(&self.chapters, &|chapter| words::files::chapter(lang, chapter)),
            "months": rows(&self.months, &|month| words::files::month(lang, month)),
        })
    }
}
