//! [`State`]: everything that a page knows, and what can be asked of it.

use std::sync::Arc;

use litemap::LiteMap;

use super::arrival::{Arrival, Kept};
use super::asking::Asking;
use super::compare::Comparing;
use super::copied::Copied;
use super::course::Courses;
use super::event::{Effect, Event};
use super::exported::Exported;
use super::goods::Goods;
use super::history::{Done, History};
use super::lines::{LineId, Lines, Spot};
use super::open_questions::OpenQuestions;
use super::outcome::{Answering, LineOutcome, Outcome};
use super::table::Pasting;
use crate::entry::draft::DraftLine;
use crate::entry::{Draft, Field, Place, Problem};
use crate::schedule::{Id, Jurisdiction, Schedule};
use crate::share::{LinkFault, Sheet};
use crate::units::{Date, Lang, day};

/// What is in it, in order.
type Set<T> = LiteMap<T, ()>;

/// What a sheet can do beyond being answered.
#[derive(Debug)]
pub struct Rest {
    pub(super) happened: fn(&mut State, Event) -> Vec<Effect>,
    pub(super) find_out: fn(&mut State) -> Vec<Effect>,
    /// What follows from any change: names and rates of goods that what is on screen lacks.
    pub(super) follow: fn(&mut State, &mut Vec<Effect>, bool),
    pub(super) rates_are_due: fn(&State) -> bool,
}

/// The whole state of a page.
pub struct State {
    pub(super) schedule: &'static Schedule,
    pub(super) today: Date,
    pub(super) sheet: Sheet,
    pub(super) lines: Lines,
    pub(super) lang: Lang,
    pub(super) typed: Set<Spot>,
    pub(super) visited: Set<Spot>,
    pub(super) show_all: bool,
    pub(super) summary: bool,
    pub(super) form_open: bool,
    pub(super) saying: Option<Spot>,
    pub(super) open: Option<LineId>,
    pub(super) narrowed: bool,
    pub(super) pasting: Option<Pasting>,
    pub(super) arrival: Arc<Arrival>,
    pub(super) history: History,
    pub(super) just_done: Option<Done>,
    pub(super) too_long: bool,
    pub(super) exported: Option<Exported>,
    pub(super) unkept: bool,
    pub(super) sharing: bool,
    pub(super) copied: Option<Copied>,
    pub(super) answering: Answering,
    pub(super) outcome: Outcome,
    pub(super) courses: Courses,
    pub(super) comparing: Comparing,
    pub(super) goods: Goods,
    pub(super) asking: Asking,
    pub(super) rest: Option<&'static Rest>,
    pub(super) waiting: Vec<Event>,
    pub(super) misses_rest: bool,
}

impl State {
    /// A page as it begins, in a program that waits for [`REST`](super::REST): with the sheet of the address, or else
    /// the one kept here, which opening a link never touches, or else an empty one of today. `ours` says that the
    /// address was written by this browser for the visitor's own sheet.
    pub fn alone(
        schedule: &'static Schedule,
        today: Date,
        here: Lang,
        linked: Option<Result<Sheet, LinkFault>>,
        kept: Kept,
        ours: bool,
    ) -> Self {
        let mut state = Self {
            schedule,
            today,
            sheet: Sheet::default(),
            lines: Lines::default(),
            lang: here,
            typed: Set::new(),
            visited: Set::new(),
            show_all: false,
            summary: false,
            form_open: true,
            saying: None,
            open: None,
            narrowed: false,
            pasting: None,
            arrival: Arc::default(),
            history: History::default(),
            just_done: None,
            too_long: false,
            unkept: false,
            sharing: false,
            copied: None,
            exported: None,
            answering: Answering::default(),
            outcome: Outcome::default(),
            courses: Courses::default(),
            comparing: Comparing::default(),
            goods: Goods::default(),
            asking: Asking::default(),
            rest: None,
            waiting: Vec::new(),
            misses_rest: false,
        };
        let own = match kept {
            Kept::Nothing => None,
            Kept::Sheet(own) => Some(own).filter(|own| !own.is_blank()),
            Kept::Unreadable(text) => {
                state.arrival_mut().unreadable = Some(text);
                None
            }
        };
        match (linked, own) {
            (Some(Ok(linked)), own) => state.open(linked, own, ours),
            (Some(Err(fault)), own) => {
                let arrival = state.arrival_mut();
                (arrival.fault, arrival.own) = (Some(fault), own);
                state.put(state.blank());
            }
            (None, Some(own)) => {
                state.lang = own.lang.unwrap_or(here);
                state.put(*own);
            }
            (None, None) => state.put(state.blank()),
        }
        state
    }

    /// Puts a sheet in the place of the one on screen.
    pub(super) fn put(&mut self, mut sheet: Sheet) {
        if sheet.draft.lines.is_empty() {
            sheet.add_line();
        }
        self.lines.renew(sheet.draft.lines.len());
        self.comparing = Comparing::came_with(core::mem::take(&mut sheet.beside), &self.lines);
        self.sheet = sheet;
        self.goods.rates.clear();
        self.typed.clear();
        self.visited.clear();
        self.open = None;
        self.narrowed = false;
        self.asking.clear();
        self.show_all = false;
        self.summary = false;
        self.saying = None;
        self.answer(&[]);
        // A sheet that comes with an answer is met by it, and any other one by what it still asks.
        self.form_open = self.outcome.lines.iter().all(|line| line.now.is_none());
    }

    /// Answers the sheet anew. `last` are the outcomes of its lines, where they were on the sheet before.
    pub(super) fn answer(&mut self, last: &[Option<Arc<LineOutcome>>]) {
        self.outcome = self.answering.outcome(self.schedule, &self.sheet.draft, last);
        self.order_questions();
    }

    /// A sheet of today with one empty line.
    pub(super) fn blank(&self) -> Sheet {
        let mut draft = Draft { lines: vec![DraftLine::new()], ..Draft::default() };
        draft.set(Field::EntryDate, &day::write(self.today));
        Sheet { draft, ..Sheet::default() }
    }

    /// The law that the sheet is answered by.
    pub fn schedule(&self) -> &'static Schedule {
        self.schedule
    }

    /// The day on which the page was opened.
    pub fn today(&self) -> Date {
        self.today
    }

    /// The sheet as typed.
    pub fn draft(&self) -> &Draft {
        &self.sheet.draft
    }

    /// The language of the reader.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// What came of the sheet.
    pub fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    /// How the sheet came here.
    pub fn arrival(&self) -> &Arrival {
        &self.arrival
    }

    /// The lines by name, in their order.
    pub fn lines(&self) -> &[LineId] {
        self.lines.ids()
    }

    /// Where a field stands, if its line is still there.
    pub fn place(&self, spot: Spot) -> Option<Place> {
        self.lines.place(spot)
    }

    /// The name of a field that has a place.
    pub fn spot(&self, place: Place) -> Option<Spot> {
        self.lines.spot(place)
    }

    /// Whether nothing was said yet but the day.
    pub fn is_blank(&self) -> bool {
        self.sheet.is_blank()
    }

    /// What was typed into a field, exactly.
    pub fn text(&self, place: Place) -> &str {
        let draft = &self.sheet.draft;
        let text = match place {
            Place::Sheet(field) => draft.fields.get(&field),
            Place::Line(line, field) => draft.lines.get(line).and_then(|line| line.get(&field)),
        };
        text.map_or("", String::as_str)
    }

    /// The law of the country entered, as soon as a way was chosen.
    pub fn entered(&self) -> Option<(Id<Jurisdiction>, &'static Jurisdiction)> {
        let into = self.outcome.into?;
        Some((into, &self.schedule.law[into]))
    }

    /// Whether what is wrong with a field may be said: the person has been in it and left, or asked for all.
    /// Within the sentence nothing is said while a field is typed into: it would push the answer about.
    pub fn may_show(&self, place: Place) -> bool {
        let spot = self.spot(place);
        let is_said = spot.is_some() && self.saying == spot;
        !is_said && (self.show_all || spot.is_some_and(|spot| self.visited.contains_key(&spot)))
    }

    /// The problems for the summary: all of them once the person asked, and none before.
    pub fn summary(&self) -> Vec<Problem> {
        if self.summary { self.outcome.all_problems().collect() } else { Vec::new() }
    }

    /// Which questions the form of a line shows.
    pub fn open_questions(&self, line: usize) -> OpenQuestions {
        let Some(outcome) = self.outcome.lines.get(line) else { return OpenQuestions::default() };
        let has_problem = |field| outcome.problem(field).is_some();
        OpenQuestions::of(&self.sheet.draft, line, &outcome.questions, self.asked_of(line), has_problem)
    }

    /// What *undo* would undo.
    pub fn undoes(&self) -> Option<Done> {
        self.history.undoes()
    }

    /// What *redo* would do again.
    pub fn redoes(&self) -> Option<Done> {
        self.history.redoes()
    }

    /// What was just done and is not to be seen at a glance, such as a line removed.
    pub fn just_done(&self) -> Option<Done> {
        self.just_done
    }

    /// Whether the sheet could not be kept in this browser.
    pub fn is_unkept(&self) -> bool {
        self.unkept
    }

    /// Whether the ways to share the sheet are open.
    pub fn is_shared(&self) -> bool {
        self.sharing
    }

    /// What was last copied, while it still says what the sheet says.
    pub fn copied(&self) -> Option<&Copied> {
        self.copied.as_ref()
    }
}
