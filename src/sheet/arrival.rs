//! [`Arrival`]: how the sheet on screen came here, and which other sheet waits meanwhile.

use crate::entry::Draft;
use crate::share::{LinkFault, Sheet, Shown};
use crate::units::Date;

/// What the browser keeps for the visitor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    /// Nothing, or nothing but a day.
    #[default]
    Nothing,
    /// A sheet.
    Sheet(Box<Sheet>),
    /// Something this version cannot read: as it is kept, letter for letter.
    Unreadable(String),
}

/// How the sheet on screen came here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrival {
    /// Why the link opened nothing.
    pub fault: Option<LinkFault>,
    /// What was shown when the link was made.
    pub was: Option<Was>,
    /// Whether the sheet came with a link and is as it came: such a sheet is looked at, and not kept.
    pub only_looked_at: bool,
    /// The visitor's own sheet, waiting while another is on screen. Nothing is kept in its place.
    pub own: Option<Box<Sheet>>,
    /// Whether that sheet was changed in another tab, rather than left by a link.
    pub elsewhere: bool,
    /// A kept sheet that could not be read, as it was kept. It is put aside, never overwritten.
    pub unreadable: Option<String>,
    /// Keys of the link that mean nothing here.
    pub unread: Vec<String>,
    /// The title and the note that came with a link: words of somebody else, as long as they stand so.
    pub theirs: Option<[String; 2]>,
}

impl Arrival {
    /// Whether the sheet on screen may be kept as the visitor's own.
    pub fn may_keep(&self) -> bool {
        self.own.is_none() && !self.only_looked_at
    }

    /// Whether the sheet on screen is the visitor's own, kept or not: none that came with a link and is looked at
    /// beside one's own.
    pub fn is_own(&self) -> bool {
        self.may_keep() || self.elsewhere
    }
}

/// The total that a link was made with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Was {
    /// How much.
    pub shown: Shown,
    /// Under the law as of this day.
    pub law_as_of: Option<Date>,
    /// For this sheet and no other.
    pub of: Draft,
}
