//! The pages beside the sheet: their figures come from the law and from what their files say, in both languages.
#![cfg(not(target_arch = "wasm32"))]

mod law;
mod waves;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::OnceLock;

use countertariff::embedded;
use countertariff::pages::{Site, Which};
use countertariff::units::Lang;

/// The site as the build makes it.
pub fn site() -> Site<'static> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/pages"));
    let file = |name: &str| (name.to_owned(), "digest".to_owned());
    Site::read(
        embedded::schedule(),
        folder,
        file("style.css"),
        file("law.js"),
        file("files.js"),
        "filer.js".to_owned(),
    )
    .expect("the files can be read")
}

/// Every page with the name of its file.
pub fn pages() -> &'static [(String, String)] {
    static PAGES: OnceLock<Vec<(String, String)>> = OnceLock::new();
    PAGES.get_or_init(|| site().pages().expect("the files name what the law has"))
}

/// The addresses that a page leads to.
fn links(html: &str) -> impl Iterator<Item = &str> {
    html.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next())
}

#[test]
fn every_page_is_there_in_both_languages_and_each_leads_to_all() {
    let pages = pages();
    let names: BTreeSet<&str> = pages.iter().map(|page| page.0.as_str()).collect();
    assert_eq!(names.len(), 2 * Which::ALL.len());
    for (name, html) in pages {
        let here = links(html).filter(|link| !link.contains("://") && !link.starts_with(['#', '.']));
        for link in here.filter(|link| !["style.css", "THIRD-PARTY.txt"].contains(link)) {
            let file = link.split(['#', '?']).next().unwrap_or_default();
            assert!(names.contains(file), "{name} leads to {link}");
        }
        let lang = if name.contains(".fr.") { Lang::Fr } else { Lang::En };
        for which in Which::ALL {
            assert!(links(html).any(|link| link == which.file(lang)), "{name} leads to {which:?}");
        }
        assert!(html.starts_with(&format!("<!doctype html>\n<html lang=\"{}\">", lang.tag())), "{name}");
        assert!(html.contains("<h1>") && html.contains("Content-Security-Policy"), "{name}");
    }
}

#[test]
fn a_page_asks_for_nothing_from_elsewhere_and_runs_nothing_within() {
    for (name, html) in pages() {
        for forbidden in [" style=\"", " onclick", "<style", "<script>", "src=\"http", "javascript:"] {
            assert!(!html.contains(forbidden), "{name} has {forbidden}");
        }
    }
}

#[test]
fn nothing_is_english_on_a_french_page_but_titles_that_are() {
    for (name, html) in pages() {
        if name.contains(".fr.") {
            let mut text = String::new();
            let mut inside = false;
            for letter in html.chars() {
                match letter {
                    '<' => inside = true,
                    '>' => inside = false,
                    other if !inside => text.push(other),
                    _ => {}
                }
            }
            // The page of the law has titles of texts that exist in English alone.
            let words = [" the ", " from ", " of ", "billion ", " and "];
            for word in words.iter().filter(|_| !name.starts_with("law")) {
                assert!(!text.contains(word), "{name} has{word}");
            }
            for (place, sign) in text.char_indices().filter(|it| [':', '%', '»'].contains(&it.1)) {
                let before = text[..place].chars().next_back().unwrap_or(' ');
                let digit = before.is_ascii_digit() && sign == ':';
                assert!(
                    before == '\u{a0}' || digit,
                    "{name}: {:?}",
                    &text[text.floor_char_boundary(place.saturating_sub(40))..=place]
                );
            }
        }
    }
}
