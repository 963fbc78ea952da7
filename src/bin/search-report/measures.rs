//! The tables: samples by language and kind, mistakes, keystrokes, and every name by itself.

use std::collections::BTreeSet;

use countertariff::find::Finder;
use countertariff::units::Lang;

use crate::figures::{of, percent, rank};
use crate::goods::{self, Query, Row};
use crate::typo::{Dice, typo};

/// How often each query is misspelt.
const TYPOS: usize = 5;

/// Every table.
pub fn tables(finders: &mut [Finder; 2], rows: &[Row]) -> Result<String, String> {
    let (sample, az) = (goods::sample()?, goods::az()?);
    let mut text = String::from(
        "## Queries\n\nShares in percent. *Six digits*: an acceptable subheading is among the three shown of a heading in the first five.\n\n\
         | queries | number | first | first five | mean reciprocal rank | six digits |\n|---|--:|--:|--:|--:|--:|\n",
    );
    for (lang, finder) in Lang::ALL.into_iter().zip(finders.iter_mut()) {
        let own = || sample.iter().filter(move |it| it.lang == lang.tag());
        text += &of(finder, own()).row(&format!("ours, {}", lang.tag()));
        let kinds: BTreeSet<&str> = own().map(|it| it.kind.as_str()).collect();
        for kind in kinds {
            text += &of(finder, own().filter(|it| it.kind == kind)).row(&format!("{}: {kind}", lang.tag()));
        }
    }
    text += &of(&mut finders[0], az.iter()).row("A to Z of a customs authority, en");
    text += "\n## One mistake in the longest word\n\n*Kept*: of the queries found in the first five, those still found there.\n\n\
             | queries | misspelt | kept |\n|---|--:|--:|\n";
    for (lang, finder) in Lang::ALL.into_iter().zip(finders.iter_mut()) {
        let own = sample.iter().filter(|it| it.lang == lang.tag());
        text += &mistakes(finder, own, &format!("ours, {}", lang.tag()));
    }
    text += &mistakes(&mut finders[0], az.iter(), "A to Z, en");
    text += "\n## Keystrokes\n\nLetters typed until an acceptable heading is among the first five.\n\n\
             | queries | median | nine in ten | letters of the median query |\n|---|--:|--:|--:|\n";
    for (lang, finder) in Lang::ALL.into_iter().zip(finders.iter_mut()) {
        text += &keystrokes(finder, sample.iter().filter(|it| it.lang == lang.tag()), lang);
    }
    text += "\n## Every name and synonym, searched for by itself\n\n| | number | its heading first | in the first three |\n|---|--:|--:|--:|\n";
    for (side, (lang, finder)) in Lang::ALL.into_iter().zip(finders.iter_mut()).enumerate() {
        text += &itself(finder, rows, &format!("names, {}", lang.tag()), |row| vec![&row.name[side]]);
        text += &itself(finder, rows, &format!("synonyms, {}", lang.tag()), |row| {
            row.synonyms[side].iter().collect()
        });
    }
    Ok(text + "\n")
}

fn mistakes<'a>(finder: &mut Finder, queries: impl Iterator<Item = &'a Query>, name: &str) -> String {
    let (mut dice, mut all, mut kept) = (Dice::new(), 0, 0);
    for query in queries {
        if rank(query, &finder.find(&query.text, 5)).is_none() {
            continue;
        }
        for wrong in (0..TYPOS).filter_map(|_| typo(&query.text, &mut dice)) {
            all += 1;
            kept += usize::from(rank(query, &finder.find(&wrong, 5)).is_some());
        }
    }
    format!("| {name} | {all} | {} |\n", percent(kept, all))
}

fn keystrokes<'a>(finder: &mut Finder, queries: impl Iterator<Item = &'a Query>, lang: Lang) -> String {
    let (mut needed, mut lengths) = (Vec::new(), Vec::new());
    for query in queries {
        let ends: Vec<usize> =
            query.text.char_indices().map(|it| it.0).skip(1).chain([query.text.len()]).collect();
        let found = ends.iter().position(|end| rank(query, &finder.find(&query.text[..*end], 5)).is_some());
        lengths.push(ends.len());
        needed.extend(found.map(|at| at + 1));
    }
    needed.sort_unstable();
    lengths.sort_unstable();
    let at = |list: &[usize], tenths: usize| list.get(list.len() * tenths / 10).copied().unwrap_or_default();
    format!("| ours, {} | {} | {} | {} |\n", lang.tag(), at(&needed, 5), at(&needed, 9), at(&lengths, 5))
}

fn itself<'a>(
    finder: &mut Finder,
    rows: &'a [Row],
    name: &str,
    words: impl Fn(&'a Row) -> Vec<&'a String>,
) -> String {
    let (mut all, mut first, mut three) = (0, 0, 0);
    for row in rows {
        for word in words(row) {
            all += 1;
            let found = finder.find(word, 3);
            let place = found.hits.iter().position(|hit| row.code.starts_with(&hit.heading));
            first += usize::from(place == Some(0));
            three += usize::from(place.is_some());
        }
    }
    format!("| {name} | {all} | {} | {} |\n", percent(first, all), percent(three, all))
}
