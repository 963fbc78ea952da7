//! What is refused in the names of goods.

use std::collections::{BTreeMap, BTreeSet};

use super::super::letters::letters;
use super::{Fault, Goods, Row, side};
use crate::schedule::Tariff;
use crate::units::Lang;

/// Longest name, in characters.
const NAME: usize = 80;

/// Longest synonym, in characters.
const SYNONYM: usize = 60;

pub(super) fn faults(goods: &Goods, tariffs: &[&Tariff]) -> Vec<Fault> {
    let mut faults = Vec::new();
    missing(goods, tariffs, &mut faults);
    let codes: BTreeSet<&str> = goods.rows.iter().map(|it| it.code.as_str()).collect();
    for row in &goods.kinds {
        if !codes.contains(row.code.as_str()) {
            faults
                .push(Fault::new(&row.file, format!("{}: no heading or subheading has this code", row.code)));
        }
    }
    for row in &goods.materials {
        if !codes.contains(row.code.as_str()) {
            faults
                .push(Fault::new(&row.file, format!("{}: no heading or subheading has this code", row.code)));
        }
    }
    for it in &goods.neighbours {
        let [heading, other] = &it.codes;
        if heading == other || [heading, other].iter().any(|it| it.len() != 4 || !codes.contains(it.as_str()))
        {
            faults.push(Fault::new(&it.file, format!("{heading}, {other}: two headings stand here")));
        }
        for lang in Lang::ALL {
            let says = &it.says[side(lang)];
            if [heading, other].iter().any(|code| !says.contains(code.as_str())) {
                faults.push(Fault::new(&it.file, format!("\"{says}\": it names {heading} and {other}")));
            }
            for what in letters(says, lang) {
                faults.push(Fault::new(&it.file, format!("\"{says}\": {what}")));
            }
        }
    }
    for lang in Lang::ALL {
        let side = side(lang);
        for row in goods.chapters.iter().chain(&goods.rows) {
            name(row, lang, &goods.brands, &mut faults);
            synonyms(row, lang, &mut faults);
        }
        for row in &goods.kinds {
            synonyms(row, lang, &mut faults);
        }
        alike(goods, side, &mut faults);
        let own = goods.materials.iter().flat_map(|it| it.articles[side].iter().chain(&it.materials[side]));
        for item in own.chain(goods.services.iter().map(|it| &it[side])) {
            for what in letters(item, lang) {
                faults.push(Fault::new("goods", format!("\"{item}\": {what}")));
            }
        }
    }
    faults
}

/// Every heading and subheading of the schedules has its row, in order and once, and no other code has.
fn missing(goods: &Goods, tariffs: &[&Tariff], faults: &mut Vec<Fault>) {
    let mut wanted: BTreeSet<String> = BTreeSet::new();
    for tariff in tariffs {
        for code in (0..tariff.len()).filter_map(|at| tariff.code(at)).filter(|it| it.chapter() < 98) {
            let digits: String = code.to_string().chars().filter(char::is_ascii_digit).collect();
            for length in [4, 6] {
                wanted.extend(digits.get(..length).map(str::to_owned));
            }
        }
    }
    let here: BTreeSet<&str> = goods.rows.iter().map(|it| it.code.as_str()).collect();
    for code in wanted.iter().filter(|it| !here.contains(it.as_str())) {
        let file = format!("goods/{}.csv", &code[..2]);
        faults.push(Fault::new(&file, format!("{code} has no name: the schedules have this code")));
    }
    for row in goods.rows.iter().filter(|it| !wanted.contains(&it.code)) {
        faults.push(Fault::new(&row.file, format!("{}: no schedule has this code", row.code)));
    }
    for pair in goods.rows.windows(2).filter(|pair| pair[0].code >= pair[1].code) {
        faults.push(Fault::new(&pair[1].file, format!("{} is out of order, or there twice", pair[1].code)));
    }
    let chapters: BTreeSet<&str> = wanted.iter().map(|it| &it[..2]).collect();
    if !goods.chapters.iter().map(|it| it.code.as_str()).eq(chapters.iter().copied()) {
        faults.push(Fault::new(
            "goods/chapters.csv",
            format!("each of the {} chapters of the schedules has one row, in order", chapters.len()),
        ));
    }
}

fn name(row: &Row, lang: Lang, brands: &[String], faults: &mut Vec<Fault>) {
    let (code, name) = (&row.code, &row.name[side(lang)]);
    let mut fault = |what: String| faults.push(Fault::new(&row.file, format!("{code}: {what}")));
    match name.chars().count() {
        0 => fault(format!("the name is missing ({})", lang.tag())),
        length if length > NAME => fault(format!("\"{name}\" has {length} letters, {NAME} is the most")),
        _ => {}
    }
    for what in letters(name, lang) {
        fault(format!("\"{name}\": {what}"));
    }
    if name.ends_with('.') {
        fault(format!("\"{name}\": no full stop at the end"));
    }
    let padded = format!(" {} ", name.to_lowercase().replace([',', ';', '(', ')', '/', ':'], " "));
    for brand in brands.iter().filter(|brand| padded.contains(brand.as_str())) {
        fault(format!("\"{name}\" names a brand ({}): a brand may only be a synonym", brand.trim()));
    }
}

fn synonyms(row: &Row, lang: Lang, faults: &mut Vec<Fault>) {
    let (code, side) = (&row.code, side(lang));
    let mut fault = |what: String| faults.push(Fault::new(&row.file, format!("{code}: {what}")));
    let mut seen = BTreeSet::new();
    if !row.name[side].is_empty() {
        seen.insert(row.name[side].to_lowercase());
    }
    for synonym in &row.synonyms[side] {
        if !seen.insert(synonym.to_lowercase()) {
            fault(format!("\"{synonym}\" is there twice, or is the name"));
        }
        if synonym.is_empty() {
            fault("an empty synonym stands between two semicolons".to_owned());
        }
        if synonym.chars().count() > SYNONYM {
            fault(format!("\"{synonym}\" is longer than {SYNONYM} letters"));
        }
        for what in letters(synonym, lang) {
            fault(format!("\"{synonym}\": {what}"));
        }
    }
    for what in letters(&row.terms[side], lang) {
        fault(format!("\"{}\": {what}", row.terms[side]));
    }
}

/// Two names that are the same beneath one heading, or among the headings of a chapter.
fn alike(goods: &Goods, side: usize, faults: &mut Vec<Fault>) {
    let mut seen: BTreeMap<(&str, usize, String), &str> = BTreeMap::new();
    for row in &goods.rows {
        let above = row.code.get(..row.code.len().saturating_sub(2)).unwrap_or_default();
        let key = (above, row.code.len(), row.name[side].to_lowercase());
        if let Some(other) = seen.insert(key, &row.code) {
            faults.push(Fault::new(
                &row.file,
                format!("{} and {other} have the same name: \"{}\"", row.code, row.name[side]),
            ));
        }
    }
}
