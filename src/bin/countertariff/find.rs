//! `countertariff find`, `name` and `names`: codes by words, and names by code.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use countertariff::find::{Finder, Found, Names, Nothing, Verdict, find_in_both, offered};
use countertariff::units::Lang;
use countertariff::words::command as said;
use countertariff::{batch, embedded};

use super::done::{Done, EN};
use super::link::cannot_read;

/// # Panics
/// Never: the build packed these texts.
fn finder(lang: Lang) -> Finder {
    Finder::new(names(lang))
}

fn names(lang: Lang) -> Names {
    Names::read(embedded::names(lang).to_owned()).expect("the build packed the names")
}

/// Headings for words: a line for each, and an empty line between the answers to two queries.
pub fn find(lang: Lang, limit: usize, words: &[&str], queries: Option<&Path>) -> Done {
    let queries: Vec<String> = match queries {
        Some(file) => {
            let bytes = fs::read(file).map_err(|why| cannot_read(file, &why))?;
            // A byte that is no text stands for itself as an unknown sign: the other lines are answered.
            let text = String::from_utf8_lossy(&bytes);
            text.trim_start_matches('\u{feff}').lines().map(str::to_owned).collect()
        }
        None => vec![words.join(" ")],
    };
    let (mut own, mut other) = match lang {
        Lang::En => (finder(Lang::En), finder(Lang::Fr)),
        Lang::Fr => (finder(Lang::Fr), finder(Lang::En)),
    };
    let mut out = BufWriter::new(io::stdout().lock());
    for (number, query) in queries.iter().enumerate() {
        if number > 0 {
            writeln!(out)?;
        }
        write_found(&mut out, &find_in_both(&mut own, &mut other, query, limit))?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Codes for what a row of a batch file says in words: the best subheading of each of the first three headings. The
/// indexes are made when they are first needed.
pub fn offers() -> impl FnMut(&str) -> Vec<batch::Offer> {
    let mut finders: Option<(Finder, Finder)> = None;
    move |goods| {
        let (en, fr) = finders.get_or_insert_with(|| (finder(Lang::En), finder(Lang::Fr)));
        offered(en, fr, goods)
    }
}

/// A query without an answer has a line of rank 0, so that every query has one.
fn write_found(out: &mut impl Write, found: &Found) -> io::Result<()> {
    let weak = if matches!(found.verdict, Verdict::Weak { .. }) { "weak, " } else { "" };
    if found.hits.is_empty() {
        let why = match found.verdict {
            Verdict::Nothing { why: Nothing::Empty } => "empty",
            Verdict::Nothing { why: Nothing::TooShort } => "too short",
            Verdict::Nothing { why: Nothing::OnlyStopWords } => "only stop words",
            Verdict::Nothing { why: Nothing::OtherAlphabet } => "another alphabet",
            Verdict::Nothing { why: Nothing::Service } => "a service: no tariff names it",
            Verdict::Nothing { why: Nothing::NoMatch } | Verdict::Good | Verdict::Weak { .. } => "no match",
        };
        return writeln!(out, "0\t-\t-\t\t{why}");
    }
    for (rank, hit) in found.hits.iter().enumerate() {
        let best: Vec<&str> = hit.best.iter().map(|it| it.code.as_str()).collect();
        let (how, phrase) = (hit.why.how.word(), &hit.why.phrase);
        writeln!(
            out,
            "{}\t{}\t{}\t{}\t{weak}{how}: {phrase}",
            rank + 1,
            hit.heading,
            hit.name,
            best.join(",")
        )?;
    }
    Ok(())
}

/// The name of a code, under the names of what it stands beneath.
pub fn name(lang: Lang, code: &str) -> Done {
    let names = names(lang);
    let path = names.path(code);
    if names.name(code).is_none() {
        return Err(said::no_name(EN, code).into());
    }
    let mut out = io::stdout().lock();
    for (code, name) in path {
        writeln!(out, "{code}\t{name}")?;
    }
    Ok(ExitCode::SUCCESS)
}

/// A text as the page fetches it: the names of goods, or the labels of a country's lines.
pub fn packed(lang: Lang, country: Option<&str>) -> Done {
    let tag = lang.tag();
    let file = match country {
        None => format!("names.{tag}"),
        Some(country) => format!("labels.{}.{tag}", country.to_lowercase()),
    };
    let text = embedded::text(&file).ok_or_else(|| said::no_text(EN, &file))?;
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
