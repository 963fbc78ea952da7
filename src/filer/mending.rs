//! Rows of an answered file as they are shown, opened and mended.

use csv::{ReaderBuilder, StringRecord};
use serde_json::{Value, json};

use super::answered::{STATUSES, part, part_of_record, place, status_of_cells};
use super::index::{Flaw, Stands};
use super::{Fault, Filer, Host, worked, wrong};
use crate::batch::{COLUMNS, LONG, unguarded};
use crate::embedded;
use crate::file::{FileRow, From, Mapping, NotAFile, RowFault, RowKind, Target};
use crate::units::Lang;
use crate::words::files as words;

/// So many rows are shown at once.
const MOST_SHOWN: usize = 200;

impl<H: Host> Filer<H> {
    fn mapping(&self) -> Option<&Mapping> {
        self.run.as_ref().map(|running| running.run.mapping())
    }

    /// All cells of a row of the answered file.
    pub(super) fn record(&self, place: usize) -> Option<StringRecord> {
        let line = match self.rows.mended.get(&(place as u32)) {
            Some(line) => line.clone(),
            None => {
                let kept = self.rows.index.get(place)?;
                Some(self.host.answered(kept.at, kept.len)).filter(|line| line.len() == kept.len)?
            }
        };
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.rows.separator)
            .from_reader(line.as_slice());
        reader.into_records().next()?.ok()
    }

    /// The cells of a row that stood in the file, and those of its answer.
    fn halves(&self, place: usize) -> Option<(Vec<String>, Vec<String>)> {
        let record = self.record(place)?;
        let guards = self.run.as_ref().is_some_and(|running| running.guards);
        let cell = |cell: &str| if guards { unguarded(cell) } else { cell }.to_owned();
        let cells: Vec<String> = record.iter().map(cell).collect();
        let own = cells.len().saturating_sub(COLUMNS.len());
        Some((cells[..own].to_vec(), cells[own..].to_vec()))
    }

    /// The rows of the view from one on.
    pub(super) fn rows(&self, lang: Lang, about: &str) -> Result<Value, Fault> {
        let (from, count) = about.split_once('\t').ok_or(Fault::Unknown)?;
        let from: usize = from.parse().map_err(|_| Fault::Unknown)?;
        let count: usize = count.parse().map_err(|_| Fault::Unknown)?;
        let mapping = self.mapping().ok_or(Fault::Unknown)?;
        let places = self.rows.shown.iter().skip(from).take(count.min(MOST_SHOWN));
        let rows = places.map(|at| {
            let (own, answer) = self.halves(*at as usize).ok_or(NotAFile::NotKept)?;
            let number = self.rows.index.get(*at as usize).map(|kept| kept.number);
            let record: StringRecord = own.iter().collect();
            let cell = |target: Target| match mapping.from(target) {
                Some(From::Column(at)) => own.get(at).cloned().unwrap_or_default(),
                Some(From::Product(..)) => mapping.read(target, &record, embedded::schedule()).into_owned(),
                None => String::new(),
            };
            let said = |name: &str| answer.get(place(name)).map_or("", String::as_str);
            let duty = match (said("duty_total"), said("low"), said("high")) {
                ("", "", _) => String::new(),
                ("", low, "") => format!("{low} –"),
                ("", low, high) if low == high => low.to_owned(),
                ("", low, high) => format!("{low} – {high}"),
                (duty, ..) => duty.to_owned(),
            };
            let why = [said("problems"), said("needs"), said("charges")].into_iter().find(|it| !it.is_empty());
            let fault = self.fault(*at as usize);
            let why = in_words(lang, said("status"), mapping, &record, fault).or(why.map(str::to_owned));
            let status = self.rows.index.stands(*at as usize).and_then(|row| row.status);
            let status = status.map_or("", |it| words::status(lang, STATUSES[usize::from(it)]));
            Ok(json!({
                "at": at, "number": number, "status": status,
                "cells": [cell(Target::CODE), cell(Target::Goods), cell(Target::VALUE), duty, why.unwrap_or_default()],
            }))
        });
        let rows: Vec<Value> = rows.collect::<Result<_, NotAFile>>()?;
        Ok(json!({ "from": from, "rows": rows }))
    }

    /// A row with all that is known of it.
    pub(super) fn row(&mut self, lang: Lang, about: &str) -> Result<Value, Fault> {
        let at: usize = about.parse().map_err(|_| Fault::Unknown)?;
        let (own, answer) = self.halves(at).ok_or(NotAFile::NotKept)?;
        let (mapping, kept) =
            (self.mapping().ok_or(Fault::Unknown)?, self.rows.index.get(at).ok_or(Fault::Unknown)?);
        let named = |at: usize| self.names.get(at).filter(|name| !name.is_empty()).cloned();
        let cells: Vec<Value> = own
            .iter()
            .enumerate()
            .map(|(at, cell)| json!([named(at).unwrap_or_else(|| words::column(lang, at + 1)), cell]))
            .collect();
        let row: StringRecord = own.iter().collect();
        let fault = self.fault(at);
        let wrong = in_words(lang, answer.first().map_or("", String::as_str), mapping, &row, fault.clone());
        let said: Vec<Value> = COLUMNS
            .iter()
            .zip(&answer)
            .filter(|(_, cell)| !cell.is_empty())
            .map(|(name, cell)| {
                let cell = if *name == "status" { words::status(lang, cell) } else { cell };
                let own = wrong.as_ref().filter(|_| *name == "problems");
                json!([words::answer(lang, name), own.map_or_else(|| cell.replace("; ", "\n"), Clone::clone)])
            })
            .collect();
        let is_goods = mapping.kind(&row) == RowKind::Goods && fault.is_none();
        let sheet = worked::sheet(mapping, &row, lang);
        let code = match mapping.from(Target::CODE) {
            Some(From::Column(at)) => Some(at),
            _ => None,
        };
        let number = kept.number;
        let goods = mapping.goods_without_code(&row).filter(|_| is_goods).map(str::to_owned);
        let (first, after) = self.declaration(at);
        let together = (first..after).filter(|place| self.is_goods(*place)).count();
        let offers: Vec<Value> = goods
            .map(|goods| self.offers.of(&goods))
            .unwrap_or_default()
            .into_iter()
            .map(|(code, name)| json!([words::offer(lang, &code, &name), code]))
            .collect();
        Ok(json!({
            "at": at, "title": words::row(lang, number), "cells": cells, "said": said,
            "link": worked::link(&sheet).filter(|_| is_goods),
            "offers": offers, "code": code, "fixed": fault.is_some(),
            "working": if is_goods { worked::working(sheet, lang) } else { String::new() },
            "alone": if together > 1 { words::by_itself(lang, together) } else { String::new() },
        }))
    }

    /// The places of the rows of the declaration of one.
    fn declaration(&self, at: usize) -> (usize, usize) {
        let index = &self.rows.index;
        let is_first = |place: &usize| index.stands(*place).is_some_and(|row| row.first);
        let first = (0..=at).rev().find(is_first).unwrap_or(at);
        let after = (at + 1..index.len()).find(is_first).unwrap_or(index.len());
        (first, after)
    }

    /// What is wrong with a row as a row. It is mended in the file, and its declaration is answered without it.
    fn fault(&self, place: usize) -> Option<RowFault> {
        match self.rows.index.stands(place)?.fault? {
            Flaw::Unclosed => Some(RowFault::Unclosed),
            Flaw::TooManyCells => {
                let (has, beyond) = self.rows.beyond.get(&(place as u32))?.clone();
                Some(RowFault::TooManyCells { has, named: self.names.len(), beyond })
            }
            Flaw::LongDeclaration => Some(LONG),
        }
    }

    /// Whether a row is of goods.
    fn is_goods(&self, place: usize) -> bool {
        let status = self.rows.index.stands(place).and_then(|row| row.status);
        status.is_some_and(|status| STATUSES[usize::from(status)] != "no_goods")
    }

    /// Writes another text into a cell, and answers its declaration again.
    pub(super) fn mend(&mut self, lang: Lang, about: &str) -> Result<Value, Fault> {
        let mut parts = about.splitn(3, '\t');
        let mut number = || parts.next().and_then(|text| text.parse::<usize>().ok()).ok_or(Fault::Unknown);
        let (at, column) = (number()?, number()?);
        let text = parts.next().unwrap_or_default();
        let (first, after) = self.declaration(at);
        if self.rows.index.stands(at).is_none_or(|row| row.fault.is_some()) {
            return self.row(lang, &at.to_string());
        }
        let mut rows = Vec::new();
        for place in first..after {
            let (mut own, _) = self.halves(place).ok_or(NotAFile::NotKept)?;
            if place == at && column < own.len() {
                text.clone_into(&mut own[column]);
            }
            rows.push(FileRow { cells: own.iter().collect(), fault: self.fault(place) });
        }
        let mapping = self.mapping().ok_or(Fault::Unknown)?.clone();
        let before: Vec<StringRecord> = (first..after).filter_map(|place| self.record(place)).collect();
        let Some(running) = &mut self.run else { return Err(Fault::Unknown) };
        let (rows_kept, writer, out) = (&mut self.rows, &mut running.writer, running.out.clone());
        let offers = &mut self.offers;
        let mut place = first;
        running.run.again(rows, &mut |goods| offers.of(goods), &mut |answered| {
            writer.write(answered.kind, answered.row, answered.cells)?;
            writer.flush()?;
            let line = out.take();
            let new = part(answered, &mapping);
            if let Some(old) = before.get(place - first) {
                rows_kept.tally.count(&part_of_record(old, &mapping), true);
            }
            rows_kept.tally.count(&new, false);
            if let Some(stands) = rows_kept.index.stands(place) {
                let programmes = rows_kept.bits(&new);
                rows_kept
                    .index
                    .set(place, Stands { status: status_of_cells(answered), programmes, ..stands });
            }
            rows_kept.mended.insert(place as u32, line);
            place += 1;
            Ok(())
        })?;
        self.row(lang, &at.to_string())
    }
}

/// What is said of a row that was not read or is no goods, in another language than that of the answered file.
fn in_words(
    lang: Lang,
    status: &str,
    mapping: &Mapping,
    row: &StringRecord,
    fault: Option<RowFault>,
) -> Option<String> {
    match fault {
        _ if lang == Lang::En => None,
        Some(fault) => Some(fault.sentence(lang)),
        None if matches!(status, "invalid" | "no_goods") => wrong::sentences(lang, mapping, row),
        None => None,
    }
}
