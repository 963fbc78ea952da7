//! Labels of national lines as written: `labels/NN.csv` in the folder of a country, with `code,en,fr`, to one text
//! for each language that `find::Labels` reads.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::super::letters::letters;
use super::read::rows;
use super::{Fault, Source, side};
use crate::schedule::Tariff;
use crate::schedule::tariff::Found;
use crate::units::{Lang, TariffCode};

/// Longest label, in characters.
const LABEL: usize = 110;

/// A line's label, and the file that it stands in.
struct Label<'a> {
    file: &'a str,
    says: [String; 2],
}

/// The labels of one country, packed for each language; nothing where there are none.
pub(super) fn read(files: &[&Source], country: &str, tariff: &Tariff) -> (Option<[String; 2]>, Vec<Fault>) {
    let mut faults = Vec::new();
    let mut labels: BTreeMap<TariffCode, Label> = BTreeMap::new();
    for source in files {
        let mut fault = |what: String| faults.push(Fault::new(&source.path, what));
        let mut more = Vec::new();
        for row in rows(source, &["code", "en", "fr"], &mut more) {
            let says = [row[1].clone(), row[2].clone()];
            match row[0].parse::<TariffCode>() {
                Ok(code) if !is_there(tariff, code) => {
                    fault(format!("{code} is no item or statistical number of this schedule"));
                }
                Ok(code) => {
                    if labels.insert(code, Label { file: &source.path, says }).is_some() {
                        fault(format!("{code} is there twice"));
                    }
                }
                Err(_) => fault(format!("\"{}\" is no tariff code", row[0])),
            }
        }
        faults.extend(more);
    }
    for lang in Lang::ALL {
        faults.extend(wrong(&labels, lang));
    }
    let packed = |lang: Lang| {
        let mut text = format!("labels 1 {country} {}\n", lang.tag());
        for (code, label) in &labels {
            let digits = code.to_string().replace('.', "");
            let _ = writeln!(text, "{digits}\t{}", label.says[side(lang)]);
        }
        text + ".\n"
    };
    ((!labels.is_empty()).then(|| Lang::ALL.map(packed)), faults)
}

/// Whether the schedule has such an item, or such a number beneath one.
fn is_there(tariff: &Tariff, code: TariffCode) -> bool {
    match (code.len(), tariff.find(code)) {
        (8, found) => found != Found::Nothing,
        (10, Found::Line(line)) => {
            tariff.code(line) == Some(code) || tariff.statistical(line).any(|it| it == code)
        }
        _ => false,
    }
}

fn wrong(labels: &BTreeMap<TariffCode, Label>, lang: Lang) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut seen: BTreeMap<(TariffCode, u8, String), TariffCode> = BTreeMap::new();
    for (code, Label { file, says }) in labels {
        let label = &says[side(lang)];
        let mut fault = |what: String| faults.push(Fault::new(file, format!("{code}: {what}")));
        match label.chars().count() {
            0 => fault(format!("the label is missing ({})", lang.tag())),
            length if length > LABEL => {
                fault(format!("\"{label}\" has {length} letters, {LABEL} is the most"))
            }
            _ => {}
        }
        for what in letters(label, lang) {
            fault(format!("\"{label}\": {what}"));
        }
        let key = (code.prefix(code.len() - 2), code.len(), label.to_lowercase());
        if let Some(other) = seen.insert(key, *code) {
            fault(format!("its label is that of {other}: \"{label}\""));
        }
    }
    faults
}
