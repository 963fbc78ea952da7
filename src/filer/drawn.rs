//! A document of the report as elements of the page of files: a tag, a class, attributes, and what stands inside. What a person
//! can do to a sheet is done here to a cell of the row, where a column holds it; where none does, its words stand alone.

use serde_json::{Map, Value, json};

use crate::entry::Place;
use crate::file::{From, Mapping, Target};
use crate::report::{Act, Amount, Block, Cell, Does, Ends, Fold, Layer, Row, Side, Span, Table};
use crate::sheet::{Event, Spot, State};

/// What a document is drawn for: a row, which is a line of a sheet.
pub(super) struct Drawn<'a> {
    pub state: &'a State,
    /// The place of the line.
    pub line: usize,
    pub mapping: &'a Mapping,
}

/// An element.
fn element(tag: &str, class: &str, inside: Vec<Value>) -> Map<String, Value> {
    let mut made = Map::new();
    made.insert("tag".to_owned(), tag.into());
    if !class.is_empty() {
        made.insert("class".to_owned(), class.into());
    }
    made.insert("in".to_owned(), Value::Array(inside));
    made
}

fn plain(tag: &str, class: &str, inside: Vec<Value>) -> Value {
    Value::Object(element(tag, class, inside))
}

fn written(tag: &str, class: &str, text: &str) -> Value {
    plain(tag, class, vec![text.into()])
}

fn with(tag: &str, class: &str, inside: Vec<Value>, marks: &[(&str, Value)]) -> Value {
    let mut made = element(tag, class, inside);
    made.extend(marks.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
    Value::Object(made)
}

impl Drawn<'_> {
    /// The blocks, one beneath the other.
    pub fn blocks(&self, blocks: &[Block]) -> Vec<Value> {
        blocks.iter().filter_map(|block| self.block(block)).collect()
    }

    fn block(&self, block: &Block) -> Option<Value> {
        Some(match block {
            Block::Heading(heading) => {
                written(&format!("h{}", heading.level.min(6)), heading.class, &heading.text)
            }
            Block::Para(class, rich) => plain("p", class, self.spans(rich)),
            Block::Figure(amounts) => plain("div", "ct-figure", amounts.iter().map(figure).collect()),
            Block::Range(ends) => range(ends),
            Block::Bar(layers) => bar(layers),
            Block::Table(table) => self.table(table),
            Block::List(class, items) => {
                let tag = if *class == "ct-steps" { "ol" } else { "ul" };
                plain(tag, class, items.iter().map(|item| plain("li", "", self.spans(item))).collect())
            }
            Block::Group(group) => plain("div", group.class, self.blocks(&group.blocks)),
            Block::Fold(fold) => self.fold(fold),
            Block::Sides(sides) => {
                plain("ul", "ct-sides", sides.iter().map(|side| self.side(side)).collect())
            }
            Block::Status(blocks) => plain("div", "", self.blocks(blocks)),
            // Of the sheet alone: a picture through time, a way to share it, examples.
            Block::Chart(_) | Block::Qr(_) | Block::Copy(..) | Block::Ask(_) | Block::Cards(_) => {
                return None;
            }
        })
    }

    /// A line of text. Citations that follow one another stand in one row.
    pub fn spans(&self, rich: &[Span]) -> Vec<Value> {
        let mut views = Vec::with_capacity(rich.len());
        let mut cites = Vec::new();
        for span in rich {
            if let Span::Cite(label, address) = span {
                cites.push(cite(label, address));
                continue;
            }
            if !cites.is_empty() {
                views.push(plain("span", "ct-cites", core::mem::take(&mut cites)));
            }
            views.extend(self.span(span));
        }
        if !cites.is_empty() {
            views.push(plain("span", "ct-cites", cites));
        }
        views
    }

    fn span(&self, span: &Span) -> Option<Value> {
        Some(match span {
            Span::Text(text) => text.as_str().into(),
            Span::Strong(text) => written("strong", "", text),
            Span::Part(_, text) if text.is_empty() => return None,
            Span::Part(class, text) => written("span", class, text),
            Span::Struck(name, rate) => {
                let rate = written("span", "ct-struck-rate", rate);
                plain("s", "ct-struck", vec![format!("{name} ").into(), rate])
            }
            Span::Swatch(hue) => plain("span", &format!("ct-swatch {hue}"), Vec::new()),
            Span::Cite(label, address) => cite(label, address),
            Span::Link(class, text, address) => link(class, text, address),
            Span::Goto(spot, text) => match self.column(*spot) {
                Some(column) => with("a", "", vec![text.as_str().into()], &[("column", column.into())]),
                None => text.as_str().into(),
            },
            Span::Act(act) => match self.writes(act) {
                Some(button) => button,
                None => written("span", "", &act.text),
            },
            Span::Fold(fold) => self.fold(fold),
            Span::Break => plain("br", "", Vec::new()),
        })
    }

    /// The column of the file that holds a field.
    fn column(&self, spot: Spot) -> Option<usize> {
        let target = match self.state.place(spot)? {
            Place::Sheet(field) => Target::Sheet(field),
            Place::Line(line, field) if line == self.line => Target::Line(field),
            Place::Line(..) => return None,
        };
        column_of(self.mapping, target)
    }

    /// A button that writes into a cell, if that is what it does to a sheet.
    fn writes(&self, act: &Act) -> Option<Value> {
        let Does::Event(Event::Typed(spot, text)) = &act.does else { return None };
        let marks = [("column", self.column(*spot)?.into()), ("text", json!(text))];
        Some(with("button", act.class, vec![act.text.as_str().into()], &marks))
    }

    fn fold(&self, fold: &Fold) -> Value {
        let summary = plain("summary", "", self.spans(&fold.summary));
        let inside = core::iter::once(summary).chain(self.blocks(&fold.blocks)).collect();
        with("details", fold.class, inside, &[("open", fold.open.into())])
    }

    /// One of several outcomes.
    fn side(&self, side: &Side) -> Value {
        let case = written("p", "ct-side-if", &side.case);
        let amount = plain("p", "ct-side-then", of_amount(&side.amount));
        plain("li", "ct-side", [case, amount].into_iter().chain(self.writes(&side.choose)).collect())
    }

    fn table(&self, table: &Table) -> Value {
        let caption = written("caption", "ct-unseen", &table.caption);
        let head = |cell: &Cell| match cell.text.as_slice() {
            [] => self.cell("td", cell, &[]),
            [Span::Text(text)] if text.is_empty() => self.cell("td", cell, &[]),
            _ => self.cell("th", cell, &[("scope", "col".into())]),
        };
        let heads = plain("thead", "", vec![plain("tr", "", table.head.iter().map(head).collect())]);
        let rows = table.rows.iter().flat_map(|row| self.row(row, table.head.len())).collect();
        let caption = (!table.caption.is_empty()).then_some(caption);
        let parts = caption.into_iter().chain([heads, plain("tbody", "", rows)]).collect();
        plain("table", table.class, parts)
    }

    /// What belongs to a row and is no part of its head stands in a row of its own beneath the head. The head takes the place of
    /// cells that the row lacks.
    fn row(&self, row: &Row, columns: usize) -> Vec<Value> {
        let has_more = !row.below.is_empty();
        let wide = columns.saturating_sub(row.cells.len()) + 1;
        let cells = row.cells.iter().enumerate().map(|(turn, cell)| match turn {
            0 => self.cell("th", cell, &[("scope", "row".into()), ("colspan", wide.into())]),
            _ if has_more => self.cell("td", cell, &[("rowspan", 2.into())]),
            _ => self.cell("td", cell, &[]),
        });
        let class = if has_more { format!("{} ct-has-more", row.class) } else { row.class.to_owned() };
        let below = || plain("tr", "ct-more-of-row", vec![plain("td", "", self.spans(&row.below))]);
        let more = has_more.then(below);
        core::iter::once(plain("tr", class.trim(), cells.collect())).chain(more).collect()
    }

    fn cell(&self, tag: &str, cell: &Cell, marks: &[(&str, Value)]) -> Value {
        with(tag, cell.class, self.spans(&cell.text), marks)
    }
}

/// The column that holds what a target names.
pub(super) fn column_of(mapping: &Mapping, target: Target) -> Option<usize> {
    match mapping.from(target) {
        Some(From::Column(column)) => Some(column),
        Some(From::Product(..)) | None => None,
    }
}

fn link(class: &str, text: &str, address: &str) -> Value {
    with("a", class, vec![text.into()], &[("href", address.into())])
}

/// A citation as a link to the text.
fn cite(label: &str, address: &str) -> Value {
    let inside = if address.is_empty() { label.into() } else { link("", label, address) };
    plain("cite", "ct-cite", vec![inside])
}

fn figure(amount: &Amount) -> Value {
    let class = if amount.leads { "ct-figure-lead" } else { "ct-figure-part" };
    plain("p", class, of_amount(amount))
}

fn of_amount(amount: &Amount) -> Vec<Value> {
    let class = if amount.leads { "ct-figure-amount" } else { "" };
    let label = written("span", "ct-figure-label", amount.label);
    let figure = written("strong", class, &amount.figure);
    let rate = amount.rate.iter().flat_map(|rate| [" ".into(), written("span", "ct-figure-rate", rate)]);
    [label, " ".into(), figure].into_iter().chain(rate).collect()
}

/// Two ends and the band between them, which is not read aloud.
fn range(ends: &Ends) -> Value {
    let mut numbers = vec![written("strong", "", &ends.low)];
    if let Some((to, high)) = &ends.high {
        numbers.extend([
            " ".into(),
            written("span", "ct-range-to", to),
            " ".into(),
            written("strong", "", high),
        ]);
    }
    let mut parts = vec![written("p", "ct-figure-label", ends.label), plain("p", "ct-range", numbers)];
    parts.extend(ends.remark.map(|remark| written("p", "ct-hint", remark)));
    let band = vec![stretch("ct-band-certain", &ends.band.0), stretch("ct-band-open", &ends.band.1)];
    parts.push(with("div", "ct-band", band, &[("unheard", true.into())]));
    plain("div", "ct-figure ct-figure--range", parts)
}

/// Layers in proportion, and their names; the table says the same in figures.
fn bar(layers: &[Layer]) -> Value {
    let bar = layers.iter().map(|layer| stretch(&format!("ct-bar-part {}", layer.hue), &layer.length));
    let names = layers.iter().map(|layer| {
        let swatch = plain("span", &format!("ct-swatch {}", layer.hue), Vec::new());
        let amount = written("span", "ct-number", &layer.amount);
        plain("li", "", vec![swatch, format!("{} ", layer.name).into(), amount])
    });
    let parts = vec![plain("div", "ct-bar", bar.collect()), plain("ul", "ct-layers-names", names.collect())];
    with("div", "ct-layers", parts, &[("unheard", true.into())])
}

fn stretch(class: &str, length: &str) -> Value {
    with("span", class, Vec::new(), &[("grow", length.into())])
}
