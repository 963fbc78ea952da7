//! The page of the waves: how much trade each measure of either side covers, through time.

pub mod coverage;
mod day;
mod picture;
mod read;
mod table;

pub use coverage::Coverage;
pub use day::OnTheDay;
pub use read::{AmericanWave, Canada, CanadianWave, Claimed, Part, Pledge, States, Story, Trade, Waves};

use picture::{Above, Picture};

use super::html::{Element, el, link};
use super::{Site, pattern};
use crate::report::hue;
use crate::schedule::{DayRate, ExchangeRates, Id, Instrument, Jurisdiction, Schedule};
use crate::units::{Currency, Date, Decimal, Lang};
use crate::words::pages as says;

/// What the page says, and the law it says it of.
struct Told<'a> {
    schedule: &'a Schedule,
    waves: &'a Waves,
    lang: Lang,
    canada: Coverage,
    states: Coverage,
}

/// The page.
///
/// # Errors
/// Says which name in the files the law does not have.
pub fn page(site: &Site, lang: Lang) -> Result<Vec<Element>, String> {
    let told = Told {
        schedule: site.schedule,
        waves: &site.waves,
        lang,
        canada: Coverage::canada(&site.waves.canada),
        states: Coverage::states(site.schedule, &site.waves)?,
    };
    let mut body =
        vec![pattern::tiles(), el("p").class("cp-lead").put(says::waves_intro(lang)), told.story()?];
    body.push(told.of_canada()?);
    body.push(told.of_the_states()?);
    Ok(body)
}

impl Told<'_> {
    fn of_canada(&self) -> Result<Element, String> {
        let lang = self.lang;
        let canada = &self.waves.canada;
        let mut layers = Vec::new();
        for layer in &self.canada.layers {
            let wave = &canada.wave[layer.wave];
            layers.push((self.hue(&wave.programs)?, wave.part[layer.part].short.in_(lang).to_owned()));
        }
        let announced = canada.pledge.amount + first(&self.canada);
        let mut steps = vec![(canada.pledge.announced, announced)];
        steps.extend(self.canada.days().into_iter().map(|day| (day, canada.left_of_pledge(day))));
        steps.retain(|step| step.0 <= canada.pledge.through);
        steps.extend(canada.pledge.through.tomorrow().ok().map(|day| (day, Decimal::ZERO)));
        let above = Above { name: says::pledged(lang).to_owned(), steps };
        let named = says::billions_short(lang, Currency::Cad, self.canada.on(canada.story.day), 1);
        let named = Some((canada.story.day, says::named_day(lang, canada.story.day, &named)));
        let title = says::into_canada(lang);
        let picture = self.picture(title, &self.canada, layers, Some(above), named);
        let notes = [says::pledge_note(lang), says::september_note(lang), says::ends_note(lang)];
        Ok(section("canada", title)
            .put(el("p").put(says::canada_basis(lang)))
            .put(picture)
            .put(el("h3").put(says::waves_table(lang)))
            .put(self.table_of_canada()?)
            .put(el("ul").class("cp-notes").all(notes.map(|note| el("li").put(note))))
            .put(el("h3").put(says::day_by_day(lang)))
            .put(self.days_of_canada()))
    }

    fn of_the_states(&self) -> Result<Element, String> {
        let lang = self.lang;
        let states = &self.waves.states;
        let mut layers = Vec::new();
        for layer in &self.states.layers {
            let wave = &states.wave[layer.wave];
            layers.push((self.hue(&wave.programs)?, wave.name.in_(lang).to_owned()));
        }
        let title = says::into_states(lang);
        let picture = self.picture(title, &self.states, layers, None, None);
        let source = el("p")
            .class("cp-source")
            .put(says::source_of(lang))
            .put(" ")
            .put(link(&states.trade.link, states.trade.title.in_(lang)));
        Ok(section("united-states", title)
            .put(el("p").put(says::states_basis(lang)))
            .put(source)
            .put(picture)
            .put(el("h3").put(says::waves_table(lang)))
            .put(self.table_of_the_states()?)
            .put(el("h3").put(says::day_by_day(lang)))
            .put(self.days_of_the_states()))
    }

    fn picture(
        &self,
        title: &str,
        coverage: &Coverage,
        layers: Vec<(String, String)>,
        above: Option<Above>,
        named: Option<(Date, String)>,
    ) -> Element {
        let (lang, currency) = (self.lang, coverage.currency);
        let law = self.law_of(currency);
        let most = coverage.days().into_iter().map(|day| coverage.on(day)).max().unwrap_or_default();
        let billions = |amount| says::billions(lang, currency, amount);
        let read = law.law_as_of;
        let picture = Picture {
            coverage,
            layers,
            above,
            ends: (law.covered_from, Date::constant(2027, 1, 1)),
            read,
            named,
            says: says::picture_says(lang, title, &billions(most), read, &billions(coverage.on(read))),
        };
        scroll(
            &format!("{title}, {}", says::the_picture(lang)),
            el("div").class("cp-wave-wide").put(picture.draw(lang)),
        )
    }

    fn law_of(&self, currency: Currency) -> &Jurisdiction {
        let law = &self.schedule.law;
        law.jurisdictions.iter().find(|it| it.currency == currency).unwrap_or(&law.jurisdictions[0])
    }

    /// The colour of the first of some programmes.
    fn hue(&self, programs: &[String]) -> Result<String, String> {
        let name = programs.first().map_or("", String::as_str);
        let program = Id::find(&self.schedule.law.programs, |it| it.id == name);
        program
            .map(|program| hue(self.schedule, program))
            .ok_or_else(|| format!("there is no programme {name}"))
    }

    fn instrument(&self, number: &str) -> Result<&Instrument, String> {
        let found = self.schedule.law.instruments.iter().find(|it| it.number == number);
        found.ok_or_else(|| format!("the law has no text {number}"))
    }

    /// The rate of a day, or of the last day before it that had one.
    fn rate(&self, on: Date) -> Option<&DayRate> {
        rates(self.schedule)?.on(on)
    }

    /// An amount in both currencies, its own first.
    fn both(&self, currency: Currency, amount: Decimal, on: Date) -> Element {
        let lang = self.lang;
        let own = el("strong").put(says::billions_short(lang, currency, amount, 1));
        let other = self.rate(on).map(|rate| match currency {
            Currency::Cad => says::billions_short(lang, Currency::Usd, amount / rate.rate, 1),
            Currency::Usd => says::billions_short(lang, Currency::Cad, amount * rate.rate, 1),
        });
        el("span")
            .class("cp-both")
            .put(own)
            .all(other.map(|other| el("span").class("cp-other-currency").put(other)))
    }
}

/// The Canadian dollars that one US dollar was worth, by day.
fn rates(schedule: &Schedule) -> Option<&ExchangeRates> {
    schedule.law.exchange.iter().find(|it| it.of == Currency::Usd && it.in_currency == Currency::Cad)
}

/// What was announced to begin first.
fn first(canada: &Coverage) -> Decimal {
    canada.days().first().map_or(Decimal::ZERO, |day| canada.on(*day))
}

impl Canada {
    /// What is left of the pledge on a day: all of it, less what came of it until then.
    pub fn left_of_pledge(&self, day: Date) -> Decimal {
        let drawn = self.pledge.drawn.iter().filter(|drawn| drawn.on <= day);
        let amounts = drawn.filter_map(|drawn| self.wave.iter().find(|wave| wave.id == drawn.wave));
        self.pledge.amount
            - amounts.map(|wave| wave.part.iter().map(|part| part.amount).sum::<Decimal>()).sum::<Decimal>()
    }
}

fn section(id: &str, title: &str) -> Element {
    el("section").attr("id", id).put(el("h2").put(title))
}

/// What may be wider than the page scrolls in a region of its own.
fn scroll(name: &str, inside: Element) -> Element {
    el("div")
        .class("cp-scroll")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", name)
        .put(inside)
}
