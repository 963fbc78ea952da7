//! [`Ladder`]: from a code down to one line of the schedule, step by step.

use super::state::State;
use crate::schedule::{Fact, Found, Tariff};
use crate::units::TariffCode;

/// More branches than anyone reads through.
const MOST: usize = 300;

/// The next step beneath a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder {
    /// The code whose branches these are: the one typed, or as much of it as the schedule has.
    pub code: TariffCode,
    /// The codes to choose among.
    pub branches: Vec<TariffCode>,
    /// Whether nothing depends on which of them it is.
    pub settled: bool,
}

impl State {
    /// The step beneath the code of a line; nothing while no way was chosen, or where there is nothing beneath.
    pub fn ladder(&self, line: usize) -> Option<Ladder> {
        let typed = self.typed_code(line)?;
        let tariff = &self.schedule()[self.outcome.into?];
        let shorter = [10, 8, 6, 4, 2].into_iter().filter(|len| *len <= typed.len());
        // Of a code of the other country's the first digits are shared.
        let code = shorter.map(|len| typed.prefix(len)).find(|code| tariff.find(*code) != Found::Nothing)?;
        if code.len() < 4 && typed.len() > 2 {
            return None;
        }
        let branches = match tariff.find(code) {
            // The one line that there is in the place of a code of the other country's.
            Found::Line(place) if code != typed => tariff.code(place).into_iter().collect(),
            _ => beneath(tariff, code),
        };
        let fits = branches.len() > 1 || (branches.len() == 1 && code != typed);
        if !fits || branches.len() > MOST {
            return None;
        }
        let questions = &self.outcome.lines.get(line)?.questions;
        let answered = self.outcome.lines[line].now.is_some() && code == typed;
        let settled = answered && !questions.needs(Fact::Code);
        Some(Ladder { code, branches, settled })
    }
}

/// The codes one step below: the first on which the lines beneath part.
fn beneath(tariff: &Tariff, code: TariffCode) -> Vec<TariffCode> {
    let lines: Vec<TariffCode> = match tariff.find(code) {
        Found::Beneath(from, to) => (from..to).filter_map(|place| tariff.code(place)).collect(),
        Found::Line(place) => {
            let numbers: Vec<TariffCode> = tariff.statistical(place).collect();
            let below = |number: &TariffCode| code.covers(*number) && *number != code;
            if numbers.iter().any(below) { numbers } else { tariff.code(place).into_iter().collect() }
        }
        Found::Nothing => Vec::new(),
    };
    for len in [4, 6, 8, 10].into_iter().filter(|len| *len > code.len()) {
        let mut step: Vec<TariffCode> = lines.iter().map(|line| line.prefix(len)).collect();
        step.dedup();
        if step.len() > 1 || len == 10 {
            step.retain(|branch| *branch != code);
            return step;
        }
    }
    Vec::new()
}
