//! [`Elsewhere`]: where a rate is to be found that a cell does not give.

use crate::units::packed::packed;
use core::fmt;
use core::str::FromStr;

/// The place that a cell sends its reader to. The program cannot follow: it asks the importer.
///
/// ```
/// use countertariff::schedule::rate::Elsewhere;
/// let note: Elsewhere = "See additional U.S. note 1".parse().unwrap();
/// assert_eq!(note, Elsewhere::Note(1));
/// assert!("See below".parse::<Elsewhere>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Elsewhere {
    /// Each garment in the ensemble, as if it were entered separately.
    EachGarment,
    /// That article in the set which is subject to the highest rate.
    HighestInSet,
    /// The natural juice in heading 2009.
    NaturalJuice,
    /// The article of which the goods are a part or accessory.
    ArticleOfWhichPart,
    /// The article of which the goods are an accessory.
    ArticleOfWhichAccessory,
    /// The complete, assembled movement.
    CompleteMovement,
    /// Each article, as if this subheading were absent.
    EachArticleWithoutSubheading,
    /// An additional U.S. note of the chapter, by its number.
    Note(u8),
    /// Other provisions, as the schedule writes them and without spaces: `9823.10.01-9823.10.45`.
    Provision(String),
}

packed!(enum Elsewhere { EachGarment, HighestInSet, NaturalJuice, ArticleOfWhichPart, ArticleOfWhichAccessory, CompleteMovement, EachArticleWithoutSubheading, Note(a), .. Provision(a) });

/// The schedule's sentences, the canonical one of each first. The last three are slips of the
/// schedule: words turned round, words twice, and a sentence cut short (9110.11.00, column 2).
const SENTENCES: [(Elsewhere, &str); 10] = [
    (Elsewhere::EachGarment, "The rate applicable to each garment in the ensemble if separately entered"),
    (
        Elsewhere::HighestInSet,
        "The rate of duty applicable to that article in the set subject to the highest rate of duty",
    ),
    (Elsewhere::NaturalJuice, "The rate applicable to the natural juice in heading 2009"),
    (Elsewhere::ArticleOfWhichPart, "The rate applicable to the article of which it is a part or accessory"),
    (Elsewhere::ArticleOfWhichAccessory, "The rate applicable to the article of which it is an accessory"),
    (Elsewhere::CompleteMovement, "The rate applicable to the complete, assembled movement"),
    (
        Elsewhere::EachArticleWithoutSubheading,
        "The rate applicable to each article in the absence of this subheading",
    ),
    (Elsewhere::EachGarment, "The rate applicable to each garment in the ensemble if entered separately"),
    (
        Elsewhere::EachGarment,
        "The rate applicable to each garment in the in the ensemble if separately entered",
    ),
    (Elsewhere::CompleteMovement, "The rate applicable to the complete, assembled"),
];

impl FromStr for Elsewhere {
    type Err = &'static str;

    /// Reads the sentences of the schedule, whatever their spacing, hyphens and commas.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let letters = letters(text);
        if let Some(number) = letters.strip_prefix("seeadditionalusnote") {
            return number.parse().map(Self::Note).map_err(|_| "a note has a number");
        }
        if letters.starts_with("see") {
            return provision(text)
                .map(Self::Provision)
                .ok_or("\"See\" is followed by codes of the schedule");
        }
        let found = SENTENCES.into_iter().find(|(_, sentence)| self::letters(sentence) == letters);
        found.map(|(elsewhere, _)| elsewhere).ok_or("not a sentence that sends to another rate")
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// Codes of four digits at least, divided by points, hyphens and commas.
fn provision(text: &str) -> Option<String> {
    let codes: String =
        text.chars().skip_while(|c| !c.is_ascii_digit()).filter(|c| !c.is_whitespace()).collect();
    let before = text.chars().take_while(|c| !c.is_ascii_digit()).filter(|c| !c.is_whitespace()).count();
    let whole = codes.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-'));
    let named = codes.chars().filter(char::is_ascii_digit).count() >= 4;
    (before == "see".len() && whole && named).then_some(codes)
}

impl fmt::Display for Elsewhere {
    /// The canonical sentence of the schedule.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Note(number) => write!(f, "See additional U.S. note {number}"),
            Self::Provision(codes) => write!(f, "See {codes}"),
            Self::EachGarment
            | Self::HighestInSet
            | Self::NaturalJuice
            | Self::ArticleOfWhichPart
            | Self::ArticleOfWhichAccessory
            | Self::CompleteMovement
            | Self::EachArticleWithoutSubheading => {
                let sentence = SENTENCES.into_iter().find(|(elsewhere, _)| elsewhere == self);
                f.write_str(sentence.map_or("", |(_, sentence)| sentence))
            }
        }
    }
}
