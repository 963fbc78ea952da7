//! What a file is taken for, as a document that is drawn.

use serde_json::{Value, json};

use crate::embedded;
use crate::entry::draft::DraftLine;
use crate::entry::parse::parse;
use crate::entry::{Draft, LineField, Place};
use crate::file::{Assumption, Proposal, Question, Said, Source, Target, Why};
use crate::units::{Currency, Lang};
use crate::words::{files as words, mapping};

/// So many rows are shown.
const PREVIEWED: usize = 8;

/// The document.
pub(super) fn document(lang: Lang, source: &Source, proposal: &Proposal, said: &Said) -> Value {
    let width = proposal.columns.len();
    let is_multiplied = |at: usize| {
        let of =
            |it: &Assumption| matches!(it, Assumption::Product(one, other) if at == *one || at == *other);
        proposal.assumptions.iter().any(of)
    };
    let columns: Vec<Value> = (0..width)
        .map(|at| {
            let taken = proposal.columns.get(at).copied().flatten();
            let why = taken.map_or("", |it| match it.1 {
                Why::Heading => words::by_heading(lang),
                Why::Cells => words::by_cells(lang),
                Why::Said => words::by_you(lang),
            });
            let why = if is_multiplied(at) { words::into_value(lang) } else { why };
            json!({
                "name": named(lang, proposal, at),
                "field": taken.map_or("", |it| it.0.column()),
                "why": why,
            })
        })
        .collect();
    let fields: Vec<Value> =
        Target::all().map(|target| json!([target.column(), label(lang, target)])).collect();
    let below = source.sample().iter().skip(proposal.header().unwrap_or_default());
    let rows: Vec<Vec<&str>> = below
        .filter(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()))
        .take(PREVIEWED)
        .map(|row| (0..width).map(|at| row.cells.get(at).unwrap_or_default()).collect())
        .collect();
    let questions: Vec<Value> =
        proposal.questions.iter().map(|question| asked(lang, proposal, question)).collect();
    let assumptions: Vec<Value> = proposal.assumptions.iter().map(|it| assumed(lang, proposal, it)).collect();
    let sheets = source.sheets().filter(|(_, names)| names.len() > 1);
    let sheets = sheets.map(|(at, names)| json!({ "at": at, "names": names }));
    let everywhere = proposal.everywhere().iter();
    let everywhere: Vec<Value> = everywhere
        .filter(|it| proposal.found.contains(&it.0) || said.everywhere.iter().any(|said| said.0 == it.0))
        .map(|(target, text)| field(lang, proposal, *target, text, true))
        .collect();
    json!({
        "sentence": words::looked_at(lang, proposal.columns.len(), source.sample().len(), source.is_whole(), proposal.header()),
        "shape": proposal.shape(),
        "said": kept(proposal),
        "ready": proposal.asks() == 0 && everywhere.iter().all(|field| field["wrong"] == ""),
        "fields": fields,
        "columns": columns,
        "rows": rows,
        "sheets": sheets,
        "questions": questions,
        "assumptions": assumptions,
        "everywhere": everywhere,
    })
}

/// What is worth keeping for the next file with these headings: not the day, nor the rate of a day.
fn kept(proposal: &Proposal) -> String {
    let mut said = proposal.said();
    said.everywhere.retain(|it| it.0 != Target::DAY && it.0 != Target::Line(LineField::Fx));
    said.to_string()
}

/// A field that holds for all rows.
fn field(lang: Lang, proposal: &Proposal, target: Target, text: &str, needed: bool) -> Value {
    let law = &embedded::schedule().law;
    let options: Vec<Value> = match target {
        Target::INTO => {
            law.jurisdictions.iter().map(|it| json!([it.country.as_str(), it.name.in_(lang)])).collect()
        }
        Target::Line(LineField::Currency) => {
            let first = [json!(["", words::of_country_entered(lang)])];
            let each = [Currency::Usd, Currency::Cad].map(|it| json!([it.as_str(), it.as_str()]));
            first.into_iter().chain(each).collect()
        }
        Target::CLAIM => vec![json!(["yes", words::yes(lang)]), json!(["no", words::no(lang)])],
        _ => Vec::new(),
    };
    let kind = if target == Target::DAY { "date" } else { "text" };
    json!({
        "field": target.column(), "label": label(lang, target), "type": kind, "options": options, "text": text,
        "needed": needed, "wrong": wrong(lang, proposal, target, text),
    })
}

/// What is wrong with a text that holds for all rows, beside the others that do; nothing where it can be read.
fn wrong(lang: Lang, proposal: &Proposal, target: Target, text: &str) -> String {
    let place = match target {
        _ if text.is_empty() => return String::new(),
        Target::Sheet(field) => Place::Sheet(field),
        Target::Line(field) => Place::Line(0, field),
        Target::Entry | Target::Goods => return String::new(),
    };
    let (mut draft, mut line) = (Draft::default(), DraftLine::new());
    // A rate of exchange is read where there is something to exchange.
    line.insert(LineField::Value, "1".to_owned());
    for (target, text) in proposal.everywhere() {
        match target {
            Target::Sheet(field) => draft.set(*field, text),
            Target::Line(field) => drop(line.insert(*field, text.clone())),
            Target::Entry | Target::Goods => {}
        }
    }
    draft.lines.push(line);
    let problems = parse(&draft, embedded::schedule()).problems;
    let wrong = problems.iter().find(|problem| problem.place == place);
    wrong.map(|problem| crate::words::problem(lang, embedded::schedule(), problem)).unwrap_or_default()
}

/// What stands above a column.
fn named(lang: Lang, proposal: &Proposal, at: usize) -> String {
    let name = proposal.names().get(at).filter(|name| !name.is_empty()).cloned();
    name.unwrap_or_else(|| words::column(lang, at + 1))
}

/// What is taken for granted, with a field that says it otherwise.
fn assumed(lang: Lang, proposal: &Proposal, assumption: &Assumption) -> Value {
    let own = proposal.own_currency(embedded::schedule());
    let (text, target) = match assumption {
        Assumption::Currency => {
            let currency = own.map(Currency::as_str);
            (mapping::own_currency(lang, currency), Some(Target::Line(LineField::Currency)))
        }
        Assumption::Product(price, count) => {
            let [price, count] = [price, count].map(|at| named(lang, proposal, *at));
            (mapping::value_is_product(lang, &price, &count), None)
        }
        Assumption::PriceOfOne(price) => {
            (mapping::value_is_of_one(lang, &named(lang, proposal, *price)), None)
        }
    };
    json!({ "text": text, "field": target.map(|target| field(lang, proposal, target, "", false)) })
}

fn asked(lang: Lang, proposal: &Proposal, question: &Question) -> Value {
    let named = |at: usize| named(lang, proposal, at);
    match question {
        Question::ForAll { needed, useful } => {
            let needed_fields = needed.iter().map(|target| field(lang, proposal, *target, "", true));
            let fields: Vec<Value> = needed_fields
                .chain(useful.iter().map(|target| field(lang, proposal, *target, "", false)))
                .collect();
            json!({ "title": words::for_all(lang, !needed.is_empty()), "fields": fields })
        }
        Question::Codes => json!({ "title": words::which_codes(lang), "fields": [] }),
        Question::Price { price, count } => json!({
            "title": words::which_price(lang, &named(*price), &named(*count)),
            "key": Target::VALUE.column(),
            "options": [
                [format!("#{}*#{}", price + 1, count + 1), words::of_one(lang)],
                [format!("#{}", price + 1), words::of_all(lang)],
            ],
        }),
        Question::DayOrder { column, cell } => json!({
            "title": words::which_day(lang, &named(*column), cell),
            "key": "days",
            "options": [["day-first", words::day_first(lang)], ["month-first", words::month_first(lang)]],
        }),
        Question::Decimals { column, cell } => json!({
            "title": words::which_decimals(lang, &named(*column), cell),
            "key": "decimals",
            "options": [["point", words::point(lang)], ["comma", words::comma(lang)]],
        }),
    }
}

/// What a column can be taken for, in words.
fn label(lang: Lang, target: Target) -> String {
    match target {
        Target::Sheet(field) => words::sheet_field(lang, field).to_owned(),
        Target::Line(field) => words::line_field(lang, field),
        Target::Entry => words::declaration(lang).to_owned(),
        Target::Goods => words::goods(lang).to_owned(),
    }
}
