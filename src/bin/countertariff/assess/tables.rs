//! Answers as Parquet and as a workbook: formats that one place writes from rows.

use std::io::Write;
use std::sync::Arc;

use csv::StringRecord;
use parquet::basic::{ConvertedType, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{ByteArray, ByteArrayType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::Type;

use countertariff::batch::{BookCell, Holds, NotAFile, WorkbookWriter, columns_hold};
use countertariff::words::command as said;

use super::super::done::{EN, NotDone};
use super::format::{Output, Piece};

/// So many rows of a Parquet file stand together.
const GROUP: usize = 50_000;

/// Whether each of so many columns holds amounts. The last are those of the answer.
fn are_amounts(columns: usize) -> Vec<bool> {
    let answer = columns_hold().map(|holds| holds == Holds::Amount);
    core::iter::repeat_n(false, columns - answer.len()).chain(answer).collect()
}

/// Parquet: texts, and amounts as exact decimals; a cell in which nothing stands is null.
pub struct ParquetOut {
    writer: SerializedFileWriter<Box<dyn Write + Send>>,
    amounts: Vec<bool>,
    held: Vec<StringRecord>,
}

impl ParquetOut {
    pub fn begin(target: Box<dyn Write + Send>, names: &[String]) -> Result<Self, NotDone> {
        let amounts = are_amounts(names.len());
        let column = |(name, is_amount): (&String, &bool)| {
            let column = if *is_amount {
                Type::primitive_type_builder(name, Physical::INT64)
                    .with_converted_type(ConvertedType::DECIMAL)
                    .with_logical_type(Some(LogicalType::decimal(2, 18)))
                    .with_precision(18)
                    .with_scale(2)
            } else {
                Type::primitive_type_builder(name, Physical::BYTE_ARRAY)
                    .with_converted_type(ConvertedType::UTF8)
            };
            column.with_repetition(Repetition::OPTIONAL).build().map(Arc::new)
        };
        let columns = names.iter().zip(&amounts).map(column).collect::<Result<_, _>>().map_err(of_parquet)?;
        let schema = Type::group_type_builder("rows").with_fields(columns).build().map_err(of_parquet)?;
        let properties = Arc::new(WriterProperties::builder().build());
        let writer = SerializedFileWriter::new(target, Arc::new(schema), properties).map_err(of_parquet)?;
        Ok(Self { writer, amounts, held: Vec::new() })
    }

    /// Writes the rows that are held.
    fn group(&mut self) -> Result<(), ParquetError> {
        let rows = std::mem::take(&mut self.held);
        let mut group = self.writer.next_row_group()?;
        let mut place = 0;
        while let Some(mut column) = group.next_column()? {
            let cells = || rows.iter().map(|row| row.get(place).unwrap_or_default());
            let given: Vec<i16> = cells().map(|cell| i16::from(!cell.is_empty())).collect();
            let filled = cells().filter(|cell| !cell.is_empty());
            if self.amounts[place] {
                let cents: Result<Vec<i64>, ParquetError> = filled.map(cents).collect();
                column.typed::<Int64Type>().write_batch(&cents?, Some(&given), None)?;
            } else {
                let texts: Vec<ByteArray> = filled.map(ByteArray::from).collect();
                column.typed::<ByteArrayType>().write_batch(&texts, Some(&given), None)?;
            }
            column.close()?;
            place += 1;
        }
        group.close()?;
        Ok(())
    }
}

/// An amount of two decimals in hundredths.
fn cents(amount: &str) -> Result<i64, ParquetError> {
    let digits: String = amount.chars().filter(|c| *c != '.').collect();
    digits.parse().map_err(|_| ParquetError::General(format!("{amount} is no amount")))
}

fn of_parquet(why: ParquetError) -> NotDone {
    let why = match why {
        ParquetError::External(source) => match source.downcast::<std::io::Error>() {
            Ok(error) => return (*error).into(),
            Err(other) => other.to_string(),
        },
        other => other.to_string(),
    };
    NotAFile::Unreadable(why).into()
}

impl Output for ParquetOut {
    fn put(&mut self, piece: Piece) -> Result<(), NotDone> {
        if let Piece::Rows(rows) = piece {
            self.held.extend(rows);
        }
        if self.held.len() >= GROUP { self.group().map_err(of_parquet) } else { Ok(()) }
    }

    fn finish(mut self: Box<Self>) -> Result<(), NotDone> {
        if !self.held.is_empty() {
            self.group().map_err(of_parquet)?;
        }
        self.writer.finish().map_err(of_parquet)?;
        Ok(self.writer.inner_mut().flush()?)
    }
}

/// A workbook of one sheet.
pub struct XlsxOut {
    book: WorkbookWriter<Box<dyn Write + Send>>,
    amounts: Vec<bool>,
}

impl XlsxOut {
    pub fn begin(target: Box<dyn Write + Send>, names: &[String]) -> Result<Self, NotDone> {
        let mut book = WorkbookWriter::begin(target, 1).map_err(of_xlsx)?;
        book.row(names.iter().map(|name| BookCell::Name(name))).map_err(of_xlsx)?;
        Ok(Self { book, amounts: are_amounts(names.len()) })
    }
}

fn of_xlsx(why: NotAFile) -> NotDone {
    match why {
        NotAFile::TooManyRows(most) => said::too_many_rows(EN, most).into(),
        other => other.into(),
    }
}

impl Output for XlsxOut {
    fn put(&mut self, piece: Piece) -> Result<(), NotDone> {
        let Piece::Rows(rows) = piece else { return Ok(()) };
        for row in rows {
            let cells = row.iter().zip(&self.amounts);
            let cells = cells
                .map(|(cell, amount)| if *amount { BookCell::amount(cell) } else { BookCell::Text(cell) });
            self.book.row(cells).map_err(of_xlsx)?;
        }
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<(), NotDone> {
        self.book.finish().map_err(of_xlsx)
    }
}
