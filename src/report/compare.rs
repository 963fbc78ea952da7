//! Two answers side by side: what can be compared, what has to be said for it, and the two receipts on one spine.

use super::block::{Act, Ask, Block, Does, Fold, Group, Heading, Span, text};
use super::compare_answers;
use super::compare_table::{Column, said, table};
use super::notices::link_fault;
use crate::entry::EntryLine;
use crate::schedule::{Fact, FactValue};
use crate::sheet::{Asked, CompareEvent, Compared, Comparison, Event, Side, State, With, turned_round};
use crate::units::{Country, Lang};
use crate::words::{self, page as says};

/// The section for comparing; empty while the sheet has no answer.
pub(super) fn compare(state: &State) -> Vec<Block> {
    if state.outcome().totals.is_none() {
        return Vec::new();
    }
    let lang = state.lang();
    let mut blocks = vec![Block::Para("ct-hint", text(says::compare_hint(lang))), ways(state)];
    if let Some((with, stands)) = state.compares_with().zip(state.comparison()) {
        let title = titled(state, with);
        blocks.push(Block::Heading(Heading { level: 4, class: "", id: None, text: title }));
        blocks.extend(ask(state, with, &stands));
        if with == With::Answer {
            blocks.extend(compare_answers::answers(state));
        }
        blocks.extend(stands_at(state, with, &stands));
    }
    let class = if state.compares_with().is_some() { "ct-compare" } else { "ct-compare ct-compare--idle" };
    let fold = Fold {
        class: "ct-compare-fold",
        summary: text(says::compare_title(lang)),
        blocks,
        open: state.came_compared(),
    };
    vec![Block::Group(Group { class, named_by: None, blocks: vec![Block::Fold(fold)] })]
}

fn name(lang: Lang, with: With) -> &'static str {
    match with {
        With::Day => says::compare_days(lang),
        With::Claim => says::compare_claim(lang),
        With::Answer => says::compare_answer(lang),
        With::OtherWay => says::compare_other_way(lang),
        With::AsCharged => says::compare_as_charged(lang),
        With::Link => says::compare_link(lang),
    }
}

/// What is compared: the question itself, once one was chosen.
fn titled(state: &State, with: With) -> String {
    let question = (with == With::Answer).then(|| compare_answers::title(state)).flatten();
    question.unwrap_or_else(|| name(state.lang(), with).to_owned())
}

/// What can be compared, as buttons.
fn ways(state: &State) -> Block {
    let lang = state.lang();
    let now = state.compares_with();
    let was_otherwise = state.course().is_some_and(|course| course.as_charged.is_some());
    let offered = [With::Day, With::Claim, With::Answer, With::OtherWay, With::AsCharged, With::Link];
    let offered = offered.into_iter().filter(|with| *with != With::AsCharged || was_otherwise);
    let act = |class, text: &str, with| {
        let does = Does::Event(Event::Compare(CompareEvent::Wanted(with)));
        Span::Act(Act { class, text: text.to_owned(), does })
    };
    let mut acts: Vec<Span> = offered
        .map(|with| {
            let chosen = now == Some(with);
            let class = if chosen { "ct-button" } else { "ct-button ct-button--plain" };
            act(class, name(lang, with), Some(with))
        })
        .collect();
    acts.extend(now.map(|_| act("ct-link", says::compare_stop(lang), None)));
    Block::Para("ct-compare-ways", acts)
}

/// What has to be typed for a comparison.
fn ask(state: &State, with: With, stands: &Comparison) -> Option<Block> {
    let lang = state.lang();
    let (what, label, hint) = match with {
        With::Day => (Asked::Day, says::other_day(lang), says::other_day_hint(lang)),
        With::Link => (Asked::Link, says::other_link(lang), says::other_link_hint(lang)),
        With::OtherWay if converts(state, stands) => {
            (Asked::Rate, says::other_rate(lang), says::other_rate_hint(lang))
        }
        With::OtherWay | With::Claim | With::Answer | With::AsCharged => return None,
    };
    let error = match stands {
        Comparison::NoDay => Some(says::no_other_day(lang).to_owned()),
        Comparison::NoSheet(fault) => fault.map(|fault| link_fault(lang, fault).to_owned()),
        Comparison::NoRate(from, to) => {
            Some(says::no_rate(lang).to_owned() + &says::fx_hint(lang, *from, *to))
        }
        Comparison::Unread(_) => rate_problem(state, with, stands),
        Comparison::NoAnswer | Comparison::NoOther | Comparison::Waiting | Comparison::Known(_) => None,
    };
    let text = state.asked(what).to_owned();
    Some(Block::Ask(Ask { what, label, hint, error, text }))
}

/// What is wrong with the rate that was typed, where nothing else is wrong: it stands beside its field.
fn rate_problem(state: &State, with: With, stands: &Comparison) -> Option<String> {
    match stands {
        Comparison::Unread(problems)
            if with == With::OtherWay && problems.len() == 1 && !state.asked(Asked::Rate).is_empty() =>
        {
            problems.first().map(|problem| words::problem(state.lang(), state.schedule(), problem))
        }
        _ => None,
    }
}

/// Whether the value is converted on the way, or would be if there were a rate.
fn converts(state: &State, stands: &Comparison) -> bool {
    match stands {
        Comparison::NoRate(..) => true,
        Comparison::Known(found) => found.sides[1].entry.lines.iter().any(|line| line.fx.is_some()),
        _ => !state.asked(Asked::Rate).is_empty(),
    }
}

/// What came of it.
fn stands_at(state: &State, with: With, stands: &Comparison) -> Vec<Block> {
    let lang = state.lang();
    match stands {
        Comparison::NoDay | Comparison::NoOther | Comparison::NoSheet(_) | Comparison::NoRate(..) => {
            Vec::new()
        }
        Comparison::Waiting => vec![Block::Para("ct-hint", text(says::compare_waiting(lang)))],
        Comparison::NoAnswer => vec![Block::Para("", text(says::compare_no_answer(lang)))],
        Comparison::Unread(_) if rate_problem(state, with, stands).is_some() => Vec::new(),
        Comparison::Unread(problems) => {
            let told = |problem| text(words::problem(lang, state.schedule(), problem));
            let items = problems.iter().map(told).collect();
            vec![Block::Para("", text(says::compare_unread(lang))), Block::List("ct-plain", items)]
        }
        Comparison::Known(found) => known(state, with, found),
    }
}

fn known(state: &State, with: With, found: &Compared) -> Vec<Block> {
    let (lang, schedule) = (state.lang(), state.schedule());
    let labels = labels(lang, state, with, found);
    let columns: Vec<Column<'_>> =
        found.sides.iter().zip(labels).map(|(side, label)| Column::of(schedule, lang, side, label)).collect();
    let [one, two] = columns.as_slice() else { return Vec::new() };
    let mut blocks = vec![Block::Status(vec![Block::Para("ct-compare-said", text(said(lang, one, two)))])];
    blocks.extend(table(schedule, lang, one, two).map(Block::Table));
    if blocks.len() == 1 {
        blocks.push(Block::Para("", text(says::each_needs_value(lang))));
    }
    if with == With::OtherWay {
        blocks.extend(reading(state, found));
    }
    blocks
}

/// Both answers for paper, once they are known: nothing of them can be pressed.
pub(super) fn on_paper(state: &State) -> Option<Block> {
    let (with, Comparison::Known(found)) = state.compares_with().zip(state.comparison())? else {
        return None;
    };
    let lang = state.lang();
    let title = says::compare_title(lang).to_owned() + says::colon(lang) + &titled(state, with);
    let heading = Heading { level: 3, class: "", id: None, text: title };
    let known = known(state, with, &found).into_iter().flat_map(|block| match block {
        Block::Status(said) => said,
        other => vec![other],
    });
    let said = known.filter(|block| {
        matches!(block, Block::Para(class, _) if *class == "ct-compare-said")
            || matches!(block, Block::Table(_))
    });
    let blocks = core::iter::once(Block::Heading(heading)).chain(said).collect();
    Some(Block::Group(Group { class: "ct-paper-compare", named_by: None, blocks }))
}

fn labels(lang: Lang, state: &State, with: With, found: &Compared) -> [String; 2] {
    let each = |of: fn(&State, &Side) -> String| [of(state, &found.sides[0]), of(state, &found.sides[1])];
    match with {
        With::Day => each(|state, side| words::date(state.lang(), side.entry.entry_date)),
        With::Claim => [says::with_claim(lang), says::without_claim(lang)].map(str::to_owned),
        With::Answer => compare_answers::labels(state, found).unwrap_or_default(),
        With::OtherWay => each(|state, side| way(state, side).to_owned()),
        With::AsCharged => [says::charged_then(lang), says::settled_since(lang)].map(str::to_owned),
        With::Link => [says::this_sheet(lang), says::sheet_of_link(lang)].map(str::to_owned),
    }
}

fn way(state: &State, side: &Side) -> &'static str {
    says::way(state.lang(), state.schedule().law[side.entry.into].country).into
}

/// How the goods going the other way are understood: their origin, their code, the exchange.
fn reading(state: &State, found: &Compared) -> Vec<Block> {
    let (lang, law) = (state.lang(), &state.schedule().law);
    let [here, there] = &found.sides;
    let [from, to] = [here, there].map(|side| &law[side.entry.into]);
    let (Some(line), Some(was)) = (there.entry.lines.first(), here.entry.lines.first()) else {
        return Vec::new();
    };
    let mut blocks = Vec::new();
    let alone = there.entry.lines.len() == 1;
    if let Some(made_in) = origin(line) {
        let code = line.code.to_string();
        let way = says::way(lang, to.country).into;
        let read = says::read_as(lang, &words::country(lang, made_in), way, alone.then_some(&code));
        let mut rich = text(read);
        if there.answer.lines.iter().any(|line| line.needs.contains(&Fact::Code)) {
            rich.push(Span::Text(" ".to_owned() + says::several_lines_there(lang)));
        }
        blocks.push(Block::Para("ct-hint", rich));
    }
    if let Some(was) = origin(was).filter(|origin| [from.country, to.country].contains(origin)) {
        let keeps = state.keeps_origin();
        let other = if was == from.country { to.country } else { from.country };
        let country = words::country(lang, if keeps { other } else { was });
        let does = Does::Event(Event::Compare(CompareEvent::KeptOrigin(!keeps)));
        let text = says::origin_otherwise(lang, !keeps, &country);
        blocks.push(Block::Para("", vec![Span::Act(Act { class: "ct-link", text, does })]));
    }
    blocks.extend(exchange(state, there, line));
    blocks
}

/// The exchange that made the value of the other way.
fn exchange(state: &State, there: &Side, line: &EntryLine) -> Option<Block> {
    let (lang, law) = (state.lang(), &state.schedule().law);
    let currency = law[there.entry.into].currency;
    let (declared, fx, value) = (line.declared?, line.fx?, line.value_for_duty?);
    let of = declared.currency();
    // A rate published for the other currency divides.
    let published = law.exchange.iter().find_map(|rates| {
        let rate = rates.on(there.entry.entry_date)?;
        let straight = (rates.of, rates.in_currency) == (of, currency) && rate.rate == fx;
        let turned = (rates.in_currency, rates.of) == (of, currency) && turned_round(rate.rate) == Some(fx);
        (straight || turned).then_some((rate, turned))
    });
    let (by, whose, link) = match published {
        Some((rate, turned)) => {
            let source = &law[rate.source];
            let day = words::date(lang, rate.day);
            let whose = format!("{}, {day}", lang.pick(&source.title.en, &source.title.fr));
            (says::by_rate(&words::plain(lang, rate.rate), turned), whose, source.link.clone())
        }
        None => {
            (says::by_rate(&words::plain(lang, fx), false), says::own_rate(lang).to_owned(), String::new())
        }
    };
    let declared = words::money(lang, declared.amount(), declared.currency());
    let value = words::money(lang, value, currency);
    let said = says::converted(lang, &declared, &by, &value);
    Some(Block::Para("ct-hint", vec![Span::Text(said), Span::Cite(whose, link)]))
}

/// Where goods were made, as far as it is said.
fn origin(line: &EntryLine) -> Option<Country> {
    match line.facts.of(Fact::Origin) {
        Some(FactValue::Country(origin)) => Some(origin),
        _ => None,
    }
}
