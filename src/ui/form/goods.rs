//! The field for the goods: a combobox, as the ARIA patterns have it, and the steps beneath a code.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use crate::entry::LineField;
use crate::report::{GoodsDoc, GoodsGroup, GoodsList, GoodsOption, Rung};
use crate::sheet::{Event, GoodsEvent, Spot, Step};
use crate::ui::browser::focus;
use crate::ui::element::{Button, Marks, button, element, plain, words, written};
use crate::ui::handle::Page;
use crate::ui::report::rich;

/// The list beneath the field; it keeps its place while it is closed.
pub fn list(page: Page, list: &GoodsList) -> AnyView {
    let groups = list.groups.iter().enumerate().map(|(turn, group)| self::group(page, list, turn, group));
    let options = Marks {
        id: Some(list.id.clone()),
        role: Some("listbox"),
        name: Some(list.name.to_owned()),
        hidden: list.groups.is_empty(),
        ..Marks::class("ct-goods-list")
    };
    let status = Marks { role: Some("status"), ..Marks::class("ct-goods-note") };
    let count = written("SPAN", "ct-unseen", list.status.as_str());
    let note = plain("SPAN", "", vec![rich(page, &list.note)]);
    let panel = Marks { hidden: !list.open, ..Marks::class("ct-goods-panel") };
    let parts =
        vec![element("DIV", options, groups.collect()), element("P", status, vec![count, words(" "), note])];
    element("DIV", panel, parts)
}

fn group(page: Page, list: &GoodsList, turn: usize, group: &GoodsGroup) -> AnyView {
    let title_id = format!("{}-g{turn}", list.id);
    let mut parts = Vec::with_capacity(group.options.len() + 1);
    let named_by = if group.title.is_empty() {
        group.options.first().map(|option| option.id.clone())
    } else {
        let title = Marks {
            id: Some(title_id.clone()),
            role: Some("presentation"),
            ..Marks::class("ct-goods-title")
        };
        parts.push(element("DIV", title, vec![words(group.title)]));
        Some(title_id)
    };
    parts.extend(group.options.iter().map(|option| self::option(page, option)));
    element("DIV", Marks { role: Some("group"), named_by, ..Marks::class("ct-goods-group") }, parts)
}

fn option(page: Page, option: &GoodsOption) -> AnyView {
    let does = option.does.clone();
    let is = Button {
        id: Some(option.id.clone()),
        option: Some(option.active),
        ..Button::class(if option.leads { "ct-option" } else { "ct-option ct-option--sub" })
    };
    let mut inside = vec![
        written("SPAN", "ct-option-code", option.code.as_str()),
        words(" "),
        written("SPAN", "ct-option-name", option.name.as_str()),
        words(" "),
        written("SPAN", "ct-option-rate", option.rate.as_str()),
    ];
    if !option.why.is_empty() {
        inside.extend([words(" "), plain("SPAN", "ct-option-why", vec![rich(page, &option.why)])]);
    }
    button(is, move || page.tell(does.clone()), inside)
}

/// What a key does in a field. Only that of the goods has a list.
pub fn key(page: Page, spot: Spot, event: &KeyboardEvent) {
    let Spot::Line(id, LineField::Code) = spot else { return };
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
        return;
    }
    let (open, chosen) = page.state(|state| {
        let line = state.lines().iter().position(|line| *line == id);
        (line.is_some_and(|line| state.list(line).is_some()), state.chosen_option())
    });
    let does = match (event.key().as_str(), &chosen) {
        ("ArrowDown", _) if open => GoodsEvent::Stepped(Step::Down),
        ("ArrowUp", _) if open => GoodsEvent::Stepped(Step::Up),
        ("ArrowDown", _) => GoodsEvent::Entered(id),
        ("Home", Some(_)) => GoodsEvent::Stepped(Step::First),
        ("End", Some(_)) => GoodsEvent::Stepped(Step::Last),
        ("Enter", Some((line, code))) => GoodsEvent::Chose(*line, *code),
        ("Escape", _) if open => GoodsEvent::Closed,
        _ => return,
    };
    event.prevent_default();
    page.tell(Event::Goods(does));
    focus::show_option(page.anchor(spot));
}

/// Somebody came into a field.
pub fn entered(page: Page, spot: Spot) {
    if let Spot::Line(id, LineField::Code) = spot {
        page.tell(Event::Goods(GoodsEvent::Entered(id)));
    }
}

/// What the goods are, and the next step to their code.
pub fn goods(page: Page, doc: &GoodsDoc) -> AnyView {
    let path = plain("P", "ct-goods-path", vec![rich(page, &doc.path)]);
    let name = written("P", "ct-goods-name", doc.name.as_str());
    let says = written("P", "ct-goods-says", doc.says.as_str());
    let rungs = plain("UL", "ct-rungs", doc.rungs.iter().map(|rung| self::rung(page, rung)).collect());
    let step = match doc.folded {
        Some(summary) if !doc.rungs.is_empty() => {
            plain("DETAILS", "ct-more", vec![written("SUMMARY", "", summary), rungs])
        }
        _ => plain("DIV", "", vec![rungs]),
    };
    let notes = doc.notes.iter().map(|note| plain("P", "ct-hint", vec![rich(page, note)]));
    let mut parts = vec![path, name, says, step];
    parts.extend(notes);
    let marks = Marks {
        id: Some(doc.id.clone()),
        role: Some("group"),
        name: Some(doc.label.to_owned()),
        tab: Some("-1"),
        ..Marks::class("ct-goods")
    };
    element("DIV", marks, parts)
}

fn rung(page: Page, rung: &Rung) -> AnyView {
    let does = rung.does.clone();
    let inside = vec![
        written("SPAN", "ct-option-code", rung.code.as_str()),
        words(" "),
        written("SPAN", "ct-option-name", rung.name.as_str()),
        words(" "),
        written("SPAN", "ct-option-rate", rung.rate.as_str()),
    ];
    let mut parts = vec![button(Button::class("ct-option"), move || page.tell(does.clone()), inside)];
    if let Some(official) = &rung.official {
        parts.push(rich(page, core::slice::from_ref(official)));
    }
    plain("LI", "ct-rung", parts)
}
