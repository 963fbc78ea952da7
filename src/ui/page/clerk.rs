//! Taking the sheet along: the worker that makes and reads files, and what passes between it and the page.

use std::cell::RefCell;

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};

use super::{address, print};
use crate::share::{of_pieces, to_pieces};
use crate::sheet::{Event, Export, ExportFault, Exported, State};
use crate::ui::browser::file;
use crate::ui::handle::Page;

thread_local! {
    /// The worker, what is heard of it, and what was last asked of it.
    static CLERK: RefCell<Option<(Worker, Vec<EventListener>)>> = const { RefCell::new(None) };
    static ASKED: RefCell<Export> = const { RefCell::new(Export::Json) };
}

/// Lets the sheet be taken along.
pub fn export(page: Page, export: Export) {
    match export {
        Export::Print => print::print(),
        Export::Qr => shown(page, Exported::Qr),
        Export::Embed => shown(page, Exported::Embed),
        Export::Json => ask_of_sheet(page, export, "json"),
        Export::Csv => ask_of_sheet(page, export, "csv"),
        Export::Open => file::choose(move |text| read(page, text.as_deref())),
    }
}

/// Opens the sheet of a text saved as JSON; says so where the text is larger than is read.
pub fn read(page: Page, text: Option<&str>) {
    match text {
        Some(text) => ask(page, Export::Open, "read", text),
        None => failed(page, ExportFault::TooBig),
    }
}

fn failed(page: Page, fault: ExportFault) {
    page.tell(Event::Exported(Some(Exported::Failed(fault))));
}

fn shown(page: Page, show: fn(String) -> Exported) {
    match address::links(page) {
        Some((link, _)) => page.tell(Event::Exported(Some(show(link)))),
        None => failed(page, ExportFault::NoLink),
    }
}

fn ask_of_sheet(page: Page, export: Export, word: &str) {
    match to_pieces(&page.state(State::to_link)) {
        Ok(pieces) => ask(page, export, word, &pieces),
        Err(_) => failed(page, ExportFault::TooLong),
    }
}

fn ask(page: Page, export: Export, word: &str, about: &str) {
    page.tell(Event::Exported(Some(Exported::Working)));
    ASKED.replace(export);
    let request = format!("{word}\t{}\t{about}", page.lang().tag());
    let asked = CLERK.with_borrow_mut(|clerk| {
        if clerk.is_none() {
            *clerk = fetch(page);
        }
        clerk.as_ref().is_some_and(|clerk| clerk.0.post_message(&JsValue::from_str(&request)).is_ok())
    });
    if !asked {
        failed(page, ExportFault::Missed);
    }
}

/// Starts the worker, whose script the head of the page names.
fn fetch(page: Page) -> Option<(Worker, Vec<EventListener>)> {
    let worker = Worker::new(&address::named("clerk")?).ok()?;
    let said = EventListener::new(&worker, "message", move |event| {
        let text = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
        heard(page, &text.unwrap_or_default());
    });
    let lost = EventListener::new(&worker, "error", move |_| {
        CLERK.take();
        failed(page, ExportFault::Missed);
    });
    Some((worker, vec![said, lost]))
}

fn heard(page: Page, text: &str) {
    let (word, rest) = text.split_once('\t').unwrap_or((text, ""));
    let fault = match (word, ASKED.with_borrow(|asked| *asked)) {
        ("ok", Export::Open) => return opened(page, rest),
        ("ok", asked) => {
            let (name, kind) = match asked {
                Export::Csv => ("countertariff.csv", "text/csv"),
                _ => ("countertariff.json", "application/json"),
            };
            file::save(name, kind, rest);
            return page.tell(Event::Exported(None));
        }
        ("not-json", _) => ExportFault::NotJson,
        ("no-sheet", _) => ExportFault::NotASheet,
        ("newer", _) => ExportFault::Newer,
        ("too-big", _) => ExportFault::TooBig,
        _ => ExportFault::Missed,
    };
    failed(page, fault);
}

fn opened(page: Page, rest: &str) {
    let (pieces, unread) = rest.split_once('\t').unwrap_or((rest, ""));
    let Ok(mut sheet) = of_pieces(pieces) else { return failed(page, ExportFault::NotASheet) };
    sheet.unread.extend((!unread.is_empty()).then(|| unread.to_owned()));
    page.tell(Event::Shared(false));
    page.tell(Event::Opened(Box::new(Ok(sheet))));
}
