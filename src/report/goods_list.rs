//! [`GoodsList`]: the options beneath the field for the goods, as a document.

use super::block::{Act, Does, Rich, Span, text};
use super::field::place_id;
use super::ladder::rate;
use crate::entry::{LineField, Place};
use crate::find::{Hit, Verdict, Why};
use crate::sheet::{Event, GoodsEvent, Holds, List, Standing, State};
use crate::units::TariffCode;
use crate::words::page as says;

/// The options beneath the field for the goods.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GoodsList {
    /// Its id.
    pub id: String,
    /// What it is a list of.
    pub name: &'static str,
    /// Whether it is in sight.
    pub open: bool,
    /// Its groups.
    pub groups: Vec<GoodsGroup>,
    /// The id of the option that Enter chooses.
    pub active: Option<String>,
    /// How much was found, for those who hear the page.
    pub status: String,
    /// What there is to say instead of options, or besides.
    pub note: Rich,
}

/// Options that belong together: a heading and its subheadings, or those under one title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoodsGroup {
    /// Its title; empty where its first option is one.
    pub title: &'static str,
    /// Its options.
    pub options: Vec<GoodsOption>,
}

/// One option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoodsOption {
    /// Its id.
    pub id: String,
    /// Whether it is a heading, rather than one beneath a heading.
    pub leads: bool,
    /// Whether Enter chooses it.
    pub active: bool,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What is owed, where that was worked out.
    pub rate: String,
    /// Where it stands, and why it was found.
    pub why: Rich,
    /// To choose it.
    pub does: Event,
}

/// The list of a line; closed where it has nothing to show.
pub(super) fn goods_list(state: &State, line: usize) -> GoodsList {
    let lang = state.lang();
    let id = place_id(Place::Line(line, LineField::Code)) + "-list";
    let mut doc = GoodsList { id, name: says::goods_found(lang), ..GoodsList::default() };
    let Some(list) = state.list(line) else { return doc };
    let mut making = Making { state, line, list, id: doc.id.clone(), turn: 0 };
    match &list.holds {
        Holds::Nothing => {}
        Holds::Recent => {
            let codes = list.options.iter().map(|code| {
                let name = super::goods_name::goods_name(state, *code).unwrap_or_default();
                making.option(*code, name, true, Rich::new())
            });
            doc.groups.push(GoodsGroup { title: says::recent_goods(lang), options: codes.collect() });
        }
        Holds::Found(found) => {
            doc.groups.extend(found.hits.iter().map(|hit| making.hit(hit)));
            match &found.verdict {
                Verdict::Good => {}
                Verdict::Weak { chapters } => {
                    doc.note = text(says::weak_match(lang));
                    let chapters: Vec<GoodsOption> =
                        chapters.iter().filter_map(|chapter| making.chapter(chapter)).collect();
                    if !chapters.is_empty() {
                        doc.groups
                            .push(GoodsGroup { title: says::chapters_of_words(lang), options: chapters });
                    }
                }
                Verdict::Nothing { why } => doc.note = text(says::nothing_found(lang, *why)),
            }
            let count = says::headings(lang, found.hits.len());
            doc.status = if found.hits.is_empty() { String::new() } else { count };
        }
    }
    if list.holds != Holds::Recent {
        match state.names() {
            Standing::Here => {}
            Standing::Awaited if doc.groups.is_empty() => doc.note = text(says::names_awaited(lang)),
            Standing::Awaited => {}
            Standing::Missing => doc.note = names_missing(state),
        }
    }
    doc.open = !doc.groups.is_empty() || !doc.note.is_empty();
    let options = doc.groups.iter().flat_map(|group| &group.options);
    doc.active = options.into_iter().find(|option| option.active).map(|option| option.id.clone());
    doc
}

/// That words cannot be searched, and the way to try again.
pub(super) fn names_missing(state: &State) -> Rich {
    let lang = state.lang();
    let does = Does::Event(Event::Goods(GoodsEvent::TriedAgain));
    let again = Act { class: "ct-link", text: says::try_again(lang).to_owned(), does };
    vec![Span::Text(says::names_missing(lang).to_owned() + " "), Span::Act(again)]
}

/// A list as it is made: options are counted through all groups.
struct Making<'a> {
    state: &'a State,
    line: usize,
    list: &'a List,
    id: String,
    turn: usize,
}

impl Making<'_> {
    fn option(&mut self, code: TariffCode, name: String, leads: bool, why: Rich) -> GoodsOption {
        let turn = self.turn;
        self.turn += 1;
        let line = self.list.line;
        GoodsOption {
            id: format!("{}-{turn}", self.id),
            leads,
            active: self.list.active == Some(turn),
            code: code.to_string(),
            name,
            rate: rate(self.state, self.line, code),
            why,
            does: Event::Goods(GoodsEvent::Chose(line, code)),
        }
    }

    fn hit(&mut self, hit: &Hit) -> GoodsGroup {
        let mut options = Vec::with_capacity(1 + hit.best.len());
        if let Ok(heading) = hit.heading.parse() {
            let why = self.why(heading, hit);
            options.push(self.option(heading, hit.name.clone(), true, why));
        }
        for sub in &hit.best {
            if let Ok(code) = sub.code.parse() {
                options.push(self.option(code, sub.name.clone(), false, Rich::new()));
            }
        }
        GoodsGroup { title: "", options }
    }

    fn chapter(&mut self, digits: &str) -> Option<GoodsOption> {
        let code: TariffCode = digits.parse().ok()?;
        let name = self.state.name_of(code).unwrap_or_default().to_owned();
        Some(self.option(code, name, true, Rich::new()))
    }

    /// The chapter of a heading, and the phrase that was found with its letters marked.
    fn why(&self, heading: TariffCode, hit: &Hit) -> Rich {
        let lang = self.state.lang();
        let chapter = heading.prefix(2);
        let named = self.state.name_of(chapter).map_or_else(String::new, |name| format!(" {name}"));
        let mut why = vec![Span::Part("ct-chapter", says::chapter(lang, &chapter.to_string()) + &named)];
        // The name itself is read already.
        if hit.why.phrase != hit.name && !hit.why.phrase.is_empty() {
            why.push(Span::Text(" · ".to_owned()));
            why.extend(marked(&hit.why));
        }
        if hit.lang != lang {
            why.push(Span::Text(format!(" ({})", says::in_other_language(lang))));
        }
        why
    }
}

/// A phrase with the letters that matched.
fn marked(why: &Why) -> Rich {
    let mut rich = Rich::new();
    let mut at = 0;
    for part in &why.marked {
        let (Some(before), Some(letters)) = (why.phrase.get(at..part.start), why.phrase.get(part.clone()))
        else {
            continue;
        };
        if !before.is_empty() {
            rich.push(Span::Text(before.to_owned()));
        }
        rich.push(Span::Part("ct-found", letters.to_owned()));
        at = part.end;
    }
    rich.extend(why.phrase.get(at..).filter(|rest| !rest.is_empty()).map(|rest| Span::Text(rest.to_owned())));
    rich
}
