//! No question of the form is idle: an answer to it changes what is owed or may be owed, a ban, or what may be claimed.

use countertariff::embedded;
use countertariff::entry::draft::DraftLine;
use countertariff::entry::{Draft, Field, LineField};
use countertariff::schedule::{Fact, FactKind};
use countertariff::share::Sheet;
use countertariff::sheet::{Kept, State};
use countertariff::units::Lang;

use crate::TODAY;

/// Headings as somebody begins with them: what is asked of them is asked of many lines at once.
const HEADINGS: [(&str, &str); 8] = [
    ("US", "9403"),
    ("US", "8703"),
    ("US", "7326"),
    ("US", "2204"),
    ("CA", "0406"),
    ("CA", "8703"),
    ("CA", "2208"),
    ("CA", "9403"),
];

fn state(draft: Draft) -> State {
    let sheet = Sheet { draft, ..Sheet::default() };
    State::new(embedded::schedule(), TODAY, Lang::En, Some(Ok(sheet)), Kept::Nothing, true)
}

fn golden() -> Vec<Draft> {
    let files = [include_str!("../golden/cases-us.csv"), include_str!("../golden/cases-ca.csv")];
    let mut drafts = Vec::new();
    for file in files {
        let mut reader = csv::Reader::from_reader(file.as_bytes());
        let header = reader.headers().expect("a header").clone();
        for row in reader.records() {
            let mut draft = Draft { lines: vec![DraftLine::new()], ..Draft::default() };
            for (name, cell) in header.iter().zip(&row.expect("a row")) {
                if let Some(field) = Field::ASKED.into_iter().find(|it| it.column() == name) {
                    draft.set(field, cell);
                } else if let Some(field) = LineField::named(name) {
                    draft.set_line(0, field, cell);
                }
            }
            drafts.push(draft);
        }
    }
    drafts
}

fn bare(draft: &Draft) -> Draft {
    let mut draft = draft.clone();
    for fact in Fact::ALL.iter().filter(|fact| **fact != Fact::Origin) {
        draft.set_line(0, LineField::Fact(*fact), "");
    }
    draft
}

/// Answers to try, from one end to the other.
fn answers(fact: Fact) -> Vec<&'static str> {
    match fact.kind() {
        FactKind::YesNo => vec!["yes", "no"],
        FactKind::Choice(words) => words.to_vec(),
        FactKind::Country => vec!["CA", "US", "MX", "CN"],
        FactKind::Money => vec!["0", "0.01", "1", "15", "50", "500", "5000"],
        FactKind::Share | FactKind::Rate | FactKind::Number => {
            vec!["0", "0.4", "1", "10", "15", "25", "50", "60", "80", "95", "100", "3000", "5000", "20000"]
        }
        FactKind::Code | FactKind::Claims | FactKind::Quantity => Vec::new(),
    }
}

#[test]
fn a_question_that_the_form_shows_changes_something() {
    let mut drafts = golden();
    // The same goods of which nothing is said but where they are from: much is asked of them.
    let bare: Vec<Draft> = drafts.iter().step_by(5).map(bare).collect();
    drafts.extend(bare);
    for (into, code) in HEADINGS {
        let mut draft = Draft { lines: vec![DraftLine::new()], ..Draft::default() };
        draft.set(Field::Into, into);
        draft.set(Field::EntryDate, "2026-10-01");
        draft.set_line(0, LineField::Code, code);
        draft.set_line(0, LineField::Value, "10000");
        draft.set_line(0, LineField::Fact(Fact::Origin), if into == "US" { "CA" } else { "US" });
        drafts.push(draft);
    }
    let (mut asked, mut idle) = (0, Vec::new());
    for draft in drafts {
        let begun = state(draft.clone());
        let shown = begun.open_questions(0).ordinary;
        for (fact, _) in shown.into_iter().filter(|question| question.1) {
            let field = LineField::Fact(fact);
            let answers = answers(fact);
            if !draft.line_field(0, field).is_empty() || answers.is_empty() {
                continue;
            }
            asked += 1;
            let outcome = |answer: &&str| {
                let mut draft = draft.clone();
                draft.set_line(0, field, answer);
                let state = state(draft);
                let now = state.outcome().lines[0].now.as_ref().map(|now| now.answer.assessment.clone());
                now.map(|mut now| {
                    // That something was looked at is no change.
                    now.consulted = countertariff::schedule::FactSet::EMPTY;
                    now.set_aside.clear();
                    // Nor is that something else is asked then.
                    now.needs.clear();
                    now.stakes.clear();
                    now
                })
            };
            let outcomes: Vec<_> = answers.iter().map(outcome).collect();
            let read: Vec<_> = outcomes.iter().flatten().collect();
            if read.windows(2).all(|pair| pair[0] == pair[1]) {
                let line = &draft.lines[0];
                idle.push(format!(
                    "{fact} of {} on {}",
                    line[&LineField::Code],
                    draft.field(Field::EntryDate)
                ));
            }
        }
    }
    assert!(asked > 60, "{asked} questions are shown");
    assert!(idle.is_empty(), "{} of {asked} change nothing:\n{}", idle.len(), idle.join("\n"));
}
