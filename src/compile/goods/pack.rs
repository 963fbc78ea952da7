//! The names of goods in one language as one text: what is sent, and what `find::Names` reads.
//!
//! A line's first sign says what it is; what follows `=` among the synonyms are kinds from a list. Cells are divided by tabs, the items of a cell by semicolons; the last line
//! is a point, so that a text cut short is noticed.
//!
//! ```text
//! names 1 en
//! *01⇥Live animals
//! -01⇥Live horses, ponies, donkeys⇥horse;pony⇥equine asses⇥8
//! 21⇥Horses for breeding⇥breeding stallion;brood mare;=;Arabian;Morgan
//! %plate;bowl
//! +4419⇥wood;wooden
//! !software licence
//! ~9401⇥9403⇥Seats are 9401; other furniture is 9403.
//! .
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::{Goods, Row, side};
use crate::units::Lang;

/// The sign of a kind from a list.
const KIND: char = '=';

/// The text of one language.
pub(super) fn pack(goods: &Goods, lang: Lang) -> String {
    let side = side(lang);
    let mut text = format!("names 1 {}\n", lang.tag());
    let trade = trade(goods);
    let mut chapter = "";
    for (place, row) in goods.rows.iter().enumerate() {
        let own = row.code.get(..2).unwrap_or_default();
        if own != chapter {
            chapter = own;
            let name = goods.chapters.iter().find(|it| it.code == own).map_or("", |it| &it.name[side]);
            let _ = writeln!(text, "*{own}\t{name}");
        }
        let heading = row.code.len() == 4;
        // What a subheading says too, its heading need not say: it is found by either.
        let beneath: BTreeSet<String> = if heading {
            let next = goods.rows[place + 1..].iter().take_while(|it| it.code.len() > 4);
            next.flat_map(|it| words(goods, it, side)).map(|it| bare(&it)).collect()
        } else {
            BTreeSet::new()
        };
        let mut seen = BTreeSet::from([row.name[side].to_lowercase()]);
        let mut kept = words(goods, row, side);
        kept.retain(|it| !beneath.contains(&bare(it)) && seen.insert(bare(it)));
        let kinds = kept.iter().position(|it| it.starts_with(KIND)).unwrap_or(kept.len());
        for kind in &mut kept[kinds..] {
            kind.remove(0);
        }
        if kinds < kept.len() {
            kept.insert(kinds, KIND.to_string());
        }
        let mut cells = vec![row.name[side].clone(), kept.join(";"), terms(row, &kept, side)];
        cells.push(trade.get(row.code.as_str()).map(|thousands| digits(*thousands)).unwrap_or_default());
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        let mark = if heading { "-" } else { "" };
        let digits = row.code.get(row.code.len().saturating_sub(2)..).unwrap_or_default();
        let _ = writeln!(text, "{mark}{digits}\t{}", cells.join("\t"));
    }
    let mut family = "";
    for material in &goods.materials {
        if material.family != family {
            family = &material.family;
            // Articles of a material that have no family of their own.
            let mark = if family == "articles" { "=" } else { "%" };
            let _ = writeln!(text, "{mark}{}", material.articles[side].join(";"));
        }
        let _ = writeln!(text, "+{}\t{}", material.code, material.materials[side].join(";"));
    }
    for service in &goods.services {
        let _ = writeln!(text, "!{}", service[side]);
    }
    for it in &goods.neighbours {
        let [heading, other] = &it.codes;
        let _ = writeln!(text, "~{heading}\t{other}\t{}", it.says[side]);
    }
    text.push_str(".\n");
    text
}

/// The synonyms of a row, and the kinds listed for it, each with its sign.
fn words(goods: &Goods, row: &Row, side: usize) -> Vec<String> {
    let kinds = goods.kinds.iter().filter(|it| it.code == row.code).flat_map(|it| &it.synonyms[side]);
    row.synonyms[side].iter().cloned().chain(kinds.map(|it| format!("{KIND}{it}"))).collect()
}

/// The bare words of a row that neither its name nor its synonyms have.
fn terms(row: &Row, kept: &[String], side: usize) -> String {
    let phrases = core::iter::once(&row.name[side]).chain(kept);
    let said: BTreeSet<String> = phrases
        .flat_map(|it| it.split(|sign: char| !sign.is_alphanumeric()))
        .map(str::to_lowercase)
        .collect();
    let terms = row.terms[side].split(' ').filter(|term| !said.contains(&term.to_lowercase()));
    terms.collect::<Vec<_>>().join(" ")
}

/// A word as two are compared.
fn bare(word: &str) -> String {
    word.trim_start_matches(KIND).to_lowercase()
}

/// Imports by heading and subheading, in thousands of dollars.
fn trade(goods: &Goods) -> BTreeMap<&str, u64> {
    let mut trade = BTreeMap::new();
    for (code, thousands) in &goods.trade {
        for length in [4, 6] {
            *trade.entry(code.get(..length).unwrap_or_default()).or_default() += thousands;
        }
    }
    trade
}

/// How many digits a sum in thousands of dollars has in dollars: its order of size, and no more.
fn digits(thousands: u64) -> String {
    (thousands.max(1).ilog10() + 4).to_string()
}
