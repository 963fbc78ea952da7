//! Floor 7. The pages beside the sheet, as HTML made at the build: the page of the sheet carries nothing of them, and they
//! need no script.
//!
//! Invariant: whatever a page says of the law comes from the same data as the answers.

pub mod count;
mod frame;
pub mod html;
pub mod waves;

use std::path::Path;

use crate::schedule::Schedule;
use crate::units::Lang;

/// Which page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// What each measure covers through time.
    Waves,
}

impl Which {
    /// Every page, in the order of the menu.
    pub const ALL: [Self; 1] = [Self::Waves];

    /// The name of its file in a language.
    pub fn file(self, lang: Lang) -> String {
        let name = match self {
            Self::Waves => "waves",
        };
        format!("{name}.{}.html", lang.tag())
    }
}

/// What the pages are made of.
pub struct Site<'a> {
    /// The law.
    pub schedule: &'a Schedule,
    /// The waves.
    pub waves: waves::Waves,
    /// The address of the style sheet, and its digest.
    pub style: (String, String),
}

impl<'a> Site<'a> {
    /// Reads what the law does not hold from a folder.
    ///
    /// # Errors
    /// Says which file cannot be read, and why.
    pub fn read(schedule: &'a Schedule, folder: &Path, style: (String, String)) -> Result<Self, String> {
        Ok(Self { schedule, waves: waves::Waves::read(&folder.join("waves"))?, style })
    }

    /// Every page with the name of its file.
    ///
    /// # Errors
    /// Says which name in the files read the law does not have.
    pub fn pages(&self) -> Result<Vec<(String, String)>, String> {
        let mut pages = Vec::new();
        for lang in Lang::ALL {
            for which in Which::ALL {
                let body = match which {
                    Which::Waves => waves::page(self, lang)?,
                };
                pages.push((which.file(lang), frame::page(self, which, lang, body)));
            }
        }
        Ok(pages)
    }
}
