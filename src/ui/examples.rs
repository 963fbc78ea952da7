//! Real sheets to begin from: most of them of the week of 27 March 2025. Facts only; what they are
//! called is among the words.

use leptos::prelude::*;

use super::answer::ANSWER;
use super::field::Draw;
use super::focus::focus_soon;
use crate::entry::draft::DraftLine;
use crate::entry::{Draft, Field, LineField};
use crate::schedule::Fact;
use crate::units::day;
use crate::words::{self, page as says};

/// One sheet with one line.
pub struct Example {
    /// What it goes by among the words.
    pub id: &'static str,
    /// The country entered.
    pub into: &'static str,
    /// The day of entry.
    pub day: &'static str,
    /// Its fields.
    pub line: &'static [(LineField, &'static str)],
}

const ORIGIN: LineField = LineField::Fact(Fact::Origin);
const CUSMA: LineField = LineField::Fact(Fact::Cusma);
use LineField::{Code, Currency, Fx, Value};

/// The sheets, in the order in which they are offered.
pub const EXAMPLES: [Example; 8] = [
    Example {
        id: "coil-north",
        into: "US",
        day: "2025-03-27",
        line: &[
            (Code, "7208.36.00"),
            (Value, "100,000"),
            (Currency, "CAD"),
            (Fx, "0.6993"),
            (ORIGIN, "CA"),
            (CUSMA, "no"),
        ],
    },
    Example {
        id: "coil-south",
        into: "CA",
        day: "2025-03-27",
        line: &[
            (Code, "7210.49.00"),
            (Value, "70,000"),
            (Currency, "USD"),
            (Fx, "1.43"),
            (ORIGIN, "US"),
            (CUSMA, "yes"),
        ],
    },
    Example {
        id: "oranges",
        into: "CA",
        day: "2025-03-27",
        line: &[(Code, "0805.10.00"), (Value, "25,000"), (ORIGIN, "US"), (CUSMA, "yes")],
    },
    Example {
        id: "car-north",
        into: "US",
        day: "2025-04-03",
        line: &[(Code, "8703.23.01"), (Value, "30,000"), (ORIGIN, "CA")],
    },
    Example {
        id: "car-south",
        into: "CA",
        day: "2025-04-09",
        line: &[
            (Code, "8703.23.00"),
            (Value, "40,000"),
            (ORIGIN, "US"),
            (CUSMA, "yes"),
            (LineField::Fact(Fact::CaMxContentValue), "0"),
        ],
    },
    Example {
        id: "gas",
        into: "US",
        day: "2025-03-27",
        line: &[(Code, "2711.21.00"), (Value, "500,000"), (ORIGIN, "CA"), (CUSMA, "no")],
    },
    Example {
        id: "potash",
        into: "US",
        day: "2025-03-27",
        line: &[(Code, "3104.20.00"), (Value, "250,000"), (ORIGIN, "CA"), (CUSMA, "no")],
    },
    Example {
        id: "cheese",
        into: "CA",
        day: "2025-03-27",
        line: &[(Code, "0406.10.20"), (Value, "12,000"), (ORIGIN, "US"), (CUSMA, "yes")],
    },
];

impl Example {
    /// The sheet as if it had been typed.
    pub fn draft(&self) -> Draft {
        let mut draft = Draft { lines: vec![DraftLine::new()], ..Draft::default() };
        draft.set(Field::Into, self.into);
        draft.set(Field::EntryDate, self.day);
        for (field, text) in self.line {
            draft.set_line(0, *field, text);
        }
        draft
    }
}

/// The shelf of examples: on an empty page it stands where the answer will.
pub fn examples(draw: Draw<'_>) -> AnyView {
    let lang = draw.lang;
    let cards: Vec<AnyView> = EXAMPLES.iter().map(|it| card(draw, it)).collect();
    view! {
        <section class="ct-examples" id=ANSWER tabindex="-1" aria-labelledby="examples-title">
            <h2 id="examples-title">{says::examples_title(lang)}</h2>
            <ul class="ct-shelf">{cards}</ul>
        </section>
    }
    .into_any()
}

fn card(draw: Draw<'_>, it: &'static Example) -> AnyView {
    let (page, lang) = (draw.page, draw.lang);
    let (title, note) = says::example(lang, it.id);
    let day = day::read(it.day).map(|day| words::date(lang, day)).unwrap_or_default();
    let way = it.into.parse().map(|into| says::way(lang, into));
    let (arrow, into) = way.map_or(("", ""), |way| (way.arrow, way.into));
    let choose = move |_| {
        page.replace(it.draft(), false);
        focus_soon(ANSWER.to_owned());
    };
    view! {
        <li>
            <button type="button" class="ct-example" data-into=it.into on:click=choose>
                <span class="ct-example-way">
                    <span aria-hidden="true">{arrow}</span>
                    " "
                    {into}
                </span>
                <strong class="ct-example-title">{title}</strong>
                <span class="ct-example-note">{note}</span>
                <span class="ct-example-day">{day}</span>
            </button>
        </li>
    }
    .into_any()
}
