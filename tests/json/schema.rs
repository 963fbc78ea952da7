//! What is written is what `docs/sheet.schema.json` says.

use countertariff::json;
use countertariff::units::Lang;
use serde_json::Value;

use crate::{sheets, state};

/// What of a document is not as the schema says. It knows the words that our schema uses, and stops at any other.
fn check(root: &Value, schema: &Value, value: &Value, at: &str, wrong: &mut Vec<String>) {
    for (word, says) in schema.as_object().expect("a schema is an object") {
        let mut fails = |why: String| wrong.push(format!("{at}: {why}"));
        match word.as_str() {
            "$schema" | "$id" | "title" | "description" | "$defs" | "format" => {}
            "$ref" => {
                let path = says.as_str().unwrap().strip_prefix('#').unwrap();
                check(root, root.pointer(path).expect("what is referred to"), value, at, wrong);
            }
            "const" if value != says => fails(format!("{value} is not {says}")),
            "enum" if !says.as_array().unwrap().contains(value) => {
                fails(format!("{value} is none of {says}"))
            }
            "const" | "enum" => {}
            "type" => {
                let one = std::slice::from_ref(says);
                let named = says.as_array().map_or(one, Vec::as_slice);
                if !named.iter().any(|it| it == kind(value)) {
                    fails(format!("{value} is not of type {says}"));
                }
            }
            "pattern" if !matches(says.as_str().unwrap(), value) => {
                fails(format!("{value} is not like {says}"))
            }
            "pattern" => {}
            "required" => {
                for name in says.as_array().unwrap() {
                    if value.get(name.as_str().unwrap()).is_none() {
                        fails(format!("{name} is missing"));
                    }
                }
            }
            "properties" => {
                for (name, schema) in says.as_object().unwrap() {
                    if let Some(value) = value.get(name) {
                        check(root, schema, value, &format!("{at}/{name}"), wrong);
                    }
                }
            }
            "additionalProperties" => {
                let known = |name: &String| schema.get("properties").is_some_and(|it| it.get(name).is_some());
                for (name, value) in value.as_object().into_iter().flatten().filter(|it| !known(it.0)) {
                    match says {
                        Value::Bool(false) => wrong.push(format!("{at}: {name} is not in the schema")),
                        says => check(root, says, value, &format!("{at}/{name}"), wrong),
                    }
                }
            }
            "items" => {
                for (turn, value) in value.as_array().into_iter().flatten().enumerate() {
                    check(root, says, value, &format!("{at}/{turn}"), wrong);
                }
            }
            "allOf" => says.as_array().unwrap().iter().for_each(|it| check(root, it, value, at, wrong)),
            "anyOf" => {
                let fits = |schema: &Value| {
                    let mut wrong = Vec::new();
                    check(root, schema, value, at, &mut wrong);
                    wrong.is_empty()
                };
                if !says.as_array().unwrap().iter().any(fits) {
                    fails(format!("{value} fits none of {says}"));
                }
            }
            other => panic!("teach the test what {other} means"),
        }
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// Whether a text is like one of the patterns of our schema.
fn matches(pattern: &str, value: &Value) -> bool {
    let Some(text) = value.as_str() else { return true };
    let digits = |text: &str| !text.is_empty() && text.chars().all(|it| it.is_ascii_digit());
    let number = text.strip_prefix('-').unwrap_or(text);
    match pattern {
        "^[1-9][0-9A-Za-z_-]*$" => {
            text.starts_with(|it| ('1'..='9').contains(&it))
                && text.chars().all(|it| it.is_ascii_alphanumeric() || "-_".contains(it))
        }
        "^[A-Z]{2}$" => text.len() == 2 && text.chars().all(|it| it.is_ascii_uppercase()),
        "^-?[0-9]+\\.[0-9]{2}$" => number
            .split_once('.')
            .is_some_and(|(whole, cents)| digits(whole) && digits(cents) && cents.len() == 2),
        "^-?[0-9]+(\\.[0-9]+)?$" => number
            .split_once('.')
            .map_or_else(|| digits(number), |(whole, rest)| digits(whole) && digits(rest)),
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => {
            text.len() == 10 && text.split('-').all(digits) && text.split('-').count() == 3
        }
        other => panic!("teach the test what {other} means"),
    }
}

pub fn wrong(text: &str) -> Vec<String> {
    let schema =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/sheet.schema.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).expect("the schema is JSON");
    let mut wrong = Vec::new();
    check(&schema, &schema, &serde_json::from_str(text).expect("JSON"), "", &mut wrong);
    wrong
}

#[test]
fn every_export_is_as_the_schema_says() {
    let mut seen = std::collections::BTreeSet::new();
    for sheet in sheets() {
        for lang in Lang::ALL {
            let text = json::write(&state(&sheet, lang));
            assert_eq!(wrong(&text), Vec::<String>::new(), "{text}");
            let json: Value = serde_json::from_str(&text).unwrap();
            let lines = json["answer"]["lines"].as_array().unwrap();
            seen.extend(lines.iter().map(|line| line["status"].as_str().unwrap().to_owned()));
        }
    }
    for status in ["assessed", "undecided", "prohibited", "not_covered", "invalid", "empty"] {
        assert!(seen.contains(status), "no sheet of the test is {status}: {seen:?}");
    }
}

#[test]
fn the_schema_refuses_what_it_does_not_know() {
    for text in [
        "{}",
        "{\"format\":\"countertariff.sheet/2\",\"sheet\":{\"lines\":[]}}",
        "{\"format\":\"countertariff.sheet/1\",\"sheet\":{\"lines\":[{\"code\":[]}]}}",
        "{\"format\":\"countertariff.sheet/1\",\"sheet\":{\"lines\":[]},\"edition\":{\"program\":\"1\",\"more\":1}}",
    ] {
        assert!(!wrong(text).is_empty(), "{text}");
    }
}
