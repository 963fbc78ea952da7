//! A sheet with its answer as JSON: what is written reads back, and whatever is read ends in a sheet or a sentence.
#![cfg(not(target_arch = "wasm32"))]

use countertariff::clerk::answer;
use countertariff::embedded;
use countertariff::json::{self, NotASheet};
use countertariff::share::{self, Sheet, of_pieces, to_pieces};
use countertariff::sheet::{EXAMPLES, Kept, State};
use countertariff::units::Lang;
use serde_json::Value;

#[path = "support/hard_lines.rs"]
mod hard_lines;
#[path = "json/schema.rs"]
mod schema;
mod support;

use hard_lines::HARD_LINES;

/// Sheets of every kind: the examples, the hard lines, and one with a slip and an empty line.
fn sheets() -> Vec<Sheet> {
    let examples = EXAMPLES.iter().map(|example| Sheet { draft: example.draft(), ..Sheet::default() });
    let hard = HARD_LINES.iter().map(|(_, into, words)| {
        let words = words.replace(' ', "&");
        share::decode(&format!("?into={into}&entry_date={words}")).expect("a sheet")
    });
    let others = [
        "?into=CA&on=2025-04-10&title=A \"quoted\" title&code=2204.21.10&value=1,00,0&line=é&code=",
        "?into=US&on=2026-10-01&code=2204.21.50&origin=CA&cusma=no&value=3000&quantity=100&unit=l",
        "?into=US&on=2026-10-01&code=7208.3&value=5",
        "?into=US&on=2020-01-01&code=7208.36.00&origin=CA&cusma=no&value=40000",
    ];
    examples.chain(hard).chain(others.map(|it| share::decode(it).expect("a sheet"))).collect()
}

fn state(sheet: &Sheet, lang: Lang) -> State {
    let sheet = Sheet { lang: Some(lang), ..sheet.clone() };
    State::new(
        embedded::schedule(),
        "2026-10-01".parse().unwrap(),
        lang,
        Some(Ok(sheet)),
        Kept::Nothing,
        true,
    )
}

#[test]
fn what_is_written_reads_back_as_the_same_sheet_with_the_total_that_was_shown() {
    for sheet in sheets() {
        let state = state(&sheet, Lang::Fr);
        let read = json::read(&json::write(&state)).expect("what is written here is read here");
        assert_eq!(Sheet { unread: Vec::new(), ..read }, state.to_link());
    }
}

#[test]
fn amounts_are_text_and_the_same_as_on_the_page() {
    let steel =
        share::decode("?into=US&on=2025-03-27&code=7208.36.00&origin=CA&cusma=no&value=40000").unwrap();
    let json: Value = serde_json::from_str(&json::write(&state(&steel, Lang::En))).unwrap();
    assert_eq!(json["answer"]["totals"]["landed"]["low"], "50138.56");
    let line = &json["answer"]["lines"][0];
    assert_eq!(line["duties"]["high"], "10000.00");
    assert_eq!(line["charges"][1]["programme"], "us.ieepa.ca");
    assert_eq!(line["charges"][1]["working"], "25% × 40,000.00 = 10,000.00");
    assert!(line["charges"][1]["citations"][0]["url"].as_str().unwrap().starts_with("https://"));
    assert_eq!(line["assumed"][0]["fact"], "mode");
    assert_eq!(line["assumed"][0]["value"], "truck");
}

#[test]
fn a_file_that_is_no_sheet_is_refused_for_its_reason() {
    let refused = [
        ("", NotASheet::NotJson),
        ("{", NotASheet::NotJson),
        ("[]", NotASheet::OtherKind),
        ("{\"format\":1}", NotASheet::OtherKind),
        ("{\"format\":\"countertariff.sheet/2\",\"sheet\":{\"lines\":[]}}", NotASheet::Newer),
        ("{\"format\":\"countertariff.sheet/0\"}", NotASheet::OtherKind),
        ("{\"format\":\"countertariff.sheet/1\",\"sheet\":{\"lines\":[[]]}}", NotASheet::OtherKind),
        (
            "{\"format\":\"countertariff.sheet/1\",\"sheet\":{\"lines\":[{\"code\":{}}]}}",
            NotASheet::OtherKind,
        ),
    ];
    for (text, why) in refused {
        assert_eq!(json::read(text), Err(why), "{text}");
    }
    let of_lines = |lines: usize| {
        let lines = vec!["{}"; lines].join(",");
        json::read(&format!("{{\"format\":\"countertariff.sheet/1\",\"sheet\":{{\"lines\":[{lines}]}}}}"))
    };
    assert!(of_lines(10_000).is_ok());
    assert_eq!(of_lines(10_001), Err(NotASheet::TooBig));
    // Deeper than any stack.
    assert_eq!(json::read(&"[".repeat(1_000_000)), Err(NotASheet::NotJson));
    let cut = json::write(&state(&sheets()[0], Lang::En));
    for end in (0..cut.len()).step_by(97).filter(|end| cut.is_char_boundary(*end)) {
        assert!(json::read(&cut[..end]).is_err(), "cut at {end}");
    }
}

#[test]
fn a_sheet_written_by_hand_is_read_and_names_without_meaning_are_told() {
    let text = "\u{feff}{\"format\":\"countertariff.sheet/1\",\"sheet\":{\"into\":\"US\",\"colour\":\"red\",
        \"lines\":[{\"code\":\"7208.36.00\",\"value\":40000,\"cusma\":false,\"origin\":null,\"size\":1}]}}";
    let sheet = json::read(text).unwrap();
    assert_eq!(sheet.unread, ["colour", "size"]);
    let line: Vec<(&str, &str)> =
        sheet.draft.lines[0].iter().map(|(field, text)| (field.column(), text.as_str())).collect();
    assert_eq!(line, [("code", "7208.36.00"), ("value", "40000"), ("cusma", "no")]);
}

#[test]
fn a_sheet_too_long_for_a_link_passes_in_pieces() {
    let mut sheet = share::decode("?into=US&on=2025-03-27&code=7208.36.00&value=1").unwrap();
    let mut line = sheet.draft.lines[0].clone();
    for turn in 0..4_500 {
        line.insert(countertariff::entry::LineField::Label, format!("{turn} {}", "long ".repeat(20)));
        sheet.draft.lines.push(line.clone());
    }
    let pieces = to_pieces(&sheet).unwrap();
    assert!(pieces.contains(' '));
    assert_eq!(of_pieces(&pieces).unwrap().draft, sheet.draft);
}

#[test]
fn the_clerk_answers_a_sheet_in_one_step_and_says_which_names_meant_nothing() {
    let asked = "{\"format\":\"countertariff.sheet/1\",\"lang\":\"fr\",\"sheet\":{\"into\":\"US\",\"entry_date\":\"2025-03-27\",
        \"lines\":[{\"code\":\"7208.36.00\",\"origin\":\"CA\",\"cusma\":\"no\",\"value\":\"40000\",\"colour\":\"red\"}]}}";
    let said = answer(&format!("assess\ten\t{asked}"));
    let said: Value = serde_json::from_str(said.strip_prefix("ok\t").expect("an answer")).unwrap();
    assert_eq!(said["unread"], serde_json::json!(["colour"]));
    assert_eq!(said["answer"]["totals"]["landed"]["low"], "50138.56");
    assert_eq!(said["lang"], "fr", "the sheet says in which language");
    let steel = "?into=US&on=2025-03-27&code=7208.36.00&origin=CA&cusma=no&value=40000";
    let saved = answer(&format!("json\ten\t{steel}"));
    let again = answer(&format!("assess\ten\t{}", saved.strip_prefix("ok\t").unwrap()));
    assert_eq!(again, saved, "what was saved is answered as it was");
    for (text, said) in [("{", "not-json"), ("{}", "no-sheet"), ("", "not-json")] {
        assert_eq!(answer(&format!("assess\ten\t{text}")), said);
    }
}

/// The npm package is asked the same, and has to say the same byte for byte: `tests/package/run.mjs`.
#[test]
fn a_sheet_that_was_asked_is_answered_as_before() {
    let asked = include_str!("golden/sheet/asked.json");
    let said = answer(&format!("assess\ten\t{asked}"));
    let said = said.strip_prefix("ok\t").expect("an answer");
    support::compare_golden("sheet/answered.json", said);
    assert_eq!(schema::wrong(said), Vec::<String>::new());
}

#[test]
fn the_clerk_answers_requests_and_says_what_went_wrong() {
    let steel = "?into=US&on=2025-03-27&code=7208.36.00&origin=CA&cusma=no&value=40000";
    let json = answer(&format!("json\tfr\t{steel}"));
    let json = json.strip_prefix("ok\t").expect("an answer");
    let read = answer(&format!("read\ten\t{json}"));
    let (pieces, unread) = read.strip_prefix("ok\t").and_then(|it| it.split_once('\t')).expect("a sheet");
    assert_eq!(unread, "");
    assert_eq!(of_pieces(pieces).unwrap().draft, share::decode(steel).unwrap().draft);
    let csv = answer(&format!("csv\ten\t{steel}"));
    assert!(csv.starts_with("ok\tentry,into,entry_date,code,"), "{csv}");
    assert!(csv.contains(",assessed,USD,0.00,10000.00,10000.00,"), "{csv}");
    let rows = answer("rows\ten\tinto,entry_date,code\nUS,2025-03-27,7208.36.00\n");
    assert!(rows.starts_with("ok\tinto,entry_date,code,status"), "{rows}");
    assert!(answer("rows\tfr\tx,y\n1,2\n").starts_with("no-file\t"));
    for (request, said) in [("read\ten\t{", "not-json"), ("json\ten\tx", "no-sheet"), ("", "unknown")] {
        assert_eq!(answer(request), said);
    }
}
