//! The field for the goods: a combobox, as the ARIA patterns have it.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use crate::entry::LineField;
use crate::report::{GoodsList, GoodsOption};
use crate::sheet::{Event, GoodsEvent, Spot, Step};
use crate::ui::browser::focus;
use crate::ui::element::{Button, Marks, button, element, plain, words, written};
use crate::ui::handle::Page;
use crate::ui::report::rich;

/// The list beneath the field; it keeps its place while it is closed.
pub fn list(page: Page, list: &GoodsList) -> AnyView {
    let groups = list.groups.iter().enumerate().map(|(turn, (title, options))| {
        let mut parts: Vec<AnyView> = options.iter().map(|option| self::option(page, option)).collect();
        let mut named_by = options.first().map(|option| option.id.clone());
        if !title.is_empty() {
            named_by = Some(format!("{}-g{turn}", list.id));
            let marks = Marks { id: named_by.clone(), unheard: true, ..Marks::class("ct-goods-title") };
            parts.insert(0, element("DIV", marks, vec![words(*title)]));
        }
        element("DIV", Marks { role: Some("group"), named_by, ..Marks::class("ct-goods-group") }, parts)
    });
    let options = Marks {
        id: Some(list.id.clone()),
        role: Some("listbox"),
        name: Some(list.name.to_owned()),
        hidden: list.groups.is_empty(),
        ..Marks::class("ct-goods-list")
    };
    let status = Marks { role: Some("status"), ..Marks::default() };
    let said = vec![
        written("P", "ct-unseen", list.status.as_str()),
        plain("P", "ct-goods-note", vec![rich(page, &list.note)]),
    ];
    let parts = vec![element("DIV", status, said), element("DIV", options, groups.collect())];
    plain("DIV", if list.open { "ct-goods-panel" } else { "" }, parts)
}

fn option(page: Page, option: &GoodsOption) -> AnyView {
    let does = option.does.clone();
    let is =
        Button { id: Some(option.id.clone()), option: Some(option.active), ..Button::class(option.class) };
    let inside =
        vec![rich(page, &option.inside), plain("SPAN", "ct-option-why", vec![rich(page, &option.why)])];
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
