//! Every text cited is held against the tables of `data/citations`: its official title, its day, its link, and
//! each place in it. Set `UPDATE_GOLDEN=1` to write new places into the table, then look each up and say where.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use countertariff::compile::cited;
use countertariff::embedded;
use countertariff::schedule::{Citation, Law, Part, Title};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/citations/");

/// What is said of a place that somebody looked up in the text named beside it.
const READ: &str = "read";
/// What is said of a place that only our research notes give, and of a convention of ours, which no text has.
const PAPER: &str = "paper";
const OURS: &str = "ours";
/// What is said of a place that nobody has looked up yet.
const NOT_READ: &str = "not read";
/// The source of those tables that the import command fills.
const OFFICIAL: &str = "Justice Laws XML";

type Row = BTreeMap<String, String>;

fn rows(file: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(format!("{FOLDER}{file}")).expect("the table is there");
    reader.deserialize().map(|row| row.expect("a row")).collect()
}

/// Texts whose address is a search or a home page, and why: there is no better one.
const NO_ADDRESS: [(&str, &str); 3] = [
    ("HTSUS", "the schedule is the site; the notes and chapters that are cited have addresses of their own"),
    ("Statement of 1 February 2025", "the statement was not seen: the page of the department"),
    ("Statement of 24 August 2026", "reported by the press, no official text is known"),
];

/// The places as they stand before any test writes them.
static PROVISIONS: LazyLock<Vec<Row>> = LazyLock::new(|| rows("provisions.csv"));

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
    let checked: BTreeMap<(String, String), &Row> =
        PROVISIONS.iter().map(|row| ((row["instrument"].clone(), row["at"].clone()), row)).collect();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["instrument", "at", "checked", "from"]).expect("memory can be written");
    for place in places() {
        let said = |column: &str| checked.get(&place).map(|row| row[column].as_str());
        let (state, from) = (said("checked").unwrap_or(NOT_READ), said("from").unwrap_or_default());
        writer.write_record([&place.0, &place.1, state, from]).expect("memory can be written");
    }
    let table = writer.into_inner().expect("memory can be written");
    support::compare_golden("../../data/citations/provisions.csv", &String::from_utf8(table).expect("UTF-8"));
}

/// Whether an address leads to a list of results, or to a page that names no text by a number.
fn is_search_or_home(address: &str) -> bool {
    let path = address.splitn(4, '/').nth(3).unwrap_or_default();
    let is_search = ["search?", "search/", "?q=", "&q="].iter().any(|it| path.contains(it));
    is_search || !path.contains(|it: char| it.is_ascii_digit())
}

#[test]
fn an_address_leads_to_the_text_and_not_to_a_search_or_a_home_page() {
    for address in [
        "https://hts.usitc.gov/",
        "https://a.ca/en/finance.html",
        "https://b.gov/search?q=19",
        "https://b.gov",
    ] {
        assert!(is_search_or_home(address), "{address}");
    }
    let law = &embedded::schedule().law;
    let mut found = BTreeSet::new();
    for text in &law.instruments {
        let links = core::iter::once(&text.link).chain(text.parts.iter().map(|part| &part.link));
        if links.flat_map(|link| [&link.en, &link.fr]).any(|address| is_search_or_home(address)) {
            found.insert(text.number.as_str());
        }
    }
    let known: BTreeSet<&str> = NO_ADDRESS.iter().map(|it| it.0).collect();
    assert_eq!(found, known, "link to the text itself, or say in NO_ADDRESS why there is none");
}

#[test]
fn each_part_with_an_address_of_its_own_is_cited_and_only_its_places_lead_there() {
    let law = &embedded::schedule().law;
    let all = citations(law);
    for text in &law.instruments {
        for part in &text.parts {
            let cited = |it: &&&Citation| law[it.instrument].number == text.number && part.has(&it.at.en);
            let first = all.iter().find(cited);
            let first = first.unwrap_or_else(|| panic!("{}: nothing cites {}", text.number, part.of));
            assert_eq!(text.link_to(&first.at), &part.link, "{}: {}", text.number, part.of);
        }
    }
    let part = |of: &str| Part { of: of.to_owned(), link: Title::default() };
    assert!(part("24.23").has("24.23(b)(1), fiscal year 2026"));
    assert!(!part("general note 1").has("column 1, special; general note 11"));
}

#[test]
fn what_was_looked_up_says_where() {
    let mut wrong = Vec::new();
    for row in PROVISIONS.iter() {
        let (checked, from) = (row["checked"].as_str(), row["from"].as_str());
        let names_its_source = match checked {
            READ | PAPER => !from.is_empty(),
            NOT_READ | OURS => from.is_empty(),
            _ => false,
        };
        if !names_its_source {
            wrong.push(format!("{}, {}: {checked:?} from {from:?}", row["instrument"], row["at"]));
        }
    }
    for row in rows("instruments.csv") {
        let search = ["link_en", "link_fr"].iter().any(|link| row[*link].contains("search?"));
        if row["from"].is_empty() || (search && !row["from"].starts_with("not found")) {
            wrong.push(format!("{}: from {:?}, link {}", row["instrument"], row["from"], row["link_en"]));
        }
    }
    assert!(wrong.is_empty(), "say where, and link to the text itself:\n{}", wrong.join("\n"));
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
    for row in PROVISIONS.iter() {
        let (instrument, at) = (&row["instrument"], &row["at"]);
        let official: Vec<(String, String)> = cited(at)
            .into_iter()
            .map(|it| (it.instrument.unwrap_or_else(|| instrument.clone()), it.section))
            .filter(|it| official.contains(&it.0))
            .collect();
        let missing: Vec<String> = official
            .iter()
            .filter(|it| !known.contains(*it))
            .map(|it| format!("{} has no {}", it.0, it.1))
            .collect();
        // What the text of today does not have was read elsewhere: before its repeal, or in a newer text.
        if missing.is_empty() && !official.is_empty() && row["checked"] != READ {
            wrong
                .push(format!("{instrument}, {at}: it is in the official text by now: say that it was read"));
        }
        if !missing.is_empty() && row["from"] == OFFICIAL {
            wrong.push(format!("{instrument}, {at}: {}", missing.join("; ")));
        }
    }
    assert!(wrong.is_empty(), "import the law again, or mend the citation:\n{}", wrong.join("\n"));
}
