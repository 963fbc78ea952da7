//! [`Part`]: what is drawn again when it became another one. Signals of all kinds of documents are of one type
//! here, and so is everything drawn of them: each type would be kilobytes of program.

use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::*;

use crate::report::Screen;

/// A part of what is on screen. Its readers run again only when that part is another one.
pub struct Part<T> {
    turn: Memo<u32>,
    last: Arc<Mutex<Option<T>>>,
}

impl<T> Clone for Part<T> {
    fn clone(&self) -> Self {
        Self { turn: self.turn, last: Arc::clone(&self.last) }
    }
}

impl<T: Clone + PartialEq + Send + 'static> Part<T> {
    /// The part of the screen that a function picks.
    pub fn new(
        screen: RwSignal<Arc<Screen>>,
        of: impl Fn(&Screen) -> Option<T> + Send + Sync + 'static,
    ) -> Self {
        let last = Arc::new(Mutex::new(None));
        let known = Arc::clone(&last);
        let turn = turns(
            screen,
            Box::new(move |screen| {
                let now = of(screen);
                let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
                let changed = *known != now;
                *known = now;
                changed
            }),
        );
        Self { turn, last }
    }

    /// The part as it is; `None` where there is none. Whoever asks within an effect runs again when it changes.
    pub fn get(&self) -> Option<T> {
        // Reading the count brings the part up to date.
        self.turn.with(|_| ());
        self.last.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Counts how often a part became another one.
fn turns(screen: RwSignal<Arc<Screen>>, changed: Box<dyn Fn(&Screen) -> bool + Send + Sync>) -> Memo<u32> {
    Memo::new(move |turn: Option<&u32>| {
        let turn = turn.copied().unwrap_or_default();
        if screen.with(|screen| changed(screen)) { turn.wrapping_add(1) } else { turn }
    })
}

/// Something drawn again whenever what it reads became another one.
pub fn drawn(draw: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let draw: Box<dyn FnMut() -> AnyView + Send> = Box::new(draw);
    draw.into_any()
}

/// The value of an attribute that is set again whenever what it reads became another one; `None` takes it away.
pub type Attribute = Box<dyn FnMut() -> Option<String> + Send>;

/// Such an attribute.
pub fn attribute(value: impl FnMut() -> Option<String> + Send + 'static) -> Attribute {
    Box::new(value)
}
