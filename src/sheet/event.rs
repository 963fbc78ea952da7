//! [`Event`]: what can happen to a sheet, and [`Effect`]: what its page must do then.

use super::coming::RestEvent;
use super::compare::CompareEvent;
use super::exported::Exported;
use super::goods::GoodsEvent;
use super::lines::{LineId, Move, Spot};
use super::table::TableEvent;
use crate::share::{LinkFault, Sheet};
use crate::units::Lang;

/// Something a person did, or the browser told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The text of a field was changed.
    Typed(Spot, String),
    /// The text of a field was changed within the sentence.
    Said(Spot, String),
    /// The person does not know the answer to a question.
    Unsure(Spot),
    /// The person went on from a field: what is wrong with it may be said now.
    Left(Spot),
    /// The person asked whether everything is right.
    Checked,
    /// The form is to stand open beneath the sentence, or to be folded into it.
    OpenedForm(bool),
    /// An empty line is wanted.
    AddedLine,
    /// A line goes.
    RemovedLine(LineId),
    /// A line is wanted twice.
    DuplicatedLine(LineId),
    /// A line changes places.
    MovedLine(LineId, Move),
    /// Something in the table of lines.
    Table(TableEvent),
    /// An empty sheet is wanted.
    Cleared,
    /// One of the examples is wanted, by its place among them.
    Began(usize),
    /// A link is opened from the page itself, such as one that was pasted.
    Opened(Box<Result<Sheet, LinkFault>>),
    /// The address became another one: the sheet in it, and whether it was written there for the visitor's own.
    AddressChanged(Option<Box<Result<Sheet, LinkFault>>>, bool),
    /// The visitor's own sheet is wanted back.
    WentBackToOwn,
    /// The sheet on screen is to be the visitor's own.
    KeptThis,
    /// The last change is to be undone.
    Undid,
    /// What was undone is to be done again.
    Redid,
    /// The notice of what was just done may go.
    Dismissed,
    /// The page is on screen: what it does not know yet is asked for.
    Arrived,
    /// Another language is wanted.
    TurnedTo(Lang),
    /// The kept sheet was changed by another tab: what is kept now, if it can be read.
    ChangedElsewhere(Option<Box<Sheet>>),
    /// The sheet was written into the address, or was too long for it.
    Linked(bool),
    /// There is time to find out more: the person pauses.
    GoOn,
    /// The sheet was taken along, or is being.
    Exported(Option<Exported>),
    /// The line through time is wanted as it was charged on each day, or else as it was settled since.
    ShowedAsCharged(bool),
    /// Something around a comparison.
    Compare(CompareEvent),
    /// The sheet was kept in this browser, or could not be.
    Kept(bool),
    /// The ways to share the sheet are opened or closed.
    Shared(bool),
    /// A text was made for copying; whether the browser refused, so that it is copied by hand.
    Copied(String, bool),
    /// Something around the names of goods.
    Goods(GoodsEvent),
    /// Something around the rest of the program.
    Rest(RestEvent),
}

/// Where the focus goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The answer.
    Answer,
    /// The summary of problems.
    Summary,
    /// The title of a line.
    Line(LineId),
    /// The row of a line.
    Row(LineId),
    /// The title of the table of lines.
    Table,
    /// The first choice of the sheet: which way.
    Way,
    /// A field.
    Field(Spot),
    /// What the goods of a line are, and the next step beneath.
    Goods(LineId),
    /// The text that is to be copied by hand.
    Copied,
}

/// Something to be done outside of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Move the focus.
    Focus(Target),
    /// Write the sheet into address and storage once the person pauses.
    Remember,
    /// Write it at once: the person goes somewhere else.
    RememberNow,
    /// Another step begins in the history of the window: the one that is left ends with this sheet, which is the
    /// visitor's own or not.
    NewStep(Box<Sheet>, bool),
    /// Nothing of the sheet is to be kept in this browser.
    Forget,
    /// Let [`Event::GoOn`] happen once the person pauses.
    GoOn,
    /// Ask those who know the names of goods: in which language, beside which schedule, what, of what; between
    /// tabs.
    Ask(String),
    /// Fetch the rest of the program.
    FetchRest,
    /// Fetch the names of goods again.
    FetchNames,
    /// Keep what was chosen, for another visit.
    KeepRecent,
    /// Say [`GoodsEvent::HadTime`] once the person pauses.
    RateAfterPause,
    /// Say it as soon as the browser has drawn.
    RateNext,
}
