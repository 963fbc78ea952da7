//! Floor 7. The pages beside the sheet, as HTML made at the build: the page of the sheet carries nothing of them, and they
//! need no script.
//!
//! Invariant: whatever a page says of the law comes from the same data as the answers.

mod about;
pub mod count;
mod files;
mod frame;
pub mod html;
pub mod law;
mod pattern;
pub mod waves;

use std::path::Path;

use crate::schedule::Schedule;
use crate::units::Lang;
use crate::words::page::PAGES;

/// Which page, in the order of the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// A file of a person, answered row by row.
    Files,
    /// What each measure covers through time.
    Waves,
    /// Every text of law.
    Law,
    /// What the whole is, how it is made, and what it is not.
    About,
}

impl Which {
    /// Every page, in the order of the menu.
    pub const ALL: [Self; 4] = [Self::Files, Self::Waves, Self::Law, Self::About];

    /// The name of its file in a language.
    pub fn file(self, lang: Lang) -> String {
        format!("{}.{}.html", PAGES[self as usize].0, lang.tag())
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
    /// The same of the script of the law's page.
    pub script: (String, String),
    /// The same of the script of the page of files.
    pub files: (String, String),
    /// The address of the worker that answers files.
    pub filer: String,
}

impl<'a> Site<'a> {
    /// Reads what the law does not hold from a folder.
    ///
    /// # Errors
    /// Says which file cannot be read, and why.
    pub fn read(
        schedule: &'a Schedule,
        folder: &Path,
        style: (String, String),
        script: (String, String),
        files: (String, String),
        filer: String,
    ) -> Result<Self, String> {
        let waves = waves::Waves::read(&folder.join("waves"))?;
        Ok(Self { schedule, waves, style, script, files, filer })
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
                    Which::Files => files::page(self, lang),
                    Which::Waves => waves::page(self, lang)?,
                    Which::Law => law::page(self, lang),
                    Which::About => about::page(self, lang),
                };
                pages.push((which.file(lang), frame::page(self, which, lang, body)));
            }
        }
        Ok(pages)
    }
}
