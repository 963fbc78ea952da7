//! What changes for a line on a day, with the texts that say so.

use super::block::{Cell, Rich, Row, Span, Table, text};
use super::cite::cite;
use super::course_told::Told;
use crate::assess::{Answer, Charge, LineAssessment, Step, set_aside_by};
use crate::schedule::{Citation, Id, Measure, Schedule};
use crate::units::{Date, Lang};
use crate::words::{self, page as says};

/// One thing that changes, and the text that says so.
pub(super) struct Changed<'a> {
    pub said: String,
    pub cite: Option<&'a Citation>,
}

/// The steps as a table.
pub(super) fn table(told: &Told<'_>) -> Table {
    let lang = told.lang;
    let head = [says::from_day(lang), says::tariff(lang), says::what_changed(lang)];
    let row = |(turn, step): (usize, &Step)| {
        let before = turn.checked_sub(1).map(|turn| &told.steps[turn].line);
        let cells =
            [text(words::date(lang, step.from)), text(told.said(&step.line)), why(told, before, step)];
        row(cells)
    };
    let mut rows: Vec<Row> = told.steps.iter().enumerate().map(row).collect();
    rows.extend(told.course.announced.iter().map(|step| {
        let mut said = text(told.said(&step.line));
        said.push(Span::Text(" ".to_owned() + says::if_enacted(lang)));
        let cites = announced(told, step).map(|at| cite(told.state.schedule(), lang, at));
        self::row([text(words::date(lang, step.from)), said, cites.into_iter().collect()])
    }));
    Table {
        class: "ct-steps-table",
        caption: says::through_time(lang).to_owned(),
        head: head.map(|head| Cell { class: "", text: text(head) }).to_vec(),
        rows,
    }
}

fn row(cells: [Rich; 3]) -> Row {
    let cells = ["", "ct-number", ""].into_iter().zip(cells).map(|(class, text)| Cell { class, text });
    Row { class: "", cells: cells.collect(), below: Vec::new() }
}

/// What changed on a day, as a cell.
fn why(told: &Told<'_>, before: Option<&LineAssessment>, step: &Step) -> Rich {
    let Some(before) = before else { return text(says::first_day_covered(told.lang)) };
    let schedule = told.state.schedule();
    let mut rich = Rich::new();
    for it in changes(schedule, told.lang, before, step) {
        // A citation is followed by a new line as it is.
        if matches!(rich.last(), Some(Span::Text(_))) {
            rich.push(Span::Break);
        }
        rich.push(Span::Text(it.said + " "));
        rich.extend(it.cite.map(|at| cite(schedule, told.lang, at)));
    }
    if step.from > schedule.law[told.course.into].law_as_of {
        if matches!(rich.last(), Some(Span::Text(_))) {
            rich.push(Span::Break);
        }
        rich.push(Span::Text(says::enacted_ahead(told.lang).to_owned()));
    }
    rich
}

/// Which programmes begin, end or come to another amount, with the texts that say so.
pub(super) fn changes<'a>(
    schedule: &'a Schedule,
    lang: Lang,
    before: &LineAssessment,
    step: &Step,
) -> Vec<Changed<'a>> {
    let name = |program| words::programme_short(lang, schedule, program);
    let law = |measure: Id<Measure>| &schedule.law[measure];
    let mut changed = Vec::new();
    for new in duties(&step.line) {
        let old = duties(before).find(|old| old.program == new.program);
        let said = match old {
            Some(old) if old.amount == new.amount => continue,
            Some(_) => says::becomes(lang, name(new.program)),
            None => says::begins(lang, name(new.program)),
        };
        changed.push(Changed { said, cite: law(new.measure).cites.first() });
    }
    for old in duties(before) {
        if !duties(&step.line).any(|new| new.program == old.program) {
            let ended = law(old.measure);
            let by = ended.ended_by.as_ref().filter(|_| ended.window.until() == Some(step.from));
            let cite = by.or_else(|| set_aside_by(schedule, &step.line, old.program));
            changed.push(Changed { said: says::ends(lang, name(old.program)), cite });
        }
    }
    if let Answer::Prohibited(measure) = step.line.answer {
        changed.push(Changed { said: says::prohibited(lang).to_owned(), cite: law(measure).cites.first() });
    }
    changed
}

/// The text of what is announced of a step, and not enacted.
pub(super) fn announced<'a>(told: &Told<'a>, step: &Step) -> Option<&'a Citation> {
    let schedule: &'a Schedule = told.state.schedule();
    let enacted = told.course.steps.iter().rfind(|it| it.from <= step.from)?;
    let known = |charge: &&Charge| {
        !duties(&enacted.line).any(|it| it.measure == charge.measure && it.amount == charge.amount)
    };
    let charge = duties(&step.line).find(known)?;
    schedule.law[charge.measure].cites.first()
}

/// The duties of a step, in the order of a receipt.
pub(super) fn duties(line: &LineAssessment) -> impl Iterator<Item = &Charge> {
    line.charges.iter().filter(|charge| charge.kind.is_duty() && !charge.amount.is_zero())
}

/// Whether a day lies after the last one whose law was read.
pub(super) fn is_ahead(told: &Told<'_>, day: Date) -> bool {
    day > told.state.schedule().law[told.course.into].law_as_of
}
