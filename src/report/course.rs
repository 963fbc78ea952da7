//! The line in work through time: a picture, its table, and the dates to come.

use super::block::{Act, Block, Cell, Does, Fold, Group, Heading, Rich, Row, Span, Table, text};
use super::calendar::calendar;
use super::chart::{Area, Chart};
use super::cite::cite;
use super::hue::hue;
use crate::assess::{Answer, Basis, Charge, LineAssessment, Step};
use crate::entry::{Field, Place};
use crate::schedule::{Citation, Id, Measure, Program};
use crate::sheet::{self, State};
use crate::units::{Date, Decimal, Lang, day};
use crate::words::{self, page as says};

/// Everything that is said of the line in work through time; empty while that is not known.
pub(super) fn course(state: &State) -> Vec<Block> {
    let Some(course) = state.course().filter(|course| course.value.is_none_or(|value| !value.is_zero()))
    else {
        return Vec::new();
    };
    let lang = state.lang();
    let of = Told { state, lang, course, basis: Basis::of(course.value).amount() };
    let mut blocks = vec![
        Block::Heading(Heading {
            level: 3,
            class: "ct-bill-title",
            id: Some("through-time".to_owned()),
            text: says::through_time(lang).to_owned(),
        }),
        Block::Para("ct-hint", text(says::through_time_of(lang))),
    ];
    blocks.extend(of.chart().map(Block::Chart));
    blocks.push(Block::List("ct-layers-names", of.names()));
    let read = state.schedule().law[course.into].law_as_of;
    if read < course.until {
        blocks.push(Block::Para("ct-hint", text(says::read_until(lang, &words::date(lang, read)))));
    }
    blocks.push(Block::Fold(Fold {
        class: "",
        summary: text(says::changes_in_a_table(lang, course.steps.len().saturating_sub(1))),
        blocks: vec![Block::Table(of.table())],
    }));
    blocks.extend(of.dates());
    let named_by = Some("through-time".to_owned());
    vec![Block::Group(Group { class: "ct-course", named_by, blocks })]
}

struct Told<'a> {
    state: &'a State,
    lang: Lang,
    course: &'a sheet::Course,
    basis: Decimal,
}

impl Told<'_> {
    fn first(&self) -> Date {
        self.course.steps.first().map_or(self.course.until, |step| step.from)
    }

    /// The last day drawn: a little after the last change, so that it is seen.
    fn last(&self) -> i32 {
        day::number(self.course.until) + 45
    }

    /// Where a day stands, from the left.
    fn left(&self, number: i32) -> Decimal {
        let first = day::number(self.first());
        share(Decimal::from(number - first), Decimal::from(self.last() - first))
    }

    /// A sum as a share of the value, in per cent.
    fn rate(&self, sum: Decimal) -> Decimal {
        sum.checked_mul(Decimal::ONE_HUNDRED).and_then(|it| it.checked_div(self.basis)).unwrap_or_default()
    }

    /// What a step comes to, in words.
    fn said(&self, line: &LineAssessment) -> String {
        let lang = self.lang;
        match line.answer {
            Answer::Assessed => words::short_rate(lang, self.rate(line.duty_total())),
            Answer::Undecided(range) => {
                says::between(lang, range, |sum| words::short_rate(lang, self.rate(sum)))
            }
            Answer::Prohibited(_) => says::prohibited(lang).to_owned(),
            Answer::NotCovered(_) => says::not_covered_title(lang).to_owned(),
        }
    }

    /// The highest rate that is drawn, in per cent, brought up to a round number.
    fn top(&self) -> Decimal {
        let most = self.course.steps.iter().map(|step| self.most(&step.line)).max().unwrap_or_default();
        let round = [2, 5, 10, 20, 30, 50, 80, 100, 150, 200, 300, 500].map(Decimal::from);
        round.into_iter().find(|top| *top >= most).unwrap_or(most)
    }

    /// The most that a step can come to, as far as it can be drawn.
    fn most(&self, line: &LineAssessment) -> Decimal {
        match line.answer {
            Answer::Undecided(range) => self.rate(range.high.unwrap_or(range.low)),
            _ => self.rate(line.duty_total()),
        }
    }

    fn chart(&self) -> Option<Chart> {
        let top = self.top();
        let mut chart = Chart {
            areas: Vec::new(),
            heights: [Decimal::ZERO, top / Decimal::TWO, top]
                .map(|rate| (fall(rate, top), words::short_rate(self.lang, rate)))
                .to_vec(),
            days: self.years(),
            sums: Vec::new(),
            read: None,
            spot: self.state.spot(Place::Sheet(Field::EntryDate))?,
            name: says::move_the_day(self.lang).to_owned(),
            ends: (self.first(), day::of_number(self.last())?),
            stops: Vec::new(),
        };
        let read = self.state.schedule().law[self.course.into].law_as_of;
        chart.read = (read < self.course.until).then(|| written(self.left(day::number(read))));
        let steps = &self.course.steps;
        for (turn, step) in steps.iter().enumerate() {
            let until = steps.get(turn + 1).map_or(self.last(), |next| day::number(next.from));
            self.draw(&mut chart, step, until, top);
            chart.stops.push((step.from, self.said(&step.line)));
        }
        Some(chart)
    }

    fn draw(&self, chart: &mut Chart, step: &Step, until: i32, top: Decimal) {
        let left = self.left(day::number(step.from));
        let width = self.left(until) - left;
        let mut area = |hue: String, from: Decimal, to: Decimal| {
            let height = share(to - from, top);
            chart.areas.push(Area {
                hue,
                left: written(left),
                width: written(width),
                top: fall(to, top),
                height: written(height),
            });
        };
        let mut sum = Decimal::ZERO;
        for charge in duties(&step.line) {
            let to = sum + self.rate(charge.amount);
            area(hue(self.state.schedule(), charge.program), sum, to);
            sum = to;
        }
        match step.line.answer {
            Answer::Undecided(range) => {
                let high = range.high.map_or(top, |high| self.rate(high));
                area("ct-open".to_owned(), sum, high);
            }
            Answer::Prohibited(_) => area("ct-hue-ban".to_owned(), Decimal::ZERO, top),
            Answer::Assessed | Answer::NotCovered(_) => {}
        }
        // A narrow step has no room for its sum; the table has it.
        if width > Decimal::from(7) && matches!(step.line.answer, Answer::Assessed) {
            chart.sums.push((written(left), fall(sum, top), self.said(&step.line)));
        }
    }

    /// The first day of each year, and of July.
    fn years(&self) -> Vec<(String, String)> {
        let (first, last) = (self.first().year(), self.course.until.year());
        let begins = (first..=last).filter_map(|year| Some((Date::new(year, 1, 1).ok()?, year)));
        let drawn = begins.filter(|(day, _)| *day >= self.first());
        drawn.map(|(day, year)| (written(self.left(day::number(day))), year.to_string())).collect()
    }

    /// The programmes that charge at some time, in the order in which they first do.
    fn names(&self) -> Vec<Rich> {
        let mut programmes: Vec<Id<Program>> = Vec::new();
        for charge in self.course.steps.iter().flat_map(|step| duties(&step.line)) {
            if !programmes.contains(&charge.program) {
                programmes.push(charge.program);
            }
        }
        let schedule = self.state.schedule();
        let name = |programme: Id<Program>| {
            let short = words::programme_short(self.lang, schedule, programme).to_owned();
            vec![Span::Swatch(hue(schedule, programme)), Span::Text(short)]
        };
        programmes.into_iter().map(name).collect()
    }

    fn table(&self) -> Table {
        let lang = self.lang;
        let head = [says::from_day(lang), says::tariff(lang), says::what_changed(lang)];
        let row = |(turn, step): (usize, &Step)| {
            let before = turn.checked_sub(1).map(|turn| &self.course.steps[turn].line);
            let cells =
                [text(words::date(lang, step.from)), text(self.said(&step.line)), self.why(before, step)];
            let classes = ["", "ct-number", ""];
            let cells = classes.into_iter().zip(cells).map(|(class, text)| Cell { class, text });
            Row { class: "", cells: cells.collect(), below: Vec::new() }
        };
        Table {
            class: "ct-steps-table",
            caption: says::through_time(lang).to_owned(),
            head: head.map(|head| Cell { class: "", text: text(head) }).to_vec(),
            rows: self.course.steps.iter().enumerate().map(row).collect(),
        }
    }

    /// What changed on a day: which programmes begin, end or come to another amount, with the texts that say so.
    fn why(&self, before: Option<&LineAssessment>, step: &Step) -> Rich {
        let Some(before) = before else { return text(says::first_day_covered(self.lang)) };
        let (lang, schedule) = (self.lang, self.state.schedule());
        let mut rich = Rich::new();
        let mut say = |said: String, cites: Option<&Citation>| {
            if !rich.is_empty() {
                rich.push(Span::Break);
            }
            rich.push(Span::Text(said + " "));
            rich.extend(cites.map(|at| cite(schedule, lang, at)));
        };
        let name = |programme| words::programme_short(lang, schedule, programme);
        let law = |measure: Id<Measure>| &schedule.law[measure];
        for new in duties(&step.line) {
            let old = duties(before).find(|old| old.program == new.program);
            match old {
                Some(old) if old.amount == new.amount => {}
                Some(_) => say(says::becomes(lang, name(new.program)), law(new.measure).cites.first()),
                None => say(says::begins(lang, name(new.program)), law(new.measure).cites.first()),
            }
        }
        for old in duties(before) {
            if !duties(&step.line).any(|new| new.program == old.program) {
                let ended = law(old.measure);
                let by = ended.ended_by.as_ref().filter(|_| ended.window.until() == Some(step.from));
                say(says::ends(lang, name(old.program)), by);
            }
        }
        if let Answer::Prohibited(measure) = step.line.answer {
            say(says::prohibited(lang).to_owned(), law(measure).cites.first());
        }
        if step.from > schedule.law[self.course.into].law_as_of {
            say(says::enacted_ahead(lang).to_owned(), None);
        }
        rich
    }

    /// The changes still to come, to be saved in a calendar.
    fn dates(&self) -> Option<Block> {
        let ahead: Vec<&Step> =
            self.course.steps.iter().skip(1).filter(|step| step.from > self.state.today()).collect();
        let place = self.state.lines().iter().position(|id| *id == self.course.line)?;
        let code = self.state.text(Place::Line(place, crate::entry::LineField::Code)).to_owned();
        let days = ahead.iter().map(|step| {
            let title = says::in_calendar(self.lang, &code, &self.said(&step.line));
            (step.from, title)
        });
        let file = calendar(self.state.today(), &code, days);
        let save = Act {
            class: "ct-link",
            text: says::save_dates(self.lang, ahead.len()),
            does: Does::Save(format!("countertariff-{code}.ics"), "text/calendar", file),
        };
        (!ahead.is_empty()).then(|| Block::Para("", vec![Span::Act(save)]))
    }
}

/// The duties of a step, in the order of a receipt.
fn duties(line: &LineAssessment) -> impl Iterator<Item = &Charge> {
    line.charges.iter().filter(|charge| charge.kind.is_duty() && !charge.amount.is_zero())
}

fn share(part: Decimal, whole: Decimal) -> Decimal {
    if whole.is_zero() { Decimal::ZERO } else { part * Decimal::ONE_HUNDRED / whole }
}

/// How far from the top a rate is drawn.
fn fall(rate: Decimal, top: Decimal) -> String {
    written(Decimal::ONE_HUNDRED - share(rate, top))
}

fn written(share: Decimal) -> String {
    format!("{}%", share.round_dp(2).normalize())
}
