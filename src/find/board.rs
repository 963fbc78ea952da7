//! [`Board`]: what every phrase, heading and subheading holds of a search, and what it scores.

use core::cmp::Reverse;
use core::ops::Range;

use super::index::{Index, ONE};
use super::names::Row;
use super::phrase::Kind;
use super::slots::{MOST_WORDS, Slots};

/// How much a name counts beside a synonym: of two that fit alike, it is the name.
const NAME: u32 = ONE * 104 / 100;

/// How much a kind from a list counts beside a synonym: cherries are fruit before they are a kind of lumber or of jam.
const LISTED: u32 = ONE * 90 / 100;

/// How much a bare word counts beside a name.
const TERM: u32 = ONE * 55 / 100;

/// How much an article of a material counts beside a name.
const MATERIAL: u32 = ONE * 85 / 100;

/// How much the other articles of a material count, where only the material is known.
const OTHER_ARTICLE: u32 = ONE * 47 / 100;

/// How much it counts that all words are somewhere in the heading.
const BAG: u32 = ONE * 3 / 4;

/// What the trade of a heading counts at most: it breaks ties.
const TRADE: u32 = ONE * 6 / 100;

/// Most digits that trade has.
const MOST_TRADE: u32 = 12;

/// What a phrase holds of the search.
#[derive(Clone, Copy, Debug, Default)]
struct Held {
    turn: u32,
    slot: u32,
    /// Weight of the words of the search, and of that the last word's.
    asked: u32,
    last_asked: u32,
    /// Weight of the words of the phrase, and of that the last word's.
    own: u32,
    last_own: u32,
    /// Which words of the search.
    words: u32,
}

/// What a heading or subheading has.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Best {
    turn: u32,
    pub(super) score: u32,
    /// The phrase that gives the score, and the material that goes with it.
    pub(super) phrase: u32,
    pub(super) material: u32,
    /// Best fit of each word anywhere in it.
    bag: [u16; MOST_WORDS],
}

/// The figures of one search. A figure whose turn is past is nought.
#[derive(Clone, Debug, Default)]
pub(super) struct Board {
    turn: u32,
    held: Vec<Held>,
    touched: Vec<u32>,
    best: Vec<Best>,
    rows: Vec<u32>,
}

pub(super) const NO_MATERIAL: u32 = u32::MAX;

impl Board {
    pub(super) fn new(phrases: usize, rows: usize) -> Self {
        Self { held: vec![Held::default(); phrases], best: vec![Best::default(); rows], ..Self::default() }
    }

    /// The headings within a range of rows that hold any word, best first, each with its score.
    pub(super) fn rank(
        &mut self,
        index: &Index,
        slots: &Slots,
        rows: &[Row],
        within: &Range<usize>,
    ) -> Vec<(u32, u32)> {
        self.hold(index, slots);
        self.score(index, slots, within);
        self.materials(index, slots, within);
        let headings = self.rows.iter().filter(|row| rows[**row as usize].is_heading());
        let mut ranked: Vec<(u32, u32)> =
            headings.map(|row| (self.total(slots, &rows[*row as usize], *row), *row)).collect();
        ranked.sort_unstable_by_key(|(score, row)| (Reverse(*score), *row));
        ranked
    }

    /// The whole score of a heading or subheading.
    pub(super) fn total(&self, slots: &Slots, row: &Row, at: u32) -> u32 {
        let trade = TRADE * u32::from(row.trade) / MOST_TRADE;
        self.best(at).map_or(trade, |best| best.score + self.bag(slots, at) * BAG / ONE + trade)
    }

    /// How much of the search a row holds anywhere, of [`ONE`].
    pub(super) fn bag(&self, slots: &Slots, at: u32) -> u32 {
        let Some(best) = self.best(at) else { return 0 };
        let fits = slots.slots.iter().zip(best.bag).map(|(slot, fits)| slot.weight * u32::from(fits) / ONE);
        fits.sum::<u32>() * ONE / slots.weight()
    }

    /// What a row has, when it has anything.
    pub(super) fn best(&self, at: u32) -> Option<&Best> {
        self.best.get(at as usize).filter(|it| it.turn == self.turn)
    }

    /// What every phrase holds of the search.
    fn hold(&mut self, index: &Index, slots: &Slots) {
        self.turn = self.turn.wrapping_add(1);
        self.touched.clear();
        self.rows.clear();
        for (number, slot) in (0..).zip(&slots.slots) {
            for one in &slots.matches[slot.from..slot.to] {
                let asked = slot.weight * one.fits / ONE;
                let own = if one.again { 0 } else { index.rarity[one.stem as usize] * one.fits / ONE };
                for phrase in index.phrases_with(one.stem) {
                    let held = &mut self.held[*phrase as usize];
                    if held.turn != self.turn {
                        *held = Held { turn: self.turn, slot: u32::MAX, ..Held::default() };
                        self.touched.push(*phrase);
                    }
                    if held.slot != number {
                        (held.slot, held.last_asked, held.last_own) = (number, 0, 0);
                    }
                    if asked > held.last_asked {
                        held.asked += asked - held.last_asked;
                        held.last_asked = asked;
                    }
                    if own > held.last_own {
                        held.own += own - held.last_own;
                        held.last_own = own;
                    }
                    held.words |= 1 << number;
                    // Of its heading and itself: the best fit of this word.
                    let entry = &index.phrases[*phrase as usize];
                    if matches!(entry.kind, Kind::Article | Kind::Material) {
                        continue;
                    }
                    let fits = u16::try_from(one.fits).unwrap_or(u16::MAX);
                    for row in [index.heading_row(entry.owner), entry.owner] {
                        let cell = &mut self.row(row).bag[number as usize];
                        *cell = (*cell).max(fits);
                    }
                }
            }
        }
    }

    /// The best phrase of every heading and subheading.
    fn score(&mut self, index: &Index, slots: &Slots, within: &Range<usize>) {
        let all = slots.weight();
        for at in 0..self.touched.len() {
            let phrase = self.touched[at];
            let (held, entry) = (self.held[phrase as usize], &index.phrases[phrase as usize]);
            let counts = match entry.kind {
                Kind::Name => NAME,
                Kind::Synonym => ONE,
                Kind::Listed => LISTED,
                Kind::Term => TERM,
                Kind::Article | Kind::Material => continue,
            };
            let asked = held.asked * ONE / all;
            let own = (held.own * ONE / entry.weight.max(1)).min(ONE);
            let score = counts * asked / ONE * (ONE * 4 / 10 + own * 6 / 10) / ONE;
            for row in [index.heading_row(entry.owner), entry.owner] {
                self.row(row).offer(score, phrase, NO_MATERIAL);
            }
        }
        self.rows.retain(|row| within.contains(&(*row as usize)));
    }

    /// Articles of a material, where both are in the search.
    fn materials(&mut self, index: &Index, slots: &Slots, within: &Range<usize>) {
        let all = slots.weight();
        let several = slots.slots.len() > 1;
        let whole = |held: &Held, weight: u32| held.own * 10 >= weight * 7;
        let mut articles: Vec<(u32, u32)> = Vec::new();
        for phrase in &self.touched {
            let (held, entry) = (self.held[*phrase as usize], &index.phrases[*phrase as usize]);
            if entry.kind == Kind::Article && whole(&held, entry.weight) {
                articles.push((entry.owner, *phrase));
            }
        }
        for at in 0..self.touched.len() {
            let phrase = self.touched[at];
            let (held, entry) = (self.held[phrase as usize], &index.phrases[phrase as usize]);
            if entry.kind != Kind::Material || !whole(&held, entry.weight) {
                continue;
            }
            let (row, family) = index.made_of[entry.owner as usize];
            if index.general == Some(family) && several && within.contains(&(row as usize)) {
                for row in [index.heading_row(row), row] {
                    self.row(row).offer(OTHER_ARTICLE, phrase, NO_MATERIAL);
                }
            }
            for (_, article) in articles.iter().filter(|it| it.0 == family) {
                let other = self.held[*article as usize];
                if other.words & held.words != 0 || !within.contains(&(row as usize)) {
                    continue;
                }
                let score = (held.asked + other.asked) * ONE / all * MATERIAL / ONE;
                for row in [index.heading_row(row), row] {
                    self.row(row).offer(score, *article, phrase);
                }
            }
        }
    }

    /// The figures of a row, nought at first.
    fn row(&mut self, row: u32) -> &mut Best {
        let best = &mut self.best[row as usize];
        if best.turn != self.turn {
            *best = Best { turn: self.turn, material: NO_MATERIAL, ..Best::default() };
            self.rows.push(row);
        }
        best
    }
}

impl Best {
    /// Takes a phrase, where it scores more than the one that is here.
    fn offer(&mut self, score: u32, phrase: u32, material: u32) {
        if score > self.score {
            (self.score, self.phrase, self.material) = (score, phrase, material);
        }
    }
}
