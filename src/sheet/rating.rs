//! Rates of codes that are not the line's: worked out one by one, whenever there is time.

use super::goods::Rate;
use super::lines::{LineId, Spot};
use super::reading::without;
use super::state::State;
use crate::assess::{Answer, Range, alone};
use crate::entry::{Draft, LineField, parse};
use crate::schedule::Fact;
use crate::units::{Decimal, TariffCode};

/// How many rates are shown at once.
const AT_ONCE: usize = 8;

/// More codes than are worked out for one line.
const MOST: usize = 80;

impl State {
    /// What the goods of a line would owe under a code, once that was worked out.
    pub fn rate(&self, line: usize, code: TariffCode) -> Option<Rate> {
        self.goods.rates.iter().find(|known| known.0 == code && self.is_in_hand(line)).map(|known| known.1)
    }

    /// Whether rates are those of goods that come from over the border, because no origin was given.
    pub fn supposes_origin(&self, line: usize) -> bool {
        self.sheet.draft.line_field(line, LineField::Fact(Fact::Origin)).trim().is_empty()
    }

    /// Rates are worked out for the line that somebody works on, or the only one.
    fn is_in_hand(&self, line: usize) -> bool {
        let ids = self.lines.ids();
        ids.get(line).is_some_and(|id| self.goods.in_hand == Some(*id) || ids.len() == 1)
    }

    pub(super) fn take_in_hand(&mut self, line: LineId) {
        if self.goods.in_hand != Some(line) {
            self.goods.in_hand = Some(line);
            self.goods.rates.clear();
        }
    }

    /// What was typed changes the rates, unless it was a code or a name.
    pub(super) fn rate_anew(&mut self, typed: Spot) {
        if !matches!(typed, Spot::Line(_, LineField::Code | LineField::Label)) {
            self.goods.rates.clear();
        }
    }

    /// The next code on screen whose rate is not worked out, with its line.
    pub(super) fn unrated(&self) -> Option<(usize, TariffCode)> {
        self.outcome.into?;
        let line = (0..self.lines.ids().len()).find(|line| self.is_in_hand(*line))?;
        let missing = |code: &TariffCode| !self.goods.rates.iter().any(|known| known.0 == *code);
        let mut shown = Vec::new();
        if let Some(list) = self.list(line) {
            shown.extend(list.rows.iter().map(|row| row.code));
        } else {
            let ladder = self.ladder(line)?;
            shown.push(ladder.code);
            if !ladder.settled {
                shown.extend_from_slice(&ladder.branches);
            }
        }
        shown.into_iter().take(MOST).find(missing).map(|code| (line, code))
    }

    /// Whether rates that were worked out are to be shown now: a few at a time, because each showing draws the line.
    pub(super) fn rates_are_due_now(&self) -> bool {
        self.goods.rates.len().is_multiple_of(AT_ONCE) || self.unrated().is_none()
    }

    pub(super) fn work_out_a_rate(&mut self) {
        if let Some((line, code)) = self.unrated() {
            let rate = self.worked_out(line, code).unwrap_or(Rate::Unknown);
            self.goods.rates.push((code, rate));
        }
    }

    /// Answers the line by itself, as if its code were this one.
    fn worked_out(&self, line: usize, code: TariffCode) -> Option<Rate> {
        let schedule = self.schedule();
        let said = self.sheet.draft.lines.get(line)?.clone();
        let mut draft = Draft { fields: self.sheet.draft.fields.clone(), lines: vec![said] };
        if self.supposes_origin(line) {
            let neighbour = self.entered()?.1.neighbour;
            draft.set_line(0, LineField::Fact(Fact::Origin), neighbour.as_str());
        }
        draft.set_line(0, LineField::Code, &code.to_string());
        let mut parsed = parse(&draft, schedule);
        if !parsed.problems.is_empty() {
            // A slip in another field does not take the rates away.
            draft = without(&draft, &parsed.problems, self.outcome.day);
            draft.set_line(0, LineField::Code, &code.to_string());
            parsed = parse(&draft, schedule);
        }
        let line = alone(schedule, &parsed.entry?)?;
        let share = |sum: Decimal| match line.value {
            Some(value) => sum.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(value),
            // Answered as if it were worth a hundred.
            None => Some(sum),
        };
        let owed = match line.answer {
            Answer::Assessed => Range { low: line.duty_total(), high: Some(line.duty_total()) },
            Answer::Undecided(range) => range,
            Answer::Prohibited(_) => return Some(Rate::Prohibited),
            Answer::NotCovered(_) => return None,
        };
        let high = match owed.high {
            Some(high) => Some(share(high)?),
            None => None,
        };
        Some(Rate::Of(Range { low: share(owed.low)?, high }))
    }
}
