//! Writing: the sheet as typed, and the answer to it.

use serde::Serialize;
use serde_json::{Map, Value};

use super::FORMAT;
use super::answer::Answered;
use crate::entry::{Draft, Field};
use crate::share::encode;
use crate::sheet::State;
use crate::units::day;

#[derive(Serialize)]
struct Document<'a> {
    format: &'a str,
    lang: &'a str,
    sheet: Typed<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<String>,
    edition: Edition,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer: Option<Answered>,
}

#[derive(Serialize)]
struct Typed<'a> {
    into: &'a str,
    entry_date: &'a str,
    lines: Vec<Map<String, Value>>,
}

#[derive(Serialize)]
struct Edition {
    program: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    law_as_of: Option<String>,
}

/// A sheet and its answer, with sentences in the language of its reader, as JSON of several lines.
pub fn write(state: &State) -> String {
    let document = Document {
        format: FORMAT,
        lang: state.lang().tag(),
        sheet: typed(state.draft()),
        link: encode(&state.to_link()).ok(),
        edition: Edition {
            program: env!("CARGO_PKG_VERSION"),
            law_as_of: state.entered().map(|(_, law)| day::write(law.law_as_of)),
        },
        answer: Answered::of(state),
    };
    serde_json::to_string_pretty(&document).expect("text, lists and maps with text as keys")
}

fn typed(draft: &Draft) -> Typed<'_> {
    let field = |field: Field| draft.fields.get(&field).map_or("", String::as_str);
    let lines = draft.lines.iter().map(|line| {
        line.iter().map(|(field, text)| (field.column().to_owned(), Value::from(text.as_str()))).collect()
    });
    Typed { into: field(Field::Into), entry_date: field(Field::EntryDate), lines: lines.collect() }
}
