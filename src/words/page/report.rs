//! Sentences of the answer with something in them.

use super::{colon, line_number, prohibited_title};
use crate::units::Lang;

/// What the answer shown is for, while the line on the sheet cannot be read.
pub fn before_last_change(lang: Lang, was: &str) -> String {
    match lang {
        Lang::En => format!("Before the last change: {was}"),
        Lang::Fr => format!("Avant la dernière modification\u{a0}: {was}"),
    }
}

/// How many more there are of what was listed.
pub fn and_more(lang: Lang, more: usize) -> String {
    match lang {
        Lang::En => format!("and {more} more"),
        Lang::Fr => format!("et {more} de plus"),
    }
}

/// What is said of one line among several.
pub fn said_of_line(lang: Lang, line: usize, what: &str) -> String {
    format!("{}{}{what}", line_number(lang, line), colon(lang))
}

/// While there is no answer: the first thing that keeps it away.
pub fn no_estimate_yet(lang: Lang, why: &str) -> String {
    format!("{} {why}", lang.pick("No estimate yet.", "Pas encore d’estimation."))
}

/// The lines that are left out of the figure just said.
pub fn spoken_left_out(lang: Lang, lines: &[usize]) -> String {
    match (lang, lines) {
        (_, []) => String::new(),
        (Lang::En, [line]) => format!("Line {line} is left out."),
        (Lang::Fr, [line]) => format!("La ligne {line} est laissée de côté."),
        (Lang::En, lines) => format!("{} lines are left out.", lines.len()),
        (Lang::Fr, lines) => format!("{} lignes sont laissées de côté.", lines.len()),
    }
}

/// That goods may not be imported, and those of which line, where there are several.
pub fn spoken_prohibited(lang: Lang, line: Option<usize>) -> String {
    match line {
        Some(line) => said_of_line(lang, line, prohibited_title(lang)),
        None => prohibited_title(lang).to_owned(),
    }
}
