//! What each column of a file is taken for: by what stands above it, as far as its cells allow it, and else by its cells.

use super::amounts;
use super::column::{Column, Why};
use super::currency;
use super::heading::{self, Heading};
use super::heading_words;
use super::look::Look;
use super::row::FileRow;
use super::target::Target;
use crate::entry::pasted::Meaning;
use crate::entry::tidy::tidy;
use crate::entry::{Field, LineField};
use crate::schedule::{Fact, Found, Schedule};
use crate::units::TariffCode;

/// Whether these are the names of a batch file: what every row needs is there under its own name.
pub(super) fn is_batch_file(names: &[String]) -> bool {
    let named = |target: Target| names.iter().any(|name| own_target(name) == Some(target));
    [Target::CODE, Target::INTO, Target::DAY].into_iter().all(named)
}

fn own_target(name: &str) -> Option<Target> {
    Target::named(&tidy(name).to_ascii_lowercase())
}

/// What the columns are, of rows of which most are goods.
pub(super) fn columns(
    names: &[String],
    rows: &[&FileRow],
    width: usize,
    is_batch_file: bool,
    schedule: &Schedule,
) -> Vec<Column> {
    let plain = Column {
        target: None,
        why: Why::Heading,
        currency: None,
        other_currency: None,
        is_unit_price: false,
        is_of_one: false,
        is_price: false,
        is_count: false,
    };
    let mut columns = vec![plain; width];
    if is_batch_file {
        for (column, name) in columns.iter_mut().zip(names) {
            column.target = own_target(name);
        }
        return columns;
    }
    let mut looks = vec![Look::default(); width];
    for row in rows {
        row.cells
            .iter()
            .zip(&mut looks)
            .for_each(|(cell, look)| look.add(cell, &|code| exists(schedule, code)));
    }
    let name = |at: usize| names.get(at).map_or("", String::as_str);
    for (look, name) in looks.iter_mut().zip(names) {
        // What is known to mean nothing looks like nothing.
        if heading::means_nothing(name) {
            *look = Look::default();
        }
    }
    let mut headings: Vec<Option<Heading>> = (0..width).map(|at| heading::read(name(at))).collect();
    // A heading that its cells belie may say something else word by word.
    for (at, heading) in headings.iter_mut().enumerate() {
        if heading.is_some_and(|it| !looks[at].allows(it.meaning))
            && let Some(other) = heading::by_words(name(at), &|meaning| looks[at].allows(meaning))
        {
            *heading = Some(other);
        }
    }
    let thing = thing(names, &headings);
    for (column, name) in columns.iter_mut().zip(names) {
        column.other_currency = currency::other_in(name);
    }
    by_headings(&mut columns, &headings, &looks, &thing);
    amounts::totals(&mut columns, &headings, &looks, rows, names);
    by_cells(&mut columns, &headings, &looks, rows);
    without_unit(&mut columns);
    columns
}

/// Whether any country's schedule has a code.
fn exists(schedule: &Schedule, code: TariffCode) -> bool {
    let mut laws = schedule.law.jurisdictions.iter().filter_map(|law| schedule.jurisdiction(law.country));
    laws.any(|law| schedule[law].find(code) != Found::Nothing)
}

/// Which headings speak of a line of goods as that of the codes does, with the same first word: beside `Lineitem HS Code`, a
/// `Total` is that of the order.
fn thing(names: &[String], headings: &[Option<Heading>]) -> Vec<bool> {
    let first: Vec<Option<String>> = names.iter().map(|name| heading_words::thing(name)).collect();
    let is_code = |at: &usize| headings[*at].is_some_and(|it| it.meaning == Meaning::Line(LineField::Code));
    let of_codes = (0..names.len()).filter(is_code).find_map(|at| first[at].clone());
    let same = |at: usize| of_codes.is_some() && first.get(at).is_some_and(|it| *it == of_codes);
    (0..headings.len()).map(same).collect()
}

fn target_of(meaning: Meaning) -> Option<Target> {
    match meaning {
        Meaning::Line(field) => Some(Target::Line(field)),
        Meaning::Goods => Some(Target::Goods),
        Meaning::Price => Some(Target::VALUE),
        Meaning::Sheet(field @ (Field::Into | Field::EntryDate)) => Some(Target::Sheet(field)),
        Meaning::PaperDate => Some(Target::DAY),
        Meaning::Entry => Some(Target::Entry),
        Meaning::Sheet(Field::Title | Field::Note) | Meaning::UnitPrice | Meaning::Nothing => None,
    }
}

/// By headings: of several that mean the same the best counts, and none that its cells belie.
fn by_headings(columns: &mut [Column], headings: &[Option<Heading>], looks: &[Look], of_line: &[bool]) {
    let mut ranked: Vec<(usize, Heading)> =
        headings.iter().enumerate().filter_map(|(at, heading)| Some((at, (*heading)?))).collect();
    ranked.sort_by_key(|(at, heading)| {
        (heading.meaning == Meaning::PaperDate, !of_line[*at], columns[*at].other_currency, heading.rank, *at)
    });
    let has = |meanings: &[Meaning]| {
        let mut own = ranked.iter().filter(|it| of_line[it.0] && looks[it.0].allows(it.1.meaning));
        own.any(|it| meanings.contains(&it.1.meaning))
    };
    let has_own_price =
        has(&[Meaning::UnitPrice, Meaning::Price]) && has(&[Meaning::Line(LineField::Quantity)]);
    for (at, heading) in ranked {
        let look = &looks[at];
        columns[at].currency = heading.currency;
        let is_of_order = has_own_price && !of_line[at] && heading.meaning == Meaning::Line(LineField::Value);
        if !look.allows(heading.meaning) || is_of_order {
            continue;
        }
        columns[at].is_of_one = heading.meaning == Meaning::UnitPrice;
        columns[at].is_price = heading.meaning == Meaning::Price;
        columns[at].is_count = heading.meaning == Meaning::Line(LineField::Quantity);
        if heading.meaning == Meaning::UnitPrice {
            let first = columns.iter().all(|column| !column.is_unit_price);
            columns[at].is_unit_price = first;
            continue;
        }
        let Some(target) = target_of(heading.meaning) else { continue };
        if columns.iter().all(|column| column.target != Some(target)) {
            (columns[at].target, columns[at].why) = (Some(target), Why::Heading);
        }
    }
}

/// By cells: the codes wherever they are, and the rest where no heading is known.
fn by_cells(columns: &mut [Column], headings: &[Option<Heading>], looks: &[Look], rows: &[&FileRow]) {
    let none_known = headings.iter().flatten().count() < 2;
    let free = |columns: &[Column], at: usize| columns[at].target.is_none() && !columns[at].is_unit_price;
    let take = |columns: &mut [Column], target: Target, of: &dyn Fn(&Look) -> bool| {
        if columns.iter().any(|column| column.target == Some(target)) {
            return;
        }
        let at =
            (0..columns.len()).find(|at| free(columns, *at) && headings[*at].is_none() && of(&looks[*at]));
        if let Some(at) = at {
            (columns[at].target, columns[at].why) = (Some(target), Why::Cells);
        }
    };
    // Numbers of articles and orders are not those of subheadings.
    let are_codes = |look: &Look| look.most(look.known_codes);
    take(columns, Target::CODE, &are_codes);
    // Where goods are named by their codes, what they are stands after each.
    if columns.iter().all(|column| column.target != Some(Target::CODE))
        && let Some(at) =
            (0..columns.len()).find(|at| columns[*at].target == Some(Target::Goods) && are_codes(&looks[*at]))
    {
        (columns[at].target, columns[at].why) = (Some(Target::CODE), Why::Cells);
    }
    take(columns, Target::Line(LineField::Currency), &|look| look.most(look.currencies));
    if !none_known {
        return;
    }
    take(columns, Target::ORIGIN, &|look| look.most(look.countries));
    take(columns, Target::DAY, &|look| look.most(look.days) && !look.most(look.figures));
    take(columns, Target::CLAIM, &|look| look.most(look.claims) && look.figures == 0);
    let goods = (0..columns.len()).filter(|at| free(columns, *at) && looks[*at].most(looks[*at].words));
    if let Some(at) = goods.max_by_key(|at| looks[*at].letters)
        && columns.iter().all(|column| column.target != Some(Target::Goods))
    {
        (columns[at].target, columns[at].why) = (Some(Target::Goods), Why::Cells);
    }
    amounts::by_cells(columns, looks, rows);
}

/// How many of what? A quantity without a unit answers nothing, and would be refused where goods are counted in several.
fn without_unit(columns: &mut [Column]) {
    for (quantity, unit) in [(LineField::Quantity, LineField::Unit), (LineField::Quantity2, LineField::Unit2)]
    {
        let [has_quantity, has_unit] = [quantity, unit]
            .map(|field| columns.iter().any(|column| column.target == Some(Target::Line(field))));
        let alone = if has_unit { unit } else { quantity };
        if has_quantity != has_unit {
            columns
                .iter_mut()
                .filter(|it| it.target == Some(Target::Line(alone)))
                .for_each(|it| it.target = None);
        }
    }
    let is_fact = |column: &Column| {
        matches!(column.target, Some(Target::Line(LineField::Fact(Fact::Code | Fact::Quantity))))
    };
    columns.iter_mut().filter(|it| is_fact(it)).for_each(|it| it.target = None);
}
