//! [`Reply`]: what the worker answers the page, as text. The page reads it without holding any of what the
//! search is made of.

use super::found::Nothing;
use crate::units::TariffCode;

/// What stands before and after the letters of a phrase that matched.
const MARK: char = '\u{1}';

/// An answer of the worker. What cannot be read of one is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// What a search found.
    pub search: Option<Search>,
    /// Names of codes; with each, what tells a national line from those beside it. Empty where there is none.
    pub names: Vec<Named>,
    /// Headings that people take for one another: the one, the digits of the other, and what goes where.
    pub beside: Vec<Named>,
    /// What helps to find out the answers to questions.
    pub steps: Vec<Steps>,
}

/// What helps to find out the answer to a question, one step after another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Steps {
    /// The question, by the name of its column.
    pub of: String,
    /// The steps.
    pub steps: Vec<String>,
}

/// What a search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    /// The number that it was asked under.
    pub turn: u32,
    /// How well it fits.
    pub fits: Fits,
    /// Headings, each followed by its subheadings, and chapters of single words. With each heading the phrase that
    /// was found: see [`pieces`].
    pub rows: Vec<Named>,
}

/// How well what was found fits the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fits {
    /// Well.
    Well,
    /// Well, by names in the other language.
    Otherwise,
    /// Some of the words are of no name that has the others.
    InPart,
    /// Nothing was found.
    Not(Nothing),
}

/// A code, its name, and what else is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The code.
    pub code: TariffCode,
    /// Its name.
    pub name: String,
    /// What else is said of it.
    pub more: String,
}

/// A phrase that was found, in pieces: every second one are letters that matched.
pub fn pieces(phrase: &str) -> impl Iterator<Item = &str> {
    phrase.split(MARK)
}

/// A phrase of such pieces.
pub fn marked(pieces: &[&str]) -> String {
    pieces.join(MARK.encode_utf8(&mut [0; 4]))
}

impl Reply {
    /// As text: a record a line, its fields between tabs.
    pub fn write(&self) -> String {
        let mut text = String::new();
        let mut record = |fields: &[&str]| {
            for (turn, field) in fields.iter().enumerate() {
                if turn > 0 {
                    text.push('\t');
                }
                text.extend(field.chars().map(|c| if c.is_control() && c != MARK { ' ' } else { c }));
            }
            text.push('\n');
        };
        for of in &self.steps {
            let mut fields = vec!["q", of.of.as_str()];
            fields.extend(of.steps.iter().map(String::as_str));
            record(&fields);
        }
        let mut named = |kind: &str, of: &[Named]| {
            of.iter().for_each(|it| record(&[kind, &it.code.digits(), &it.name, &it.more]));
        };
        named("n", &self.names);
        named("b", &self.beside);
        if let Some(search) = &self.search {
            named("r", &search.rows);
            record(&["s", &search.turn.to_string(), word(search.fits)]);
        }
        text
    }

    /// From text.
    pub fn read(text: &str) -> Self {
        let mut reply = Self::default();
        let mut rows = Vec::new();
        for line in text.split('\n') {
            let mut fields = line.split('\t');
            let mut next = || fields.next().unwrap_or_default();
            let (kind, number) = (next(), next());
            let list = match kind {
                "r" => &mut rows,
                "n" => &mut reply.names,
                "b" => &mut reply.beside,
                "q" => {
                    let steps = fields.map(str::to_owned).collect();
                    reply.steps.push(Steps { of: number.to_owned(), steps });
                    continue;
                }
                "s" => {
                    let turn = number.parse().unwrap_or_default();
                    reply.search =
                        Some(Search { turn, fits: fits(next()), rows: core::mem::take(&mut rows) });
                    continue;
                }
                _ => continue,
            };
            if let Ok(code) = number.parse() {
                list.push(Named { code, name: next().to_owned(), more: next().to_owned() });
            }
        }
        reply
    }
}

/// How well something fits, in a word.
const FITS: [(Fits, &str); 8] = [
    (Fits::Otherwise, "otherwise"),
    (Fits::InPart, "in-part"),
    (Fits::Not(Nothing::Empty), "empty"),
    (Fits::Not(Nothing::TooShort), "short"),
    (Fits::Not(Nothing::OnlyStopWords), "stop-words"),
    (Fits::Not(Nothing::OtherAlphabet), "alphabet"),
    (Fits::Not(Nothing::Service), "service"),
    (Fits::Not(Nothing::NoMatch), "none"),
];

fn word(fits: Fits) -> &'static str {
    FITS.iter().find(|known| known.0 == fits).map_or("well", |known| known.1)
}

fn fits(word: &str) -> Fits {
    FITS.iter().find(|known| known.1 == word).map_or(Fits::Well, |known| known.0)
}
