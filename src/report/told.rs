//! What was said with the sheet: its title and its note, and what was shown when the link was made.

use super::answered_line::AnsweredLine;
use super::block::{Block, Group, Rich, Span, text};
use super::cite::cite;
use super::goods_name::goods_name;
use crate::assess::WhyNot;
use crate::entry::Field;
use crate::schedule::Citation;
use crate::sheet::State;
use crate::units::{Date, Lang};
use crate::words::{self, page as says};

/// How many characters of a title and of a note are shown.
pub(super) const MOST: [usize; 2] = [100, 400];
/// How many lines of a note are shown as lines.
const MOST_BREAKS: usize = 8;

/// What stands above the answer: the title and the note of the sheet, and of one that came with a link what it
/// showed.
pub(super) fn told(state: &State) -> Option<Block> {
    let lang = state.lang();
    let [title, note] = title_and_note(state);
    let mut blocks = Vec::new();
    if state.says_theirs() {
        blocks.push(Block::Para("ct-hint", text(says::from_sharer(lang))));
    }
    blocks.extend(title.map(|title| Block::Para("ct-told-title", text(title))));
    blocks.extend(note.map(|note| Block::Para("ct-told-note", text(note))));
    blocks.extend(shown(state));
    (!blocks.is_empty()).then_some(Block::Group(Group { class: "ct-told", named_by: None, blocks }))
}

/// The title and the note of the sheet as they can be shown: anybody's text, so without what would turn the text
/// around it, cut to their length, and `None` where nothing is left.
pub fn title_and_note(state: &State) -> [Option<String>; 2] {
    let [title, note] = [Field::Title, Field::Note].map(|field| state.draft().field(field));
    [(title, 0), (note, MOST_BREAKS)].map(|(said, breaks)| tidy(state.lang(), said, breaks))
}

fn tidy(lang: Lang, said: &str, breaks: usize) -> Option<String> {
    let most = MOST[usize::from(breaks > 0)];
    let (mut shown, mut count, mut lines) = (String::new(), 0, 0);
    for c in said.chars().filter(|c| !turns_text(*c)) {
        count += 1;
        if count > most {
            continue;
        }
        let breaks = c == '\n' && lines < breaks;
        lines += usize::from(breaks);
        shown.push(if c.is_control() && !breaks { ' ' } else { c });
    }
    let shown = shown.trim();
    let left_out = count.saturating_sub(most);
    match shown {
        "" => None,
        _ if left_out == 0 => Some(shown.to_owned()),
        _ => Some(format!("{shown}… {}", says::cut_short(lang, left_out))),
    }
}

/// Whether a character sets the direction of the text around it.
fn turns_text(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What the total was when the link was made; where it is another one now, what it is, and what is known of why.
fn shown(state: &State) -> Option<Block> {
    let lang = state.lang();
    let was = state.arrival().was.as_ref().filter(|was| was.of == *state.draft())?;
    let (_, law) = state.entered()?;
    let then = words::money(lang, was.shown.total, was.shown.currency);
    let day = was.law_as_of.map(|day| words::date(lang, day));
    let mut said = says::showed(lang, &then, day.as_deref()) + " ";
    let now = state.outcome().totals.as_ref().and_then(|totals| totals.landed).map(|now| now.low);
    if now == Some(was.shown.total) && law.currency == was.shown.currency {
        // Of one's own sheet there is nothing to say then.
        state.arrival().theirs.as_ref()?;
        said.push_str(says::same_now(lang));
        return Some(Block::Para("ct-hint", text(said)));
    }
    let now = now.map(|now| words::money(lang, now, law.currency));
    said.push_str(&says::now_is(lang, now.as_deref(), &words::date(lang, law.law_as_of)));
    said.push(' ');
    let mut rich: Rich = text(said);
    rich.extend(was.law_as_of.map(|then| why(state, then, law.law_as_of)).unwrap_or_default());
    Some(Block::Para("ct-note", rich))
}

/// What is known of why a total is another one: no more than which texts are newer than the reading of then.
fn why(state: &State, then: Date, now: Date) -> Rich {
    let lang = state.lang();
    if then > now {
        return text(says::because_behind(lang));
    }
    if then == now {
        return text(says::because_read_anew(lang));
    }
    let newer = newer_texts(state, then);
    if newer.is_empty() {
        return text(says::because_unknown(lang));
    }
    let cites = newer.into_iter().map(|at| cite(state.schedule(), lang, at));
    core::iter::once(Span::Text(says::because(lang).to_owned() + " ")).chain(cites).collect()
}

/// The texts made after a day that have a part in the answers to the lines, each once.
fn newer_texts(state: &State, after: Date) -> Vec<&'static Citation> {
    let law = &state.schedule().law;
    let mut newer: Vec<&Citation> = Vec::new();
    let mut take = |at: &'static Citation| {
        let is_newer = law[at.instrument].made.is_some_and(|made| made > after);
        if is_newer && newer.iter().all(|known| known.instrument != at.instrument) {
            newer.push(at);
        }
    };
    for line in AnsweredLine::all(state) {
        let answer = line.now();
        let charged = answer.charges.iter().flat_map(|charge| charge.measures());
        charged.flat_map(|measure| &law[measure].cites).for_each(&mut take);
        for aside in &answer.set_aside {
            match aside.why {
                WhyNot::Yields { relation, .. } => take(&law[relation].cite),
                WhyNot::Exception(exception) => take(&line.measure(aside.measure)[exception].cite),
                WhyNot::Relieved(relief) => take(&law[relief].cite),
                WhyNot::NotDutiable(provision) => take(&law[provision].cite),
                WhyNot::Condition(_) | WhyNot::SameProgram(_) => {
                    line.measure(aside.measure).cites.iter().for_each(&mut take);
                }
                WhyNot::NotListed | WhyNot::NoRate => {}
            }
        }
    }
    newer
}

/// The title of the window: that of the sheet, or of a sheet of one line what its goods are.
pub(super) fn title(state: &State) -> String {
    let lang = state.lang();
    let goods = || {
        let code = state.typed_code(0).filter(|_| state.lines().len() == 1)?;
        Some(says::goods_title(&goods_name(state, code)?, &code.to_string()))
    };
    match title_and_note(state) {
        [Some(title), _] => says::quoted_title(lang, &title),
        _ => goods().unwrap_or_else(|| says::title(lang).to_owned()),
    }
}
