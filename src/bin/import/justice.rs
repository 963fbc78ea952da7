//! The consolidated law of Canada, as its department of justice publishes it in XML: official titles, the day an
//! instrument was made, and every section that the law here cites of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use countertariff::compile::cited;
use roxmltree::{Document, Node, ParsingOptions};

/// Elements that bear a label and have their parts beneath them.
const LABELLED: [&str; 7] =
    ["Section", "Subsection", "Paragraph", "Subparagraph", "Clause", "Subclause", "Provision"];

/// How many characters of a section are kept, to know it by.
const BEGINNING: usize = 70;

/// A row of `instruments.csv`.
pub type Row = BTreeMap<String, String>;

/// What is written, and what was not found.
#[derive(Default)]
pub struct Law {
    /// The rows of `instruments.csv`, with what the official text says of them.
    pub instruments: Vec<Row>,
    /// The rows of `sections.csv`: instrument, section, how it begins.
    pub sections: Vec<[String; 3]>,
    /// What was looked for in vain.
    pub notes: Vec<String>,
}

/// Reads the texts below a folder that are there, for the instruments and places given.
pub fn read(folder: &Path, instruments: Vec<Row>, places: &[(String, String)]) -> Law {
    let mut law = Law::default();
    for mut row in instruments {
        let number = row["instrument"].clone();
        let english = text_of(folder, &row["link_en"], "eng");
        let Some(english) = english else {
            law.instruments.push(row);
            continue;
        };
        let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
        let Ok(document) = Document::parse_with_options(&english, options) else {
            law.notes.push(format!("{number}: the English text is no XML"));
            law.instruments.push(row);
            continue;
        };
        row.extend(title(&document).map(|title| ("title_en".to_owned(), title)));
        row.extend(made(&document).map(|day| ("made".to_owned(), day)));
        let french = text_of(folder, &row["link_fr"], "fra");
        let french = french.as_deref().and_then(|text| Document::parse_with_options(text, options).ok());
        row.extend(french.and_then(|it| title(&it)).map(|title| ("title_fr".to_owned(), title)));
        row.insert("from".to_owned(), "Justice Laws XML".to_owned());
        let sections = sections(&document);
        for wanted in wanted(&number, places) {
            match sections.get(&wanted) {
                Some(begins) => law.sections.push([number.clone(), wanted, begins.clone()]),
                None => law.notes.push(format!("{number} has no {wanted}")),
            }
        }
        law.instruments.push(row);
    }
    law
}

/// The sections of an instrument that places of it, or of others, name.
fn wanted(number: &str, places: &[(String, String)]) -> BTreeSet<String> {
    let named = places.iter().flat_map(|(instrument, at)| {
        let of = move |it: &Option<String>| it.clone().unwrap_or_else(|| instrument.clone());
        cited(at).into_iter().map(move |it| (of(&it.instrument), it.section))
    });
    named.filter(|it| it.0 == number).map(|it| it.1).collect()
}

/// The text behind a link such as `…/eng/regulations/SOR-2025-95/`.
fn text_of(folder: &Path, link: &str, language: &str) -> Option<String> {
    let (_, below) = link.trim_end_matches('/').split_once("laws-lois.justice.gc.ca/")?;
    let below = below.strip_prefix(language)?.trim_start_matches('/');
    fs::read_to_string(folder.join(language).join(format!("{below}.xml"))).ok()
}

fn title(document: &Document<'_>) -> Option<String> {
    let named = |name: &str| {
        let head = document.descendants().find(|it| it.has_tag_name("Identification"))?;
        head.children().find(|it| it.has_tag_name(name)).map(words)
    };
    named("ShortTitle").filter(|title| !title.is_empty()).or_else(|| named("LongTitle"))
}

/// The day on which the order was made.
fn made(document: &Document<'_>) -> Option<String> {
    let maker = document.descendants().find(|it| it.has_tag_name("RegulationMakerOrder"))?;
    let date = maker.children().find(|it| it.has_tag_name("Date"))?;
    let part =
        |name: &str| date.children().find(|it| it.has_tag_name(name))?.text()?.trim().parse::<u32>().ok();
    Some(format!("{:04}-{:02}-{:02}", part("YYYY")?, part("MM")?, part("DD")?))
}

/// Every section by its labels, with how it begins.
fn sections(document: &Document<'_>) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    collect(document.root_element(), "", &mut found);
    found
}

fn collect(node: Node<'_, '_>, above: &str, found: &mut BTreeMap<String, String>) {
    let mut above = above.to_owned();
    for child in node.children().filter(Node::is_element) {
        let name = child.tag_name().name();
        // The heading of a part stands before the sections of it, in a group with them or not.
        if let Some(part) = part(child).filter(|_| above.starts_with("schedule")) {
            above = format!("{} {part}", above.split(" part ").next().unwrap_or_default());
        }
        let mut path = above.clone();
        if name == "Schedule" {
            path = schedule(child);
            found.entry(path.clone()).or_insert_with(|| beginning(child));
        } else if LABELLED.contains(&name)
            && let Some(label) = child.children().find(|it| it.has_tag_name("Label"))
        {
            let label = words(label);
            let label = label.trim_end_matches('.');
            // In a schedule a number is that of a section, whatever the element is called.
            path = if above.starts_with("schedule") && label.starts_with(|c: char| c.is_ascii_digit()) {
                format!("{above} s. {label}")
            } else {
                format!("{above}{label}")
            };
            found.entry(path.clone()).or_insert_with(|| beginning(child));
        }
        collect(child, &path, found);
    }
}

/// `SCHEDULE 1` is called "schedule 1" where it is cited.
fn schedule(node: Node<'_, '_>) -> String {
    let label = node.descendants().find(|it| it.has_tag_name("Label")).map(words).unwrap_or_default();
    match label.split_once(' ') {
        Some((_, number)) => format!("schedule {}", number.trim()),
        None => "schedule".to_owned(),
    }
}

/// `PART III` of a schedule is called "part III" where it is cited.
fn part(heading: Node<'_, '_>) -> Option<String> {
    let label = heading.children().find(|it| it.has_tag_name("Label"))?;
    let label = heading.has_tag_name("GroupHeading").then(|| words(label))?;
    Some(format!("part {}", label.strip_prefix("PART ")?.trim()))
}

/// How a section begins: its marginal note, or its first words.
fn beginning(node: Node<'_, '_>) -> String {
    let of = |name: &str| node.descendants().find(|it| it.has_tag_name(name)).map(words);
    let text = of("MarginalNote").or_else(|| of("Text")).or_else(|| of("TitleText")).unwrap_or_default();
    text.chars().take(BEGINNING).collect::<String>().trim().to_owned()
}

/// All text beneath an element, with single spaces.
fn words(node: Node<'_, '_>) -> String {
    let text: String = node.descendants().filter(Node::is_text).filter_map(|it| it.text()).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
