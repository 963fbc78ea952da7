//! The examples: on an empty page they stand where the answer will.

use super::block::{Block, Card, Heading, Span};
use crate::sheet::{EXAMPLES, Event, Example, ExampleName, State};
use crate::units::{Country, Lang, day};
use crate::words::{self, page as says};

/// The sheets to start from.
pub fn examples(state: &State) -> Vec<Block> {
    let lang = state.lang();
    let title = Block::Heading(Heading {
        level: 2,
        class: "",
        id: Some("examples-title".to_owned()),
        text: says::examples_title(lang).to_owned(),
    });
    let cards = EXAMPLES.iter().enumerate().filter_map(|(place, example)| card(lang, place, example));
    let waves = Span::Link("", says::to_the_waves(lang).to_owned(), format!("waves.{}.html", lang.tag()));
    vec![title, Block::Cards(cards.collect()), Block::Para("ct-note", vec![waves])]
}

fn card(lang: Lang, place: usize, example: &'static Example) -> Option<Card> {
    let into: Country = example.into.parse().ok()?;
    let way = says::way(lang, into);
    let (title, note) = named(lang, example.name, into);
    Some(Card {
        into: example.into,
        way: (way.arrow, way.into),
        title,
        note,
        day: words::date(lang, day::read(example.day)?),
        does: Event::Began(place),
    })
}

/// What an example is called, and what it shows.
fn named(lang: Lang, name: ExampleName, into: Country) -> (&'static str, String) {
    let (title, note) = match name {
        ExampleName::Coil => return says::example_coil(lang, into),
        ExampleName::CoilComingBack => says::example_coil_coming_back(lang),
        ExampleName::Oranges => says::example_oranges(lang),
        ExampleName::Car => says::example_car(lang),
        ExampleName::CarComingBack => says::example_car_coming_back(lang),
        ExampleName::Gas => says::example_gas(lang),
        ExampleName::Potash => says::example_potash(lang),
        ExampleName::Cheese => says::example_cheese(lang),
    };
    (title, note.to_owned())
}
