//! What the pages beside the sheet say. The page of the sheet carries none of it.

mod about;
mod files;
mod law;
mod waves;

pub use about::*;
pub use files::*;
pub use law::*;
pub use waves::*;

use crate::units::Lang;
use crate::words::page::sentences;

sentences! {
    skip_to_page "Skip to the page" "Aller à la page";
    private_here "This page loads nothing but its style, and asks nothing of you."
        "Cette page ne charge que sa feuille de style et ne vous demande rien.";
}

/// A text of the law's files with the spaces of the language: French has one that does not break before some signs.
pub fn spaced(lang: Lang, text: &str) -> String {
    match lang {
        Lang::En => text.to_owned(),
        Lang::Fr => [" :", " %", " »", " ?"].iter().fold(text.replace("« ", "«\u{a0}"), |text, sign| {
            text.replace(sign, &sign.replace(' ', "\u{a0}"))
        }),
    }
}
