//! While a question with two answers is open: both outcomes, side by side.

use super::answered_line::AnsweredLine;
use super::block::{Act, Amount, Block, Does, Group, Side, text};
use crate::assess::{Answer, LineAssessment};
use crate::entry::LineField;
use crate::schedule::FactValue;
use crate::sheet::Event;
use crate::units::Decimal;
use crate::words::{self, page as says};

/// The two outcomes of the open question that the engine chose.
pub(super) fn sides(line: &AnsweredLine<'_>) -> Option<Block> {
    let lang = line.lang;
    let both = line.answered.answer.both.as_ref()?;
    let same_tariff = line.is_priced() && differ_beside_the_tariff(&both.yes, &both.no);
    let side = |value: FactValue, written: &str, then: &Option<LineAssessment>| {
        let case = words::answer(lang, line.schedule, value, both.question);
        let spot = line.spot(LineField::Fact(both.question));
        Some(Side {
            amount: outcome(line, then.as_ref()?, same_tariff),
            choose: Act {
                class: "ct-link",
                text: says::choose(lang, &case),
                does: Does::Event(Event::Typed(spot, written.to_owned())),
            },
            case,
        })
    };
    let sides = [side(FactValue::Yes, "yes", &both.yes), side(FactValue::No, "no", &both.no)];
    let question = words::question(lang, line.law.country, both.question);
    let blocks =
        vec![Block::Para("ct-label", text(question)), Block::Sides(sides.into_iter().flatten().collect())];
    Some(Block::Group(Group { class: "ct-both", named_by: None, blocks }))
}

/// Whether two outcomes owe the same tariff, and not the same taxes and fees.
fn differ_beside_the_tariff(one: &Option<LineAssessment>, other: &Option<LineAssessment>) -> bool {
    let owed = |then: &LineAssessment| {
        let known = matches!(then.answer, Answer::Assessed);
        known.then(|| (then.duty_total(), payable(then)))
    };
    let owed = |then: &Option<LineAssessment>| then.as_ref().and_then(owed);
    owed(one).zip(owed(other)).is_some_and(|(one, other)| one.0 == other.0 && one.1 != other.1)
}

/// All that is owed on a line.
fn payable(then: &LineAssessment) -> Decimal {
    then.charges.iter().map(|charge| charge.amount).sum()
}

/// The tariff on the line in one supposed case; where that is the same in both, all that is owed.
fn outcome(line: &AnsweredLine<'_>, then: &LineAssessment, same_tariff: bool) -> Amount {
    let lang = line.lang;
    if same_tariff {
        let figure = line.figure(payable(then));
        return Amount { leads: false, label: says::payable(lang), figure, rate: None };
    }
    let sum: Decimal = then.duty_total();
    let (figure, rate) = match then.answer {
        Answer::Assessed => (line.figure(sum), line.rate_of_value(sum)),
        Answer::Undecided(range) => (line.between(range), None),
        Answer::Prohibited(_) => (says::prohibited(lang).to_owned(), None),
        Answer::NotCovered(_) => (says::not_covered_title(lang).to_owned(), None),
    };
    Amount { leads: false, label: says::tariff(lang), figure, rate }
}
