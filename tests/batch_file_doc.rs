//! The document of the batch file names every column, and its table of facts is that of the code.
#![cfg(not(target_arch = "wasm32"))]

use std::fmt::Write as _;

use countertariff::batch::COLUMNS;
use countertariff::embedded;
use countertariff::entry::{Field, LineField};
use countertariff::schedule::{Fact, FactKind, FactValue};
use countertariff::units::Lang;
use countertariff::words;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/batch-file.md");

fn takes(kind: FactKind) -> String {
    match kind {
        FactKind::YesNo => "yes or no".to_owned(),
        FactKind::Money => "money".to_owned(),
        FactKind::Share => "percentage, 0 to 100".to_owned(),
        FactKind::Rate => "percentage".to_owned(),
        FactKind::Number => "number".to_owned(),
        FactKind::Choice(choices) => format!("`{}`", choices.join("` `")),
        FactKind::Country => "country".to_owned(),
        FactKind::Code => "code".to_owned(),
        FactKind::Claims => "claims".to_owned(),
        FactKind::Quantity => "quantity".to_owned(),
    }
}

/// What an empty cell is taken for.
fn presumed(fact: Fact) -> String {
    let ours = embedded::schedule().law.presumptions.iter().filter(|it| it.fact == fact);
    let some: Vec<String> =
        ours.clone().filter(|it| !it.goods.is_empty()).map(|it| written(fact, Some(it.value))).collect();
    let rest = written(fact, ours.clone().find(|it| it.goods.is_empty()).map(|it| it.value));
    match some.first() {
        Some(some) if !rest.is_empty() => format!("{rest}, or {some} of goods for which that is usual"),
        Some(some) => format!("{some} of goods for which that is usual"),
        None => rest,
    }
}

fn written(fact: Fact, value: Option<FactValue>) -> String {
    let value = match value {
        None => return String::new(),
        Some(FactValue::No) => "no",
        Some(FactValue::Yes) => "yes",
        Some(FactValue::SameAs(Fact::Origin)) => "the origin",
        Some(FactValue::SameAs(other)) => other.column(),
        Some(FactValue::Nothing | FactValue::Claims(_)) => "none",
        Some(FactValue::Choice(place)) => match fact.kind() {
            FactKind::Choice(choices) => choices[usize::from(place)],
            _ => "",
        },
        Some(other) => panic!("{fact} is presumed to be {other:?}: say here how that is written"),
    };
    value.to_owned()
}

fn facts() -> String {
    let us = "US".parse().expect("a country");
    let mut table = String::from("| column | takes | when empty | is |\n|---|---|---|---|\n");
    for field in LineField::all() {
        let LineField::Fact(fact) = field else { continue };
        let (takes, empty) = (takes(fact.kind()), presumed(fact));
        let is = match fact.kind() {
            FactKind::YesNo => words::question(Lang::En, us, fact),
            _ => words::name(Lang::En, fact),
        };
        let empty = if empty.is_empty() { String::from("not given") } else { format!("taken as {empty}") };
        let row = writeln!(table, "| `{fact}` | {takes} | {empty} | {is} |");
        row.expect("a string can be written");
    }
    table
}

fn claims() -> String {
    let claims = &embedded::schedule().law.claims;
    claims.iter().fold(String::new(), |text, claim| text + "- `" + &claim.id + "`\n")
}

/// The document with what is between two marks replaced.
fn with_block(document: &str, name: &str, block: &str) -> String {
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let start = document.find(&open).expect("the mark that begins it") + open.len();
    let end = document.find(&close).expect("the mark that ends it");
    format!("{}{block}{}", &document[..start], &document[end..])
}

/// The document as it stands, and with its tables written afresh.
fn documents() -> (String, String) {
    let document = std::fs::read_to_string(PATH).expect("docs/batch-file.md");
    let fresh = with_block(&with_block(&document, "facts", &facts()), "claims", &claims());
    (document, fresh)
}

#[test]
fn the_tables_of_facts_and_claims_are_those_of_the_code() {
    let (document, fresh) = documents();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(PATH, &fresh).expect("docs/batch-file.md can be written");
    } else {
        assert_eq!(fresh, document, "docs/batch-file.md is behind: run this test with UPDATE_GOLDEN=1");
    }
}

#[test]
fn every_column_stands_in_the_document() {
    let (_, document) = documents();
    let read = Field::ASKED.into_iter().map(Field::column).chain(["entry"]);
    let columns = read.chain(LineField::all().map(LineField::column)).chain(COLUMNS);
    let missing: Vec<&str> = columns.filter(|it| !document.contains(&format!("`{it}`"))).collect();
    assert!(missing.is_empty(), "give these columns a line in docs/batch-file.md: {missing:?}");
}
