//! What each word of a search may stand for: a [`Slot`] of stems, each with how well it fits.

use super::fold::Words;
use super::found::How;
use super::index::{Index, ONE, mask};
use super::stem::stem;
use crate::units::Lang;

/// Most words of a search that are looked at.
pub(super) const MOST_WORDS: usize = 16;

/// Most forms that a beginning may stand for.
const MOST_PREFIXES: usize = 400;

/// Most forms that a misspelt word may stand for.
const MOST_TYPOS: usize = 16;

/// Longest word that is corrected.
const LONGEST_TYPO: usize = 31;

/// A stem that a word may stand for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    pub(super) stem: u32,
    /// How well it fits, in parts of [`ONE`].
    pub(super) fits: u32,
    pub(super) how: How,
    /// The word before already stands for it, with this one joined to it.
    pub(super) again: bool,
}

/// A word of the search.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    /// Where its matches stand.
    pub(super) from: usize,
    pub(super) to: usize,
    /// What the word weighs.
    pub(super) weight: u32,
}

/// The words of a search. Kept and filled again.
#[derive(Clone, Debug, Default)]
pub(super) struct Slots {
    pub(super) slots: Vec<Slot>,
    pub(super) matches: Vec<Match>,
    words: Vec<String>,
    stem: String,
    forms: Vec<(u32, u32)>,
}

impl Slots {
    /// What all words of the search weigh; never nought.
    pub(super) fn weight(&self) -> u32 {
        self.slots.iter().map(|it| it.weight).sum::<u32>().max(1)
    }

    /// What the words of a text may stand for.
    pub(super) fn read(&mut self, index: &Index, words: &Words, lang: Lang) {
        self.slots.clear();
        self.matches.clear();
        let taken = words.len().min(MOST_WORDS);
        self.words.truncate(taken);
        self.words.resize(taken, String::new());
        for (own, word) in self.words.iter_mut().zip(words.iter()) {
            own.clear();
            own.push_str(word);
        }
        let mut at = 0;
        while at < self.words.len() {
            let from = self.matches.len();
            if let Some(halves) = self.slot(index, at, lang) {
                let word = core::mem::take(&mut self.words[at]);
                for half in [&word[..halves], &word[halves..]] {
                    let from = self.matches.len();
                    self.exact(index, half, lang, How::Split, ONE * 9 / 10);
                    self.close(index, from);
                }
                self.words[at] = word;
            } else {
                self.close(index, from);
            }
            at += 1;
        }
    }

    /// The matches of one word; where it falls into two known words, where the second begins.
    fn slot(&mut self, index: &Index, at: usize, lang: Lang) -> Option<usize> {
        let word = core::mem::take(&mut self.words[at]);
        let mut known = self.exact(index, &word, lang, How::Exact, ONE);
        if let Some(before) = at.checked_sub(1) {
            known |= self.joined(index, (&self.words[before].clone(), &word), lang, true);
        }
        if let Some(after) = self.words.get(at + 1).cloned() {
            known |= self.joined(index, (&word, &after), lang, false);
        }
        let last = at + 1 == self.words.len();
        let mut begins = false;
        if last && word.len() >= 2 {
            begins = self.prefixes(index, &word, known);
        }
        let split = if known { None } else { split(index, &word, lang, &mut self.stem) };
        if !known && split.is_none() {
            self.typos(index, &word, lang, if begins { ONE * 3 / 4 } else { ONE });
        } else if known && word.len() >= 4 && self.words.len() > 1 {
            // "paint bushes": a word that is one may still be a slip for another.
            self.slips(index, &word);
        }
        self.words[at] = word;
        split.filter(|_| !begins)
    }

    fn exact(&mut self, index: &Index, word: &str, lang: Lang, how: How, fits: u32) -> bool {
        self.stem.clear();
        self.stem.push_str(word);
        stem(&mut self.stem, lang);
        let found = index.stem(&self.stem);
        self.matches.extend(found.map(|stem| Match { stem, fits, how, again: false }));
        found.is_some()
    }

    /// Two words that are one here.
    fn joined(&mut self, index: &Index, pair: (&str, &str), lang: Lang, again: bool) -> bool {
        if pair.0.len() + pair.1.len() < 4 {
            return false;
        }
        self.stem.clear();
        self.stem.push_str(pair.0);
        self.stem.push_str(pair.1);
        stem(&mut self.stem, lang);
        let found = index.stem(&self.stem);
        self.matches.extend(found.map(|stem| Match { stem, fits: ONE, how: How::Joined, again }));
        found.is_some()
    }

    /// Forms that begin with the word, the shortest where there are too many.
    fn prefixes(&mut self, index: &Index, word: &str, known: bool) -> bool {
        self.forms.clear();
        for form in index.beginning(word) {
            let length = u32::try_from(index.form(form).len()).unwrap_or(u32::MAX);
            self.forms.push((length, u32::try_from(form).unwrap_or(u32::MAX)));
        }
        if self.forms.len() > MOST_PREFIXES {
            self.forms.select_nth_unstable(MOST_PREFIXES);
            self.forms.truncate(MOST_PREFIXES);
        }
        let length = u32::try_from(word.len()).unwrap_or(u32::MAX);
        let start = self.matches.len();
        for (longer, form) in &self.forms {
            let stem = index.stem_of(*form as usize);
            let mut fits = ONE * 6 / 10 + ONE * 35 / 100 * length / longer;
            if known {
                fits /= 2;
            }
            let seen = self.matches[start.saturating_sub(4)..].iter().any(|it| it.stem == stem);
            if !seen {
                self.matches.push(Match { stem, fits, how: How::Prefix, again: false });
            }
        }
        self.matches.len() > start
    }

    /// Forms that differ in a letter, or in two where none differs in one.
    fn typos(&mut self, index: &Index, word: &str, lang: Lang, share: u32) {
        if !(3..=LONGEST_TYPO).contains(&word.len()) || !word.bytes().any(|it| it.is_ascii_alphabetic()) {
            return;
        }
        let most = if word.len() < 6 { 1 } else { 2 };
        self.forms.clear();
        self.alike(index, word, most);
        // "srhimps" is one letter from "shrimp" only without its s.
        self.stem.clear();
        self.stem.push_str(word);
        stem(&mut self.stem, lang);
        if self.stem != word && self.stem.len() > 3 {
            let stem = core::mem::take(&mut self.stem);
            self.alike(index, &stem, most);
            self.stem = stem;
        }
        self.forms.sort_unstable_by_key(|(fits, form)| (core::cmp::Reverse(*fits), *form));
        self.forms.truncate(MOST_TYPOS);
        for (fits, form) in &self.forms {
            let stem = index.stem_of(*form as usize);
            self.matches.push(Match { stem, fits: fits * share / ONE, how: How::Typo, again: false });
        }
    }

    /// Forms that differ in one letter from a word that is known itself.
    fn slips(&mut self, index: &Index, word: &str) {
        self.forms.clear();
        self.alike(index, word, 1);
        self.forms.sort_unstable_by_key(|(fits, form)| (core::cmp::Reverse(*fits), *form));
        self.forms.truncate(MOST_TYPOS);
        let own = self.matches.last().map(|it| it.stem);
        for (fits, form) in &self.forms {
            let stem = index.stem_of(*form as usize);
            if Some(stem) != own {
                self.matches.push(Match { stem, fits: fits / 2, how: How::Typo, again: false });
            }
        }
    }

    /// Notes the forms that differ from these letters in at most so many.
    fn alike(&mut self, index: &Index, word: &str, most: usize) {
        let letters = mask(word);
        for form in 0..index.forms() {
            let other = index.form(form);
            let apart = (letters ^ index.mask_of(form)).count_ones() as usize;
            if other.len().abs_diff(word.len()) > most || other.len() < 3 || apart > 2 * most {
                continue;
            }
            let Some(distance) = distance(word.as_bytes(), other.as_bytes(), most) else { continue };
            let (one, two) = (word.as_bytes(), other.as_bytes());
            // So short a word is only taken for one that lacks a letter.
            if one.len() == 3 && (two.len() != 4 || one[0] != two[0]) {
                continue;
            }
            let mut fits = match (distance, one.len()) {
                (1, 3) => ONE / 2,
                (1, _) => ONE * 82 / 100,
                (_, 6 | 7) => ONE * 4 / 10,
                _ => ONE * 55 / 100,
            };
            if one[0] != two[0] {
                fits = fits * 8 / 10;
            }
            self.forms.push((fits, u32::try_from(form).unwrap_or(u32::MAX)));
        }
    }

    fn close(&mut self, index: &Index, from: usize) {
        let own = &self.matches[from..];
        let weight = own.iter().map(|it| index.rarity[it.stem as usize]).max().unwrap_or(index.unknown);
        self.slots.push(Slot { from, to: self.matches.len(), weight });
    }
}

/// Where a word falls into two that some phrase has together.
fn split(index: &Index, word: &str, lang: Lang, own: &mut String) -> Option<usize> {
    let mut known = |part: &str| {
        own.clear();
        own.push_str(part);
        stem(own, lang);
        index.stem(own)
    };
    let least = if word.bytes().any(|it| it.is_ascii_digit()) { 1 } else { 3 };
    (least..(word.len() + 1).saturating_sub(least)).find(|at| {
        let (Some(one), Some(other)) = (known(&word[..*at]), known(&word[*at..])) else { return false };
        let (mut a, mut b) = (index.phrases_with(one), index.phrases_with(other));
        while let ([x, ..], [y, ..]) = (a, b) {
            match x.cmp(y) {
                core::cmp::Ordering::Less => a = &a[1..],
                core::cmp::Ordering::Greater => b = &b[1..],
                core::cmp::Ordering::Equal => return true,
            }
        }
        false
    })
}

/// How many letters are otherwise, missing, too many or changed round, when they are at most `most`.
pub(super) fn distance(a: &[u8], b: &[u8], most: usize) -> Option<usize> {
    if a.len() > LONGEST_TYPO || b.len() > LONGEST_TYPO || a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut rows = [[0_usize; LONGEST_TYPO + 1]; 3];
    for (at, cell) in rows[0].iter_mut().enumerate() {
        *cell = at;
    }
    for (i, letter) in a.iter().enumerate() {
        let [before, last, now] = [(i + 2) % 3, i % 3, (i + 1) % 3];
        rows[now][0] = i + 1;
        let mut least = i + 1;
        for (j, other) in b.iter().enumerate() {
            let mut cost = (rows[last][j] + usize::from(letter != other))
                .min(rows[last][j + 1] + 1)
                .min(rows[now][j] + 1);
            if i > 0 && j > 0 && letter == &b[j - 1] && &a[i - 1] == other {
                cost = cost.min(rows[before][j - 1] + 1);
            }
            rows[now][j + 1] = cost;
            least = least.min(cost);
        }
        if least > most {
            return None;
        }
    }
    Some(rows[a.len() % 3][b.len()]).filter(|it| *it <= most)
}
