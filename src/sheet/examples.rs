//! Real sheets to start from: most of them of the week of 27 March 2025. Facts only; [`ExampleName`] says
//! which is which, and its words are found by it.

use crate::entry::draft::DraftLine;
use crate::entry::{Draft, Field, LineField};
use crate::schedule::Fact;

/// Which example it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExampleName {
    /// Hot-rolled steel into the United States.
    Coil,
    /// Galvanized steel into Canada.
    CoilComingBack,
    /// Oranges on Canada's first list.
    Oranges,
    /// A car into the United States on the first day of its duty.
    Car,
    /// A car into Canada.
    CarComingBack,
    /// Natural gas.
    Gas,
    /// Potash.
    Potash,
    /// Cheese over quota.
    Cheese,
}

/// One sheet with one line.
pub struct Example {
    /// Which it is.
    pub name: ExampleName,
    /// The country entered.
    pub into: &'static str,
    /// The day of entry.
    pub day: &'static str,
    /// Its fields.
    pub line: &'static [(LineField, &'static str)],
}

const ORIGIN: LineField = LineField::Fact(Fact::Origin);
const CUSMA: LineField = LineField::Fact(Fact::Cusma);
use LineField::{Code, Currency, Fx, Value};

/// The sheets, in the order in which they are offered.
pub const EXAMPLES: [Example; 8] = [
    Example {
        name: ExampleName::Coil,
        into: "US",
        day: "2025-03-27",
        line: &[
            (Code, "7208.36.00"),
            (Value, "100,000"),
            (Currency, "CAD"),
            (Fx, "0.6993"),
            (ORIGIN, "CA"),
            (CUSMA, "no"),
        ],
    },
    Example {
        name: ExampleName::CoilComingBack,
        into: "CA",
        day: "2025-03-27",
        line: &[
            (Code, "7210.49.00"),
            (Value, "70,000"),
            (Currency, "USD"),
            (Fx, "1.43"),
            (ORIGIN, "US"),
            (CUSMA, "yes"),
        ],
    },
    Example {
        name: ExampleName::Oranges,
        into: "CA",
        day: "2025-03-27",
        line: &[(Code, "0805.10.00"), (Value, "25,000"), (ORIGIN, "US"), (CUSMA, "yes")],
    },
    Example {
        name: ExampleName::Car,
        into: "US",
        day: "2025-04-03",
        line: &[(Code, "8703.23.01"), (Value, "30,000"), (ORIGIN, "CA")],
    },
    Example {
        name: ExampleName::CarComingBack,
        into: "CA",
        day: "2025-04-09",
        line: &[
            (Code, "8703.23.00"),
            (Value, "40,000"),
            (ORIGIN, "US"),
            (CUSMA, "yes"),
            (LineField::Fact(Fact::CaMxContentValue), "0"),
        ],
    },
    Example {
        name: ExampleName::Gas,
        into: "US",
        day: "2025-03-27",
        line: &[(Code, "2711.21.00"), (Value, "500,000"), (ORIGIN, "CA"), (CUSMA, "no")],
    },
    Example {
        name: ExampleName::Potash,
        into: "US",
        day: "2025-03-27",
        line: &[(Code, "3104.20.00"), (Value, "250,000"), (ORIGIN, "CA"), (CUSMA, "no")],
    },
    Example {
        name: ExampleName::Cheese,
        into: "CA",
        day: "2025-03-27",
        line: &[(Code, "0406.10.20"), (Value, "12,000"), (ORIGIN, "US"), (CUSMA, "yes")],
    },
];

impl Example {
    /// The sheet as if it had been typed.
    pub fn draft(&self) -> Draft {
        let mut draft = Draft { lines: vec![DraftLine::new()], ..Draft::default() };
        draft.set(Field::Into, self.into);
        draft.set(Field::EntryDate, self.day);
        for (field, text) in self.line {
            draft.set_line(0, *field, text);
        }
        draft
    }
}
