//! Stems: words that are alike in the singular and plural, and in both English spellings.

use super::fold::Words;
use crate::units::Lang;

/// The words of a text as the search compares them: folded, without those that tell nothing, each by its stem.
///
/// ```
/// use countertariff::units::Lang;
/// assert_eq!(countertariff::find::stems("the Tyres of tractors", Lang::En), ["tire", "tractor"]);
/// assert_eq!(countertariff::find::stems("l’érable", Lang::Fr), ["erabl"]);
/// ```
pub fn stems(text: &str, lang: Lang) -> Vec<String> {
    let mut words = Words::default();
    words.read(text, lang);
    let one = |word: &str| {
        let mut own = word.to_owned();
        stem(&mut own, lang);
        own
    };
    words.iter().map(one).collect()
}

/// The stem of a folded word, in place.
pub(super) fn stem(word: &mut String, lang: Lang) {
    if word.len() < 4 || word.bytes().any(|it| it.is_ascii_digit()) {
        return;
    }
    match lang {
        Lang::En => {
            stem_en(word);
            spelling(word);
        }
        Lang::Fr => stem_fr(word),
    }
}

/// One spelling for words that English writes in two: stems as they are, beginnings of the others, and what is kept.
const SPELLINGS: &[(&str, &str)] = &[
    ("aeroplan", "airplan"),
    ("aluminium", "aluminum"),
    ("artefact", "artifact"),
    ("axe", "ax"),
    ("barbeque", "barbecue"),
    ("bbq", "barbecue"),
    ("calliper", "caliper"),
    ("carburett", "carburet"),
    ("catsup", "ketchup"),
    ("cheque", "check"),
    ("chile", "chili"),
    ("chilli", "chili"),
    ("chilly", "chili"),
    ("disk", "disc"),
    ("doughnut", "donut"),
    ("draught", "draft"),
    ("enamell", "enamel"),
    ("gauge", "gage"),
    ("grey", "gray"),
    ("jewell", "jewel"),
    ("licence", "license"),
    ("liquorice", "licorice"),
    ("mould", "mold"),
    ("moustache", "mustache"),
    ("omelette", "omelet"),
    ("plough", "plow"),
    ("practis", "practic"),
    ("programm", "program"),
    ("pyjama", "pajama"),
    ("racquet", "racket"),
    ("sulph", "sulf"),
    ("travell", "travel"),
    ("tyre", "tire"),
    ("whiskey", "whisky"),
    ("woollen", "wool"),
    ("woolen", "wool"),
    ("yoghurt", "yogurt"),
    ("yogourt", "yogurt"),
];

/// Puts an English stem into the one spelling that is compared.
fn spelling(word: &mut String) {
    if let Some((other, one)) = SPELLINGS.iter().find(|(other, _)| word.starts_with(other)) {
        word.replace_range(..other.len(), one);
    }
    if word.starts_with("jewelery") {
        *word = "jewelry".to_owned();
    }
    if word.len() >= 5 && (word.ends_with("tre") || word.ends_with("bre")) {
        end(word, 2, "er");
    }
    if word.len() >= 6 {
        for (other, one) in [("our", "or"), ("ae", "e"), ("isation", "ization")] {
            if let Some(at) = word.find(other).filter(|at| *at > 0) {
                word.replace_range(at..at + other.len(), one);
            }
        }
        for (other, one) in
            [("yser", "yzer"), ("iser", "izer"), ("ised", "ized"), ("ise", "ize"), ("ogue", "og")]
        {
            if word.ends_with(other) {
                end(word, other.len(), one);
                break;
            }
        }
    }
}

/// Plurals whose singular ends in f.
const PLURALS_OF_F: &[&str] =
    &["knives", "shelves", "leaves", "wolves", "halves", "scarves", "loaves", "hooves", "calves", "thieves"];

fn stem_en(word: &mut String) {
    if PLURALS_OF_F.iter().any(|plural| word.ends_with(plural)) {
        end(word, 3, "f");
    } else if word.ends_with("ies") && word.len() > 4 {
        end(word, 3, "y");
    } else if ["sses", "ches", "shes", "xes", "zes"].iter().any(|it| word.ends_with(it)) {
        end(word, 2, "");
    } else if word.ends_with('s') && !["ss", "us", "is"].iter().any(|it| word.ends_with(it)) {
        end(word, 1, "");
    }
    if word.ends_with("knife") {
        end(word, 1, "");
    }
}

fn stem_fr(word: &mut String) {
    if word.ends_with("aux") && !word.ends_with("eaux") {
        end(word, 3, "al");
    } else if word.ends_with(['s', 'x']) {
        end(word, 1, "");
    }
    while word.len() > 3 && word.ends_with('e') {
        end(word, 1, "");
    }
    if word.len() > 4 && word.ends_with("er") {
        end(word, 2, "");
    }
    let bytes = word.as_bytes();
    if word.len() > 3 && bytes[word.len() - 1] == bytes[word.len() - 2] {
        end(word, 1, "");
    }
}

/// Takes letters off the end of a word and puts others there.
fn end(word: &mut String, off: usize, on: &str) {
    word.truncate(word.len() - off);
    word.push_str(on);
}
