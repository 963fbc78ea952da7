//! [`Membership`]: on which lists a code stands, and [`Lists`]: some of them.

use super::Index;
use crate::schedule::{CodeList, Id};
use crate::units::{Date, TariffCode};

/// Room for the lists of the law, in words of 64.
const WORDS: usize = 6;

/// On which lists a code stands on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Membership {
    yes: [u64; WORDS],
    maybe: [u64; WORDS],
}

impl Membership {
    /// How many lists there is room for.
    pub const CAPACITY: usize = WORDS * 64;

    /// Whether the code, or one above it, is on the list. `None`: only some codes beneath it are,
    /// so a longer code is needed.
    pub fn on(&self, list: Id<CodeList>) -> Option<bool> {
        let (word, bit) = word_and_bit(list);
        match (self.yes.get(word), self.maybe.get(word)) {
            (Some(yes), _) if yes & bit != 0 => Some(true),
            (_, Some(maybe)) if maybe & bit != 0 => None,
            _ => Some(false),
        }
    }

    /// The lists that only some codes beneath are on.
    pub fn undecided(&self) -> impl Iterator<Item = Id<CodeList>> + '_ {
        (0..Self::CAPACITY).filter_map(Id::at).filter(|list| self.on(*list).is_none())
    }

    /// The same membership with one list settled.
    pub fn settled(mut self, list: Id<CodeList>, on: bool) -> Self {
        let (word, bit) = word_and_bit(list);
        if let (Some(yes), Some(maybe)) = (self.yes.get_mut(word), self.maybe.get_mut(word)) {
            *maybe &= !bit;
            if on {
                *yes |= bit;
            }
        }
        self
    }
}

impl Membership {
    /// The same, of some lists alone.
    #[must_use]
    pub fn among(mut self, lists: &Lists) -> Self {
        self.yes.iter_mut().zip(lists.0).for_each(|(word, of)| *word &= of);
        self.maybe.iter_mut().zip(lists.0).for_each(|(word, of)| *word &= of);
        self
    }

    /// Whether the code, or one above it, is on one of some lists.
    pub fn is_on_any(&self, lists: &Lists) -> bool {
        self.yes.iter().zip(lists.0).any(|(yes, of)| yes & of != 0)
    }

    /// Whether only some codes beneath it are on one of some lists.
    pub fn is_undecided_on(&self, lists: &Lists) -> bool {
        let words = self.yes.iter().zip(&self.maybe).zip(lists.0);
        words.into_iter().any(|((yes, maybe), of)| maybe & !yes & of != 0)
    }

    /// As numbers, equal of equal ones alone.
    pub fn words(&self) -> impl Iterator<Item = u32> + '_ {
        self.yes.iter().chain(&self.maybe).flat_map(|word| [*word as u32, (*word >> 32) as u32])
    }
}

/// Some lists of the law.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lists([u64; WORDS]);

impl Lists {
    /// Adds a list.
    pub fn insert(&mut self, list: Id<CodeList>) {
        let (word, bit) = word_and_bit(list);
        if let Some(word) = self.0.get_mut(word) {
            *word |= bit;
        }
    }

    /// Adds others.
    pub fn add(&mut self, others: &Self) {
        self.0.iter_mut().zip(others.0).for_each(|(word, other)| *word |= other);
    }
}

impl<'l> FromIterator<&'l Id<CodeList>> for Lists {
    fn from_iter<I: IntoIterator<Item = &'l Id<CodeList>>>(each: I) -> Self {
        let mut lists = Self::default();
        each.into_iter().for_each(|list| lists.insert(*list));
        lists
    }
}

/// Which word a list has its bit in, and the bit.
fn word_and_bit(list: Id<CodeList>) -> (usize, u64) {
    let list = usize::from(list);
    (list / 64, 1 << (list % 64))
}

impl Index {
    /// On which lists the code stands on the day.
    pub fn membership(&self, code: TariffCode, day: Date) -> Membership {
        let mut found = Membership::default();
        let chapter = usize::from(code.chapter());
        let Some([from, to]) = self.chapters.get(chapter..chapter + 2) else { return found };
        let (mut from, to) = (usize::from(*from), usize::from(*to));
        for len in [2, 4, 6, 8, 10].into_iter().filter(|len| *len <= code.len()) {
            // Each longer code stands after the shorter ones above it.
            from += match self.listed[from..to].binary_search(&code.prefix(len)) {
                Ok(place) => {
                    self.add(from + place, day, &mut found.yes);
                    place + 1
                }
                Err(place) => place,
            };
        }
        let beneath = self.listed[from..to].iter().take_while(|it| it.padded() < code.end());
        for place in from..from + beneath.count() {
            self.add(place, day, &mut found.maybe);
        }
        found
    }

    /// Adds the lists on which the code at a place stands on the day.
    fn add(&self, place: usize, day: Date, words: &mut [u64; WORDS]) {
        let set = self.listings.0.get(place).and_then(|set| self.listing_sets.get(usize::from(*set)));
        for listing in set.into_iter().flatten() {
            let Some(listing) = self.list_periods.get(usize::from(*listing)) else { continue };
            if listing.window.is_none_or(|window| window.contains(day))
                && let (word, bit) = word_and_bit(listing.list)
                && let Some(word) = words.get_mut(word)
            {
                *word |= bit;
            }
        }
    }
}
