//! [`Days`]: entries of a file, many of the same few days, each with what was assumed and nothing more.

use std::collections::HashMap;

use super::assessment::LineAssessment;
use super::case::Case;
use super::conclusion::Conclusion;
use super::covered;
use super::declaration::{Fees, Shares};
use super::declared::{Asked, Declared};
use super::law_of_day::LawOfDay;
use super::twins::{KnownTwins, Twins};
use super::what_if::{Among, WhatIf, presumed};
use crate::entry::Entry;
use crate::schedule::{Fact, FactValue, Id, Jurisdiction, Schedule};
use crate::units::{Date, TariffCode};

/// What is said of a row: the answer, and the facts that were presumed and could have changed it.
pub type RowAnswer = (LineAssessment, Vec<(Fact, FactValue)>);

/// More days than files of declarations have; past this the law of days is looked up anew.
const MOST: usize = 4_000;

/// Answers the entries of a file. The law of a day is looked up once.
pub struct Days<'a> {
    schedule: &'a Schedule,
    laws: HashMap<(Id<Jurisdiction>, Date), LawOfDay<'a>>,
    twins: KnownTwins<'a>,
}

impl<'a> Days<'a> {
    /// One that has looked up no day yet.
    pub fn new(schedule: &'a Schedule) -> Self {
        Self { schedule, laws: HashMap::new(), twins: KnownTwins::new(schedule) }
    }

    /// The schedule that answers.
    pub fn schedule(&self) -> &'a Schedule {
        self.schedule
    }

    /// The answer to each line of an entry, with the facts that were presumed and could have changed it.
    pub fn answer(&mut self, entry: &Entry) -> Vec<RowAnswer> {
        answer(law_of(&mut self.laws, self.schedule, entry.into, entry.entry_date), entry)
    }

    /// The twins of a code of goods that enter a country on a day, if it has any: what is answered to one of them is answered
    /// to all that say the same but for code and day, except where the answer names the code. `is_counted` is whether it is
    /// said how much of the goods there is.
    pub fn twins(
        &mut self,
        into: Id<Jurisdiction>,
        day: Date,
        code: TariffCode,
        is_counted: bool,
    ) -> Option<Twins> {
        self.twins.of(law_of(&mut self.laws, self.schedule, into, day), code, is_counted)
    }
}

/// The law of a country on a day.
fn law_of<'l, 'a>(
    laws: &'l mut HashMap<(Id<Jurisdiction>, Date), LawOfDay<'a>>,
    schedule: &'a Schedule,
    into: Id<Jurisdiction>,
    day: Date,
) -> &'l LawOfDay<'a> {
    if laws.len() >= MOST {
        laws.clear();
    }
    laws.entry((into, day)).or_insert_with(|| LawOfDay::new(schedule, into, day))
}

fn answer(law: &LawOfDay<'_>, entry: &Entry) -> Vec<RowAnswer> {
    let (declaration, unused) = (Declared::of(law, entry), Asked::default());
    let case_of = |line: usize| Case::new(law, &entry.lines[line], &declaration, &unused);
    let lines: Vec<Result<WhatIf<'_>, Box<Conclusion>>> = (0..entry.lines.len())
        .map(|line| match covered(law, &entry.lines[line]) {
            Ok(()) => Ok(WhatIf::new(case_of(line))),
            Err(why) => Err(Box::new(Conclusion::not_covered(why, entry.lines[line].value_for_duty))),
        })
        .collect();
    let conclusion = |line: usize| match &lines[line] {
        Ok(what_if) => &what_if.conclusion,
        Err(conclusion) => conclusion,
    };
    let shares = Shares::new((0..lines.len()).map(|line| &conclusion(line).bears), &case_of);
    let fees = shares.all(lines.len());
    let answer_line = |(line, fees): (usize, &Vec<_>)| {
        let assessment = conclusion(line).with_fees(law.schedule, fees);
        let Ok(what_if) = &lines[line] else { return (assessment, Vec::new()) };
        let among = Among { shares: &shares, line, now: &what_if.now, fees: Fees::of(fees) };
        let mut assumed: Vec<(Fact, FactValue)> = presumed(law, what_if.case.line, assessment.consulted)
            .filter(|it| what_if.others(it.0).any(|other| among.compare(&what_if.case, &other).1))
            .collect();
        if what_if.code_matters() {
            assumed.push((Fact::Code, FactValue::Code(what_if.case.line.code)));
        }
        (assessment, assumed)
    };
    fees.iter().enumerate().map(answer_line).collect()
}
