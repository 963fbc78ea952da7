//! Names of goods as written: a file for each chapter, and lists beside them, to one text for each language.
//!
//! The text is what the page fetches and the command carries; [`super::Compiled::texts`] gives it, `find` reads it.

mod checks;
mod labels;
mod pack;
mod read;

use super::{Fault, Source};
use crate::schedule::Tariff;
use crate::units::Lang;

/// The names of goods as their files say them.
#[derive(Clone, Debug, Default)]
struct Goods {
    /// Chapters, in order: two digits and a name.
    chapters: Vec<Row>,
    /// Headings and subheadings, in order: four or six digits.
    rows: Vec<Row>,
    /// Kinds of the goods of a heading or subheading.
    kinds: Vec<Row>,
    /// What an article is when it is made of a material.
    materials: Vec<Material>,
    /// Services and other things that no tariff names.
    services: Vec<[String; 2]>,
    /// Imports by subheading, in thousands of dollars: what breaks a tie.
    trade: Vec<(String, u64)>,
    /// Headings that people take for one another.
    neighbours: Vec<Neighbours>,
    /// Makers and marks, in small letters with a space on either side: they may be synonyms, never names.
    brands: Vec<String>,
}

/// The words of one code. What is in two languages stands as English, French.
#[derive(Clone, Debug, Default)]
struct Row {
    file: String,
    code: String,
    name: [String; 2],
    /// Synonyms, most used first.
    synonyms: [Vec<String>; 2],
    /// Bare words that must be findable, with spaces between.
    terms: [String; 2],
}

/// Articles of one family, made of one material, and where they then belong.
#[derive(Clone, Debug, Default)]
struct Material {
    file: String,
    family: String,
    code: String,
    articles: [Vec<String>; 2],
    materials: [Vec<String>; 2],
}

/// Two headings that people take for one another, and what goes where.
#[derive(Clone, Debug, Default)]
struct Neighbours {
    file: String,
    codes: [String; 2],
    says: [String; 2],
}

/// Where a language stands in what is in two languages.
const fn side(lang: Lang) -> usize {
    match lang {
        Lang::En => 0,
        Lang::Fr => 1,
    }
}

/// A text that the build packs, and the name of its file.
pub(super) type Packed = (String, String);

/// The names of goods, and the labels of national lines of each country: a text for each language. Nothing where a
/// folder of law has no names.
pub(super) fn read(sources: &[Source], countries: &[(String, &Tariff)]) -> (Vec<Packed>, Vec<Fault>) {
    let beneath = |folder: &str| {
        let mut files: Vec<&Source> = sources.iter().filter(|it| it.path.starts_with(folder)).collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files
    };
    let files = beneath("goods/");
    if files.is_empty() {
        return (Vec::new(), Vec::new());
    }
    let tariffs: Vec<&Tariff> = countries.iter().map(|it| it.1).collect();
    let (goods, mut faults) = read::read(&files);
    faults.extend(checks::faults(&goods, &tariffs));
    let mut packed: Vec<Packed> = Vec::new();
    for lang in Lang::ALL {
        packed.push((format!("names.{}", lang.tag()), pack::pack(&goods, lang)));
    }
    for (country, tariff) in countries {
        let (texts, more) = labels::read(&beneath(&format!("{country}/labels/")), country, tariff);
        faults.extend(more);
        for (lang, text) in Lang::ALL.into_iter().zip(texts.into_iter().flatten()) {
            packed.push((format!("labels.{country}.{}", lang.tag()), text));
        }
    }
    (packed, faults)
}
