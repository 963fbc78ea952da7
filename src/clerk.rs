//! Floor 7. What makes and reads files for a page, away from it: a request and an answer, both as text. The page runs it
//! in a worker (`src/bin/clerk.rs`), tests and other programs as it is.
//!
//! A request is a word, the language of the reader, and what it is about, between tabs:
//!
//! | word | about | answer |
//! |---|---|---|
//! | `json` | a sheet, as [`share::to_pieces`] writes it | it and its answer as JSON |
//! | `csv` | the same | rows of a batch file with the answer |
//! | `read` | JSON | the sheet in pieces, and after a tab the names in it that mean nothing here |
//! | `assess` | JSON, whose own language counts where it says one | the sheet and its answer as JSON |
//! | `rows` | a batch file | the same with the answers |
//!
//! The answer begins with `ok` and a tab, or is a word for what went wrong and, where there is one, a sentence after a tab.

use crate::json::NotASheet;
use crate::share::{self, Sheet};
use crate::sheet::{Kept, State};
use crate::units::Lang;
use crate::{batch, embedded, json};

/// Answers a request.
///
/// ```
/// use countertariff::clerk::answer;
/// let sheet = "?into=US&on=2025-03-27&code=7208.36.00&origin=CA&cusma=no&value=40000";
/// assert!(answer(&format!("json\ten\t{sheet}")).starts_with("ok\t{"));
/// assert_eq!(answer("read\ten\t{"), "not-json");
/// ```
pub fn answer(request: &str) -> String {
    let mut parts = request.splitn(3, '\t');
    let (word, lang, about) = (parts.next(), parts.next(), parts.next().unwrap_or_default());
    let lang: Lang = lang.and_then(|lang| lang.parse().ok()).unwrap_or_default();
    match word {
        Some("json") => with_sheet(about, |sheet| format!("ok\t{}", json::write(&state(sheet, lang)))),
        Some("csv") => with_sheet(about, |sheet| rows(&batch::rows_of(&sheet.draft), lang)),
        Some("read") => read(about),
        Some("assess") => assess(about, lang),
        Some("rows") => rows(about, lang),
        _ => "unknown".to_owned(),
    }
}

fn with_sheet(pieces: &str, made: impl FnOnce(Sheet) -> String) -> String {
    share::of_pieces(pieces).map_or_else(|_| "no-sheet".to_owned(), made)
}

/// The sheet answered, as on a page. The day on which that happens answers nothing.
fn state(sheet: Sheet, lang: Lang) -> State {
    let schedule = embedded::schedule();
    let today = schedule.law.jurisdictions.iter().map(|law| law.law_as_of).max().unwrap_or_default();
    let sheet = Sheet { lang: Some(lang), ..sheet };
    State::alone(schedule, today, lang, Some(Ok(sheet)), Kept::Nothing, true)
}

fn read(text: &str) -> String {
    match json::read(text) {
        Ok(sheet) => match share::to_pieces(&sheet) {
            Ok(pieces) => format!("ok\t{pieces}\t{}", sheet.unread.join(", ")),
            Err(share::TooLong) => "too-big".to_owned(),
        },
        Err(why) => not_a_sheet(why).to_owned(),
    }
}

fn assess(text: &str, lang: Lang) -> String {
    match json::read(text) {
        Ok(sheet) => {
            let lang = sheet.lang.unwrap_or(lang);
            format!("ok\t{}", json::write(&state(sheet, lang)))
        }
        Err(why) => not_a_sheet(why).to_owned(),
    }
}

/// The word for what went wrong.
const fn not_a_sheet(why: NotASheet) -> &'static str {
    match why {
        NotASheet::TooBig => "too-big",
        NotASheet::NotJson => "not-json",
        NotASheet::OtherKind => "no-sheet",
        NotASheet::Newer => "newer",
    }
}

fn rows(text: &str, lang: Lang) -> String {
    let mut out = Vec::new();
    match batch::run(embedded::schedule(), text.as_bytes(), &mut out) {
        Ok(_) => format!("ok\t{}", String::from_utf8_lossy(&out)),
        Err(why) => format!("no-file\t{}", why.sentence(lang)),
    }
}
