//! [`Said`]: what a row says, its numbers on one side and all else on the other.

use csv::StringRecord;

use super::reads::Reads;
use crate::assess::{Choices, Twins};
use crate::entry::{Field, LineField};
use crate::file::Target;
use crate::schedule::{Fact, FactKind};
use crate::units::{Decimal, MOST_INPUTS};

/// Digits before the point of a number that is written plainly, and after it.
const PLAIN_DIGITS: usize = 9;
const PLAIN_DECIMALS: usize = 2;
/// A label is never read, unless it is too long.
const SHORT_LABEL: usize = 100;
/// What no text in UTF-8 holds: a number, a word of a closed list, and the end of a cell.
const NUMBER: u8 = 0xfe;
const WORD: u8 = 0xfb;
const END: u8 = 0xff;
/// What stands before twins, and before twins with a code.
const TWINS: u8 = 0xfd;
const TWINS_AND_CODE: u8 = 0xfc;

/// What a row says, written into the same room again and again.
#[derive(Default)]
pub(super) struct Said {
    /// What stands in the columns that are read, but for the numbers.
    pub apart: Vec<u8>,
    /// The same, but for the country entered, the day and the code; a word of a closed list is the one that stands for it.
    rest: Vec<u8>,
    into: Vec<u8>,
    day: Vec<u8>,
    code: Vec<u8>,
    /// The numbers, and their fields.
    pub numbers: Vec<Decimal>,
    pub fields: Vec<LineField>,
    /// Whether it is said how much of the goods there is.
    pub is_counted: bool,
}

impl Said {
    /// Reads a row. Only numbers that are written plainly stand apart: digits, and a point before at most two more.
    pub fn read(&mut self, columns: &impl Reads, row: &StringRecord, choices: &Choices) {
        let Self { apart, rest, into, day, code, numbers, fields, is_counted } = self;
        [&mut *apart, &mut *rest, &mut *into, &mut *day, &mut *code].into_iter().for_each(Vec::clear);
        numbers.clear();
        fields.clear();
        *is_counted = columns.counts_everywhere();
        columns.each_cell(row, &mut |target, text| {
            let said = text.as_bytes();
            match target {
                Target::Sheet(Field::Into) => into.extend(said),
                Target::Sheet(Field::EntryDate) => day.extend(said),
                Target::Line(LineField::Code) => code.extend(said),
                Target::Line(LineField::Label) if text.len() < SHORT_LABEL => return,
                Target::Line(field) => {
                    *is_counted |=
                        matches!(field, LineField::Quantity | LineField::Quantity2) && !text.is_empty();
                    let number = if is_taken(field) && numbers.len() < MOST_INPUTS {
                        plain_number(text)
                    } else {
                        None
                    };
                    if let Some(number) = number {
                        numbers.push(number);
                        fields.push(field);
                        apart.extend([NUMBER, END]);
                        rest.extend([NUMBER, END]);
                        return;
                    }
                    match field {
                        LineField::Fact(fact) if let Some(word) = choices.word(fact, text) => {
                            rest.extend([WORD, word]);
                        }
                        _ => rest.extend(said),
                    }
                    rest.push(END);
                }
                Target::Sheet(Field::Title | Field::Note) | Target::Entry | Target::Goods => {}
            }
            apart.extend(said);
            apart.push(END);
        });
    }

    /// What it says of the country entered, and of the day in that.
    pub fn write_day(&self, key: &mut Vec<u8>) {
        write(key, &[&self.into, &[END], &self.day]);
    }

    /// What it says of the country entered, and of the code in that.
    pub fn write_code(&self, key: &mut Vec<u8>) {
        write(key, &[&self.into, &[END], &self.code]);
    }

    /// Writes into a key what the row in hand says besides its numbers, with the twins of its code in place of the code, the day
    /// and the country entered, or with its code beside them. What is read of its other cells depends on these by no more than
    /// the twins say.
    pub fn write_twins(&self, twins: Twins, with_code: bool, key: &mut Vec<u8>) {
        if with_code {
            write(key, &[&[TWINS_AND_CODE], &twins.bytes(), &self.code, &[END], &self.rest]);
        } else {
            write(key, &[&[TWINS], &twins.bytes(), &self.rest]);
        }
    }
}

/// Whether a key is one of twins whose codes may differ.
pub(super) fn is_of_twins(key: &[u8]) -> bool {
    key.first() == Some(&TWINS)
}

fn write(key: &mut Vec<u8>, parts: &[&[u8]]) {
    key.clear();
    parts.iter().for_each(|part| key.extend(*part));
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
