//! [`Page`]: the signals that everything on screen derives from.

use std::sync::Arc;

use leptos::prelude::*;

use super::address::Arrival;
use super::outcome::Outcome;
use super::today::today;
use crate::entry::draft::DraftLine;
use crate::entry::{Draft, Field, LineField, Place};
use crate::share::Unknown;
use crate::units::{Lang, day};

/// The state of the page, to be handed about by copy.
#[derive(Clone, Copy)]
pub struct Page {
    /// The sheet as typed.
    pub draft: RwSignal<Draft>,
    /// The language of the reader.
    pub lang: RwSignal<Lang>,
    /// The sheet read and assessed.
    pub outcome: Memo<Arc<Outcome>>,
    /// Fields that the person has been in and left.
    pub left: RwSignal<Vec<Place>>,
    /// Whether everything that is wrong is to be shown, fields not yet visited among it.
    pub asked: RwSignal<bool>,
    /// What there is to say about the link that brought the sheet.
    pub arrival: RwSignal<Arrival>,
    /// Whether the sheet is too long to be written into a link.
    pub unlinkable: RwSignal<bool>,
    /// The link last copied.
    pub copied: RwSignal<Option<String>>,
    /// Whether the law is on screen, and not the sheet.
    pub reading: RwSignal<bool>,
    /// What a newer link said and this page does not understand: written into its links again.
    pub unknown: StoredValue<Vec<Unknown>>,
}

impl Page {
    /// A page with an empty sheet of today.
    pub fn new(lang: Lang) -> Self {
        let draft = RwSignal::new(blank());
        // Each draft is assessed anew: comparing two outcomes would cost more than drawing one.
        let outcome = Memo::new_with_compare(move |_| Arc::new(draft.with(Outcome::of)), |_, _| true);
        Self {
            draft,
            lang: RwSignal::new(lang),
            outcome,
            left: RwSignal::default(),
            asked: RwSignal::new(false),
            arrival: RwSignal::default(),
            unlinkable: RwSignal::new(false),
            copied: RwSignal::new(None),
            reading: RwSignal::new(false),
            unknown: StoredValue::default(),
        }
    }

    /// The text in a field was changed.
    pub fn typed(self, place: Place, text: &str) {
        self.copied.set(None);
        self.draft.update(|draft| match place {
            Place::Sheet(field) => draft.set(field, text),
            Place::Line(line, field) => draft.set_line(line, field, text),
        });
    }

    /// The person has left a field: what is wrong with it may be said now.
    pub fn left(self, place: Place) {
        if !self.left.with_untracked(|left| left.contains(&place)) {
            self.left.update(|left| {
                left.push(place);
            });
        }
    }

    /// The lines were moved about, and their places with them.
    pub fn rearrange(self, change: impl FnOnce(&mut Vec<DraftLine>)) {
        self.left.update(Vec::clear);
        self.copied.set(None);
        self.unknown.update_value(|unknown| unknown.retain(|it| it.line().is_none()));
        self.draft.update(|draft| change(&mut draft.lines));
    }

    /// Another sheet takes the place of this one.
    pub fn replace(self, draft: Draft, asked: bool) {
        self.left.set(Vec::new());
        self.asked.set(asked);
        self.copied.set(None);
        self.draft.set(draft);
    }
}

/// What was typed into a field, exactly.
pub fn text_at(draft: &Draft, place: Place) -> &str {
    let text = match place {
        Place::Sheet(field) => draft.fields.get(&field),
        Place::Line(line, field) => draft.lines.get(line).and_then(|it| it.get(&field)),
    };
    text.map_or("", String::as_str)
}

/// A sheet of today with one empty line.
pub fn blank() -> Draft {
    let mut draft = Draft { lines: vec![DraftLine::new()], ..Draft::default() };
    draft.set(Field::EntryDate, &day::write(today()));
    draft
}

/// Whether nothing was said yet but the day.
pub fn is_blank(draft: &Draft) -> bool {
    draft.field(Field::Into).is_empty() && draft.lines.iter().all(DraftLine::is_empty)
}

/// Whether a fact has been answered on a line.
pub fn answered(draft: &Draft, line: usize, field: LineField) -> bool {
    !draft.line_field(line, field).is_empty()
}
