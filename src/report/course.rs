//! A line through time: a picture, its table, and the dates to come.

use super::block::{Act, Block, Does, Fold, Group, Heading, Rich, Span, text};
use super::calendar::{Entry, calendar};
use super::cite::cite;
use super::course_changes::{duties, table};
use super::course_chart::chart;
use super::course_told::Told;
use super::hue::hue;
use super::plain;
use crate::entry::{LineField, Place};
use crate::schedule::{Id, Program};
use crate::sheet::{Event, LineId, State};
use crate::words::{self, page as says};

/// Everything that is said of the line in work through time; empty while that is not known.
pub(super) fn course(state: &State) -> Vec<Block> {
    let Some(told) = Told::of(state) else { return Vec::new() };
    let (lang, course) = (told.lang, told.course);
    let mut blocks = vec![
        Block::Heading(Heading {
            level: 3,
            class: "ct-bill-title",
            id: Some("through-time".to_owned()),
            text: says::through_time(lang).to_owned(),
        }),
        Block::Para("ct-hint", text(says::through_time_of(lang))),
    ];
    blocks.extend(told.toggle());
    blocks.extend(chart(&told).map(Block::Chart));
    blocks.push(Block::List("ct-layers-names", told.names()));
    let read = state.schedule().law[course.into].law_as_of;
    let mut said = says::read_until(lang, &words::date(lang, read));
    if !course.announced.is_empty() {
        said += says::announced_is_outlined(lang);
    }
    blocks.push(Block::Para("ct-hint", text(said)));
    blocks.push(Block::Fold(Fold {
        open: false,
        class: "",
        summary: text(says::changes_in_a_table(lang, told.steps.len().saturating_sub(1))),
        blocks: vec![Block::Table(table(&told))],
    }));
    blocks.extend(told.dates());
    let named_by = Some("through-time".to_owned());
    vec![Block::Group(Group { class: "ct-course", named_by, blocks })]
}

/// The line in work through time as text: what the table says, with nothing to press; empty while it is not known.
pub fn course_as_text(state: &State) -> String {
    let Some(told) = Told::of(state) else { return String::new() };
    let toggle = told.toggle().map(|block| match block {
        Block::Para(class, mut rich) => {
            rich.retain(|span| !matches!(span, Span::Act(_)));
            Block::Para(class, rich)
        }
        other => other,
    });
    let about = Block::Para("ct-hint", text(says::through_time_of(told.lang)));
    let blocks: Vec<Block> = [about].into_iter().chain(toggle).chain([Block::Table(table(&told))]).collect();
    plain(&blocks)
}

impl Told<'_> {
    /// Where a later text reached back: which of the two is shown, by which text they differ, and the way to the other.
    fn toggle(&self) -> Option<Block> {
        self.course.as_charged.as_ref()?;
        let lang = self.lang;
        let as_charged = self.state.is_as_charged();
        let mut rich = vec![
            Span::Strong(says::as_charged(lang, as_charged).to_owned()),
            Span::Text(says::as_charged_means(lang, as_charged).to_owned()),
        ];
        rich.extend(self.course.reached_back.iter().map(|at| cite(self.state.schedule(), lang, at)));
        rich.push(Span::Act(Act {
            class: "ct-link",
            text: says::show_as_charged(lang, !as_charged).to_owned(),
            does: Does::Event(Event::ShowedAsCharged(!as_charged)),
        }));
        Some(Block::Para("ct-course-which", rich))
    }

    /// The programmes that charge at some time, in the order in which they first do.
    fn names(&self) -> Vec<Rich> {
        let mut programmes: Vec<Id<Program>> = Vec::new();
        for charge in self.steps.iter().flat_map(|step| duties(&step.line)) {
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

    /// The changes still to come of each line, to be saved in a calendar.
    fn dates(&self) -> Option<Block> {
        let code = |id: &LineId| {
            let place = self.state.lines().iter().position(|line| line == id)?;
            Some(self.state.text(Place::Line(place, LineField::Code)).to_owned())
        };
        let lines = self.course.ahead.iter().filter_map(|(id, steps)| Some((code(id)?, steps)));
        let days: Vec<Entry> = lines
            .flat_map(|(code, steps)| {
                steps.iter().map(move |step| Entry {
                    day: step.from,
                    title: says::in_calendar(self.lang, &code, &self.said(&step.line)),
                    about: code.clone(),
                })
            })
            .collect();
        let first = days.first()?;
        let save = Act {
            class: "ct-link",
            text: says::save_dates(self.lang, days.len()),
            does: Does::Save(
                format!("countertariff-{}.ics", first.about),
                "text/calendar",
                calendar(self.state.today(), &days),
            ),
        };
        Some(Block::Para("", vec![Span::Act(save)]))
    }
}
