//! [`Told`]: what is said of a line through time, in the picture and in its table.

use crate::assess::{Answer, Basis, LineAssessment, Step};
use crate::sheet::{self, State};
use crate::units::{Decimal, Lang};
use crate::words::{self, page as says};

/// What is said of a course, and what it is said of.
pub(super) struct Told<'a> {
    pub state: &'a State,
    pub lang: Lang,
    pub course: &'a sheet::Course,
    /// The steps that are shown: as settled since, or as charged then.
    pub steps: &'a [Step],
}

impl<'a> Told<'a> {
    pub fn of(state: &'a State) -> Option<Self> {
        let course = state.course().filter(|course| course.value.is_none_or(|value| !value.is_zero()))?;
        let as_charged = course.as_charged.as_ref().filter(|_| state.is_as_charged());
        Some(Self { state, lang: state.lang(), course, steps: as_charged.unwrap_or(&course.steps) })
    }

    /// What a step comes to, in words.
    pub fn said(&self, line: &LineAssessment) -> String {
        let lang = self.lang;
        match line.answer {
            Answer::Assessed => words::short_rate(lang, rate(line, line.duty_total())),
            Answer::Undecided(range) => {
                says::between(lang, range, |sum| words::short_rate(lang, rate(line, sum)))
            }
            Answer::Prohibited(_) => says::prohibited(lang).to_owned(),
            Answer::NotCovered(_) => says::not_covered_title(lang).to_owned(),
        }
    }
}

/// A sum as a share of the value of its line, in per cent.
pub(super) fn rate(line: &LineAssessment, sum: Decimal) -> Decimal {
    let basis = Basis::of(line.value).amount();
    sum.checked_mul(Decimal::ONE_HUNDRED).and_then(|it| it.checked_div(basis)).unwrap_or_default()
}
