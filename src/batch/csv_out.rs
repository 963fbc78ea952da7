//! The columns that an answer adds to its row.

use core::ops::Range as Span;

use super::cents;
use super::columns::{COLUMNS, Offer};
use super::form::Form;
use super::remark::remark;
use crate::assess::{Answer, LineAssessment, Range, RowAnswer, WhyNot};
use crate::entry::{Entry, Problem};
use crate::file::RowFault;
use crate::schedule::{Fact, FactKind, FactValue, Kind, Schedule};
use crate::units::{Decimal, Lang, Rounding};
use crate::words;

/// The cells of one row after another, written into the same room.
pub struct Cells<'a> {
    schedule: &'a Schedule,
    pub(super) text: String,
    /// Where each cell ends in the text.
    pub(super) ends: Vec<usize>,
    /// The amounts in the text that a recording remembers, with where they stand.
    recorded: Vec<(Span<usize>, Decimal)>,
    /// Whether they name the code of the line.
    names_code: bool,
    /// Why measures were set aside, as the column says it: for each measure, each reason met so far.
    reasons: Vec<Vec<(WhyNot, String)>>,
}

impl<'a> Cells<'a> {
    pub(super) fn new(schedule: &'a Schedule) -> Self {
        let reasons = vec![Vec::new(); schedule.law.measures.len()];
        Self {
            schedule,
            text: String::new(),
            ends: Vec::new(),
            recorded: Vec::new(),
            names_code: false,
            reasons,
        }
    }

    /// The cells, in the order of the columns.
    pub fn iter(&self) -> impl Iterator<Item = &str> + Clone {
        let starts = core::iter::once(&0).chain(&self.ends);
        starts.zip(&self.ends).map(|(start, end)| &self.text[*start..*end])
    }

    /// Whether the row could not be read.
    pub fn is_invalid(&self) -> bool {
        self.iter().next() == Some(INVALID)
    }

    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
        self.recorded.clear();
        self.names_code = false;
    }

    /// The amounts in the cells that a recording remembers, in their order.
    pub fn recorded(&self) -> Vec<Decimal> {
        self.recorded.iter().map(|it| it.1).collect()
    }

    /// Whether the cells name the code of the line.
    pub(super) fn names_code(&self) -> bool {
        self.names_code
    }

    /// What the cells say besides those amounts.
    pub(super) fn form(&self) -> Form {
        Form::new(&self.text, &self.ends, self.recorded.iter().map(|it| it.0.clone()))
    }

    /// Fills a form with other amounts.
    pub(super) fn fill(&mut self, form: &Form, amounts: &[Decimal]) {
        self.clear();
        form.fill(amounts, |text, amount, ends| {
            self.text.push_str(text);
            if let Some(amount) = amount {
                self.cents(amount);
            }
            (0..ends).for_each(|_| self.end());
        });
    }

    fn end(&mut self) {
        self.ends.push(self.text.len());
    }

    pub(super) fn say(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.end();
    }

    pub(super) fn blanks(&mut self, cells: usize) {
        (0..cells).for_each(|_| self.end());
    }

    /// Begins another part of a cell of several.
    fn part(&mut self) {
        if self.ends.last().copied().unwrap_or_default() < self.text.len() {
            self.text.push_str("; ");
        }
    }

    /// The cells of a row that is wrong as a row.
    pub(super) fn faulty(&mut self, fault: &RowFault) {
        self.invalid();
        self.text.extend(["row: ", &fault.sentence(Lang::En)]);
        self.end();
        self.blanks(1);
    }

    /// The cells before the problems of a row that could not be read.
    fn invalid(&mut self) {
        self.clear();
        self.say(INVALID);
        self.blanks(COLUMNS.len() - 3);
    }

    /// The cells of a row that could not be read; codes may be offered for what it says in words.
    pub(super) fn unread(&mut self, problems: &[&Problem], offered: Option<(&str, Vec<Offer>)>) {
        self.invalid();
        for problem in problems {
            self.part();
            let said = words::problem(Lang::En, self.schedule, problem);
            self.text.extend([problem.place.column(), ": ", said.as_str()]);
        }
        if let Some((goods, offers)) = offered {
            self.part();
            self.text.extend(["goods: ", &words::file::goods_offered(Lang::En, goods, &offers)]);
        }
        self.end();
        self.blanks(1);
    }

    /// The cells of a line that was assessed.
    pub(super) fn answered(&mut self, entry: &Entry, line: usize, (found, assumed): &RowAnswer) {
        self.clear();
        let schedule = self.schedule;
        let jurisdiction = &schedule.law[entry.into];
        self.say(status(&found.answer));
        self.say(jurisdiction.currency.as_str());
        self.sums(entry, line, found);
        if found.value.is_some() {
            for charge in found.charges.iter().filter(|charge| !charge.amount.is_zero()) {
                self.part();
                let program = &schedule.law[charge.program].id;
                self.text.extend([program.as_str(), "="]);
                self.cents(charge.amount);
            }
        }
        self.end();
        self.set_aside(found);
        if let Answer::Undecided(Range { low, high }) = found.answer {
            self.cents(low);
            self.end();
            high.into_iter().for_each(|high| self.cents(high));
            self.end();
        } else {
            self.blanks(2);
        }
        for fact in &found.needs {
            self.part();
            self.text.push_str(fact.column());
        }
        self.end();
        for (fact, value) in assumed {
            self.part();
            self.names_code |= *fact == Fact::Code;
            self.text.extend([fact.column(), "="]);
            self.text.push_str(&machine(schedule, entry, line, *fact, *value));
        }
        self.end();
        let remark = remark(schedule, entry, found);
        self.text.push_str(&remark.unwrap_or_default());
        for claim in &found.idle_claims {
            self.part();
            self.text.extend([Fact::Claims.column(), ": ", &words::idle_claim(Lang::En, schedule, *claim)]);
        }
        self.end();
        for notice in &found.not_included {
            self.part();
            self.text.push_str(words::left_out(Lang::En, schedule, *notice));
        }
        self.end();
    }

    /// The sums, and the duties as a percentage of the value.
    fn sums(&mut self, entry: &Entry, line: usize, found: &LineAssessment) {
        if found.answer != Answer::Assessed {
            return self.blanks(7);
        }
        let sum = |of: fn(Kind) -> bool| found.total(of);
        let duties = found.duty_total();
        if let Some(value) = found.value {
            let customs = sum(|kind| kind == Kind::CustomsDuty);
            let (taxes, fees) = (sum(|kind| kind == Kind::Tax), sum(|kind| kind == Kind::Fee));
            let carried = entry.lines[line].freight + entry.lines[line].insurance;
            let landed = value + carried + duties + taxes + fees;
            for amount in [customs, duties - customs, duties, taxes, fees, landed] {
                self.cents(amount);
                self.end();
            }
        } else {
            self.blanks(6);
        }
        rate(found, duties).into_iter().for_each(|rate| self.cents(rate));
        self.end();
    }

    fn set_aside(&mut self, found: &LineAssessment) {
        let mut last: Option<(usize, usize)> = None;
        for aside in found.set_aside.iter().filter(|aside| aside.why != WhyNot::NotListed) {
            let measure = usize::from(aside.measure);
            let met = self.reasons[measure].iter().position(|it| it.0 == aside.why);
            let met = met.unwrap_or_else(|| {
                let law = &self.schedule.law;
                let program = &law[law[aside.measure].program].id;
                let why = words::why_code(self.schedule, aside);
                self.reasons[measure].push((aside.why, format!("{program}={why}")));
                self.reasons[measure].len() - 1
            });
            // One reason that several measures of a programme share is said once.
            let same = last.is_some_and(|it| self.reasons[it.0][it.1].1 == self.reasons[measure][met].1);
            last = Some((measure, met));
            if !same {
                self.part();
                self.text.push_str(&self.reasons[measure][met].1);
            }
        }
        self.end();
    }

    /// An amount with two decimals and a point.
    fn cents(&mut self, amount: Decimal) {
        let at = self.text.len();
        cents::write(&mut self.text, amount.as_now());
        if amount.is_recorded() {
            self.recorded.push((at..self.text.len(), amount));
        }
    }
}

const INVALID: &str = "invalid";

fn status(answer: &Answer) -> &'static str {
    match answer {
        Answer::Assessed => "assessed",
        Answer::Undecided(_) => "undecided",
        Answer::Prohibited(_) => "prohibited",
        Answer::NotCovered(_) => "not_covered",
    }
}

/// The duties as a percentage of the value; when no value was given they were calculated on 100, which
/// says nothing where a rate is not a percentage.
fn rate(found: &LineAssessment, duties: Decimal) -> Option<Decimal> {
    let value = found.basis().amount();
    if value.is_zero()
        || (found.value.is_none()
            && found.charges.iter().any(|it| it.kind.is_duty() && it.working.has_units()))
    {
        return None;
    }
    Some(Rounding::HalfUpCent.apply(duties * Decimal::ONE_HUNDRED / value))
}

/// A presumed value as a cell would give it.
fn machine(schedule: &Schedule, entry: &Entry, line: usize, fact: Fact, value: FactValue) -> String {
    match value {
        FactValue::Yes => String::from("yes"),
        FactValue::No => String::from("no"),
        FactValue::Number(number) => number.to_string(),
        FactValue::Choice(place) => match fact.kind() {
            FactKind::Choice(words) => words.get(usize::from(place)).copied().unwrap_or_default().to_owned(),
            _ => String::new(),
        },
        FactValue::Country(country) => country.to_string(),
        FactValue::Code(code) => code.to_string(),
        FactValue::SameAs(other) => {
            let entered = &schedule.law.jurisdictions[usize::from(entry.into)];
            match entry.lines[line].facts.of(other) {
                Some(FactValue::Country(it)) if it == entered.country => entered.neighbour.to_string(),
                Some(FactValue::Country(it)) => it.to_string(),
                Some(FactValue::Yes) => String::from("yes"),
                Some(FactValue::No) => String::from("no"),
                _ => other.column().to_owned(),
            }
        }
        FactValue::Claims(_) | FactValue::Nothing => String::from("none"),
    }
}
