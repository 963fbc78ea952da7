//! [`Finder`]: the search.

use super::code;
use super::fold::{Words, is_of_another_alphabet, stem};
use super::found::{Found, Hit, How, Nothing, Sub, Verdict, Why};
use super::index::{Index, Kind, ONE, narrow};
use super::names::Names;
use super::slots::{MOST_WORDS, Slots};
use super::why;

/// How much a bare word counts beside a name.
const TERM: u32 = ONE * 55 / 100;

/// How much an article of a material counts beside a name.
const MATERIAL: u32 = ONE * 85 / 100;

/// How much it counts that all words are somewhere in the heading.
const BAG: u32 = ONE * 6 / 10;

/// What the trade of a heading counts at most: it breaks ties.
const TRADE: u32 = ONE * 6 / 100;

/// Most digits that trade has.
const MOST_TRADE: u32 = 12;

/// Most subheadings shown of a heading.
const MOST_SUBS: usize = 3;

/// Finds goods by words: the names of a language, their index, and what a search needs at hand.
///
/// ```
/// use countertariff::find::{Finder, Names};
/// let text = "names 1 en\n*01\tLive animals\n-01\tHorses\tpony\n-02\tCattle\tcow;calf\n.\n";
/// let mut finder = Finder::new(Names::read(text.into()).unwrap());
/// let found = finder.find("two cows", 5);
/// assert_eq!(found.hits[0].heading, "0102");
/// assert_eq!(found.hits[0].why.phrase, "cow");
/// ```
#[derive(Clone, Debug)]
pub struct Finder {
    names: Names,
    index: Index,
    /// The stems of each service, with spaces between.
    services: Vec<String>,
    words: Words,
    slots: Slots,
    board: Board,
}

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
struct Best {
    turn: u32,
    score: u32,
    /// The phrase that gives the score, and the material that goes with it.
    phrase: u32,
    material: u32,
    /// Best fit of each word anywhere in it.
    bag: [u16; MOST_WORDS],
}

/// The figures of one search. A figure whose turn is past is nought.
#[derive(Clone, Debug, Default)]
struct Board {
    turn: u32,
    held: Vec<Held>,
    touched: Vec<u32>,
    best: Vec<Best>,
    rows: Vec<u32>,
}

const NO_MATERIAL: u32 = u32::MAX;

impl Finder {
    /// Builds the index.
    pub fn new(names: Names) -> Self {
        let index = Index::build(&names);
        let mut words = Words::default();
        let services = names.services().iter().map(|it| key(&mut words, names.part(it), &names)).collect();
        let held = vec![Held::default(); index.phrases.len()];
        let best = vec![Best::default(); names.rows().len()];
        let board = Board { held, best, ..Board::default() };
        Self { names, index, services, words, slots: Slots::default(), board }
    }

    /// The names that are searched.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// The headings that a text leads to, best first. The same text gives the same, in the same order.
    pub fn find(&mut self, query: &str, limit: usize) -> Found {
        if query.trim().is_empty() {
            return nothing(Nothing::Empty);
        }
        let mut within = 0..self.names.rows().len();
        let mut text = query;
        let asked = code::read(&self.names, query);
        if let Some(code) = &asked {
            within = code::beneath(&self.names, &code.prefix);
            text = &code.rest;
        }
        if let Some(code) = asked.as_ref().filter(|code| code.rest.is_empty()) {
            return self.by_code(&code.prefix, limit);
        }
        self.words.read(text, self.names.lang());
        if self.words.len() == 0 {
            let other = is_of_another_alphabet(text);
            return nothing(if other { Nothing::OtherAlphabet } else { Nothing::OnlyStopWords });
        }
        if self.words.len() == 1 && self.words.word(0).len() == 1 {
            return nothing(Nothing::TooShort);
        }
        if self.words.tell_nothing(self.names.lang()) {
            return nothing(Nothing::OnlyStopWords);
        }
        self.slots.read(&self.index, &self.words, self.names.lang());
        let ranked = self.rank(&within);
        if let Some(code) = asked {
            // Digits that are perhaps no code, beside words that are not beneath it.
            return match ranked.is_empty() {
                false => self.found(ranked, limit),
                true if code.sure => self.by_code(&code.prefix, limit),
                true => {
                    self.words.read(query, self.names.lang());
                    self.slots.read(&self.index, &self.words, self.names.lang());
                    let ranked = self.rank(&(0..self.names.rows().len()));
                    self.found(ranked, limit)
                }
            };
        }
        let exact = ranked.first().is_some_and(|(_, row)| self.board.best[*row as usize].score >= ONE);
        let own = key(&mut self.words, text, &self.names);
        if !exact && self.services.contains(&own) {
            return nothing(Nothing::Service);
        }
        self.found(ranked, limit)
    }

    /// What all words of the search weigh.
    fn weight(&self) -> u32 {
        self.slots.slots.iter().map(|it| it.weight).sum::<u32>().max(1)
    }

    /// The headings that hold any word, best first, each with its score.
    fn rank(&mut self, within: &core::ops::Range<usize>) -> Vec<(u32, u32)> {
        self.hold();
        self.score(within);
        self.materials(within);
        let mut ranked: Vec<(u32, u32)> = Vec::new();
        for at in 0..self.board.rows.len() {
            let row = self.board.rows[at];
            if self.names.rows()[row as usize].is_heading() {
                ranked.push((self.total(row), row));
            }
        }
        ranked.sort_unstable_by_key(|(score, row)| (core::cmp::Reverse(*score), *row));
        ranked
    }

    /// What every phrase holds of the search.
    fn hold(&mut self) {
        let Self { index, slots, board, .. } = self;
        board.turn = board.turn.wrapping_add(1);
        board.touched.clear();
        board.rows.clear();
        for (number, slot) in (0..).zip(&slots.slots) {
            for one in &slots.matches[slot.from..slot.to] {
                let asked = slot.weight * one.fits / ONE;
                let own = if one.again { 0 } else { index.rarity[one.stem as usize] * one.fits / ONE };
                for phrase in index.phrases_with(one.stem) {
                    let held = &mut board.held[*phrase as usize];
                    if held.turn != board.turn {
                        *held = Held { turn: board.turn, slot: u32::MAX, ..Held::default() };
                        board.touched.push(*phrase);
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
                    let heading = index.headings[usize::from(index.heading_of[entry.owner as usize])];
                    for row in [heading, entry.owner] {
                        let best = board.row(row);
                        let cell = &mut best.bag[number as usize];
                        *cell = (*cell).max(fits);
                    }
                }
            }
        }
    }

    /// The best phrase of every heading and subheading.
    fn score(&mut self, within: &core::ops::Range<usize>) {
        let all = self.weight();
        let Self { index, board, .. } = self;
        for at in 0..board.touched.len() {
            let phrase = board.touched[at];
            let (held, entry) = (board.held[phrase as usize], &index.phrases[phrase as usize]);
            let counts = match entry.kind {
                Kind::Name | Kind::Synonym => ONE,
                Kind::Term => TERM,
                Kind::Article | Kind::Material => continue,
            };
            let asked = held.asked * ONE / all;
            let own = (held.own * ONE / entry.weight.max(1)).min(ONE);
            let score = counts * asked / ONE * (ONE / 2 + own / 2) / ONE;
            let heading = index.headings[usize::from(index.heading_of[entry.owner as usize])];
            for row in [heading, entry.owner] {
                let best = board.row(row);
                if score > best.score {
                    (best.score, best.phrase, best.material) = (score, phrase, NO_MATERIAL);
                }
            }
        }
        board.rows.retain(|row| within.contains(&(*row as usize)));
    }

    /// Articles of a material, where both are in the search.
    fn materials(&mut self, within: &core::ops::Range<usize>) {
        let all = self.weight();
        let Self { index, board, .. } = self;
        let whole = |held: &Held, weight: u32| held.own * 10 >= weight * 7;
        let mut articles: Vec<(u32, u32)> = Vec::new();
        for phrase in &board.touched {
            let (held, entry) = (board.held[*phrase as usize], &index.phrases[*phrase as usize]);
            if entry.kind == Kind::Article && whole(&held, entry.weight) {
                articles.push((entry.owner, *phrase));
            }
        }
        if articles.is_empty() {
            return;
        }
        for at in 0..board.touched.len() {
            let phrase = board.touched[at];
            let (held, entry) = (board.held[phrase as usize], &index.phrases[phrase as usize]);
            if entry.kind != Kind::Material || !whole(&held, entry.weight) {
                continue;
            }
            let (row, family) = index.made_of[entry.owner as usize];
            for (_, article) in articles.iter().filter(|it| it.0 == family) {
                let other = board.held[*article as usize];
                if other.words & held.words != 0 || !within.contains(&(row as usize)) {
                    continue;
                }
                let score = (held.asked + other.asked) * ONE / all * MATERIAL / ONE;
                let heading = index.headings[usize::from(index.heading_of[row as usize])];
                for row in [heading, row] {
                    let best = board.row(row);
                    if score > best.score {
                        (best.score, best.phrase, best.material) = (score, *article, phrase);
                    }
                }
            }
        }
    }

    /// The whole score of a heading or subheading.
    fn total(&self, row: u32) -> u32 {
        let best = &self.board.best[row as usize];
        let trade = u32::from(self.names.rows()[row as usize].trade);
        best.score + self.bag(row) * BAG / ONE + TRADE * trade / MOST_TRADE
    }

    /// How much of the search a row holds anywhere, of [`ONE`].
    fn bag(&self, row: u32) -> u32 {
        let best = &self.board.best[row as usize];
        if best.turn != self.board.turn {
            return 0;
        }
        let fits =
            self.slots.slots.iter().zip(best.bag).map(|(slot, fits)| slot.weight * u32::from(fits) / ONE);
        fits.sum::<u32>() * ONE / self.weight()
    }

    /// Headings beneath a prefix, in order.
    fn by_code(&self, prefix: &str, limit: usize) -> Found {
        let rows = self.names.rows();
        let within = code::beneath(&self.names, prefix);
        let mut hits: Vec<Hit> = Vec::new();
        for row in &rows[within] {
            let heading = format!("{:04}", row.heading());
            if row.is_subheading() {
                if hits.last().is_none_or(|hit| hit.heading != heading) {
                    hits.push(self.hit_by_code(&heading));
                }
                if let Some(hit) = hits.last_mut().filter(|it| it.best.len() < MOST_SUBS) {
                    let name = self.names.part(&row.name).to_owned();
                    hit.best.push(Sub { code: row.code(), name });
                }
            } else if row.is_heading() {
                if hits.len() == limit {
                    break;
                }
                hits.push(self.hit_by_code(&heading));
            }
        }
        Found { hits, verdict: Verdict::Good }
    }

    fn hit_by_code(&self, heading: &str) -> Hit {
        let name = self.names.name(heading).unwrap_or_default().to_owned();
        let why = Why { phrase: name.clone(), marked: Vec::new(), how: How::Code };
        Hit { heading: heading.to_owned(), name, best: Vec::new(), why, lang: self.names.lang() }
    }

    fn found(&mut self, ranked: Vec<(u32, u32)>, limit: usize) -> Found {
        let Some((_, first)) = ranked.first().copied() else { return nothing(Nothing::NoMatch) };
        let verdict = if self.bag(first).max(self.board.best[first as usize].score) * 2 >= ONE {
            Verdict::Good
        } else {
            let mut chapters: Vec<String> = Vec::new();
            for (_, row) in ranked.iter().take(12) {
                let chapter = format!("{:02}", self.names.rows()[*row as usize].heading() / 100);
                if chapters.len() < 3 && !chapters.contains(&chapter) {
                    chapters.push(chapter);
                }
            }
            Verdict::Weak { chapters }
        };
        let hits = ranked.iter().take(limit).map(|(_, row)| self.hit(*row)).collect();
        Found { hits, verdict }
    }

    fn hit(&mut self, row: u32) -> Hit {
        let heading = &self.names.rows()[row as usize];
        let best = self.board.best[row as usize];
        let material = (best.material != NO_MATERIAL).then_some(best.material);
        let why = why::why(&self.names, &self.index, &self.slots, &mut self.words, best.phrase, material);
        let mut subs: Vec<(u32, u32)> = Vec::new();
        let rows = self.names.rows();
        for (at, sub) in rows.iter().enumerate().skip(row as usize + 1) {
            if !sub.is_subheading() {
                break;
            }
            let at = narrow(at);
            let touched = self.board.best[at as usize].turn == self.board.turn;
            let trade = TRADE * u32::from(sub.trade) / MOST_TRADE;
            subs.push((if touched { self.total(at) } else { trade }, at));
        }
        subs.sort_unstable_by_key(|(score, at)| (core::cmp::Reverse(*score), *at));
        let sub = |(_, at): &(u32, u32)| {
            let sub = &rows[*at as usize];
            Sub { code: sub.code(), name: self.names.part(&sub.name).to_owned() }
        };
        Hit {
            heading: format!("{:04}", heading.heading()),
            name: self.names.part(&heading.name).to_owned(),
            best: subs.iter().take(MOST_SUBS).map(sub).collect(),
            why,
            lang: self.names.lang(),
        }
    }
}

impl Board {
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

/// The stems of a text, with spaces between: two texts of one meaning have the same.
fn key(words: &mut Words, text: &str, names: &Names) -> String {
    words.read(text, names.lang());
    let stems = words.iter().map(|word| {
        let mut own = word.to_owned();
        stem(&mut own, names.lang());
        own
    });
    stems.collect::<Vec<_>>().join(" ")
}

fn nothing(why: Nothing) -> Found {
    Found { hits: Vec::new(), verdict: Verdict::Nothing { why } }
}
