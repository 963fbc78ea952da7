//! The lists: what the names of goods lack, as far as it can be counted.

use std::collections::{BTreeMap, BTreeSet};

use countertariff::find::stems;
use countertariff::units::Lang;

use crate::goods::{Official, Row};

/// How many items of a list are shown.
const SHOWN: usize = 12;

/// How many headings may have a synonym before it decides nothing.
const MOST_HEADINGS: usize = 3;

/// Fewest synonyms of a heading with much trade, and how much that is, in thousands of dollars.
const FEWEST: usize = 12;
const MUCH: u64 = 100_000;

/// Longest run of words that an official text may share with ours.
const RUN: usize = 7;

/// Every list.
pub fn lists(rows: &[Row], official: Option<&[Official]>) -> String {
    let mut text = String::from(
        "## What the names lack\n\nLists to look through, and no faults: each begins with its number.\n\n",
    );
    for (side, lang) in Lang::ALL.into_iter().enumerate() {
        text += &list(
            &format!("Synonyms of more than {MOST_HEADINGS} headings, {}", lang.tag()),
            shared(rows, side),
        );
        text += &list(
            &format!(
                "Headings with over 100 million dollars of trade and fewer than {FEWEST} synonyms, {}",
                lang.tag()
            ),
            poor(rows, side),
        );
        text += &list(
            &format!("Subheadings whose words a sibling has too, {}", lang.tag()),
            untold(rows, side, lang),
        );
        if let Some(official) = official {
            text += &list(
                &format!("Headings with official words of their own that nothing finds, {}", lang.tag()),
                unfound(rows, official, side, lang),
            );
            text += &list(
                &format!("More than {RUN} words in a row of an official text, {}", lang.tag()),
                copied(rows, official, side),
            );
        }
    }
    let few = |row: &&Row| {
        let [en, fr] = &row.synonyms;
        row.code.len() == 4 && fr.len() * 10 < en.len() * 6
    };
    let few: Vec<String> = rows.iter().filter(few).map(|row| row.code.clone()).collect();
    text + &list("Headings with fewer than six French synonyms for ten English ones", few)
}

fn list(title: &str, items: Vec<String>) -> String {
    let shown: Vec<&str> = items.iter().take(SHOWN).map(String::as_str).collect();
    let more = if items.len() > SHOWN { " …" } else { "" };
    format!("- **{title}: {}.** {}{more}\n", items.len(), shown.join("; "))
}

fn shared(rows: &[Row], side: usize) -> Vec<String> {
    let mut headings: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for row in rows {
        for synonym in &row.synonyms[side] {
            headings.entry(synonym.to_lowercase()).or_default().insert(&row.code[..4]);
        }
    }
    let mut shared: Vec<_> = headings.into_iter().filter(|it| it.1.len() > MOST_HEADINGS).collect();
    shared.sort_by_key(|it| core::cmp::Reverse(it.1.len()));
    shared.into_iter().map(|(synonym, in_headings)| format!("{synonym} ({})", in_headings.len())).collect()
}

fn poor(rows: &[Row], side: usize) -> Vec<String> {
    let headings = rows.iter().filter(|it| it.code.len() == 4 && it.trade > MUCH);
    let count = |heading: &Row| {
        rows.iter()
            .filter(|it| it.code.starts_with(&heading.code))
            .map(|it| it.synonyms[side].len())
            .sum::<usize>()
    };
    headings
        .map(|heading| (heading, count(heading)))
        .filter(|it| it.1 < FEWEST)
        .map(|(heading, count)| format!("{} ({count})", heading.code))
        .collect()
}

fn words(row: &Row, side: usize, lang: Lang) -> BTreeSet<String> {
    let all = [&row.name[side], &row.terms[side]].into_iter().chain(&row.synonyms[side]);
    all.flat_map(|it| stems(it, lang)).collect()
}

fn untold(rows: &[Row], side: usize, lang: Lang) -> Vec<String> {
    let mut found = Vec::new();
    for family in rows.chunk_by(|a, b| a.code[..4] == b.code[..4]) {
        let subs: Vec<_> =
            family.iter().filter(|it| it.code.len() == 6).map(|it| (it, words(it, side, lang))).collect();
        for (at, (row, own)) in subs.iter().enumerate() {
            let sibling = subs.iter().enumerate().find(|(other, it)| *other != at && own.is_subset(&it.1));
            found.extend(sibling.map(|(_, it)| format!("{} ({})", row.code, it.0.code)));
        }
    }
    found
}

/// Official words of four letters and more that few headings have, and that no word of their heading is.
fn unfound(rows: &[Row], official: &[Official], side: usize, lang: Lang) -> Vec<String> {
    let mut theirs: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for text in official {
        theirs.entry(&text.code[..4]).or_default().extend(stems(&text.text[side], lang));
    }
    let mut ours: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for row in rows {
        ours.entry(&row.code[..4]).or_default().extend(words(row, side, lang));
    }
    let mut headings: BTreeMap<&str, usize> = BTreeMap::new();
    for stem in theirs.values().flatten() {
        *headings.entry(stem).or_default() += 1;
    }
    let mut found = Vec::new();
    for (heading, stems) in &theirs {
        let known = ours.get(heading);
        let lacks = |stem: &&String| {
            stem.len() >= 4
                && stem.bytes().all(|it| it.is_ascii_alphabetic())
                && headings[stem.as_str()] <= 10
                && !known.is_some_and(|it| it.contains(*stem))
        };
        let lacking: Vec<&str> = stems.iter().filter(lacks).map(String::as_str).collect();
        if !lacking.is_empty() {
            found.push(format!("{heading} ({})", lacking.join(", ")));
        }
    }
    found
}

/// Names and synonyms that share a run of words with an official text.
fn copied(rows: &[Row], official: &[Official], side: usize) -> Vec<String> {
    let plain = |text: &str| -> Vec<String> {
        let words = text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let mut runs: BTreeSet<Vec<String>> = BTreeSet::new();
    for text in official {
        runs.extend(plain(&text.text[side]).windows(RUN + 1).map(<[String]>::to_vec));
    }
    let mut found = Vec::new();
    for row in rows {
        for text in row.synonyms[side].iter().chain([&row.name[side]]) {
            if plain(text).windows(RUN + 1).any(|run| runs.contains(run)) {
                found.push(format!("{} \"{text}\"", row.code));
            }
        }
    }
    found
}
