//! [`Reply`]: what the worker answers the page, as text. The page reads it without holding any of what the
//! search is made of.

use core::ops::Range;

use super::found::{Found, Hit, How, Nothing, Sub, Verdict, Why};

/// An answer of the worker. What cannot be read of one is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// What a search found, with the number that the search was asked under.
    pub found: Option<(u32, Found)>,
    /// Names of codes.
    pub names: Vec<Named>,
    /// Headings that people take for one another.
    pub beside: Vec<Beside>,
}

/// A code with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The digits.
    pub code: String,
    /// The name of its subheading, heading or chapter; empty where there is none.
    pub name: String,
    /// What tells a national line from those beside it; empty where nobody has written it.
    pub label: String,
}

/// A heading that people take for another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// The one.
    pub heading: String,
    /// The other.
    pub other: String,
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
                text.extend(field.chars().map(|c| if c.is_control() { ' ' } else { c }));
            }
            text.push('\n');
        };
        if let Some((turn, found)) = &self.found {
            let (verdict, chapters) = match &found.verdict {
                Verdict::Good => ("good", &[][..]),
                Verdict::Weak { chapters } => ("weak", chapters.as_slice()),
                Verdict::Nothing { why } => (nothing(*why), &[][..]),
            };
            record(&["found", &turn.to_string(), verdict]);
            for chapter in chapters {
                record(&["chapter", chapter]);
            }
            for hit in &found.hits {
                let marked: Vec<String> =
                    hit.why.marked.iter().map(|part| format!("{}-{}", part.start, part.end)).collect();
                let (lang, marked) = (hit.lang.tag(), marked.join(" "));
                record(&["hit", &hit.heading, &hit.name, &hit.why.phrase, &marked, lang]);
                for sub in &hit.best {
                    record(&["sub", &sub.code, &sub.name]);
                }
            }
        }
        for named in &self.names {
            record(&["name", &named.code, &named.name, &named.label]);
        }
        for beside in &self.beside {
            record(&["beside", &beside.heading, &beside.other, &beside.says]);
        }
        text
    }

    /// From text.
    pub fn read(text: &str) -> Self {
        let mut reply = Self::default();
        for line in text.lines() {
            let mut fields = line.split('\t');
            let mut next = || fields.next().unwrap_or_default();
            match next() {
                "found" => {
                    let turn = next().parse().unwrap_or_default();
                    let verdict = verdict(next());
                    reply.found = Some((turn, Found { hits: Vec::new(), verdict }));
                }
                "chapter" => {
                    if let Some((_, Found { verdict: Verdict::Weak { chapters }, .. })) = &mut reply.found {
                        chapters.push(next().to_owned());
                    }
                }
                "hit" => {
                    let Some((_, found)) = &mut reply.found else { continue };
                    let (heading, name, phrase) = (next().to_owned(), next().to_owned(), next().to_owned());
                    let marked = next().split(' ').filter_map(|part| self::part(part, &phrase)).collect();
                    let lang = next().parse().unwrap_or_default();
                    let why = Why { phrase, marked, how: How::Exact };
                    found.hits.push(Hit { heading, name, best: Vec::new(), why, lang });
                }
                "sub" => {
                    let hit = reply.found.as_mut().and_then(|found| found.1.hits.last_mut());
                    let Some(hit) = hit else { continue };
                    hit.best.push(Sub { code: next().to_owned(), name: next().to_owned() });
                }
                "name" => reply.names.push(Named {
                    code: next().to_owned(),
                    name: next().to_owned(),
                    label: next().to_owned(),
                }),
                "beside" => reply.beside.push(Beside {
                    heading: next().to_owned(),
                    other: next().to_owned(),
                    says: next().to_owned(),
                }),
                _ => {}
            }
        }
        reply
    }
}

/// A stretch of a phrase; nothing where it is none.
fn part(text: &str, phrase: &str) -> Option<Range<usize>> {
    let (start, end) = text.split_once('-')?;
    let part = start.parse().ok()?..end.parse().ok()?;
    phrase.get(part.clone()).map(|_| part)
}

const NOTHING: [(Nothing, &str); 6] = [
    (Nothing::Empty, "empty"),
    (Nothing::TooShort, "short"),
    (Nothing::OnlyStopWords, "stop-words"),
    (Nothing::OtherAlphabet, "alphabet"),
    (Nothing::Service, "service"),
    (Nothing::NoMatch, "none"),
];

fn nothing(why: Nothing) -> &'static str {
    NOTHING.iter().find(|known| known.0 == why).map_or("none", |known| known.1)
}

fn verdict(word: &str) -> Verdict {
    match NOTHING.iter().find(|known| known.1 == word) {
        Some((why, _)) => Verdict::Nothing { why: *why },
        None if word == "weak" => Verdict::Weak { chapters: Vec::new() },
        None => Verdict::Good,
    }
}
