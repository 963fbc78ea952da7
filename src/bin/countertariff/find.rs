//! `countertariff find`, `name` and `names`: codes by words, and names by code.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use countertariff::find::{Finder, Found, Names, Nothing, Verdict, find_in_both};
use countertariff::units::{Lang, TariffCode};
use countertariff::words::command as said;
use countertariff::{batch, embedded};

use super::{Done, EN, NotDone};

/// How many headings are given when nobody says.
const LIMIT: usize = 5;

/// What the options of these calls say, and what is left of the words.
struct Options<'a> {
    lang: Lang,
    limit: usize,
    queries: Option<&'a str>,
    rest: Vec<&'a str>,
}

fn options<'a>(call: &str, args: &[&'a str]) -> Result<Options<'a>, NotDone> {
    let mut read = Options { lang: EN, limit: LIMIT, queries: None, rest: Vec::new() };
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let mut value = || args.next().copied().ok_or_else(|| said::no_value(EN, arg));
        match *arg {
            "--lang" => read.lang = value()?.parse().map_err(|_| said::not_a_language(EN))?,
            "--limit" if call == "find" => {
                let limit = value()?.parse().ok().filter(|it| (1..=100).contains(it));
                read.limit = limit.ok_or_else(|| said::not_a_limit(EN))?;
            }
            "--queries" if call == "find" => read.queries = Some(value()?),
            option if option.starts_with("--") => return Err(said::find_takes(EN, call, option).into()),
            word => read.rest.push(word),
        }
    }
    Ok(read)
}

/// # Panics
/// Never: the build packed these texts.
fn finder(lang: Lang) -> Finder {
    Finder::new(names(lang))
}

fn names(lang: Lang) -> Names {
    Names::read(embedded::names(lang).to_owned()).expect("the build packed the names")
}

/// Headings for words: a line for each, and an empty line between the answers to two queries.
pub fn find(args: &[&str]) -> Done {
    let options = options("find", args)?;
    let queries: Vec<String> = match options.queries {
        Some(file) => {
            let bytes = fs::read(file).map_err(|why| said::cannot_read(EN, file, &why.to_string()))?;
            // A byte that is no text stands for itself as an unknown sign: the other lines are answered.
            let text = String::from_utf8_lossy(&bytes);
            text.trim_start_matches('\u{feff}').lines().map(str::to_owned).collect()
        }
        None if options.rest.is_empty() => return Err(said::find_takes(EN, "find", "").into()),
        None => vec![options.rest.join(" ")],
    };
    let (mut own, mut other) = match options.lang {
        Lang::En => (finder(Lang::En), finder(Lang::Fr)),
        Lang::Fr => (finder(Lang::Fr), finder(Lang::En)),
    };
    let mut out = BufWriter::new(io::stdout().lock());
    for (number, query) in queries.iter().enumerate() {
        if number > 0 {
            writeln!(out)?;
        }
        write_found(&mut out, &find_in_both(&mut own, &mut other, query, options.limit))?;
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
        let hits = find_in_both(en, fr, goods, 3).hits.into_iter();
        let dotted = |code: &str| code.parse::<TariffCode>().map(|it| it.to_string());
        hits.filter_map(|hit| {
            let first = hit.best.first()?;
            Some((dotted(&first.code).ok()?, first.name.clone()))
        })
        .collect()
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
pub fn name(args: &[&str]) -> Done {
    let options = options("name", args)?;
    let [code] = options.rest.as_slice() else { return Err(said::find_takes(EN, "name", "").into()) };
    let names = names(options.lang);
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
pub fn packed(args: &[&str]) -> Done {
    let options = options("names", args)?;
    let tag = options.lang.tag();
    let file = match options.rest.as_slice() {
        [] => format!("names.{tag}"),
        [country] => format!("labels.{}.{tag}", country.to_lowercase()),
        [_, more, ..] => return Err(said::find_takes(EN, "names", more).into()),
    };
    let text = embedded::text(&file).ok_or_else(|| said::no_text(EN, &file))?;
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
