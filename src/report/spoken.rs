//! The answer in one sentence: read aloud once it stands still, and in sight at the foot of a small screen.

use super::answered_line::AnsweredLine;
use super::wrong::wrong;
use crate::assess::{Answer, Range};
use crate::entry::{Place, Problem};
use crate::sheet::State;
use crate::words::{self, page as says};

/// The answer to a sheet in one sentence, in whatever state it is; empty only while nothing was said yet.
pub fn spoken(state: &State) -> String {
    let lang = state.lang();
    if state.is_blank() {
        return String::new();
    }
    let lines = AnsweredLine::all(state);
    if lines.is_empty() {
        let problem = state.outcome().all_problems().next();
        return says::no_estimate_yet(
            lang,
            &problem.map_or_else(String::new, |problem| wrong_where(state, &problem)),
        );
    }
    let left_out: Vec<usize> = state.outcome().left_out().map(|line| line + 1).collect();
    let left_out = says::spoken_left_out(lang, &left_out);
    let mut said = figure(state, &lines);
    let asked = lines.iter().map(|line| line.now().needs.len()).sum();
    let unread = state.outcome().all_problems().find(|problem| match problem.place {
        Place::Line(line, _) => lines.iter().any(|answered| answered.place == line),
        Place::Sheet(_) => false,
    });
    let unread = unread.map_or_else(String::new, |problem| wrong_where(state, &problem));
    for more in [says::spoken_asked(lang, asked), unread, left_out] {
        if !more.is_empty() {
            said.push_str(if said.ends_with('.') { " " } else { ". " });
            said.push_str(&more);
        }
    }
    said
}

/// What stands at the foot of a small screen: the same, and how to begin while nothing was said yet.
pub fn foot(state: &State) -> String {
    if state.is_blank() { says::begin_here(state.lang()).to_owned() } else { spoken(state) }
}

/// What is wrong, and with which line, where there are several.
fn wrong_where(state: &State, problem: &Problem) -> String {
    let lang = state.lang();
    let sentence = wrong(state, problem);
    match problem.place {
        Place::Line(line, _) if state.lines().len() > 1 => says::said_of_line(lang, line + 1, &sentence),
        Place::Line(..) | Place::Sheet(_) => sentence,
    }
}

/// The figure of the lines that were answered, or why there is none.
fn figure(state: &State, lines: &[AnsweredLine<'_>]) -> String {
    let lang = state.lang();
    let totals = state.outcome().totals.as_ref();
    let (landed, duties) = totals.map_or((None, None), |totals| (totals.landed, totals.duties));
    let money = |sum| match state.entered() {
        Some((_, law)) => words::money(lang, sum, law.currency),
        None => words::amount(lang, sum),
    };
    match (landed, duties) {
        (Some(landed), Some(duties)) => says::spoken(lang, &money(landed.low), &money(duties.low)),
        (None, Some(Range { low, high: Some(high) })) if low == high => {
            format!("{} {}", says::tariff_so_far(lang), money(low))
        }
        (None, Some(Range { low, high })) | (Some(Range { low, high }), None) => {
            says::spoken_range(lang, &money(low), high.map(money))
        }
        (None, None) => without_amount(state, lines),
    }
}

/// A ban, goods that are not covered, or a rate: whatever keeps the amount away.
fn without_amount(state: &State, lines: &[AnsweredLine<'_>]) -> String {
    let lang = state.lang();
    let several = state.lines().len() > 1;
    for line in lines {
        let number = several.then_some(line.place + 1);
        match line.now().answer {
            Answer::Prohibited(_) => return says::spoken_prohibited(lang, number),
            Answer::NotCovered(why) => {
                let why = words::not_covered(lang, line.schedule, line.answered.into, why);
                let said = says::not_covered_title(lang).to_owned() + says::colon(lang) + &why;
                return number.map_or_else(|| said.clone(), |number| says::said_of_line(lang, number, &said));
            }
            Answer::Assessed | Answer::Undecided(_) => {}
        }
    }
    match lines {
        [only] if only.answered.said.quantities.is_empty() => match only.now().answer {
            Answer::Assessed => format!("{} {}", says::tariff(lang), only.figure(only.now().duty_total())),
            Answer::Undecided(range) => format!("{} {}", says::tariff(lang), only.between(range)),
            Answer::Prohibited(_) | Answer::NotCovered(_) => String::new(),
        },
        _ => says::give_a_value(lang).to_owned(),
    }
}
