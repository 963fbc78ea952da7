//! Every text cited is held against the tables of `data/citations`: its official title, its day, its link, and
//! each place in it. Set `UPDATE_GOLDEN=1` to write new places into the table, then look each up.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use countertariff::compile::cited;
use countertariff::embedded;
use countertariff::schedule::{Citation, Law};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/citations/");

/// What is said of a place that nobody has looked up yet.
const NOT_READ: &str = "not read";
/// The source of those tables that the import command fills.
const OFFICIAL: &str = "Justice Laws XML";
/// Why the official text at hand does not have a section cited of it.
const NOT_THERE: [&str; 3] = ["repealed", "newer than the text read", "in an act not read"];

type Row = BTreeMap<String, String>;

fn rows(file: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(format!("{FOLDER}{file}")).expect("the table is there");
    reader.deserialize().map(|row| row.expect("a row")).collect()
}

/// Every citation of the law.
fn citations(law: &Law) -> Vec<&Citation> {
    let mut all: Vec<&Citation> = Vec::new();
    for country in &law.jurisdictions {
        all.push(&country.rounding_cite);
        all.extend(country.exchange.iter().map(|it| &it.cite));
    }
    for measure in &law.measures {
        all.extend(&measure.cites);
        all.extend(&measure.ended_by);
        all.extend(measure.exceptions.iter().map(|it| &it.cite));
    }
    all.extend(law.lists.iter().map(|it| &it.cite));
    all.extend(law.relations.iter().map(|it| &it.cite));
    all.extend(law.reliefs.iter().map(|it| &it.cite));
    all.extend(law.suggestions.iter().map(|it| &it.cite));
    all.extend(law.notices.iter().map(|it| &it.cite));
    all.extend(law.provisions.iter().map(|it| &it.cite));
    all
}

/// The places cited, each once: instrument, place.
fn places() -> BTreeSet<(String, String)> {
    let law = &embedded::schedule().law;
    let place = |cite: &Citation| (law[cite.instrument].number.clone(), cite.at.en.clone());
    citations(law).into_iter().map(place).collect()
}

#[test]
fn titles_days_and_links_are_those_of_the_table() {
    let table: BTreeMap<String, Row> =
        rows("instruments.csv").into_iter().map(|row| (row["instrument"].clone(), row)).collect();
    let mut wrong = Vec::new();
    for instrument in &embedded::schedule().law.instruments {
        let Some(row) = table.get(&instrument.number) else {
            wrong.push(format!("{} has no row in instruments.csv", instrument.number));
            continue;
        };
        // The title of an act is followed by where it stands in the statutes.
        let is_title = |ours: &str, official: &str| {
            ours == official || ours.strip_prefix(official).is_some_and(|rest| rest.starts_with(", "))
        };
        let made = instrument.made.map_or(String::new(), |day| day.to_string());
        let same = [
            (is_title(&instrument.title.en, &row["title_en"]), "title_en"),
            (is_title(&instrument.title.fr, &row["title_fr"]), "title_fr"),
            (made == row["made"], "made"),
            (instrument.link.en == row["link_en"], "link_en"),
            (instrument.link.fr == row["link_fr"], "link_fr"),
        ];
        let differ = same.iter().filter(|it| !it.0);
        wrong.extend(differ.map(|(_, what)| format!("{}: {what} is {:?}", instrument.number, row[*what])));
    }
    assert!(wrong.is_empty(), "the law differs from the table:\n{}", wrong.join("\n"));
}

#[test]
fn every_place_cited_stands_in_the_table() {
    let checked: BTreeMap<(String, String), String> = rows("provisions.csv")
        .into_iter()
        .map(|row| ((row["instrument"].clone(), row["at"].clone()), row["checked"].clone()))
        .collect();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["instrument", "at", "checked"]).expect("memory can be written");
    for place in places() {
        let state = checked.get(&place).map_or(NOT_READ, String::as_str);
        writer.write_record([&place.0, &place.1, state]).expect("memory can be written");
    }
    let table = writer.into_inner().expect("memory can be written");
    support::compare_golden("../../data/citations/provisions.csv", &String::from_utf8(table).expect("UTF-8"));
}

#[test]
fn every_section_cited_of_an_official_text_is_in_it() {
    let official: BTreeSet<String> = rows("instruments.csv")
        .into_iter()
        .filter(|row| row["from"] == OFFICIAL)
        .map(|row| row["instrument"].clone())
        .collect();
    let known: BTreeSet<(String, String)> = rows("sections.csv")
        .into_iter()
        .map(|row| (row["instrument"].clone(), row["section"].clone()))
        .collect();
    let mut wrong = Vec::new();
    for row in rows("provisions.csv") {
        let (instrument, at, checked) = (&row["instrument"], &row["at"], row["checked"].as_str());
        let missing: Vec<String> = cited(at)
            .into_iter()
            .map(|it| (it.instrument.unwrap_or_else(|| instrument.clone()), it.section))
            .filter(|it| official.contains(&it.0) && !known.contains(it))
            .map(|it| format!("{} has no {}", it.0, it.1))
            .collect();
        if missing.is_empty() == NOT_THERE.contains(&checked) {
            wrong.push(format!("{instrument}, {at} ({checked}): {}", missing.join("; ")));
        }
    }
    assert!(wrong.is_empty(), "import the law again, or mend the citation:\n{}", wrong.join("\n"));
}
