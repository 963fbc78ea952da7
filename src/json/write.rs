//! Writing: the sheet as typed, and the answer to it.

use serde::Serialize;
use serde_json::{Map, Value};

use super::FORMAT;
use super::answer::Answered;
use crate::entry::Draft;
use crate::entry::draft::DraftLine;
use crate::share::encode;
use crate::sheet::State;
use crate::units::day;

#[derive(Serialize)]
struct Document<'a> {
    format: &'a str,
    lang: &'a str,
    sheet: Map<String, Value>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    unread: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<String>,
    edition: Edition,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer: Option<Answered>,
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
        unread: &state.arrival().unread,
        link: encode(&state.to_link()).ok(),
        edition: Edition {
            program: env!("CARGO_PKG_VERSION"),
            law_as_of: state.entered().map(|(_, law)| day::write(law.law_as_of)),
        },
        answer: Answered::of(state),
    };
    serde_json::to_string_pretty(&document).expect("text, lists and maps with text as keys")
}

/// What was typed, by the names of the columns of a file; the lines under a name of their own.
fn typed(draft: &Draft) -> Map<String, Value> {
    let said = |(name, text): (&str, &str)| (name.to_owned(), Value::from(text));
    let mut typed: Map<String, Value> =
        draft.fields.iter().map(|(field, text)| said((field.column(), text))).collect();
    let line = |line: &DraftLine| -> Value {
        line.iter().map(|(field, text)| said((field.column(), text))).collect::<Map<_, _>>().into()
    };
    typed.insert("lines".to_owned(), draft.lines.iter().map(line).collect::<Vec<_>>().into());
    typed
}
