//! Rates of codes that are not the line's: worked out one by one, whenever there is time.

use litemap::LiteMap;

use super::goods::{Base, Rate};
use super::outcome::without;
use super::state::State;
use crate::assess::{Answer, Range, assess};
use crate::entry::{Draft, Field, LineField, parse};
use crate::schedule::Fact;
use crate::units::{Decimal, TariffCode};

/// More codes than are worked out for one line.
const MOST: usize = 80;

impl State {
    /// What the goods of a line would owe under a code, once that was worked out.
    pub fn rate(&self, line: usize, code: TariffCode) -> Option<Rate> {
        let (base, rates) = self.goods.rates.of.get(self.lines.ids().get(line)?)?;
        (*base == self.base(line)).then(|| rates.get(&code).copied())?
    }

    /// Whether rates are those of goods that come from over the border, because no origin was given.
    pub fn supposes_origin(&self, line: usize) -> bool {
        self.sheet.draft.line_field(line, LineField::Fact(Fact::Origin)).trim().is_empty()
    }

    /// The next code on screen whose rate is not worked out, with its line.
    pub(super) fn unrated(&self) -> Option<(usize, TariffCode)> {
        self.outcome.into?;
        let lines = 0..self.lines.ids().len();
        lines.filter(|line| self.is_unfolded(*line)).find_map(|line| {
            let shown = self.shown_codes(line);
            if shown.is_empty() {
                return None;
            }
            let known = self.goods.rates.of.get(self.lines.ids().get(line)?);
            let known = known.filter(|known| known.0 == self.base(line)).map(|known| &known.1);
            let missing = |code: &TariffCode| known.is_none_or(|known| !known.contains_key(code));
            shown.into_iter().find(missing).map(|code| (line, code))
        })
    }

    /// The codes whose rates are shown for a line: of its open list, or else of its open step.
    fn shown_codes(&self, line: usize) -> Vec<TariffCode> {
        if let Some(list) = self.list(line) {
            return list.options.clone();
        }
        let Some(ladder) = self.ladder(line) else { return Vec::new() };
        let mut shown = vec![ladder.code];
        if !ladder.settled {
            shown.extend(ladder.branches);
        }
        shown.truncate(MOST);
        shown
    }

    pub(super) fn work_out_a_rate(&mut self) {
        let Some((line, code)) = self.unrated() else { return };
        let Some(id) = self.lines.ids().get(line).copied() else { return };
        let base = self.base(line);
        let rate = self.worked_out(line, code);
        let rates = &mut self.goods.rates.of;
        // Lines that have gone are forgotten.
        rates.retain(|known, _| self.lines.ids().contains(known));
        match rates.get_mut(&id).filter(|known| known.0 == base) {
            Some((_, known)) => {
                known.insert(code, rate);
            }
            None => {
                let mut known = LiteMap::new();
                known.insert(code, rate);
                rates.insert(id, (base, known));
            }
        }
    }

    fn base(&self, line: usize) -> Base {
        let mut base = Base::default();
        base.into = self.sheet.draft.field(Field::Into).to_owned();
        base.day = self.sheet.draft.field(Field::EntryDate).to_owned();
        base.line = self.sheet.draft.lines.get(line).cloned().unwrap_or_default();
        base.line.remove(&LineField::Code);
        base.line.remove(&LineField::Label);
        base
    }

    /// Answers the line by itself, as if its code were this one.
    fn worked_out(&self, line: usize, code: TariffCode) -> Rate {
        let schedule = self.schedule();
        let Some((_, law)) = self.entered() else { return Rate::Unknown };
        let mut draft = Draft { fields: self.sheet.draft.fields.clone(), lines: vec![self.base(line).line] };
        draft.set_line(0, LineField::Code, &code.to_string());
        if self.supposes_origin(line) {
            draft.set_line(0, LineField::Fact(Fact::Origin), law.neighbour.as_str());
        }
        let mut parsed = parse(&draft, schedule);
        if !parsed.problems.is_empty() {
            // A slip in another field does not take the rates away.
            draft = without(&draft, &parsed, self.outcome.day);
            draft.set_line(0, LineField::Code, &code.to_string());
            parsed = parse(&draft, schedule);
        }
        let Some(entry) = parsed.entry else { return Rate::Unknown };
        let assessment = assess(schedule, &entry);
        let Some(line) = assessment.lines.first() else { return Rate::Unknown };
        let share = |sum: Decimal| match line.value {
            Some(value) => sum.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(value),
            // Answered as if it were worth a hundred.
            None => Some(sum),
        };
        let range = match line.answer {
            Answer::Assessed => Range { low: line.duty_total(), high: Some(line.duty_total()) },
            Answer::Undecided(range) => range,
            Answer::Prohibited(_) => return Rate::Prohibited,
            Answer::NotCovered(_) => return Rate::Unknown,
        };
        match (share(range.low), range.high.map(share)) {
            (Some(low), Some(Some(high))) => Rate::Of(Range { low, high: Some(high) }),
            (Some(low), None) => Rate::Of(Range { low, high: None }),
            _ => Rate::Unknown,
        }
    }
}
