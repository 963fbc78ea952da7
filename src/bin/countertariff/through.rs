//! `countertariff through`: the duties on a line through time, in words or as rows.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::ArgMatches;

use countertariff::assess::Through;
use countertariff::batch::{COURSE_COLUMNS, course};
use countertariff::entry::{self, Field};
use countertariff::report::course_as_text;
use countertariff::sheet::{Effect, Event, State, TableEvent};
use countertariff::words::{self, command as said};

use super::done::{Done, NotDone, SOME_WRONG, print, tell};
use super::one_line::state;

/// Writes the course of a line.
pub fn through(call: &ArgMatches) -> Done {
    let state = state(call, Some(Field::EntryDate))?;
    let lang = state.lang();
    let problems: Vec<entry::Problem> = state.outcome().all_problems().collect();
    for problem in &problems {
        let said = words::problem(lang, state.schedule(), problem);
        tell(&format!("{}: {said}", problem.place.column()));
    }
    if !problems.is_empty() {
        return Ok(ExitCode::from(SOME_WRONG));
    }
    let line = call.get_one::<u16>("line").map_or(0, |line| usize::from(*line) - 1);
    if line >= state.lines().len() {
        return Err(said::no_such_line(lang, state.lines().len()).into());
    }
    let as_charged = call.get_flag("as-charged");
    match call.get_one::<String>("format").map(String::as_str) {
        Some("csv") => csv_of(&rows(&state, line, as_charged)?),
        Some("json") => json_of(&rows(&state, line, as_charged)?),
        _ => text_of(state, line, as_charged),
    }
}

/// The course as the page says it.
fn text_of(mut state: State, line: usize, as_charged: bool) -> Done {
    if let (true, Some(id)) = (state.lines().len() > 1, state.lines().get(line).copied()) {
        state.update(Event::Table(TableEvent::Opened(id)));
    }
    while state.update(Event::GoOn).contains(&Effect::GoOn) {}
    if as_charged {
        state.update(Event::ShowedAsCharged(true));
    }
    let text = course_as_text(&state);
    if text.trim().is_empty() { Err(said::no_course(state.lang()).into()) } else { print(text.trim_end()) }
}

fn rows(state: &State, line: usize, as_charged: bool) -> Result<Vec<Vec<String>>, NotDone> {
    let schedule = state.schedule();
    let parsed = entry::parse(state.draft(), schedule);
    let line = parsed.lines.get(line).copied().flatten();
    // Nothing is wrong with the sheet: only a line that says nothing is none of the entry.
    let (entry, line) = parsed.entry.zip(line).ok_or_else(|| said::no_course(state.lang()))?;
    let mut through = Through::new(schedule, entry.clone(), line);
    while !through.go_on(schedule, usize::from(u8::MAX)) {}
    let (settled, charged) = through.into_steps();
    let steps = charged.filter(|_| as_charged).unwrap_or(settled);
    Ok(course(schedule, &entry, line, &steps))
}

fn csv_of(rows: &[Vec<String>]) -> Done {
    let mut out = csv::Writer::from_writer(io::stdout().lock());
    out.write_record(COURSE_COLUMNS)?;
    for row in rows {
        out.write_record(row)?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn json_of(rows: &[Vec<String>]) -> Done {
    let mut out = io::stdout().lock();
    let names = COURSE_COLUMNS.map(str::to_owned);
    for (at, row) in rows.iter().enumerate() {
        out.write_all(if at == 0 { b"[\n" } else { b",\n" })?;
        super::object::write(&mut out, &names, row.iter().map(String::as_str))?;
    }
    writeln!(out, "\n]")?;
    Ok(ExitCode::SUCCESS)
}
