//! [`Target`]: what a column can be taken for, and [`From`]: where its text comes from.

use crate::entry::{Field, LineField};
use crate::schedule::{Fact, FactKind};

/// What a column can be taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// The country entered or the day.
    Sheet(Field),
    /// A field of the line.
    Line(LineField),
    /// The declaration that a row belongs to.
    Entry,
    /// What the goods are, in words.
    Goods,
}

impl Target {
    /// The code.
    pub const CODE: Self = Self::Line(LineField::Code);
    /// The value.
    pub const VALUE: Self = Self::Line(LineField::Value);
    /// The origin.
    pub const ORIGIN: Self = Self::Line(LineField::Fact(Fact::Origin));
    /// The claim of the agreement.
    pub const CLAIM: Self = Self::Line(LineField::Fact(Fact::Cusma));
    /// The country entered.
    pub const INTO: Self = Self::Sheet(Field::Into);
    /// The day.
    pub const DAY: Self = Self::Sheet(Field::EntryDate);

    /// Every target, in the order of the batch file.
    pub fn all() -> impl Iterator<Item = Self> {
        let sheet = Field::ASKED.into_iter().map(Self::Sheet);
        [Self::Entry].into_iter().chain(sheet).chain([Self::Goods]).chain(LineField::all().map(Self::Line))
    }

    /// The name of the column of a batch file that holds it.
    pub const fn column(self) -> &'static str {
        match self {
            Self::Sheet(field) => field.column(),
            Self::Line(field) => field.column(),
            Self::Entry => "entry",
            Self::Goods => "goods",
        }
    }

    /// That of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|target| target.column() == name)
    }

    /// Whether its cells name a country.
    pub(super) fn is_country(self) -> bool {
        match self {
            Self::Line(LineField::Fact(fact)) => fact.kind() == FactKind::Country,
            Self::Sheet(field) => field == Field::Into,
            Self::Line(_) | Self::Entry | Self::Goods => false,
        }
    }

    /// Whether its cells are numbers.
    pub(super) fn is_number(self) -> bool {
        match self {
            Self::Line(LineField::Fact(fact)) => matches!(
                fact.kind(),
                FactKind::Money | FactKind::Share | FactKind::Rate | FactKind::Number | FactKind::Quantity
            ),
            Self::Line(field) => matches!(
                field,
                LineField::Value
                    | LineField::Fx
                    | LineField::Quantity
                    | LineField::Quantity2
                    | LineField::Freight
                    | LineField::Insurance
            ),
            Self::Sheet(_) | Self::Entry | Self::Goods => false,
        }
    }
}

/// Where the text of a target comes from, by places counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// A column.
    Column(usize),
    /// How many there are, times what one is worth.
    Product(usize, usize),
}
