//! [`Screen`]: everything on screen as documents, and [`Reporter`], which keeps those that did not change.

use std::sync::Arc;

use super::answer::{head, tail};
use super::answered_line::{Added, typed_name};
use super::block::{Act, Block, Rich};
use super::doc::Doc;
use super::form::{SheetForm, actions, sheet_form, summary};
use super::goods_name::goods_name;
use super::line::line;
use super::line_form::{LineForm, line_form};
use super::lines_table::{LinesTable, RowDocs};
use super::notices::{Notices, notices};
use super::rest::{REST, Rest};
use super::sentence::{Sentence, sentence};
use super::share::ShareDoc;
use super::told::title;
use super::{examples, foot, spoken};
use crate::sheet::{Course, LineId, LineOutcome, State};
use crate::units::{Date, Lang};

/// Everything on screen.
#[derive(Clone, Debug)]
pub struct Screen {
    /// The language of the reader.
    pub lang: Lang,
    /// The title of the window.
    pub title: String,
    /// The country entered as typed: it gives the page its accent.
    pub into: String,
    /// What there is to say above the sheet.
    pub notices: Doc<Notices>,
    /// The sheet in one sentence.
    pub sentence: Doc<Sentence>,
    /// Whether the rest of the program is here.
    pub whole: bool,
    /// The ways to share the sheet, while they are open.
    pub share: Option<Doc<ShareDoc>>,
    /// Everything that is wrong, once the person asked.
    pub summary: Doc<Vec<Rich>>,
    /// The fields of the whole sheet.
    pub sheet: Option<Doc<SheetForm>>,
    /// The table of lines, where there are several.
    pub table: Option<Doc<LinesTable>>,
    /// Its rows.
    pub rows: Vec<RowDocs>,
    /// The line in work, if any is.
    pub lines: Vec<LineDocs>,
    /// What can be done with the sheet.
    pub actions: Doc<Vec<Act>>,
    /// The answer above the lines, or the examples while the sheet is blank.
    pub head: Doc<Vec<Block>>,
    /// The answer beneath the lines.
    pub tail: Doc<Vec<Block>>,
    /// The line in work through time.
    pub course: Doc<Vec<Block>>,
    /// The answer beside another.
    pub compare: Doc<Vec<Block>>,
    /// In which language, whether as charged then, what.
    course_of: Option<(Lang, bool, Arc<Course>)>,
    /// The day of entry, as far as it can be read.
    pub day: Option<Date>,
    /// Whether the sheet is blank: the examples stand where the answer will.
    pub blank: bool,
    /// The answer in one sentence, for those who hear the page.
    pub spoken: String,
    /// The same for the foot of a small screen.
    pub foot: String,
}

/// The documents of one line.
#[derive(Clone, Debug)]
pub struct LineDocs {
    /// The line.
    pub id: LineId,
    /// Its form.
    pub form: Doc<LineForm>,
    /// What is said of it in the answer.
    pub report: Doc<Vec<Block>>,
    key: Key,
}

/// What the report of a line depends on.
#[derive(Clone, Debug)]
struct Key {
    lang: Lang,
    whole: bool,
    place: usize,
    alone: bool,
    name: String,
    /// The name of the goods of its answer.
    goods: Option<String>,
    outcome: Arc<LineOutcome>,
}

impl Key {
    fn is(&self, other: &Self) -> bool {
        (self.lang, self.whole, self.place, self.alone) == (other.lang, other.whole, other.place, other.alone)
            && Arc::ptr_eq(&self.outcome, &other.outcome)
            && self.name == other.name
            && self.goods == other.goods
    }
}

/// Makes screens, one after another. A document that says the same stays the same one.
pub struct Reporter {
    last: Option<Arc<Screen>>,
    rest: Option<&'static Rest>,
}

impl Default for Reporter {
    fn default() -> Self {
        Self { last: None, rest: Some(&REST) }
    }
}

/// What makes a document of a state.
type Beyond = fn(&State) -> Vec<Block>;

impl Reporter {
    /// One in a program that still waits for [`REST`].
    pub fn alone() -> Self {
        Self { last: None, rest: None }
    }

    /// What the program waited for is here.
    pub fn complete(&mut self, rest: &'static Rest) {
        self.rest = Some(rest);
    }

    /// What adds to the first documents, once the rest of the program is here.
    fn added(&self) -> Option<&'static Added> {
        self.rest.map(|rest| rest.added)
    }

    /// A document of the rest of the program; nothing until that is here.
    fn of_rest(&self, state: &State, which: fn(&Rest) -> Beyond) -> Vec<Block> {
        self.rest.map_or_else(Vec::new, |rest| which(rest)(state))
    }

    /// The screen of a state.
    pub fn screen(&mut self, state: &State) -> Arc<Screen> {
        let lang = state.lang();
        let last = self.last.as_deref();
        let blank = state.is_blank();
        let head = if blank { examples(state) } else { head(state, self.added()) };
        let tail = if blank { Vec::new() } else { tail(state, self.added()) };
        let compare = if blank { Vec::new() } else { self.of_rest(state, |rest| rest.compare) };
        let course_of = state.course().map(|course| (lang, state.is_as_charged(), Arc::clone(course)));
        let is_kept = |last: &&Screen| same_course(last.course_of.as_ref(), course_of.as_ref());
        let course = match last.filter(is_kept) {
            Some(last) => last.course.clone(),
            None => Doc::new(self.of_rest(state, |rest| rest.course), last.map(|last| &last.course)),
        };
        let screen = Arc::new(Screen {
            lang,
            title: title(state),
            into: state.draft().field(crate::entry::Field::Into).to_owned(),
            notices: Doc::new(notices(state, self.added()), last.map(|last| &last.notices)),
            whole: self.rest.is_some(),
            sentence: Doc::new(sentence(state), last.map(|last| &last.sentence)),
            share: self
                .rest
                .and_then(|rest| (rest.share)(state))
                .map(|share| Doc::new(share, last.and_then(|last| last.share.as_ref()))),
            summary: Doc::new(summary(state), last.map(|last| &last.summary)),
            sheet: sheet_form(state).map(|form| Doc::new(form, last.and_then(|last| last.sheet.as_ref()))),
            table: self
                .rest
                .and_then(|rest| (rest.table)(state))
                .map(|table| Doc::new(table, last.and_then(|last| last.table.as_ref()))),
            rows: self
                .rest
                .map_or_else(Vec::new, |rest| (rest.rows)(state, last.map_or(&[][..], |last| &last.rows))),
            lines: state.open_line().and_then(|line| self.docs(state, line, last)).into_iter().collect(),
            actions: Doc::new(actions(state), last.map(|last| &last.actions)),
            head: Doc::new(head, last.map(|last| &last.head)),
            tail: Doc::new(tail, last.map(|last| &last.tail)),
            course,
            compare: Doc::new(compare, last.map(|last| &last.compare)),
            course_of,
            day: state.outcome().day,
            blank,
            spoken: spoken(state),
            foot: foot(state),
        });
        self.last = Some(Arc::clone(&screen));
        screen
    }

    /// The documents of a line: made again only when something they depend on is another.
    fn docs(&self, state: &State, place: usize, last: Option<&Screen>) -> Option<LineDocs> {
        let id = *state.lines().get(place)?;
        let key = Key {
            lang: state.lang(),
            whole: self.rest.is_some(),
            place,
            alone: state.lines().len() == 1,
            name: typed_name(state, place),
            goods: goods_of_answer(state, place),
            outcome: Arc::clone(state.outcome().lines.get(place)?),
        };
        let last = last.and_then(|last| last.lines.iter().find(|docs| docs.id == id));
        let form = Doc::new(line_form(state, place, self.added())?, last.map(|docs| &docs.form));
        let report = match last {
            Some(docs) if docs.key.is(&key) => docs.report.clone(),
            _ if state.is_blank() => Doc::new(Vec::new(), last.map(|docs| &docs.report)),
            _ => Doc::new(line(state, place, self.added()), last.map(|docs| &docs.report)),
        };
        Some(LineDocs { id, form, report, key })
    }
}

/// Whether two screens show the very same course in the same language, and the same side of it.
fn same_course(last: Option<&(Lang, bool, Arc<Course>)>, now: Option<&(Lang, bool, Arc<Course>)>) -> bool {
    match (last, now) {
        (Some(last), Some(now)) => (last.0, last.1) == (now.0, now.1) && Arc::ptr_eq(&last.2, &now.2),
        (None, None) => true,
        _ => false,
    }
}

/// The name of the goods that the answer to a line is about.
fn goods_of_answer(state: &State, line: usize) -> Option<String> {
    let outcome = state.outcome().lines.get(line)?;
    let answered = outcome.now.as_ref().or(outcome.before.as_ref())?;
    goods_name(state, answered.said.code)
}
