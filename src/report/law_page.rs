//! The law: every text written down, made from the same data that the answers are made from.

use litemap::LiteMap;

use super::block::{Block, Cell, Fold, Group, Heading, Row, Span, Table, text};
use super::cite::cite;
use super::hue::hue;
use crate::schedule::{Id, Instrument, Jurisdiction, Measure, Schedule};
use crate::units::Lang;
use crate::words::{self, page as says};

/// The whole page of the law.
pub fn law(schedule: &Schedule, lang: Lang) -> Vec<Block> {
    let title = Block::Heading(Heading {
        level: 2,
        class: "",
        id: Some("law-title".to_owned()),
        text: says::the_law(lang).to_owned(),
    });
    let countries = schedule.law.jurisdictions.iter().map(|law| country(schedule, lang, law));
    [title, Block::Para("ct-law-intro", text(says::law_intro(lang)))].into_iter().chain(countries).collect()
}

fn country(schedule: &Schedule, lang: Lang, law: &Jurisdiction) -> Block {
    // Standing law first, then the orders in the order in which they were made.
    let mut texts = LiteMap::<_, _>::new_vec();
    let all = Id::each(&schedule.law.instruments);
    for (id, text) in all.filter(|(_, text)| text.country == law.country) {
        texts.insert((text.made, id), text);
    }
    let name = law.name.in_(lang).to_owned();
    let mut blocks = vec![
        Block::Heading(Heading { level: 3, class: "", id: None, text: name }),
        Block::Para("", text(says::law_read(lang, law.covered_from, law.law_as_of))),
    ];
    blocks.extend(texts.into_iter().map(|((_, id), text)| instrument(schedule, lang, id, text)));
    Block::Group(Group { class: "ct-law-country", named_by: None, blocks })
}

fn instrument(schedule: &Schedule, lang: Lang, id: Id<Instrument>, of: &Instrument) -> Block {
    let cited = |it: &&Measure| it.cites.last().is_some_and(|cite| cite.instrument == id);
    let rows: Vec<Row> =
        schedule.law.measures.iter().filter(cited).map(|it| measure(schedule, lang, it)).collect();
    let title = of.title.in_(lang).to_owned();
    let number = words::instrument(lang, of);
    let link = of.link.in_(lang).to_owned();
    let mut blocks = vec![Block::Para(
        "",
        vec![
            Span::Link("", title.clone(), link),
            Span::Text(". ".to_owned() + &says::made_and_read(lang, of.made, of.read)),
        ],
    )];
    if !rows.is_empty() {
        blocks.push(Block::Scroll(number.clone(), vec![table(lang, rows)]));
    }
    if !of.not_formalised.is_empty() {
        let items = of.not_formalised.iter().map(|part| text(part.in_(lang))).collect();
        blocks.push(Block::Para("ct-label", text(says::not_written(lang))));
        blocks.push(Block::List("ct-law-not", items));
    }
    let mut summary = vec![Span::Strong(number), Span::Text(" ".to_owned()), Span::Part("", title)];
    if let Some(made) = of.made {
        summary.extend([Span::Text(" ".to_owned()), Span::Part("ct-law-made", words::date(lang, made))]);
    }
    Block::Fold(Fold { class: "ct-law-text", summary, blocks })
}

fn table(lang: Lang, rows: Vec<Row>) -> Block {
    let heads = [says::provision_title(lang), says::days_title(lang), says::rate(lang)];
    let head = heads.map(|head| Cell { class: "", text: text(head) }).into();
    Block::Table(Table { class: "ct-law-measures", caption: String::new(), head, rows })
}

fn measure(schedule: &Schedule, lang: Lang, of: &Measure) -> Row {
    let through = of.window.until().and_then(|day| day.yesterday().ok());
    let days = says::days(lang, of.force, of.window.from(), through);
    let programme = words::programme_short(lang, schedule, of.program).to_owned();
    let head = vec![Span::Swatch(hue(schedule, of.program)), Span::Text(programme)];
    let first = of.cites.first().map(|at| match cite(schedule, lang, at) {
        // The text stands above, with its address.
        Span::Cite(label, _) => Span::Cite(label, String::new()),
        other => other,
    });
    let doubt = words::confidence(lang, of.confidence);
    let doubt = doubt.map(|doubt| Span::Part("ct-margin", doubt.to_owned()));
    let cell = |text| Cell { class: "", text };
    Row {
        class: "",
        cells: vec![cell(head), cell(text(days)), cell(text(words::levy(lang, schedule, of, None)))],
        below: first.into_iter().chain(doubt).collect(),
    }
}
