//! Each wave of a side: its days, what it covers, its texts, and a sheet that shows it at work.

use super::{AmericanWave, Coverage, Told, scroll};
use crate::pages::frame::sheet;
use crate::pages::html::{Element, el, link};
use crate::schedule::{CodeList, Confidence, Force, Id, Measure};
use crate::units::{Currency, Date, Decimal};
use crate::words::{self, pages as says};

/// A table with its caption and the heads of its columns.
pub(super) fn table(caption: &str, head: &[&str], rows: Vec<Element>) -> Element {
    let heads = head.iter().map(|head| el("th").attr("scope", "col").put(*head));
    el("table")
        .class("cp-wave-table")
        .put(el("caption").class("ct-unseen").put(caption))
        .put(el("thead").put(el("tr").all(heads)))
        .put(el("tbody").all(rows))
}

/// The row of a wave of a side, which the picture above leads to.
fn row(side: &str, wave: &str) -> Element {
    el("tr").attr("id", format!("wave-{side}-{wave}"))
}

impl Told<'_> {
    fn heads(&self) -> [&'static str; 5] {
        let lang = self.lang;
        [
            says::wave(lang),
            says::in_force_days(lang),
            says::covers(lang),
            says::text_of_law(lang),
            says::at_work(lang),
        ]
    }

    /// The waves of Canada.
    pub(super) fn table_of_canada(&self) -> Result<Element, String> {
        let lang = self.lang;
        let mut rows = Vec::new();
        for wave in &self.waves.canada.wave {
            let mut covers = el("ul").class("cp-parts");
            for part in &wave.part {
                let amount = self.both(Currency::Cad, part.amount, part.from);
                let days = el("span").class("cp-part-days").put(says::from_to(lang, part.from, part.through));
                covers =
                    covers.put(el("li").put(amount).put(" ").put(part.name.in_(lang)).put(" ").put(days));
            }
            let from = wave.part.iter().map(|part| part.from).min().unwrap_or(wave.enacted);
            let through =
                wave.part.iter().map(|part| part.through).max_by_key(|day| day.unwrap_or(Date::MAX));
            let made = says::announced_and_made(lang, wave.announced, wave.enacted);
            let ended = wave.ended_by.as_ref().map(|number| self.instrument(number)).transpose()?;
            let days = el("td")
                .put(says::from_to(lang, from, through.flatten()))
                .put(el("p").class("ct-hint").put(made))
                .all(ended.map(|text| {
                    el("p").class("ct-hint").put(says::ended_by(lang, &words::instrument(lang, text)))
                }));
            let source = el("p")
                .class("ct-hint")
                .put(says::source_of(lang))
                .put(" ")
                .put(link(wave.source.link.in_(lang), wave.source.title.in_(lang)));
            let source = source.all(words::confidence(lang, wave.confidence).map(|said| format!(". {said}")));
            let called = [wave.name.in_(lang), wave.rate.in_(lang)];
            rows.push(
                row("ca", &wave.id)
                    .put(self.head(called, &wave.programs, &self.lists(&wave.codes)?, from)?)
                    .put(days)
                    .put(el("td").put(covers).put(source))
                    .put(self.texts(&wave.cites, &wave.programs)?)
                    .put(self.at_work(wave.name.in_(lang), &wave.sheet)),
            );
        }
        let pledge = &self.waves.canada.pledge;
        let days = el("td").put(says::never(lang)).put(el("p").class("ct-hint").put(says::announced_until(
            lang,
            pledge.announced,
            pledge.through,
        )));
        let amount = self.both(Currency::Cad, pledge.amount, pledge.announced);
        rows.push(
            row("ca", "pledge")
                .put(
                    el("th")
                        .attr("scope", "row")
                        .put(el("span").class("ct-swatch cp-swatch-above"))
                        .put(pledge.name.in_(lang)),
                )
                .put(days)
                .put(el("td").put(amount))
                .put(self.texts(std::slice::from_ref(&pledge.cite), &[])?)
                .put(el("td").put("–")),
        );
        let name = format!("{}, {}", says::into_canada(lang), says::waves_table(lang));
        Ok(scroll(&name, table(&name, &self.heads(), rows)))
    }

    /// The waves of the United States.
    pub(super) fn table_of_the_states(&self) -> Result<Element, String> {
        let lang = self.lang;
        let mut rows = Vec::new();
        for (place, wave) in self.waves.states.wave.iter().enumerate() {
            let measures = self.measures(&wave.programs);
            let from = measures.iter().map(|it| it.window.from()).min();
            let from = from.ok_or_else(|| format!("{} has no measure", wave.id))?;
            let open = measures.iter().any(|it| it.window.until().is_none());
            let until = measures.iter().filter_map(|it| it.window.until()).max();
            let through = until.filter(|_| !open).and_then(|day| day.yesterday().ok());
            let lists: Vec<Id<CodeList>> = measures.iter().flat_map(|it| it.goods.lists.clone()).collect();
            let called = [wave.name.in_(lang), wave.rate.in_(lang)];
            rows.push(
                row("us", &wave.id)
                    .put(self.head(called, &wave.programs, &lists, self.last(through))?)
                    .put(el("td").put(says::from_to(lang, from, through)))
                    .put(self.covers(place, wave, from, through)?)
                    .put(self.texts(&wave.cites, &wave.programs)?)
                    .put(self.at_work(wave.name.in_(lang), &wave.sheet)),
            );
        }
        let name = format!("{}, {}", says::into_states(lang), says::waves_table(lang));
        Ok(scroll(&name, table(&name, &self.heads(), rows)))
    }

    /// The last day on which something is seen of a wave.
    fn last(&self, through: Option<Date>) -> Date {
        let read = self.law_of(Currency::Usd).law_as_of;
        through.map_or(read, |day| day.min(read))
    }

    /// What a wave of the United States covers on its first and its last day, alone and counted once.
    fn covers(
        &self,
        place: usize,
        wave: &AmericanWave,
        from: Date,
        through: Option<Date>,
    ) -> Result<Element, String> {
        let lang = self.lang;
        let last = self.last(through);
        let mut days = vec![from];
        days.extend(wave.free_from);
        days.push(last);
        days.dedup();
        let mut list = el("ul").class("cp-parts");
        for day in days {
            let whole = Coverage::wholes(self.schedule, self.waves, day)?;
            let whole = whole.get(place).copied().unwrap_or(Decimal::ZERO);
            let amount = self.both(Currency::Usd, whole, day);
            let counted = self.states.of(place, day);
            let once = (counted != whole)
                .then(|| says::counted_here(lang, &says::billions_short(lang, Currency::Usd, counted, 1)));
            list = list.put(
                el("li")
                    .put(amount)
                    .put(" ")
                    .put(says::on_day(lang, day))
                    .all(once.map(|once| el("span").class("cp-part-days").put(once))),
            );
        }
        Ok(el("td").put(list))
    }

    /// The head of a row: what the wave is called and its rate, its colour, and how many codes it names on a day.
    fn head(
        &self,
        [name, rate]: [&str; 2],
        programs: &[String],
        lists: &[Id<CodeList>],
        on: Date,
    ) -> Result<Element, String> {
        let lang = self.lang;
        let swatch = el("span").class(format!("ct-swatch {}", self.hue(programs)?));
        let mut said = vec![rate.to_owned()];
        let measures = self.measures(programs);
        if measures.iter().any(|it| it.goods.lists.is_empty()) {
            said.push(says::all_goods(lang).to_owned());
        } else if !lists.is_empty() {
            said.push(says::codes(lang, crate::pages::count::codes(self.schedule, lists, on)));
        }
        Ok(el("th")
            .attr("scope", "row")
            .put(swatch)
            .put(el("strong").put(name))
            .put(el("span").class("ct-hint cp-block").put(said.join(" · "))))
    }

    fn lists(&self, names: &[String]) -> Result<Vec<Id<CodeList>>, String> {
        let list = |name: &String| {
            let found = Id::find(&self.schedule.law.lists, |it| it.id == *name);
            found.ok_or_else(|| format!("the law has no list {name}"))
        };
        names.iter().map(list).collect()
    }

    fn measures(&self, programs: &[String]) -> Vec<&Measure> {
        let law = &self.schedule.law;
        let ours = law.measures.iter().filter(|it| programs.contains(&law[it.program].id));
        let duties = ours.filter(|it| it.force == Force::InForce && law[it.program].kind.is_duty());
        duties.filter(|it| it.when.may_hold_of(law[law[it.program].jurisdiction].neighbour)).collect()
    }

    /// The texts of a wave, with how well its measures are known.
    fn texts(&self, cites: &[String], programs: &[String]) -> Result<Element, String> {
        let lang = self.lang;
        let mut list = el("ul").class("cp-parts");
        for number in cites {
            let text = self.instrument(number)?;
            let (number, title) = (
                says::spaced(lang, &words::instrument(lang, text)),
                says::spaced(lang, text.title.in_(lang)),
            );
            let more = (!title.starts_with(&number)).then(|| el("span").class("ct-hint cp-block").put(title));
            list = list.put(el("li").put(link(text.link.in_(lang), number)).all(more));
        }
        let worst =
            self.measures(programs).iter().map(|it| it.confidence).max().unwrap_or(Confidence::Primary);
        let known = words::confidence(lang, worst).unwrap_or_else(|| says::known_primary(lang));
        Ok(el("td").put(list).all((!programs.is_empty()).then(|| el("p").class("ct-hint").put(known))))
    }

    fn at_work(&self, name: &str, query: &str) -> Element {
        let lang = self.lang;
        let words = el("span").class("ct-unseen").put(format!("{} {name}", lang.pick(":", "\u{a0}:")));
        el("td").put(link(&sheet(lang, query), says::open_sheet(lang)).put(words))
    }
}
