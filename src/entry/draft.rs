//! [`Draft`]: a sheet exactly as typed. Nothing in it has been understood yet.

use litemap::LiteMap;

use crate::schedule::Fact;

/// A field of the whole sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The country entered.
    Into,
    /// The day of entry.
    EntryDate,
    /// A title of the sheet, for whoever it is shared with. No law asks for it.
    Title,
    /// A note beside it, likewise.
    Note,
}

impl Field {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Into, Self::EntryDate, Self::Title, Self::Note];

    /// Those that an entry is read from: the columns of a batch file.
    pub const ASKED: [Self; 2] = [Self::Into, Self::EntryDate];

    /// The name of its column in a batch file, and of its key in a readable link.
    pub const fn column(self) -> &'static str {
        match self {
            Self::Into => "into",
            Self::EntryDate => "entry_date",
            Self::Title => "title",
            Self::Note => "note",
        }
    }
}

/// A field of one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LineField {
    /// Any label of the user's.
    Label,
    /// The tariff code.
    Code,
    /// The value.
    Value,
    /// Its currency.
    Currency,
    /// The exchange rate.
    Fx,
    /// How much of the goods.
    Quantity,
    /// In what.
    Unit,
    /// How much, in the second unit that the schedule asks for.
    Quantity2,
    /// In what.
    Unit2,
    /// International freight.
    Freight,
    /// International insurance.
    Insurance,
    /// The answer to a fact; never [`Fact::Code`] or [`Fact::Quantity`], which have fields of their own.
    Fact(Fact),
}

impl LineField {
    /// Every field that is not a fact.
    pub const PLAIN: [Self; 11] = [
        Self::Label,
        Self::Code,
        Self::Value,
        Self::Currency,
        Self::Fx,
        Self::Quantity,
        Self::Unit,
        Self::Quantity2,
        Self::Unit2,
        Self::Freight,
        Self::Insurance,
    ];

    /// Every field.
    pub fn all() -> impl Iterator<Item = Self> {
        let facts = Fact::ALL.iter().copied().filter(|fact| !matches!(fact, Fact::Code | Fact::Quantity));
        Self::PLAIN.into_iter().chain(facts.map(Self::Fact))
    }

    /// The name of its column in a batch file.
    pub const fn column(self) -> &'static str {
        match self {
            Self::Label => "line",
            Self::Code => "code",
            Self::Value => "value",
            Self::Currency => "currency",
            Self::Fx => "fx",
            Self::Quantity => "quantity",
            Self::Unit => "unit",
            Self::Quantity2 => "quantity2",
            Self::Unit2 => "unit2",
            Self::Freight => "freight",
            Self::Insurance => "insurance",
            Self::Fact(fact) => fact.column(),
        }
    }

    /// The field with this column name.
    pub fn named(column: &str) -> Option<Self> {
        Self::all().find(|field| field.column() == column)
    }
}

/// One line as typed.
pub type DraftLine = LiteMap<LineField, String>;

/// A sheet as typed. An absent field and an empty one are the same: not given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Fields of the sheet.
    pub fields: LiteMap<Field, String>,
    /// Its lines.
    pub lines: Vec<DraftLine>,
}

impl Draft {
    /// What was typed into a field of the sheet.
    pub fn field(&self, field: Field) -> &str {
        self.fields.get(&field).map_or("", |text| text.trim())
    }

    /// What was typed into a field of a line.
    pub fn line_field(&self, line: usize, field: LineField) -> &str {
        self.lines.get(line).and_then(|it| it.get(&field)).map_or("", |text| text.trim())
    }

    /// Writes a field of the sheet; nothing typed leaves no trace.
    pub fn set(&mut self, field: Field, text: &str) {
        if text.is_empty() {
            self.fields.remove(&field);
        } else {
            self.fields.insert(field, text.to_owned());
        }
    }

    /// Writes a field of a line, if there is such a line.
    pub fn set_line(&mut self, line: usize, field: LineField, text: &str) {
        let Some(fields) = self.lines.get_mut(line) else {
            return;
        };
        if text.is_empty() {
            fields.remove(&field);
        } else {
            fields.insert(field, text.to_owned());
        }
    }
}
