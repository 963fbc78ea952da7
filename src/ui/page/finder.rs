//! The worker that knows the names of goods: where it runs, and what passes between it and the page.

use std::cell::RefCell;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};

use super::address;
use crate::sheet::{Effect, Event, GoodsEvent, State};
use crate::storage;
use crate::ui::handle::Page;

/// How long after the page is usable the names are fetched, in milliseconds.
const AFTER: u32 = 400;
/// How long the person must pause before rates are worked out, in milliseconds.
const PAUSE: u32 = 120;
/// How long the browser gets to draw between two rates, in milliseconds.
const BETWEEN: u32 = 4;

/// What the worker says when it, or a file that it needs, did not arrive.
const MISSED: &str = "missed";

#[derive(Default)]
struct Desk {
    /// The worker, once it runs.
    worker: Option<Worker>,
    heard: Vec<EventListener>,
    /// What is asked before it runs.
    waiting: Vec<String>,
    /// The rate to be worked out next.
    rate: Option<Timeout>,
}

thread_local! {
    static DESK: RefCell<Desk> = RefCell::default();
}

/// Recalls what was chosen before, and starts the worker as soon as the page has had time to be drawn and used.
pub fn start(page: Page) {
    page.tell(Event::Goods(GoodsEvent::Recalled(storage::recent())));
    Timeout::new(AFTER, move || fetch(page)).forget();
}

/// Does what the sheet asks to have done around the names of goods.
pub fn effect(page: Page, effect: Effect) {
    match effect {
        Effect::Ask(request) => ask(request),
        Effect::FetchNames => fetch(page),
        Effect::KeepRecent => storage::save_recent(&page.state(|state: &State| state.recent().to_vec())),
        Effect::RateAfterPause => rate(page, PAUSE),
        Effect::RateNext => rate(page, BETWEEN),
        _ => {}
    }
}

fn ask(request: String) {
    DESK.with_borrow_mut(|desk| match &desk.worker {
        Some(worker) => {
            let _ = worker.post_message(&JsValue::from_str(&request));
        }
        None => desk.waiting.push(request),
    });
}

fn rate(page: Page, after: u32) {
    let timeout = Timeout::new(after, move || page.tell(Event::Goods(GoodsEvent::HadTime)));
    DESK.with_borrow_mut(|desk| desk.rate = Some(timeout));
}

/// Starts the worker, in the place of one that did not get what it needs.
fn fetch(page: Page) {
    let Some(worker) = address::named("finder").and_then(|address| Worker::new(&address).ok()) else {
        page.tell(Event::Goods(GoodsEvent::Missed));
        return;
    };
    let said = EventListener::new(&worker, "message", move |event| {
        let text = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
        page.tell(Event::Goods(match text {
            Some(text) if text != MISSED => GoodsEvent::Arrived(text),
            _ => GoodsEvent::Missed,
        }));
    });
    let failed = EventListener::new(&worker, "error", move |_| page.tell(Event::Goods(GoodsEvent::Missed)));
    let waiting = DESK.with_borrow_mut(|desk| {
        if let Some(before) = desk.worker.replace(worker) {
            before.terminate();
        }
        desk.heard = vec![said, failed];
        core::mem::take(&mut desk.waiting)
    });
    waiting.into_iter().for_each(ask);
}
