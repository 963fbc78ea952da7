//! [`Desk`]: names of goods and the search over them, asked and answered in text.

use super::found::{Hit, Verdict, Why};
use super::reply::{Fits, Named, Reply, Search, Steps, marked};
use super::{Finder, Found, Labels, Names, find_in_both};
use crate::units::{Lang, TariffCode};

/// How many headings a search gives.
const HEADINGS: usize = 5;

/// Everything there is to know of goods by name, as far as its texts have arrived.
///
/// A request is a language, a country, what is asked and of what, between tabs: `en⇥US⇥name⇥94 9403 94036080`,
/// `fr⇥⇥find⇥7⇥sirop d’érable`, `en⇥⇥warm⇥`. The answer is a [`Reply`] as text.
#[derive(Default)]
pub struct Desk {
    /// English, French.
    shelves: [Shelf; 2],
    labels: Vec<(String, Labels)>,
    /// What helps to find out the answers to questions, by language: a question a line, with its steps between tabs.
    asks: Vec<(String, String)>,
}

/// The names of one language.
#[derive(Default)]
enum Shelf {
    #[default]
    Empty,
    /// Read, and not searched yet.
    Names(Names),
    Finder(Box<Finder>),
}

impl Shelf {
    fn names(&self) -> Option<&Names> {
        match self {
            Self::Empty => None,
            Self::Names(names) => Some(names),
            Self::Finder(finder) => Some(finder.names()),
        }
    }

    /// The search, whose index is built when it is first wanted.
    fn finder(&mut self) -> Option<&mut Finder> {
        if let Self::Names(_) = self
            && let Self::Names(names) = core::mem::take(self)
        {
            *self = Self::Finder(Box::new(Finder::new(names)));
        }
        match self {
            Self::Finder(finder) => Some(finder),
            Self::Empty | Self::Names(_) => None,
        }
    }
}

impl Desk {
    /// Takes in a text of names or of labels; whether it was one.
    pub fn learn(&mut self, text: String) -> bool {
        let first = text.lines().next().unwrap_or_default();
        if let Some(of) = first.strip_prefix("labels 1 ") {
            let of = of.to_owned();
            return Labels::read(text).map(|labels| self.labels.push((of, labels))).is_ok();
        }
        if let Some(of) = first.strip_prefix("asks 1 ") {
            self.asks.push((of.to_owned(), text));
            return true;
        }
        Names::read(text)
            .map(|names| {
                let shelf = names.lang();
                self.shelves[side(shelf)] = Shelf::Names(names);
            })
            .is_ok()
    }

    /// Answers a request. What cannot be understood is answered with nothing.
    pub fn answer(&mut self, request: &str) -> String {
        let mut fields = request.splitn(4, '\t');
        let mut next = || fields.next().unwrap_or_default();
        let (lang, country, what, of) = (next().parse().unwrap_or_default(), next(), next(), next());
        let reply = match what {
            "name" => self.names(lang, country, of),
            "find" => self.found(lang, of),
            "ask" => self.steps(lang, of),
            "warm" => {
                self.shelves[side(lang)].finder();
                Reply::default()
            }
            _ => Reply::default(),
        };
        reply.write()
    }

    fn steps(&self, lang: Lang, questions: &str) -> Reply {
        let Some((_, text)) = self.asks.iter().find(|asks| asks.0 == lang.tag()) else {
            return Reply::default();
        };
        let of = |question: &str| {
            let mut lines = text.lines().filter_map(|line| line.split_once('\t'));
            let steps = lines.find(|line| line.0 == question)?.1;
            Some(Steps { of: question.to_owned(), steps: steps.split('\t').map(str::to_owned).collect() })
        };
        Reply { steps: questions.split(' ').filter_map(of).collect(), ..Reply::default() }
    }

    fn names(&self, lang: Lang, country: &str, codes: &str) -> Reply {
        let Some(names) = self.shelves[side(lang)].names() else { return Reply::default() };
        let of = format!("{} {}", country.to_ascii_lowercase(), lang.tag());
        let labels = self.labels.iter().rev().find(|known| known.0 == of).map(|known| &known.1);
        let mut reply = Reply::default();
        for code in codes.split(' ').filter_map(|code| code.parse().ok()) {
            reply.names.push(named(names, labels, code));
            for ([heading, other], says) in names.beside(&code.digits()) {
                if let Ok(code) = heading.parse() {
                    reply.beside.push(Named { code, name: other, more: says.to_owned() });
                }
            }
        }
        reply
    }

    fn found(&mut self, lang: Lang, of: &str) -> Reply {
        let (turn, query) = of.split_once('\t').unwrap_or((of, ""));
        let [en, fr] = &mut self.shelves;
        let (own, other) = match lang {
            Lang::En => (en, fr),
            Lang::Fr => (fr, en),
        };
        let found: Option<Found> = match (own.finder(), other) {
            // The other language is searched too, once it has been wanted.
            (Some(own), Shelf::Finder(other)) => Some(find_in_both(own, other, query, HEADINGS)),
            (Some(own), Shelf::Empty | Shelf::Names(_)) => Some(own.find(query, HEADINGS)),
            (None, _) => None,
        };
        let Some((found, names)) = found.zip(self.shelves[side(lang)].names()) else {
            return Reply::default();
        };
        let mut rows = Vec::new();
        for hit in &found.hits {
            rows.extend(heading(hit));
            rows.extend(hit.best.iter().filter_map(|sub| row(&sub.code, &sub.name)));
        }
        // The chapters of the headings stand beside them; those of single words may be chosen.
        let of = |row: &Named| row.code.prefix(2);
        let mut chapters: Vec<TariffCode> = rows.iter().map(of).collect();
        chapters.dedup();
        let fits = match &found.verdict {
            Verdict::Good if found.hits.iter().any(|hit| hit.lang != lang) => Fits::Otherwise,
            Verdict::Good => Fits::Well,
            Verdict::Weak { chapters } => {
                let named = chapters.iter().filter_map(|chapter| row(chapter, names.name(chapter)?));
                rows.extend(named);
                Fits::InPart
            }
            Verdict::Nothing { why } => Fits::Not(*why),
        };
        let search = Search { turn: turn.parse().unwrap_or_default(), fits, rows };
        let names = chapters.into_iter().map(|chapter| named(names, None, chapter)).collect();
        Reply { search: Some(search), names, ..Reply::default() }
    }
}

fn row(code: &str, name: &str) -> Option<Named> {
    Some(Named { code: code.parse().ok()?, name: name.to_owned(), more: String::new() })
}

fn heading(hit: &Hit) -> Option<Named> {
    // The name itself is read already.
    let more = if hit.why.phrase == hit.name { String::new() } else { phrase(&hit.why) };
    Some(Named { more, ..row(&hit.heading, &hit.name)? })
}

/// A phrase with the letters marked that matched.
fn phrase(why: &Why) -> String {
    let mut pieces = Vec::new();
    let mut at = 0;
    for part in &why.marked {
        if let (Some(before), Some(letters)) = (why.phrase.get(at..part.start), why.phrase.get(part.clone()))
        {
            pieces.extend([before, letters]);
            at = part.end;
        }
    }
    pieces.extend(why.phrase.get(at..));
    marked(&pieces)
}

fn named(names: &Names, labels: Option<&Labels>, code: TariffCode) -> Named {
    let digits = code.digits();
    Named {
        code,
        name: names.name(&digits).unwrap_or_default().to_owned(),
        more: labels.and_then(|labels| labels.label(&digits)).unwrap_or_default().to_owned(),
    }
}

fn side(lang: Lang) -> usize {
    match lang {
        Lang::En => 0,
        Lang::Fr => 1,
    }
}
