//! Where in a text: `s. 2(1)`, `heading 9903.01.10; note 2(a)`. What is written in these few words is put into
//! French here; anything else is written in both languages.

use serde::Deserialize;

use crate::schedule::Title;

/// A place as written: in the words of [`french`], or in both languages.
#[derive(Clone, Deserialize)]
#[serde(untagged)]
pub enum PlaceShape {
    /// `s. 2(1)`.
    Words(String),
    /// `{ en = "two more years", fr = "deux ans de plus" }`.
    Both(Title),
}

impl PlaceShape {
    /// The place in both languages.
    ///
    /// # Errors
    /// Nothing is written, or a word that has no French of its own.
    pub(super) fn in_both(&self) -> Result<Title, String> {
        match self {
            Self::Both(title) => Ok(title.clone()),
            Self::Words(en) if en.trim().is_empty() => Err("say where in the instrument (\"at\")".to_owned()),
            Self::Words(en) => match french(en) {
                Ok(fr) => Ok(Title { en: en.clone(), fr }),
                Err(word) => Err(format!(
                    "at = \"{en}\": \"{word}\" has no French of its own: write at = {{ en = …, fr = … }}"
                )),
            },
        }
    }
}

/// The words in which a place may be written.
const WORDS: [(&str, &str); 21] = [
    ("s.", "art."),
    ("ss.", "art."),
    ("sch.", "ann."),
    ("subch.", "sous-ch."),
    ("schedule", "annexe"),
    ("schedules", "annexes"),
    ("annex", "annexe"),
    ("annexes", "annexes"),
    ("part", "partie"),
    ("parts", "parties"),
    ("chapter", "chapitre"),
    ("chapters", "chapitres"),
    ("heading", "position"),
    ("headings", "positions"),
    ("note", "note"),
    ("notes", "notes"),
    ("clause", "clause"),
    ("clauses", "clauses"),
    ("and", "et"),
    ("or", "ou"),
    ("to", "à"),
];

/// The letters by which collections of texts are cited.
const COLLECTIONS: [&str; 4] = ["CSMS", "FR", "USC", "CFR"];

/// A place in French, or the word that has none.
fn french(at: &str) -> Result<String, &str> {
    let words: Result<Vec<String>, &str> = at
        .split(' ')
        .map(|word| {
            let bare = word.trim_end_matches([',', ';']);
            let known = WORDS.iter().find(|it| it.0 == bare).map(|it| it.1);
            let fr = match (known, bare) {
                (Some(fr), _) => fr.to_owned(),
                (None, _) if COLLECTIONS.contains(&bare) || is_number(bare) => numbered(bare),
                (None, _) => return Err(bare),
            };
            Ok(fr + &word[bare.len()..])
        })
        .collect();
    Ok(words?.join(" "))
}

/// Whether a word is a number, in figures, in Roman figures, or of letters in brackets: `9903.01.10`, `II`, `(a)`.
fn is_number(word: &str) -> bool {
    let of = |letters: &str| !word.is_empty() && word.chars().all(|c| letters.contains(c));
    let plain = word.chars().all(|c| c.is_ascii_alphanumeric() || "().,/-".contains(c));
    let bracketed =
        word.starts_with('(') && word.ends_with(')') && word.chars().all(|c| !c.is_ascii_uppercase());
    plain && (word.contains(|c: char| c.is_ascii_digit()) || of("IVXLC") || bracketed)
}

/// The number of a text as it is cited in French.
fn numbered(word: &str) -> String {
    let numbered = [("SOR/", "DORS/"), ("SI/", "TR/")];
    let found = numbered.iter().find_map(|(en, fr)| Some(format!("{fr}{}", word.strip_prefix(en)?)));
    found.unwrap_or_else(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_put_into_french() {
        let cases = [
            ("ss. 212 and 215", "art. 212 et 215"),
            ("heading 9903.82.09; note 16(c)(vi) to (viii)", "position 9903.82.09; note 16(c)(vi) à (viii)"),
            ("schedule, part 1", "annexe, partie 1"),
            ("annexes I and II", "annexes I et II"),
            ("SI/85-181, s. 4; 89 FR 67067", "TR/85-181, art. 4; 89 FR 67067"),
        ];
        for (en, fr) in cases {
            assert_eq!(french(en).as_deref(), Ok(fr));
        }
        assert_eq!(french("s. 3, steel"), Err("steel"));
        assert_eq!(french("headings .29 (Canada)"), Err("(Canada)"));
    }
}
