//! What a search gives: [`Found`], its [`Hit`]s, and why each is there.

use core::ops::Range;

use crate::units::Lang;

/// The headings that words lead to, best first, and how good they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Headings, each once.
    pub hits: Vec<Hit>,
    /// What can be said of them all.
    pub verdict: Verdict,
    /// How much of what was asked the first hit holds, in percent: nothing without one.
    pub share: u32,
}

/// How good the hits are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The first hit holds most of what was asked.
    Good,
    /// No hit holds most of it.
    Weak {
        /// Chapters of the words that are known, two digits each, best first; at most three.
        chapters: Vec<String>,
    },
    /// There is no hit.
    Nothing {
        /// Why not.
        why: Nothing,
    },
}

/// Why there is no hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nothing {
    /// Nothing was asked.
    Empty,
    /// One letter is too little.
    TooShort,
    /// Only words such as "of the", or signs that are no letters.
    OnlyStopWords,
    /// Letters that neither English nor French has.
    OtherAlphabet,
    /// A service, or another thing that no tariff names.
    Service,
    /// No word is known.
    NoMatch,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Four digits.
    pub heading: String,
    /// Its name.
    pub name: String,
    /// Its best subheadings, at most three.
    pub best: Vec<Sub>,
    /// Why it is here.
    pub why: Why,
    /// The language of the names.
    pub lang: Lang,
}

/// A subheading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sub {
    /// Six digits.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// Why a heading was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// The name, synonym or word that matched.
    pub phrase: String,
    /// Which bytes of it matched: whole letters, in order.
    pub marked: Vec<Range<usize>>,
    /// In what way.
    pub how: How,
}

/// In what way words matched. Of several words the least certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// Word for word, but for accents and the plural.
    Exact,
    /// Two words stand for one here.
    Joined,
    /// One word stands for two here.
    Split,
    /// The beginning of a word.
    Prefix,
    /// With a letter otherwise.
    Typo,
    /// A bare word that the official text has.
    Official,
    /// An article and its material.
    Material,
    /// The digits of a code.
    Code,
}

impl How {
    /// As the command writes it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Joined => "joined",
            Self::Split => "split",
            Self::Prefix => "prefix",
            Self::Typo => "typo",
            Self::Official => "official",
            Self::Material => "material",
            Self::Code => "code",
        }
    }
}
