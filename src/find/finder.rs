//! [`Finder`]: the search.

use core::cmp::Reverse;
use core::ops::Range;

use super::board::{Board, NO_MATERIAL};
use super::code;
use super::fold::{Words, is_of_another_alphabet};
use super::found::{Found, Hit, How, Nothing, Sub, Verdict, Why};
use super::index::{Index, ONE};
use super::names::Names;
use super::phrase::narrow;
use super::slots::Slots;
use super::stem::stems;
use super::why;

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

impl Finder {
    /// Builds the index.
    pub fn new(names: Names) -> Self {
        let index = Index::build(&names);
        let services =
            names.services().iter().map(|it| stems(names.part(it), names.lang()).join(" ")).collect();
        let board = Board::new(index.phrases.len(), names.rows().len());
        Self { names, index, services, words: Words::default(), slots: Slots::default(), board }
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
        if self.words.tell_nothing() {
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
        let exact = ranked.first().is_some_and(|(_, row)| self.score(*row) >= ONE);
        let own = stems(text, self.names.lang()).join(" ");
        if !exact && self.services.contains(&own) {
            return nothing(Nothing::Service);
        }
        self.found(ranked, limit)
    }

    /// The headings that hold any word of the slots, best first, each with its score.
    fn rank(&mut self, within: &Range<usize>) -> Vec<(u32, u32)> {
        self.board.rank(&self.index, &self.slots, self.names.rows(), within)
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
        Found { hits, verdict: Verdict::Good, share: 100 }
    }

    fn hit_by_code(&self, heading: &str) -> Hit {
        let name = self.names.name(heading).unwrap_or_default().to_owned();
        let why = Why { phrase: name.clone(), marked: Vec::new(), how: How::Code };
        Hit { heading: heading.to_owned(), name, best: Vec::new(), why, lang: self.names.lang() }
    }

    /// The score of the best phrase of a row.
    fn score(&self, row: u32) -> u32 {
        self.board.best(row).map_or(0, |it| it.score)
    }

    fn found(&mut self, ranked: Vec<(u32, u32)>, limit: usize) -> Found {
        let Some((_, first)) = ranked.first().copied() else { return nothing(Nothing::NoMatch) };
        let share = self.board.bag(&self.slots, first).max(self.score(first)).min(ONE);
        let verdict = if share * 2 >= ONE {
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
        Found { hits, verdict, share: share * 100 / ONE }
    }

    fn hit(&mut self, row: u32) -> Hit {
        let heading = &self.names.rows()[row as usize];
        let best = self.board.best(row).copied().unwrap_or_default();
        let material = (best.material != NO_MATERIAL).then_some(best.material);
        let why = why::why(&self.names, &self.index, &self.slots, &mut self.words, best.phrase, material);
        let mut subs: Vec<(u32, u32)> = Vec::new();
        let rows = self.names.rows();
        for (at, sub) in rows.iter().enumerate().skip(row as usize + 1) {
            if !sub.is_subheading() {
                break;
            }
            let at = narrow(at);
            subs.push((self.board.total(&self.slots, sub, at), at));
        }
        subs.sort_unstable_by_key(|(score, at)| (Reverse(*score), *at));
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

fn nothing(why: Nothing) -> Found {
    Found { hits: Vec::new(), verdict: Verdict::Nothing { why }, share: 0 }
}
