//! A search in two languages.

use super::finder::Finder;
use super::found::{Found, Nothing, Verdict};

/// How much more of what was asked the other language has to hold, in percent.
const MARGIN: u32 = 30;

/// Searches one language, and where it has no good answer the other too. Hits keep the language they were found in;
/// those of the other language take the place of weak ones only where they are good.
pub fn find_in_both(primary: &mut Finder, other: &mut Finder, query: &str, limit: usize) -> Found {
    let own = primary.find(query, limit);
    match own.verdict {
        Verdict::Good
        | Verdict::Nothing {
            why: Nothing::Service | Nothing::Empty | Nothing::TooShort | Nothing::OnlyStopWords,
        } => own,
        Verdict::Weak { .. } | Verdict::Nothing { .. } => {
            let second = other.find(query, limit);
            // A short word of one language is soon found in the other: it takes more than a little.
            if second.verdict == Verdict::Good && second.share >= own.share + MARGIN { second } else { own }
        }
    }
}
