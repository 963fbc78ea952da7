//! A document as plain text.

use super::block::{Amount, Block, Cell, Ends, Fold, Rich, Row, Span};

/// The whole document as plain text. What is folded on the page stands open, indented; citations stand in
/// brackets, without their addresses. Captions of tables are left out: a heading says the same.
///
/// ```
/// use countertariff::report::{Block, plain, text};
/// assert_eq!(plain(&[Block::Para("", text("An estimate."))]), "An estimate.\n");
/// ```
pub fn plain(blocks: &[Block]) -> String {
    let mut out = Out::default();
    out.blocks(blocks);
    out.text
}

#[derive(Default)]
struct Out {
    text: String,
    depth: usize,
}

impl Out {
    fn line(&mut self, line: &str) {
        if line.is_empty() {
            return;
        }
        for _ in 0..self.depth {
            self.text.push_str("    ");
        }
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn indented(&mut self, write: impl FnOnce(&mut Self)) {
        self.depth += 1;
        write(self);
        self.depth -= 1;
    }

    /// A line of text, and beneath it what is folded away within it.
    fn rich(&mut self, before: &str, rich: &Rich) {
        self.line(&(before.to_owned() + &inline(rich)));
        self.indented(|out| folds(rich).for_each(|fold| out.fold(fold)));
    }

    fn fold(&mut self, fold: &Fold) {
        self.rich("+ ", &fold.summary);
        self.indented(|out| out.blocks(&fold.blocks));
    }

    fn row(&mut self, row: &Row) {
        self.line(&cells(&row.cells));
        self.indented(|out| {
            for span in &row.below {
                match span {
                    Span::Fold(fold) => out.fold(fold),
                    other => out.line(&inline(std::slice::from_ref(other))),
                }
            }
        });
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading(heading) => {
                    self.line(&format!("{} {}", "#".repeat(usize::from(heading.level)), heading.text));
                }
                Block::Para(_, rich) => self.rich("", rich),
                Block::Figure(amounts) => amounts.iter().for_each(|it| self.line(&amount(it))),
                Block::Range(ends) => self.line(&range(ends)),
                // Its table says the same.
                Block::Chart(_) => {}
                // The link beside it says the same.
                Block::Qr(_) => {}
                Block::Bar(layers) => {
                    let layers: Vec<String> =
                        layers.iter().map(|layer| format!("{} {}", layer.name, layer.amount)).collect();
                    self.line(&layers.join(" + "));
                }
                Block::Table(table) => {
                    self.line(&cells(&table.head));
                    table.rows.iter().for_each(|row| self.row(row));
                }
                Block::List(_, items) => items.iter().for_each(|item| self.rich("- ", item)),
                Block::Group(group) => self.blocks(&group.blocks),
                Block::Fold(fold) => self.fold(fold),
                Block::Sides(sides) => {
                    for side in sides {
                        self.line(&format!(
                            "{} · {} <{}>",
                            side.case,
                            amount(&side.amount),
                            side.choose.text
                        ));
                    }
                }
                Block::Cards(cards) => {
                    for card in cards {
                        let (arrow, way) = card.way;
                        self.line(&format!("{arrow} {way} · {} · {} · {}", card.title, card.note, card.day));
                    }
                }
                Block::Copy(_, label, text) => self.line(&format!("{label} · {text}")),
                Block::Ask(ask) => {
                    self.line(&format!("{} · {}", ask.label, ask.text));
                    ask.error.iter().for_each(|error| self.line(error));
                }
                Block::Status(blocks) => self.blocks(blocks),
            }
        }
    }
}

fn amount(amount: &Amount) -> String {
    let rate = amount.rate.as_ref().map_or_else(String::new, |rate| format!(" ({rate})"));
    format!("{} {}{rate}", amount.label, amount.figure)
}

fn range(ends: &Ends) -> String {
    let high = ends.high.as_ref().map_or_else(String::new, |(to, high)| format!(" {to} {high}"));
    let remark = ends.remark.map_or_else(String::new, |remark| format!(" ({remark})"));
    format!("{} {}{high}{remark}", ends.label, ends.low)
}

fn cells(cells: &[Cell]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| inline(&cell.text)).collect();
    cells.join(" | ").trim_end_matches([' ', '|']).to_owned()
}

/// A line of text without what is folded away in it. Pieces that a page sets apart by their look are set
/// apart by a space.
fn inline(rich: &[Span]) -> String {
    let mut line = String::new();
    for span in rich {
        let piece = match span {
            Span::Text(text) | Span::Strong(text) | Span::Part(_, text) | Span::Link(_, text, _) => {
                text.clone()
            }
            Span::Struck(name, rate) => format!("{name} {rate}"),
            Span::Cite(label, _) => format!("[{label}]"),
            Span::Goto(_, text) => format!("→ {text}"),
            Span::Act(act) => format!("<{}>", act.text),
            Span::Break => " ".to_owned(),
            Span::Swatch(_) | Span::Fold(_) => continue,
        };
        let apart = line.ends_with(char::is_whitespace) || piece.starts_with([' ', '\u{a0}', ':', '.', ',']);
        if !line.is_empty() && !apart {
            line.push(' ');
        }
        line.push_str(&piece);
    }
    line.trim().to_owned()
}

fn folds(rich: &Rich) -> impl Iterator<Item = &Fold> {
    rich.iter().filter_map(|span| match span {
        Span::Fold(fold) => Some(&**fold),
        Span::Text(_)
        | Span::Strong(_)
        | Span::Part(..)
        | Span::Struck(..)
        | Span::Swatch(_)
        | Span::Cite(..)
        | Span::Link(..)
        | Span::Goto(..)
        | Span::Act(_)
        | Span::Break => None,
    })
}
