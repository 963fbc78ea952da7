//! The sheet is compared with another. It is worked out while the person pauses.

use std::sync::Arc;

use super::compare::{Asked, CompareEvent, Compared, Comparing, Comparison, Of, Otherwise, Side, With};
use super::event::Effect;
use super::mirrored::mirrored;
use super::reading::parse_filled;
use super::state::State;
use crate::assess::{as_charged_then, assess};
use crate::entry::parse::KnownLines;
use crate::entry::{Draft, Entry, Field, LineField, Place, Problem};
use crate::schedule::{Fact, Schedule};
use crate::share::{LinkFault, parse_location};
use crate::units::{Date, day};

impl State {
    /// What the sheet is compared with.
    pub fn compares_with(&self) -> Option<With> {
        self.comparing.with
    }

    /// What was typed for a comparison.
    pub fn asked(&self, what: Asked) -> &str {
        &self.comparing.typed[what as usize]
    }

    /// Whether, the other way, the goods keep their origin.
    pub fn keeps_origin(&self) -> bool {
        self.comparing.keeps_origin
    }

    /// The question that is answered in two ways, once it was chosen, while its line is on the sheet.
    pub fn otherwise(&self) -> Option<&Otherwise> {
        self.comparing.otherwise.as_ref().filter(|it| self.lines.place_of(it.line).is_some())
    }

    /// How the comparison stands; `None` while nothing is compared.
    pub fn comparison(&self) -> Option<Comparison> {
        let of = self.compared_of()?;
        let known = self.comparing.known.as_ref().filter(|known| known.0 == of);
        Some(known.map_or(Comparison::Waiting, |known| known.1.clone()))
    }

    fn compared_of(&self) -> Option<Of> {
        let Comparing { with, typed, keeps_origin, otherwise, .. } = &self.comparing;
        let (typed, keeps_origin, otherwise) = (typed.clone(), *keeps_origin, otherwise.clone());
        Some(Of { draft: self.sheet.draft.clone(), with: (*with)?, typed, keeps_origin, otherwise })
    }

    /// Whether there is a comparison still to be worked out.
    pub(super) fn lacks_comparison(&self) -> bool {
        self.comparison() == Some(Comparison::Waiting)
    }

    pub(super) fn compare(&mut self, event: CompareEvent) -> Vec<Effect> {
        match event {
            CompareEvent::Wanted(with) => {
                if with == Some(With::Day) && self.comparing.typed[Asked::Day as usize].is_empty() {
                    self.comparing.typed[Asked::Day as usize] = day::write(self.other_day());
                }
                self.comparing.with = with;
            }
            CompareEvent::Typed(what, text) => self.comparing.typed[what as usize] = text,
            CompareEvent::KeptOrigin(keeps) => self.comparing.keeps_origin = keeps,
            CompareEvent::Answered(otherwise) => {
                self.comparing.with = Some(With::Answer);
                self.comparing.otherwise = Some(otherwise);
            }
        }
        Vec::new()
    }

    /// The day that a sheet is most likely to be compared with: today, or, for a sheet of today, the day before the
    /// last change.
    fn other_day(&self) -> Date {
        let now = self.outcome.day.unwrap_or(self.today);
        if now != self.today {
            return self.today;
        }
        let steps = self.course().map_or(&[][..], |course| course.steps.as_slice());
        let last = steps.iter().skip(1).map(|step| step.from).rfind(|from| *from <= now);
        last.and_then(|from| from.yesterday().ok()).unwrap_or(now)
    }

    /// Works out the comparison.
    pub(super) fn work_out_comparison(&mut self) {
        if let Some(of) = self.compared_of() {
            let found = self.compared(&of).map_or_else(|why| why, |found| Comparison::Known(Arc::new(found)));
            self.comparing.known = Some((of, found));
        }
    }

    fn compared(&self, of: &Of) -> Result<Compared, Comparison> {
        let schedule = self.schedule;
        let here = || read(schedule, &of.draft).map_err(|_| Comparison::NoAnswer);
        let sides = match of.with {
            With::Day => {
                let day = of.typed[Asked::Day as usize].as_str();
                let other = answered(&of.draft, &[Place::Sheet(Field::EntryDate)], day);
                let is_day = |problem: &Problem| problem.place == Place::Sheet(Field::EntryDate);
                let other = read(schedule, &other).map_err(|why| match why {
                    Comparison::Unread(problems) if problems.iter().any(is_day) => Comparison::NoDay,
                    why => why,
                });
                let sides = [here()?, other?];
                // The earlier day stands first.
                let [one, two] = &sides;
                if one.entry_date <= two.entry_date { sides } else { [two.clone(), one.clone()] }
            }
            With::Claim => {
                here()?;
                let claim = |line| Place::Line(line, LineField::Fact(Fact::Cusma));
                let claims: Vec<Place> = (0..of.draft.lines.len()).map(claim).collect();
                let claiming = |answer: &str| read(schedule, &answered(&of.draft, &claims, answer));
                [claiming("yes")?, claiming("no")?]
            }
            With::Answer => {
                let here = here()?;
                let Otherwise { line, fact, one, other } =
                    of.otherwise.as_ref().ok_or(Comparison::NoOther)?;
                let line = self.lines.place_of(*line).ok_or(Comparison::NoOther)?;
                let question = [Place::Line(line, LineField::Fact(*fact))];
                let saying = |text: &str| read(schedule, &answered(&of.draft, &question, text));
                let one = one.as_ref().map_or(Ok(here), |one| saying(&one.text))?;
                [one, saying(&other.text)?]
            }
            With::OtherWay => {
                let here = here()?;
                let rate = of.typed[Asked::Rate as usize].as_str();
                let other = mirrored(schedule, &of.draft, &here, rate, of.keeps_origin)?;
                let other = read(schedule, &other)?;
                [here, other]
            }
            With::AsCharged => {
                let entry = here()?;
                let answers = [as_charged_then(schedule, &entry), assess(schedule, &entry)];
                return Ok(Compared { sides: answers.map(|answer| Side { entry: entry.clone(), answer }) });
            }
            With::Link => {
                let here = here()?;
                let pasted = of.typed[Asked::Link as usize].trim();
                let found = match pasted {
                    "" => return Err(Comparison::NoSheet(None)),
                    pasted => parse_location(pasted).unwrap_or(Err(LinkFault::NotALink)),
                };
                [here, read(schedule, &found.map_err(|fault| Comparison::NoSheet(Some(fault)))?.draft)?]
            }
        };
        Ok(Compared { sides: sides.map(|entry| Side { answer: assess(schedule, &entry), entry }) })
    }
}

/// The draft with these fields answered otherwise.
fn answered(draft: &Draft, places: &[Place], text: &str) -> Draft {
    let mut other = draft.clone();
    for place in places {
        match *place {
            Place::Sheet(field) => other.set(field, text),
            Place::Line(line, field) => other.set_line(line, field, text),
        }
    }
    other
}

/// What a draft says; what is wrong with it, if it cannot be answered.
fn read(schedule: &Schedule, draft: &Draft) -> Result<Entry, Comparison> {
    let parsed = parse_filled(draft, schedule, &mut KnownLines::default());
    match parsed.entry {
        Some(entry) if !entry.lines.is_empty() => Ok(entry),
        _ => Err(Comparison::Unread(parsed.problems)),
    }
}
