//! The one figure that leads: the landed cost, or as much as can be said of it.

use super::answered_line::AnsweredLine;
use super::block::{Amount, Block, Ends, Span};
use crate::assess::{Answer, Range};
use crate::entry::LineField;
use crate::sheet::State;
use crate::units::{Decimal, Lang};
use crate::words::{self, page as says};

/// The leading figure of a sheet; none where some line has neither an amount nor a rate.
pub(super) fn figure(state: &State, lines: &[AnsweredLine<'_>]) -> Vec<Block> {
    let lang = state.lang();
    let (Some(totals), Some((_, law))) = (&state.outcome().totals, state.entered()) else {
        return Vec::new();
    };
    let money = |sum| words::money(lang, sum, law.currency);
    match (totals.landed, totals.duties) {
        (Some(landed), Some(duties)) => {
            let tariff = Amount {
                leads: false,
                label: says::of_which_tariff(lang),
                figure: money(duties.low),
                rate: says::effective_rate(lang, duties.low, totals.value),
            };
            vec![Block::Figure(vec![leading(says::landed_cost(lang), money(landed.low)), tariff])]
        }
        // The landed cost is open, and so something that concerns the tariff or what is charged on it is.
        (None, Some(range)) | (Some(range), None) => {
            vec![range_of(lang, says::tariff_so_far(lang), range, money)]
        }
        (None, None) => rates(state, lines),
    }
}

/// The tariff of a line by itself: a figure, or a range; none where it has no amount.
pub(super) fn of_line(line: &AnsweredLine<'_>) -> Option<Block> {
    let lang = line.lang;
    match line.now().answer {
        Answer::Assessed => {
            let sum = line.now().duty_total();
            let rate = line.rate_of_value(sum);
            let tariff = Amount { leads: true, label: says::tariff(lang), figure: line.figure(sum), rate };
            Some(Block::Figure(vec![tariff]))
        }
        Answer::Undecided(range) => {
            Some(range_of(lang, says::tariff_so_far(lang), range, |sum| line.figure(sum)))
        }
        Answer::Prohibited(_) | Answer::NotCovered(_) => None,
    }
}

/// Without a value there are rates and no amounts.
fn rates(state: &State, lines: &[AnsweredLine<'_>]) -> Vec<Block> {
    let Some(first) = lines.iter().find(|line| !line.is_priced()) else { return Vec::new() };
    let owing = |line: &AnsweredLine<'_>| match line.now().answer {
        Answer::Assessed | Answer::Undecided(_) => true,
        Answer::Prohibited(_) | Answer::NotCovered(_) => false,
    };
    if !lines.iter().all(owing) {
        return Vec::new();
    }
    // Where one was given that cannot be read, that is said beneath.
    let problems = state.outcome().lines.get(first.place).map_or(&[][..], |line| &line.problems);
    let give = problems.is_empty().then(|| {
        let give = Span::Goto(first.spot(LineField::Value), says::give_a_value(state.lang()).to_owned());
        Block::Para("ct-figure-part", vec![give])
    });
    rate_only(lines).into_iter().chain(give).collect()
}

/// The duties of the only line as a rate, unless part of them goes by quantity.
pub(super) fn rate_only(lines: &[AnsweredLine<'_>]) -> Option<Block> {
    match lines {
        [only] if !only.is_priced() && only.answered.said.quantities.is_empty() => of_line(only),
        _ => None,
    }
}

fn leading(label: &'static str, figure: String) -> Amount {
    Amount { leads: true, label, figure, rate: None }
}

/// Two ends, or one figure where they are the same.
fn range_of(lang: Lang, one: &'static str, range: Range, figure: impl Fn(Decimal) -> String) -> Block {
    let low = figure(range.low);
    let high = range.high.map(&figure);
    if high.as_ref() == Some(&low) {
        return Block::Figure(vec![leading(one, low)]);
    }
    // A band without an end is drawn as long again as what is certain.
    let open = range.high.map_or(range.low, |high| high - range.low);
    Block::Range(Ends {
        label: if high.is_some() { says::tariff_between(lang) } else { says::tariff_at_least(lang) },
        low,
        remark: high.is_none().then(|| says::no_bound_yet(lang)),
        high: high.map(|high| (says::range_to(lang), high)),
        band: (range.low.to_string(), open.to_string()),
    })
}
