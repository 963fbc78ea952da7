//! [`Block`]: a piece of a document, in a dozen kinds. It holds finished sentences and figures: whoever draws
//! it, on a screen, on paper or as plain text, only lays it out.

use super::chart::Chart;
use super::qr::Qr;
use crate::sheet::{Asked, Event, Export, Spot};

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A title.
    Heading(Heading),
    /// A paragraph, a note, a hint.
    Para(&'static str, Rich),
    /// The figure that leads, and figures beside it.
    Figure(Vec<Amount>),
    /// Two ends and the band between them: never a figure in the middle.
    Range(Ends),
    /// A line through time, as a picture.
    Chart(Chart),
    /// A link, for cameras.
    Qr(Qr),
    /// Layers in proportion, each with its name and amount.
    Bar(Vec<Layer>),
    /// A receipt, or a table of the law.
    Table(Table),
    /// Items, one beneath the other.
    List(&'static str, Vec<Rich>),
    /// Blocks that belong together.
    Group(Group),
    /// Blocks that are folded away until they are asked for.
    Fold(Fold),
    /// Outcomes side by side.
    Sides(Vec<Side>),
    /// Sheets to start from.
    Cards(Vec<Card>),
    /// A text to be copied by hand, with its label: id, label, text.
    Copy(&'static str, &'static str, String),
    /// A field that is no part of the sheet.
    Ask(Ask),
    /// Blocks whose changes are read aloud.
    Status(Vec<Block>),
}

/// A title of level 2, 3 or 4.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its level.
    pub level: u8,
    /// Its class.
    pub class: &'static str,
    /// Its id, where something is named by it.
    pub id: Option<String>,
    /// What it says.
    pub text: String,
}

/// A line of text in pieces.
pub type Rich = Vec<Span>;

/// A piece of a line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// As it is.
    Text(String),
    /// What matters in it.
    Strong(String),
    /// A part with a look of its own, by its class.
    Part(&'static str, String),
    /// What is no longer so, with the rate it would have had.
    Struck(String, String),
    /// The colour and pattern of a programme, by its class.
    Swatch(String),
    /// A text of law, with its address; empty where there is none.
    Cite(String, String),
    /// A link to an address outside: class, text, address.
    Link(&'static str, String, String),
    /// A way to a field of the form.
    Goto(Spot, String),
    /// Something to do here and now.
    Act(Act),
    /// Something folded away within the text, such as a working.
    Fold(Box<Fold>),
    /// A new line.
    Break,
}

/// A button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// Its class.
    pub class: &'static str,
    /// What it says.
    pub text: String,
    /// What it does.
    pub does: Does,
}

/// What a button does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Does {
    /// Lets something happen to the sheet.
    Event(Event),
    /// Copies the link of the sheet.
    CopyLink,
    /// Copies the link for mail programs that break the first.
    CopyMailLink,
    /// Lets the sheet be taken along.
    Export(Export),
    /// Copies the answer as text, with the link beneath it.
    CopyText,
    /// Copies a text.
    Copy(String),
    /// Saves a text as a file: its name, its kind, the text.
    Save(String, &'static str, String),
}

/// An amount with its label, and a rate or a remark beneath it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amount {
    /// Whether it is the one that leads.
    pub leads: bool,
    /// What it is; empty where the figure speaks for itself.
    pub label: &'static str,
    /// The figure.
    pub figure: String,
    /// What stands beneath it.
    pub rate: Option<String>,
}

/// The two ends of a range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ends {
    /// What it is a range of.
    pub label: &'static str,
    /// The least.
    pub low: String,
    /// The word between the two, and the most; `None` while it has no bound.
    pub high: Option<(&'static str, String)>,
    /// Why there is no bound.
    pub remark: Option<&'static str>,
    /// How long the certain part and the open part of the band are, in proportion.
    pub band: (String, String),
}

/// One layer of a bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layer {
    /// The class of its colour and pattern.
    pub hue: String,
    /// What it is.
    pub name: String,
    /// How long it is, in proportion.
    pub length: String,
    /// The amount, for people.
    pub amount: String,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its class.
    pub class: &'static str,
    /// What it is, for those who hear it.
    pub caption: String,
    /// The heads of its columns.
    pub head: Vec<Cell>,
    /// Its rows. The first cell of each is its head.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its class.
    pub class: &'static str,
    /// Its cells.
    pub cells: Vec<Cell>,
    /// What belongs to the row and stands beneath its first cell, such as citations: no part of the head,
    /// which is read with every cell.
    pub below: Rich,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Its class.
    pub class: &'static str,
    /// What stands in it.
    pub text: Rich,
}

/// A field that is no part of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// What is asked for.
    pub what: Asked,
    /// Its label.
    pub label: &'static str,
    /// How to fill it in.
    pub hint: &'static str,
    /// What is wrong with it.
    pub error: Option<String>,
    /// What was typed.
    pub text: String,
}

/// Blocks that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// Its class.
    pub class: &'static str,
    /// The id of the heading within it that names it; such a group is a region.
    pub named_by: Option<String>,
    /// The blocks.
    pub blocks: Vec<Block>,
}

/// Blocks behind a summary.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fold {
    /// Its class.
    pub class: &'static str,
    /// Whether it stands open at first.
    pub open: bool,
    /// What is seen of it.
    pub summary: Rich,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// One of several outcomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// In which case.
    pub case: String,
    /// What is owed then.
    pub amount: Amount,
    /// To choose it.
    pub choose: Act,
}

/// A sheet to start from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The country entered, by its two letters: it gives the card its colour.
    pub into: &'static str,
    /// The sign of the way, and its name.
    pub way: (&'static str, &'static str),
    /// Its title.
    pub title: &'static str,
    /// What it shows.
    pub note: String,
    /// Its day.
    pub day: String,
    /// To start from it.
    pub does: Event,
}

/// Plain text in one piece.
pub fn text(text: impl Into<String>) -> Rich {
    vec![Span::Text(text.into())]
}
