//! The goods turned round: into the other country.

use super::state::State;
use crate::entry::{Draft, Field, LineField};
use crate::schedule::{Fact, FactKind};

impl State {
    /// Before a way is chosen, the keyboard passes over one to reach the other: that is one choice, of the sheet
    /// as it was.
    pub(super) fn pass_over(&mut self) {
        if let Some(before) = self.history.unfinished_turn() {
            self.sheet = before;
        }
    }

    /// Before the goods are turned round: an amount typed in the currency of the country entered stays in
    /// that currency, which its line now names.
    pub(super) fn name_currencies(&mut self, into: &str) {
        let before = self.sheet.draft.field(Field::Into).parse().ok();
        let Some(before) = before.and_then(|country| self.schedule.jurisdiction(country)) else { return };
        let law = &self.schedule.law[before];
        let after = into.parse().ok().and_then(|country| self.schedule.jurisdiction(country));
        if after.is_none_or(|after| after == before) {
            return;
        }
        for line in 0..self.sheet.draft.lines.len() {
            let draft = &self.sheet.draft;
            if draft.line_field(line, LineField::Currency).is_empty() && has_amount(draft, line) {
                self.sheet.draft.set_line(line, LineField::Currency, law.currency.as_str());
            }
        }
    }
}

/// Whether an amount of money was typed anywhere on a line.
fn has_amount(draft: &Draft, line: usize) -> bool {
    let given = |field| !draft.line_field(line, field).is_empty();
    let money = Fact::ALL.iter().filter(|fact| fact.kind() == FactKind::Money);
    [LineField::Value, LineField::Freight, LineField::Insurance].into_iter().any(given)
        || money.map(|fact| LineField::Fact(*fact)).any(given)
}
