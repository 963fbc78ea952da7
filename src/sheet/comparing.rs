//! The sheet is compared with another. It is worked out while the person pauses.

use std::sync::Arc;

use super::compare::{Asked, CompareEvent, Compared, Comparison, Of, Side, With};
use super::event::Effect;
use super::lines::LineId;
use super::mirrored::mirrored;
use super::reading::parse_filled;
use super::state::State;
use crate::assess::{as_charged_then, assess};
use crate::entry::parse::KnownLines;
use crate::entry::{Draft, Entry, Field, LineField, Place, Problem};
use crate::schedule::{Fact, Schedule};
use crate::share::{Beside, LinkFault, parse_location};
use crate::units::{Date, day};

/// What is said of something that is so.
const YES: &str = "yes";

impl State {
    /// What was typed for a comparison.
    pub fn asked(&self, what: Asked) -> &str {
        self.comparing.says(what.beside())
    }

    /// Whether, the other way, the goods keep their origin.
    pub fn keeps_origin(&self) -> bool {
        self.comparing.says(Beside::KeepsOrigin) == YES
    }

    /// The question that is answered in two ways, and its line, once it was chosen and while the line is on the sheet.
    pub fn otherwise(&self) -> Option<(LineId, Fact)> {
        let line = self.comparing.line.filter(|line| self.lines.place_of(*line).is_some())?;
        match LineField::named(self.comparing.says(Beside::Question))? {
            LineField::Fact(fact) if !self.comparing.says(Beside::Other).is_empty() => Some((line, fact)),
            _ => None,
        }
    }

    /// Whether a comparison came with the sheet.
    pub fn came_compared(&self) -> bool {
        self.comparing.came
    }

    /// How the comparison stands; `None` while nothing is compared.
    pub fn comparison(&self) -> Option<Comparison> {
        let of = self.compared_of()?;
        let known = self.comparing.known.as_ref().filter(|known| known.0 == of);
        Some(known.map_or(Comparison::Waiting, |known| known.1.clone()))
    }

    fn compared_of(&self) -> Option<Of> {
        let (with, said, line) = (self.compares_with()?, self.comparing.said.clone(), self.comparing.line);
        Some(Of { draft: self.sheet.draft.clone(), with, said, line })
    }

    /// Whether there is a comparison still to be worked out.
    pub(super) fn lacks_comparison(&self) -> bool {
        self.comparison() == Some(Comparison::Waiting)
    }

    pub(super) fn compare(&mut self, event: CompareEvent) -> Vec<Effect> {
        match event {
            CompareEvent::Wanted(with) => {
                if with == Some(With::Day) && self.asked(Asked::Day).is_empty() {
                    let day = day::write(self.other_day());
                    self.comparing.say(Beside::Day, day);
                }
                self.comparing.say(Beside::With, with.map_or("", With::word).to_owned());
            }
            CompareEvent::Typed(what, text) => self.comparing.say(what.beside(), text),
            CompareEvent::KeptOrigin(keeps) => {
                self.comparing.say(Beside::KeepsOrigin, if keeps { YES } else { "" }.to_owned());
            }
            CompareEvent::Answered(otherwise) => {
                self.comparing.line = Some(otherwise.line);
                let question = LineField::Fact(otherwise.fact).column().to_owned();
                self.comparing.say(Beside::With, With::Answer.word().to_owned());
                self.comparing.say(Beside::Question, question);
                self.comparing.say(Beside::One, otherwise.one.map_or_else(String::new, |one| one.text));
                self.comparing.say(Beside::Other, otherwise.other.text);
            }
        }
        // It stands in the address.
        vec![Effect::Remember]
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
        let both = |sides: [Entry; 2], line| {
            let sides = sides.map(|entry| Side { answer: assess(schedule, &entry), entry });
            Compared { sides, line }
        };
        let here = || read(schedule, &of.draft).map_err(|_| Comparison::NoAnswer);
        let sides = match of.with {
            With::Day => {
                let day = self.asked(Asked::Day);
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
                here()?;
                let (line, fact) = self.otherwise().ok_or(Comparison::NoOther)?;
                let line = self.lines.place_of(line).ok_or(Comparison::NoOther)?;
                let question = [Place::Line(line, LineField::Fact(fact))];
                let [one, other] = [Beside::One, Beside::Other].map(|which| {
                    let other = self.comparing.said.get(&which);
                    let other = other.map(|text| answered(&of.draft, &question, text));
                    read_line(schedule, other.as_ref().unwrap_or(&of.draft), line)
                });
                let ((one, line), (other, _)) = (one?, other?);
                return Ok(both([one, other], Some(line)));
            }
            With::OtherWay => {
                let here = here()?;
                let rate = self.asked(Asked::Rate);
                let other = mirrored(schedule, &of.draft, &here, rate, self.keeps_origin())?;
                let other = read(schedule, &other)?;
                [here, other]
            }
            With::AsCharged => {
                let entry = here()?;
                let answers = [as_charged_then(schedule, &entry), assess(schedule, &entry)];
                let sides = answers.map(|answer| Side { entry: entry.clone(), answer });
                return Ok(Compared { sides, line: None });
            }
            With::Link => {
                let here = here()?;
                let pasted = self.asked(Asked::Link).trim();
                let found = match pasted {
                    "" => return Err(Comparison::NoSheet(None)),
                    pasted => parse_location(pasted).unwrap_or(Err(LinkFault::NotALink)),
                };
                [here, read(schedule, &found.map_err(|fault| Comparison::NoSheet(Some(fault)))?.draft)?]
            }
        };
        Ok(both(sides, None))
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

/// What a draft says, and the place of one of its lines in it; what is wrong, if that line cannot be read.
fn read_line(schedule: &Schedule, draft: &Draft, line: usize) -> Result<(Entry, usize), Comparison> {
    let parsed = parse_filled(draft, schedule, &mut KnownLines::default());
    let place = parsed.lines.get(line).copied().flatten();
    parsed.entry.zip(place).ok_or(Comparison::Unread(parsed.problems))
}

/// What a draft says; what is wrong with it, if it cannot be answered.
fn read(schedule: &Schedule, draft: &Draft) -> Result<Entry, Comparison> {
    let parsed = parse_filled(draft, schedule, &mut KnownLines::default());
    match parsed.entry {
        Some(entry) if !entry.lines.is_empty() => Ok(entry),
        _ => Err(Comparison::Unread(parsed.problems)),
    }
}
