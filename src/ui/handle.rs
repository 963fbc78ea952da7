//! [`Page`]: the one handle by which views reach the sheet.

use std::cell::Cell;
use std::sync::Arc;

use leptos::prelude::*;

use super::browser::{focus, pause, pointer};
use super::drawn::{Part, drawn};
use crate::entry::Place;
use crate::report::{self, Block, Does, LineDocs, Reporter, Screen, place_id};
use crate::sheet::{self, Effect, Event, GoodsEvent, LineId, Spot, State, TableEvent, Target};
use crate::units::Lang;

/// The sheet, and what is on screen of it. To be handed about by copy.
#[derive(Clone, Copy)]
pub struct Page {
    machine: StoredValue<Machine, LocalStorage>,
    screen: RwSignal<Arc<Screen>>,
    outside: Outside,
}

/// The state of the sheet, and what makes documents of it.
struct Machine {
    state: State,
    reporter: Reporter,
}

/// How the page reaches what lies around it.
#[derive(Clone, Copy)]
pub struct Outside {
    /// Writes the sheet into address and storage, or forgets it.
    pub remember: fn(Page, Effect),
    /// Fetches the rest of the program, and then does what a button said.
    pub fetch: fn(Page, Option<Does>),
    /// Asks those who know the names of goods, fetches them again, keeps what was chosen, waits for time to work
    /// out rates.
    pub goods: fn(Page, Effect),
}

/// The rest of the program: what the first answer to a line does without.
pub struct Rest {
    /// What a sheet can do beyond being answered.
    pub sheet: &'static sheet::Rest,
    /// The documents beyond the first answer.
    pub report: &'static report::Rest,
    /// The table of lines.
    pub lines: fn(Page) -> AnyView,
    /// What is in the dialog of the ways to share.
    pub dialog: fn(Page) -> AnyView,
    /// Draws the kinds of blocks that only such documents have.
    pub draw: fn(Page, &Block) -> AnyView,
    /// Does what a button says.
    pub act: fn(Page, &Does),
    /// Listens for what concerns the whole window: printing, and keys that undo.
    pub listen: fn(Page),
    /// The page in a frame of another.
    pub frame: fn(Page) -> AnyView,
}

thread_local! {
    static REST: Cell<Option<&'static Rest>> = const { Cell::new(None) };
}

/// The rest of the program, once it is here.
pub fn rest() -> Option<&'static Rest> {
    REST.get()
}

/// The rest of the program is here.
pub fn keep(rest: &'static Rest) {
    REST.set(Some(rest));
}

/// How long the person must pause, in milliseconds, before more is found out.
const PAUSE: u32 = 200;

/// The id of the answer.
pub const ANSWER: &str = "answer";
/// The id of the summary of problems.
pub const SUMMARY: &str = "problems";

/// The id of the title of the table of lines.
pub const TABLE: &str = "lines-title";

/// The id of what opens a line in the table, by its number.
pub fn row_id(number: usize) -> String {
    format!("r{number}")
}

/// The id of the answer to a line, by its number.
pub fn bill_id(number: usize) -> String {
    format!("b{number}")
}

impl Page {
    /// A page that begins with this state.
    pub fn new(state: State, outside: Outside) -> Self {
        let mut reporter = Reporter::alone();
        let screen = RwSignal::new(reporter.screen(&state));
        Self { machine: StoredValue::new_local(Machine { state, reporter }), screen, outside }
    }

    /// The language, for what is drawn once and again with everything around it.
    pub fn lang(self) -> Lang {
        self.screen.with_untracked(|screen| screen.lang)
    }

    /// A part of what is on screen: its readers run again only when that part is another one.
    pub fn part<T: Clone + PartialEq + Send + 'static>(
        self,
        of: impl Fn(&Screen) -> Option<T> + Send + Sync + 'static,
    ) -> Part<T> {
        Part::new(self.screen, of)
    }

    /// A part of what is on screen of the line in work; `None` once it is another one.
    pub fn line_part<T: Clone + PartialEq + Send + 'static>(
        self,
        id: LineId,
        of: impl Fn(&LineDocs) -> T + Send + Sync + 'static,
    ) -> Part<T> {
        self.part(move |screen| screen.lines.iter().find(|line| line.id == id).map(&of))
    }

    /// A part of what is on screen, drawn, and again whenever it is another one.
    pub fn draws<T: Clone + PartialEq + Send + 'static>(
        self,
        of: impl Fn(&Screen) -> Option<T> + Send + Sync + 'static,
        draw: impl Fn(T) -> AnyView + Send + 'static,
    ) -> AnyView {
        let part = self.part(of);
        drawn(move || part.get().map_or_else(|| ().into_any(), &draw))
    }

    /// A view for each line in work. It stays as long as its line is.
    pub fn each_line(self, line: fn(Self, LineId) -> AnyView) -> AnyView {
        self.each(|screen| screen.lines.iter().map(|line| line.id).collect(), line)
    }

    /// A view for each of some lines, in their order. It stays as long as its line is among them.
    pub fn each(self, ids: fn(&Screen) -> Vec<LineId>, line: fn(Self, LineId) -> AnyView) -> AnyView {
        let ids = self.part(move |screen| Some(ids(screen)));
        let ids = move || ids.get().unwrap_or_default();
        view! { <For each=ids key=|id| *id children=move |id| line(self, id) /> }.into_any()
    }

    /// Looks at the state, for what is no document: what a link carries, what may be kept.
    pub fn state<T>(self, read: impl FnOnce(&State) -> T) -> T {
        self.machine.with_value(|machine| read(&machine.state))
    }

    /// The rest of the program is here: what is drawn from now on is all there is.
    pub fn complete(self, rest: &'static Rest) {
        self.machine.update_value(|machine| {
            machine.state.complete(rest.sheet);
            machine.reporter.complete(rest.report);
        });
    }

    /// Lets something happen to the sheet, draws what came of it, and does what has to be done then.
    pub fn tell(self, event: Event) {
        let pause = if event == Event::GoOn { 0 } else { PAUSE };
        // Rates are worked out one by one, and drawn a few at a time.
        let rated = matches!(event, Event::Goods(GoodsEvent::HadTime));
        let mut effects = Vec::new();
        let mut screen = None;
        self.machine.update_value(|machine| {
            effects = machine.state.update(event);
            if !rated || machine.state.rates_are_due() {
                screen = Some(machine.reporter.screen(&machine.state));
            }
        });
        if let Some(screen) = screen {
            self.screen.set(screen);
        }
        for effect in effects {
            match effect {
                Effect::Focus(target) => focus::soon(self.id_of(target)),
                Effect::GoOn => pause::then(pause, move || self.tell(Event::GoOn)),
                Effect::Remember | Effect::RememberNow | Effect::NewStep(..) | Effect::Forget => {
                    (self.outside.remember)(self, effect)
                }
                Effect::FetchRest => (self.outside.fetch)(self, None),
                Effect::Ask(_)
                | Effect::FetchNames
                | Effect::KeepRecent
                | Effect::RateAfterPause
                | Effect::RateNext => (self.outside.goods)(self, effect),
            }
        }
    }

    /// The person went on from a field. What is then said moves the page, and waits for the pointer.
    pub fn left(self, spot: Spot) {
        pointer::once_up(move || self.tell(Event::Left(spot)));
    }

    /// Does what a button of a document does. One that answers a question of a line leaves the focus with the
    /// answer to that line, where the person was looking.
    pub fn act(self, does: &Does) {
        match does {
            Does::Event(event) => {
                self.tell(event.clone());
                let line = match event {
                    Event::Typed(spot, _) => self.state(|state| state.place(*spot)),
                    _ => None,
                };
                if let Some(Place::Line(line, _)) = line {
                    focus::soon(bill_id(line + 1));
                }
            }
            Does::Export(_)
            | Does::CopyLink
            | Does::CopyMailLink
            | Does::CopyText
            | Does::Copy(_)
            | Does::Save(..) => match rest() {
                Some(rest) => (rest.act)(self, does),
                None => (self.outside.fetch)(self, Some(does.clone())),
            },
        }
    }

    /// Moves the focus to a field of the form. A folded form is opened first, and its line is put in work.
    pub fn go_to(self, spot: Spot) {
        if !self.state(State::is_form_open) {
            self.tell(Event::OpenedForm(true));
        }
        if let Spot::Line(id, _) = spot {
            let open = self.state(|state| state.open_line().map(|line| state.lines()[line]));
            if open != Some(id) {
                self.tell(Event::Table(TableEvent::Opened(id)));
            }
        }
        focus::soon(self.id_of(Target::Field(spot)));
    }

    /// The id of a field, as the target of a link.
    pub fn anchor(self, spot: Spot) -> String {
        self.id_of(Target::Field(spot))
    }

    fn id_of(self, target: Target) -> String {
        self.state(|state| match target {
            Target::Answer => ANSWER.to_owned(),
            Target::Summary => SUMMARY.to_owned(),
            Target::Copied => "copied".to_owned(),
            Target::Way => "into".to_owned(),
            Target::Line(id) => line_id(state, id),
            Target::Row(id) => row_id(number(state, id)),
            Target::Table => TABLE.to_owned(),
            Target::Goods(id) => line_id(state, id) + "-goods",
            Target::Field(spot) => state.place(spot).map(place_id).unwrap_or_default(),
        })
    }
}

/// The id of the title of a line.
fn line_id(state: &State, id: LineId) -> String {
    format!("l{}", number(state, id))
}

fn number(state: &State, id: LineId) -> usize {
    state.lines().iter().position(|line| *line == id).unwrap_or_default() + 1
}
