//! `countertariff explain`: goods said on the command line, answered in words with every working.

use std::process::ExitCode;

use clap::ArgMatches;

use countertariff::report::{as_text, as_text_with_workings};
use countertariff::words;

use super::done::{Done, SOME_WRONG, print, tell};
use super::one_line::state;

/// Answers in words.
pub fn explain(call: &ArgMatches) -> Done {
    let state = state(call, None)?;
    let outcome = state.outcome();
    let answered = outcome.lines.iter().any(|line| line.now.is_some());
    if answered {
        let text = if call.get_flag("brief") { as_text(&state) } else { as_text_with_workings(&state) };
        print(text.trim_end())?;
    }
    let mut wrong = false;
    for problem in outcome.all_problems() {
        wrong = true;
        let said = words::problem(state.lang(), state.schedule(), &problem);
        tell(&format!("{}: {said}", problem.place.column()));
    }
    Ok(if wrong { ExitCode::from(SOME_WRONG) } else { ExitCode::SUCCESS })
}
