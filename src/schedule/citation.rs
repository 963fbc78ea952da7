//! [`Instrument`] and [`Citation`]: which text says so, and where to read it.

use serde::{Deserialize, Serialize};

use super::id::Id;
use crate::units::{Country, Date, Lang, packed::packed};

/// The same words in the two languages of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Title {
    /// English.
    pub en: String,
    /// French.
    pub fr: String,
}

packed!(struct Title { en, fr });

impl Title {
    /// The words in one language.
    pub fn in_(&self, lang: Lang) -> &str {
        lang.pick(&self.en, &self.fr)
    }
}

/// How well a statement of the law is known, best first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// The legal text itself was read.
    #[default]
    Primary,
    /// The legal text was read as somebody else copied it out.
    Transcribed,
    /// Somebody else reports it.
    Secondary,
    /// It follows from other texts, in our reading.
    Inferred,
}

packed!(enum Confidence { Primary, Transcribed, Secondary, .. Inferred });

/// A part of a legal text with an address of its own.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// What names it in the English of a place: `24.23`, `general note 11`.
    pub of: String,
    /// Where to read it.
    pub link: Title,
}

packed!(struct Part { of, link });

impl Part {
    /// Whether a place in its text, in English, is in this part: 24.23 is in 24.23(b)(1), and note 1 is not in note 11.
    pub fn has(&self, place: &str) -> bool {
        let goes_on = |rest: &str| rest.starts_with(|next: char| next.is_ascii_alphanumeric());
        place.match_indices(&self.of).any(|(at, named)| !goes_on(&place[at + named.len()..]))
    }
}

impl Instrument {
    /// Where to read a place in it.
    pub fn link_to(&self, at: &Title) -> &Title {
        self.parts.iter().find(|part| part.has(&at.en)).map_or(&self.link, |part| &part.link)
    }
}

/// A legal text: an order, a proclamation, an act, a notice.
#[derive(Clone, Debug)]
pub struct Instrument {
    /// Whose it is.
    pub country: Country,
    /// Its number, as cited: `SOR/2025-95`.
    pub number: String,
    /// Its title.
    pub title: Title,
    /// The day it was made.
    pub made: Option<Date>,
    /// Where to read it.
    pub link: Title,
    /// Parts of it that are read at an address of their own.
    pub parts: Vec<Part>,
    /// When a person last compared our file with it.
    pub read: Date,
    /// What of it is not written down here.
    pub not_formalised: Vec<Title>,
}

packed!(struct Instrument { country, number, title, made, link, parts, read, not_formalised });

/// A place in an instrument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Which instrument.
    pub instrument: Id<Instrument>,
    /// Where in it: `s. 2(1)`, `heading 9903.01.10`.
    pub at: Title,
}

packed!(struct Citation { instrument, at });
