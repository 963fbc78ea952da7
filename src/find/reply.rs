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
    /// Names of codes.
    pub names: Vec<Named>,
    /// Headings that people take for one another.
    pub beside: Vec<Beside>,
}

/// What a search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    /// The number that it was asked under.
    pub turn: u32,
    /// How well it fits.
    pub fits: Fits,
    /// The codes, in their order.
    pub rows: Vec<Row>,
}

/// How well what was found fits the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fits {
    /// Well.
    Well,
    /// Some of the words are of no name that has the others.
    InPart,
    /// Nothing was found.
    Not(Nothing),
}

/// A code found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The code: a heading, a subheading of the heading above, or the chapter of a word.
    pub code: TariffCode,
    /// Its name.
    pub name: String,
    /// Of a heading the phrase that was found, in pieces: every second one are letters that matched.
    pub phrase: Vec<String>,
    /// Whether it was found by its name in the other language.
    pub other: bool,
}

/// A code with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The code.
    pub code: TariffCode,
    /// The name of its subheading, heading or chapter; empty where there is none.
    pub name: String,
    /// What tells a national line from those beside it; empty where nobody has written it.
    pub label: String,
}

/// A heading that people take for another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// The two.
    pub headings: [TariffCode; 2],
    /// What goes where, in a sentence.
    pub says: String,
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
        if let Some(search) = &self.search {
            record(&["s", &search.turn.to_string(), word(search.fits)]);
            for row in &search.rows {
                let phrase = row.phrase.join(MARK.encode_utf8(&mut [0; 4]));
                record(&["r", &row.code.digits(), &row.name, &phrase, if row.other { "+" } else { "" }]);
            }
        }
        for named in &self.names {
            record(&["n", &named.code.digits(), &named.name, &named.label]);
        }
        for beside in &self.beside {
            let [heading, other] = beside.headings.map(TariffCode::digits);
            record(&["b", &heading, &other, &beside.says]);
        }
        text
    }

    /// From text.
    pub fn read(text: &str) -> Self {
        let mut reply = Self::default();
        for line in text.split('\n') {
            let mut fields = line.split('\t');
            let mut next = || fields.next().unwrap_or_default();
            let kind = next();
            if kind == "s" {
                let turn = next().parse().unwrap_or_default();
                reply.search = Some(Search { turn, fits: fits(next()), rows: Vec::new() });
                continue;
            }
            let Ok(code) = next().parse::<TariffCode>() else { continue };
            match (kind, &mut reply.search) {
                ("r", Some(search)) => search.rows.push(Row {
                    code,
                    name: next().to_owned(),
                    phrase: next().split(MARK).map(str::to_owned).collect(),
                    other: !next().is_empty(),
                }),
                ("n", _) => {
                    reply.names.push(Named { code, name: next().to_owned(), label: next().to_owned() });
                }
                ("b", _) => {
                    if let Ok(other) = next().parse() {
                        reply.beside.push(Beside { headings: [code, other], says: next().to_owned() });
                    }
                }
                _ => {}
            }
        }
        reply
    }
}

/// How well something fits, in a word.
const FITS: [(Fits, &str); 7] = [
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
