//! The day whose figures are known, with their arithmetic; and every day on which coverage changes, in a table.

use super::{Coverage, Told, rates, scroll};
use crate::pages::html::{Element, el};
use crate::units::{Currency, Date, Decimal};
use crate::words::pages as says;

/// What was in force and what was pledged on the day of the story, in either currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnTheDay {
    /// In force, thousand millions of Canadian dollars.
    pub in_force: Decimal,
    /// Announced and not enacted.
    pub pledged: Decimal,
    /// Canadian dollars for one US dollar: for what was in force, and for what was pledged.
    pub rates: (Decimal, Decimal),
}

impl OnTheDay {
    /// Works it out.
    ///
    /// # Errors
    /// There is no exchange rate for a day.
    pub fn of(schedule: &crate::schedule::Schedule, waves: &super::Waves) -> Result<Self, String> {
        let story = &waves.canada.story;
        let rate = |day: Date| {
            let rate = rates(schedule).and_then(|rates| rates.on(day)).map(|rate| rate.rate);
            rate.ok_or_else(|| format!("there is no exchange rate for {day}"))
        };
        Ok(Self {
            in_force: Coverage::canada(&waves.canada).on(story.day),
            pledged: waves.canada.left_of_pledge(story.day),
            rates: (rate(story.in_force_at)?, rate(story.pledged_at)?),
        })
    }

    /// In force, thousand millions of US dollars to a tenth.
    pub fn in_force_usd(&self) -> Decimal {
        (self.in_force / self.rates.0).round_dp(1)
    }

    /// Pledged, thousand millions of US dollars to a tenth.
    pub fn pledged_usd(&self) -> Decimal {
        (self.pledged / self.rates.1).round_dp(1)
    }
}

impl Told<'_> {
    /// The day whose figures are known: the two figures, and how they come about.
    pub(super) fn story(&self) -> Result<Element, String> {
        let lang = self.lang;
        let canada = &self.waves.canada;
        let story = &canada.story;
        let on = OnTheDay::of(self.schedule, self.waves)?;
        let bank = self.rate(story.in_force_at).map(|rate| &self.schedule.law[rate.source].title);
        let bank = bank.map_or("", |title| says::before_comma(title.in_(lang)));
        let cad = |amount| says::billions_short(lang, Currency::Cad, amount, 1);
        let usd = |amount| says::billions_short(lang, Currency::Usd, amount, 1);
        let terms: Vec<String> = canada
            .wave
            .iter()
            .enumerate()
            .map(|(wave, _)| self.canada.of(wave, story.day))
            .filter(|amount| *amount > Decimal::ZERO)
            .map(cad)
            .collect();
        let sum = format!("{} = {}", terms.join(" + "), cad(on.in_force));
        let drawn = canada.pledge.amount - on.pledged;
        let rest = format!("{} − {} = {}", cad(canada.pledge.amount), cad(drawn), cad(on.pledged));
        let figure = |label: &str, amount: Decimal, first: String, second: String, more: Option<String>| {
            el("div")
                .class("cp-story-figure")
                .put(el("h3").put(label))
                .put(el("p").class("cp-story-amount").put(says::billions(lang, Currency::Usd, amount)))
                .put(el("p").class("cp-sum").put(first))
                .put(el("p").class("cp-sum").put(second))
                .all(more.map(|more| el("p").class("ct-hint").put(more)))
        };
        let other = usd(on.pledged / on.rates.0);
        let figures = el("div")
            .class("cp-story-figures")
            .put(figure(
                says::in_force(lang),
                on.in_force_usd(),
                sum,
                says::conversion(
                    lang,
                    &cad(on.in_force),
                    on.rates.0,
                    &usd(on.in_force_usd()),
                    bank,
                    story.in_force_at,
                ),
                None,
            ))
            .put(figure(
                says::pledged(lang),
                on.pledged_usd(),
                rest,
                says::conversion(
                    lang,
                    &cad(on.pledged),
                    on.rates.1,
                    &usd(on.pledged_usd()),
                    bank,
                    story.pledged_at,
                ),
                Some(says::at_the_other_rate(lang, &other, story.in_force_at)),
            ));
        Ok(super::section("on-the-day", &says::on_the_day(lang, story.day))
            .put(el("p").put(says::story_of(lang)))
            .put(figures)
            .put(el("p").class("ct-hint").put(says::story_note(lang))))
    }

    /// Every day on which Canada's coverage changes.
    pub(super) fn days_of_canada(&self) -> Element {
        let canada = &self.waves.canada;
        let mut days = vec![canada.pledge.announced];
        days.extend(self.canada.days());
        days.push(canada.story.day);
        days.extend(canada.pledge.through.tomorrow().ok());
        days.sort_unstable();
        let before = |day: Date| day < self.canada.days().first().copied().unwrap_or(day);
        let pledged = |day: Date| {
            if day > canada.pledge.through {
                Decimal::ZERO
            } else if before(day) {
                canada.pledge.amount + super::first(&self.canada)
            } else {
                canada.left_of_pledge(day)
            }
        };
        self.days(&self.canada, &days, Some(&pledged), says::into_canada(self.lang))
    }

    /// Every day on which the coverage of the United States changes.
    pub(super) fn days_of_the_states(&self) -> Element {
        self.days(&self.states, &self.states.days(), None, says::into_states(self.lang))
    }

    fn days(
        &self,
        coverage: &Coverage,
        days: &[Date],
        pledged: Option<&dyn Fn(Date) -> Decimal>,
        title: &str,
    ) -> Element {
        let lang = self.lang;
        let mut head = vec![says::day(lang), says::in_force(lang)];
        head.extend(pledged.map(|_| says::pledged(lang)));
        head.push(says::rate_used(lang));
        let mut rows = Vec::new();
        for day in days {
            let amount = |amount: Decimal| {
                let cell = el("td").class("cp-number");
                if amount.is_zero() {
                    cell.put("–")
                } else {
                    cell.put(self.both(coverage.currency, amount, *day))
                }
            };
            let rate = self.rate(*day).map(|rate| says::rate_of_day(lang, rate.rate));
            let row = el("tr")
                .put(el("th").attr("scope", "row").put(crate::words::date(lang, *day)))
                .put(amount(coverage.on(*day)))
                .all(pledged.map(|pledged| amount(pledged(*day))))
                .put(el("td").class("cp-number").put(rate.unwrap_or_default()));
            rows.push(row);
        }
        let name = format!("{title}, {}", says::day_by_day(lang));
        scroll(&name, super::table::table(&name, &head, rows))
    }
}
