//! [`Page`]: what a view may ask of the page. A stub: the lead's takes its place at the merge.

use crate::sheet::{Event, Spot};

/// The page, to be handed about by copy.
#[derive(Clone, Copy)]
pub struct Page;

impl Page {
    /// Lets something happen to the sheet.
    pub fn tell(self, _event: Event) {}

    /// Copies the link of the sheet, or the one for mail programs.
    pub fn copy_link(self, _for_mail: bool) {}

    /// The id of a field in the document.
    pub fn anchor(self, _spot: Spot) -> String {
        String::new()
    }

    /// Moves the focus to a field.
    pub fn go_to(self, _spot: Spot) {}
}
