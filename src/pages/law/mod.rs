//! The page of the law: every text, its measures as bars on one axis of time, and what is known of it. It can be read without a
//! script; `pages/law.js` narrows it down by country, state, day, word and code.

mod bar;
mod codes;
mod sheets;

pub use bar::State;
pub use codes::codes;

use litemap::LiteMap;

use self::bar::Bar;
use super::html::{Element, el, link};
use super::{Site, count, pattern};
use crate::pages::frame::sheet;
use crate::report::hue;
use crate::schedule::{CodeList, Id, Instrument, Jurisdiction, Measure, Schedule};
use crate::units::{Date, Lang, day};
use crate::words::{self, page as sheet_says, pages as says};

/// What the page says, and the law it says it of.
struct Told<'a> {
    schedule: &'a Schedule,
    lang: Lang,
    ends: (Date, Date),
}

/// The page.
pub fn page(site: &Site, lang: Lang) -> Vec<Element> {
    let schedule = site.schedule;
    let first = schedule.law.jurisdictions.iter().map(|it| it.covered_from).min();
    let ends = (first.unwrap_or(Date::constant(2025, 1, 1)), Date::constant(2027, 7, 1));
    let told = Told { schedule, lang, ends };
    let mut body = vec![
        pattern::tiles(),
        el("p").class("cp-lead").put(says::law_intro(lang)),
        told.filter(),
        el("p").attr("id", "law-count").attr("role", "status").class("cp-law-count"),
    ];
    body.extend(schedule.law.jurisdictions.iter().map(|law| told.country(law)));
    body.push(
        el("script")
            .attr("src", site.script.0.clone())
            .attr("integrity", site.script.1.clone())
            .attr("defer", ""),
    );
    body
}

impl Told<'_> {
    /// The fields by which the page is narrowed down; the script shows them.
    fn filter(&self) -> Element {
        let lang = self.lang;
        let field = |id: &str, label: &str, input: Element| {
            el("div")
                .class("ct-field")
                .put(el("label").class("ct-label").attr("for", id).put(label))
                .put(input.class("ct-input").attr("id", id))
        };
        let input = |name: &str, kind: &str| el("input").attr("type", kind).attr("name", name);
        let option = |value: &str, text: &str| el("option").attr("value", value).put(text);
        let countries = self.schedule.law.jurisdictions.iter();
        let countries = countries.map(|law| option(law.country.as_str(), law.name.in_(lang)));
        let states = State::ALL.map(|state| option(state.name(), says::state(lang, state.name())));
        let country =
            el("select").attr("name", "into").put(option("", says::both_countries(lang))).all(countries);
        let state = el("select").attr("name", "state").put(option("", says::any_state(lang))).all(states);
        let words = input("q", "search").attr("autocomplete", "off").attr("spellcheck", "false");
        el("form")
            .class("cp-law-filter")
            .attr("id", "law-filter")
            .attr("role", "search")
            .attr("hidden", "")
            .attr("data-count", says::texts_shown(lang))
            .attr("data-codes", "law-codes.txt")
            .attr("data-fault", says::codes_not_there(lang))
            .put(field("law-words", says::code_or_word(lang), words))
            .put(field("law-day", says::on_a_day(lang), input("on", "date")))
            .put(field("law-into", says::country_entered(lang), country))
            .put(field("law-state", says::state_title(lang), state))
            .put(
                el("button")
                    .attr("type", "reset")
                    .class("ct-button ct-button--plain")
                    .put(says::show_all(lang)),
            )
    }

    fn country(&self, law: &Jurisdiction) -> Element {
        let lang = self.lang;
        // The newest first, standing law last.
        let mut texts = LiteMap::<_, _>::new_vec();
        let all = Id::each(&self.schedule.law.instruments);
        for (id, text) in all.filter(|(_, text)| text.country == law.country) {
            texts.insert((text.made, id), text);
        }
        let texts: Vec<_> = texts.into_iter().map(|((_, id), text)| self.text(law, id, text)).rev().collect();
        el("section")
            .class("cp-law-country")
            .attr("data-into", law.country.as_str())
            .put(el("h2").put(law.name.in_(lang)))
            .put(el("p").put(says::law_read(lang, law.covered_from, law.law_as_of)))
            .put(self.axis(law.law_as_of))
            .all(texts)
    }

    /// The measures of a text, each under the last one that it cites.
    fn measures_of(&self, id: Id<Instrument>) -> Vec<&Measure> {
        let cited = |it: &&Measure| it.cites.last().is_some_and(|cite| cite.instrument == id);
        self.schedule.law.measures.iter().filter(cited).collect()
    }

    fn text(&self, law: &Jurisdiction, id: Id<Instrument>, of: &Instrument) -> Element {
        let lang = self.lang;
        let read = law.law_as_of;
        let measures = self.measures_of(id);
        let state = measures.iter().map(|it| State::of(it, read)).min().unwrap_or(State::Amends);
        let number = says::spaced(lang, &words::instrument(lang, of));
        let title = says::spaced(lang, of.title.in_(lang));
        let mut summary = el("summary")
            .put(
                el("span")
                    .class("cp-law-name")
                    .put(el("strong").put(number.clone()))
                    .put(" ")
                    .put(if title.starts_with(&number) { String::new() } else { title.clone() }),
            )
            .put(
                el("span")
                    .class("cp-law-state")
                    .attr("data-state", state.name())
                    .put(says::state(lang, state.name())),
            );
        if !measures.is_empty() {
            let bars = measures.iter().map(|it| Bar {
                from: it.window.from(),
                until: it.window.until(),
                class: format!("{} {}", hue(self.schedule, it.program), bar::look(it)),
            });
            summary = summary.put(bar::draw(self.ends, read, bars));
        }
        let known = measures.iter().map(|it| it.confidence).max();
        let known = known.and_then(|known| words::confidence(lang, known));
        let made = el("p")
            .put(link(of.link.in_(lang), title))
            .put(format!(". {}", says::made_and_read(lang, of.made, of.read)))
            .all(known.map(|known| format!(" {known}")));
        let mut details = el("details")
            .class("cp-law-text")
            .attr("id", format!("{}-{}", law.country.as_str().to_lowercase(), slug(&of.number)))
            .put(summary)
            .put(made);
        if !measures.is_empty() {
            let rows = measures.iter().map(|it| self.measure(law, it)).collect();
            details = details.put(self.table(&number, rows));
        }
        if !of.not_formalised.is_empty() {
            let items = of.not_formalised.iter().map(|part| el("li").put(says::spaced(lang, part.in_(lang))));
            details = details
                .put(el("p").class("ct-label").put(says::not_written(lang)))
                .put(el("ul").class("cp-notes").all(items));
        }
        details
    }

    fn table(&self, number: &str, rows: Vec<Element>) -> Element {
        let lang = self.lang;
        let heads = [
            says::programme_title(lang),
            says::days_title(lang),
            sheet_says::rate(lang),
            says::codes_title(lang),
            says::at_work(lang),
        ];
        let heads = heads.map(|head| el("th").attr("scope", "col").put(head));
        let table = el("table")
            .class("cp-wave-table")
            .put(el("caption").class("ct-unseen").put(number))
            .put(el("thead").put(el("tr").all(heads)))
            .put(el("tbody").all(rows));
        el("div")
            .class("cp-scroll")
            .attr("role", "region")
            .attr("tabindex", "0")
            .attr("aria-label", number)
            .put(table)
    }

    fn measure(&self, law: &Jurisdiction, of: &Measure) -> Element {
        let (lang, schedule) = (self.lang, self.schedule);
        let through = of.window.until().and_then(|day| day.yesterday().ok());
        let programme = words::programme_short(lang, schedule, of.program);
        let at = of.cites.first().map(|at| says::spaced(lang, &words::citation(schedule, lang, at).0));
        let doubt = words::confidence(lang, of.confidence);
        let shown = sheets::day(of, law.law_as_of);
        let named: Vec<Id<CodeList>> = of.goods.lists.clone();
        let codes = match named.as_slice() {
            [] => says::all_goods(lang).to_owned(),
            lists => says::codes(lang, count::codes(schedule, lists, shown)),
        };
        let work = sheets::sheet(schedule, law, of).map(|query| {
            let more = el("span")
                .class("ct-unseen")
                .put(format!(" {programme}, {}", at.clone().unwrap_or_default()));
            link(&sheet(lang, &query), says::open_sheet(lang)).put(more)
        });
        let ids = |lists: &[Id<CodeList>]| {
            lists.iter().map(|it| usize::from(*it).to_string()).collect::<Vec<_>>().join(" ")
        };
        let mut row = el("tr")
            .attr("data-from", day::write(of.window.from()))
            .attr("data-force", bar::look(of))
            .attr("data-lists", ids(&of.goods.lists))
            .attr("data-except", ids(&of.goods.except));
        if let Some(through) = through {
            row = row.attr("data-through", day::write(through));
        }
        row.put(
            el("th")
                .attr("scope", "row")
                .put(el("span").class(format!("ct-swatch {}", hue(schedule, of.program))))
                .put(el("strong").put(programme))
                .all(at.map(|at| el("span").class("ct-hint cp-block").put(at)))
                .all(doubt.map(|doubt| el("span").class("ct-hint cp-block").put(doubt))),
        )
        .put(el("td").put(says::days(lang, of.force, of.window.from(), through)))
        .put(el("td").put(words::levy(lang, schedule, of, None)))
        .put(el("td").class("cp-number").put(codes))
        .put(el("td").all(work))
    }

    fn axis(&self, read: Date) -> Element {
        let lang = self.lang;
        let mut axis = bar::empty().class("cp-law-axis").attr("height", "34");
        let mut quarter = self.ends.0;
        while quarter < self.ends.1 {
            let x = bar::x(self.ends, quarter);
            let name = says::month(lang, quarter);
            let class = if quarter.month() == 1 { "" } else { "cp-law-half" };
            axis = axis.put(el("text").attr("x", x).attr("y", "30").class(class).put(name));
            for _ in 0..6 {
                quarter = quarter.last_of_month().tomorrow().unwrap_or(self.ends.1);
            }
        }
        let x = bar::x(self.ends, read);
        let name =
            el("text").attr("x", x).attr("y", "12").class("cp-law-read-name").put(says::read_to(lang, read));
        axis.put(name)
    }
}

/// The number of a text as a part of an address.
fn slug(number: &str) -> String {
    let words = number.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-")
}
