//! What stands beneath the receipt: what was assumed, why not, what would change this, what may be claimed.

use super::answered_line::AnsweredLine;
use super::block::{Act, Block, Does, Fold, Group, Heading, Rich, Span, text};
use super::cite::cite;
use super::hue::hue;
use super::typed::typed;
use crate::assess::{Answer, Change, Failing, Range, SetAside, WhyNot};
use crate::entry::LineField;
use crate::schedule::{Citation, Relief};
use crate::sheet::{Event, is_presumed};
use crate::units::Decimal;
use crate::words::{self, page as says};

/// Everything beneath the receipt of a line.
pub(super) fn reasons(line: &AnsweredLine<'_>) -> Option<Block> {
    let blocks = assumed(line).into_iter().chain(set_aside(line));
    group(blocks.chain(would_change(line)).chain(offers(line)).collect())
}

/// Beneath a receipt from before the last change: nothing that could be chosen.
pub(super) fn reasons_before(line: &AnsweredLine<'_>) -> Option<Block> {
    group(assumed(line).into_iter().chain(set_aside(line)).collect())
}

fn group(blocks: Vec<Block>) -> Option<Block> {
    let group = Group { class: "ct-reasons", named_by: None, blocks };
    (!group.blocks.is_empty()).then_some(Block::Group(group))
}

fn part(title: &'static str, class: &'static str, items: Vec<Rich>) -> Option<Block> {
    if items.is_empty() {
        return None;
    }
    let title = Block::Heading(Heading { level: 4, class: "", id: None, text: title.to_owned() });
    let blocks = vec![title, Block::List(class, items)];
    Some(Block::Group(Group { class: "ct-reason", named_by: None, blocks }))
}

/// Facts out of the ordinary that were assumed to be so.
fn assumed(line: &AnsweredLine<'_>) -> Option<Block> {
    let lang = line.lang;
    let items: Vec<Rich> = (line.answered.answer.assumed.iter())
        .map(|(fact, value)| {
            let question = words::question(lang, line.law.country, *fact);
            let answer = words::answer(lang, line.schedule, *value, *fact);
            vec![Span::Text(question + " "), Span::Strong(answer)]
        })
        .collect();
    if items.is_empty() {
        return None;
    }
    Some(Block::Fold(Fold {
        open: false,
        class: "ct-reason ct-assumed",
        summary: vec![
            Span::Part("ct-mark", says::assumed(lang).to_owned()),
            Span::Text(" ".to_owned() + says::assumed_title(lang)),
        ],
        blocks: vec![Block::List("ct-plain", items)],
    }))
}

/// What was looked at and is not owed. Measures that simply do not name the goods are folded away.
fn set_aside(line: &AnsweredLine<'_>) -> Vec<Block> {
    let lang = line.lang;
    let set_aside = line.now().set_aside.iter();
    let (unlisted, others): (Vec<&SetAside>, Vec<&SetAside>) =
        set_aside.partition(|aside| aside.why == WhyNot::NotListed);
    let (reasoned, usual): (Vec<&SetAside>, Vec<&SetAside>) =
        others.into_iter().partition(|aside| is_telling(line, aside.why));
    let items = |asides: &[&SetAside]| asides.iter().map(|aside| struck(line, aside)).collect();
    let folded = (!unlisted.is_empty()).then(|| {
        Block::Fold(Fold {
            open: false,
            class: "ct-folded",
            summary: text(says::not_listed(lang, unlisted.len())),
            blocks: vec![Block::List("ct-asides", items(&unlisted))],
        })
    });
    let reasoned = part(says::set_aside_title(lang), "ct-asides", items(&reasoned));
    let usual = (!usual.is_empty()).then(|| {
        Block::Fold(Fold {
            open: false,
            class: "ct-folded",
            summary: text(says::not_reached(lang, usual.len())),
            blocks: vec![Block::List("ct-asides", items(&usual))],
        })
    });
    reasoned.into_iter().chain(usual).chain(folded).collect()
}

/// Whether a reason says something of these very goods: another text, or an answer that the person gave. The rest is
/// the same for most goods.
fn is_telling(line: &AnsweredLine<'_>, why: WhyNot) -> bool {
    match why {
        WhyNot::Yields { .. } | WhyNot::Exception(_) | WhyNot::NotDutiable(_) | WhyNot::Relieved(_) => true,
        WhyNot::Condition(Failing::Fact(fact)) => {
            line.answered.said.facts.of(fact).is_some() && !is_presumed(line.schedule, fact)
        }
        WhyNot::NotListed | WhyNot::SameProgram(_) | WhyNot::NoRate | WhyNot::Condition(_) => false,
    }
}

/// A measure that is not owed, with the reason and the text that gives it.
fn struck(line: &AnsweredLine<'_>, aside: &SetAside) -> Rich {
    let (lang, schedule) = (line.lang, line.schedule);
    let (law, measure) = (&schedule.law, line.measure(aside.measure));
    let reason = match aside.why {
        WhyNot::Yields { relation, .. } => Some(&law[relation].cite),
        WhyNot::Exception(exception) => Some(&measure[exception].cite),
        WhyNot::Relieved(relief) => Some(&law[relief].cite),
        WhyNot::NotDutiable(provision) => Some(&law[provision].cite),
        WhyNot::NotListed | WhyNot::Condition(_) | WhyNot::SameProgram(_) | WhyNot::NoRate => None,
    };
    let own = measure.cites.first().filter(|own| Some(*own) != reason);
    let name = words::programme_short(lang, schedule, measure.program).to_owned();
    let mut rich = vec![
        Span::Swatch(hue(schedule, measure.program)),
        Span::Struck(name, words::levy(lang, schedule, measure, None)),
        Span::Part("ct-why", words::why_not(lang, schedule, line.answered.into, aside)),
    ];
    rich.extend(reason.and_then(|reason| given_up_later(line, reason)));
    rich.extend(own.into_iter().chain(reason).map(|at| cite(schedule, lang, at)));
    rich
}

/// Where the text that sets a measure aside was made after the day: that it was collected then.
fn given_up_later(line: &AnsweredLine<'_>, by: &Citation) -> Option<Span> {
    let law = &line.schedule.law;
    if law.is_made(by, line.answered.day) {
        return None;
    }
    let text = words::instrument(line.lang, &law[by.instrument]);
    let made = words::date(line.lang, law[by.instrument].made?);
    Some(Span::Part("ct-why ct-later", says::given_up_later(line.lang, &text, &made)))
}

/// Other answers, each a button, with what would then be owed: the greatest saving first. What rarely applies is
/// folded away. Of a bare heading the line beneath it is to be chosen first.
fn would_change(line: &AnsweredLine<'_>) -> Vec<Block> {
    let lang = line.lang;
    let [usual, rare] = changes(line);
    let items = |changes: &[&Change]| {
        changes.iter().filter_map(|change| changed(line, change)).collect::<Vec<Rich>>()
    };
    let rare = items(&rare);
    let folded = (!rare.is_empty()).then(|| {
        Block::Fold(Fold {
            open: false,
            class: "ct-folded",
            summary: text(says::more_changes(lang)),
            blocks: vec![Block::List("ct-changes", rare)],
        })
    });
    part(says::changes_title(lang), "ct-changes", items(&usual)).into_iter().chain(folded).collect()
}

/// What another answer would change, the greatest saving first: what is usual, and what rarely applies.
pub(super) fn changes<'a>(line: &AnsweredLine<'a>) -> [Vec<&'a Change>; 2] {
    let first = &line.law.asks_first;
    let (mut usual, mut rare): (Vec<&Change>, Vec<&Change>) = (Vec::new(), Vec::new());
    if line.answered.said.code.len() < 8 {
        return [usual, rare];
    }
    for change in line.answered.answer.changes.iter().filter(|change| is_worth_a_line(line, change)) {
        let rarely = is_presumed(line.schedule, change.fact) && !first.contains(&change.fact);
        let of = if rarely { &mut rare } else { &mut usual };
        let owes = |change: &Change| (change.prohibited, change.all.low);
        of.insert(of.partition_point(|before| owes(before) <= owes(change)), change);
    }
    [usual, rare]
}

/// Whether another answer changes more than a cent, or whether the goods may be imported.
fn is_worth_a_line(line: &AnsweredLine<'_>, change: &Change) -> bool {
    let cent = Decimal::new(1, 2);
    let Some(now) = line.now().all else { return true };
    let far = |one: Decimal, other: Decimal| (one - other).abs() > cent;
    let high = match (now.high, change.all.high) {
        (Some(now), Some(then)) => far(now, then),
        (now, then) => now.is_some() != then.is_some(),
    };
    change.prohibited || high || far(now.low, change.all.low)
}

fn changed(line: &AnsweredLine<'_>, change: &Change) -> Option<Rich> {
    let lang = line.lang;
    let then = if change.prohibited {
        says::prohibited(lang).to_owned()
    } else if change.duties == owed(line) {
        says::tariff_unchanged(lang).to_owned()
    } else {
        line.between(change.duties)
    };
    let question = words::question(lang, line.law.country, change.fact);
    let answer = words::answer(lang, line.schedule, change.value, change.fact);
    // The words themselves are the button: each says in full what it does. What no field takes is no way out.
    let written = typed(line, change.fact, change.value)?;
    let does = Does::Event(Event::Typed(line.spot(LineField::Fact(change.fact)), written));
    let text = format!("{question} {answer}");
    let then = match line.now().all.filter(|_| !change.prohibited) {
        Some(now) if now.low != change.all.low => {
            let apart = change.all.low - now.low;
            let sign = if apart.is_sign_negative() { "−" } else { "+" };
            format!("{then} ({sign}\u{a0}{})", line.figure(apart.abs()))
        }
        _ => then,
    };
    Some(vec![Span::Act(Act { class: "ct-link ct-if", text, does }), Span::Part("ct-number", then)])
}

/// The duties as they are now.
fn owed(line: &AnsweredLine<'_>) -> Range {
    match line.now().answer {
        Answer::Undecided(range) => range,
        Answer::Assessed | Answer::Prohibited(_) | Answer::NotCovered(_) => {
            Range { low: line.now().duty_total(), high: Some(line.now().duty_total()) }
        }
    }
}

/// Reliefs that may be claimed, with their conditions.
fn offers(line: &AnsweredLine<'_>) -> Option<Block> {
    let lang = line.lang;
    let item = |relief: &Relief| {
        let says = relief.says.in_(lang).to_owned();
        let note = words::confidence(lang, relief.confidence);
        let mut rich = vec![Span::Part("ct-law", says), cite(line.schedule, lang, &relief.cite)];
        rich.extend(note.map(|note| Span::Part("ct-margin", note.to_owned())));
        rich
    };
    let offered = line.now().offers.iter().map(|relief| item(&line.schedule.law[*relief]));
    part(says::offers_title(lang), "ct-asides", offered.collect())
}
