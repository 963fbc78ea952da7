//! [`Said`]: what a row says, its numbers on one side and all else on the other.

use csv::StringRecord;

use super::reads::Reads;
use crate::assess::Twins;
use crate::entry::LineField;
use crate::schedule::{Fact, FactKind};
use crate::units::{Decimal, MOST_INPUTS};

/// Digits before the point of a number that is written plainly, and after it.
const PLAIN_DIGITS: usize = 9;
const PLAIN_DECIMALS: usize = 2;
/// A label is never read, unless it is too long.
const SHORT_LABEL: usize = 100;
/// What no text in UTF-8 holds: a number, and the end of a cell.
const NUMBER: u8 = 0xfe;
const END: u8 = 0xff;
/// What stands before twins.
pub(super) const TWINS: u8 = 0xfd;

/// What a row says, written into the same room again and again.
#[derive(Default)]
pub(super) struct Said {
    /// What stands in the columns that are read, but for the numbers.
    pub apart: Vec<u8>,
    /// The numbers, and their fields.
    pub numbers: Vec<Decimal>,
    pub fields: Vec<LineField>,
}

impl Said {
    /// Reads a row. Only numbers that are written plainly stand apart: digits, and a point before at most two more.
    pub fn read(&mut self, columns: &impl Reads, row: &StringRecord) {
        self.apart.clear();
        self.numbers.clear();
        self.fields.clear();
        let Self { apart, numbers, fields } = self;
        columns.each_cell(row, &mut |field, text| {
            let number = field.filter(|field| is_taken(*field) && numbers.len() < MOST_INPUTS);
            match number.and_then(|field| Some((field, plain_number(text)?))) {
                Some((field, number)) => {
                    numbers.push(number);
                    fields.push(field);
                    apart.push(NUMBER);
                }
                None if field == Some(LineField::Label) && text.len() < SHORT_LABEL => {}
                None => apart.extend(text.as_bytes()),
            }
            apart.push(END);
        });
    }

    /// Writes into a key what the row in hand says besides its numbers, with the twins of its code in place of the code, the day
    /// and the country entered. What is read of its other cells depends on these by no more than the twins say.
    pub fn with_twins(&self, twins: Twins, columns: &impl Reads, row: &StringRecord, key: &mut Vec<u8>) {
        key.clear();
        key.push(TWINS);
        key.extend(twins.bytes());
        let mut cells = self.apart.split(|byte| *byte == END);
        columns.each_cell(row, &mut |field, _| {
            let cell = cells.next().unwrap_or_default();
            if field.is_some_and(|field| field != LineField::Code) {
                key.extend(cell);
                key.push(END);
            }
        });
    }
}

/// Whether what stands in a field is an amount or a quantity.
fn is_taken(field: LineField) -> bool {
    match field {
        LineField::Value
        | LineField::Quantity
        | LineField::Quantity2
        | LineField::Freight
        | LineField::Insurance => true,
        LineField::Fact(fact) => is_number(fact),
        LineField::Label
        | LineField::Code
        | LineField::Currency
        | LineField::Fx
        | LineField::Unit
        | LineField::Unit2 => false,
    }
}

fn is_number(fact: Fact) -> bool {
    match fact.kind() {
        FactKind::Money | FactKind::Number | FactKind::Quantity => true,
        FactKind::YesNo
        | FactKind::Share
        | FactKind::Rate
        | FactKind::Choice(_)
        | FactKind::Country
        | FactKind::Code
        | FactKind::Claims => false,
    }
}

/// A number that is written plainly, as every reader of numbers reads it.
fn plain_number(text: &str) -> Option<Decimal> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let is_plain = (1..=PLAIN_DIGITS).contains(&whole.len())
        && decimals.len() <= PLAIN_DECIMALS
        && (decimals.is_empty() == (whole.len() == text.len()));
    if !is_plain || !whole.bytes().chain(decimals.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digits = whole.bytes().chain(decimals.bytes());
    let units = digits.fold(0_i64, |sum, byte| sum * 10 + i64::from(byte - b'0'));
    Some(Decimal::new(units, decimals.len() as u32))
}

#[cfg(test)]
mod tests {
    use super::plain_number;
    use crate::entry::number::{NumberOf, read};

    #[test]
    fn a_number_that_is_written_plainly_is_read_alike_by_the_reader_of_fields() {
        let mut plain = 0;
        for whole in ["", "0", "7", "007", "1234", "999999999", "1234567890", "-5", "1,234", " 5", "٣"] {
            for decimals in ["", ".", ".5", ".05", ".50", ".125", ".5.0", ",5"] {
                let text = format!("{whole}{decimals}");
                let Some(number) = plain_number(&text) else { continue };
                plain += 1;
                for of in [NumberOf::Money, NumberOf::Quantity] {
                    let read = read(&text, of).map(|it| (it.number.mantissa(), it.number.scale()));
                    assert_eq!(read, Ok((number.mantissa(), number.scale())), "{text}");
                }
            }
        }
        assert_eq!(plain, 20);
    }
}
