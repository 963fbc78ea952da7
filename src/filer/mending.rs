//! Rows of an answered file as they are shown, opened and mended.

use csv::{ReaderBuilder, StringRecord};
use serde_json::{Value, json};

use super::answered::{STATUSES, part, part_of_record, status_of_cells};
use super::drawn::Drawn;
use super::index::{Flaw, Stands};
use super::shown::Shown;
use super::{Fault, Filer, Host, worked, wrong};
use crate::batch::{COLUMNS, LONG, unguarded};
use crate::embedded;
use crate::file::{FileRow, From, Mapping, NotAFile, RowFault, RowKind, Target};
use crate::units::Lang;
use crate::words::files as words;

/// The row of a longer declaration is not worked out among the others when it is opened, but by itself.
const MOST_ANSWERED: usize = 200;
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
    pub(super) fn rows(&mut self, lang: Lang, about: &str) -> Result<Value, Fault> {
        let (from, count) = about.split_once('\t').ok_or(Fault::Unknown)?;
        let from: usize = from.parse().map_err(|_| Fault::Unknown)?;
        let count: usize = count.parse().map_err(|_| Fault::Unknown)?;
        let mapping = self.mapping().ok_or(Fault::Unknown)?.clone();
        let places: Vec<u32> =
            self.rows.shown.iter().skip(from).take(count.min(MOST_SHOWN)).copied().collect();
        let mut rows = Vec::new();
        for at in places {
            let (own, answer) = self.halves(at as usize).ok_or(NotAFile::NotKept)?;
            let record: StringRecord = own.iter().collect();
            let fault = self.fault(at as usize);
            let shown = Shown { lang, mapping: &mapping, row: &record, answer: &answer, fault };
            let cells = shown.cells(&mut self.offers);
            let number = self.rows.index.get(at as usize).map(|kept| kept.number);
            rows.push(json!({
                "at": at, "number": number, "status": self.status(lang, at as usize),
                "class": self.class(at as usize), "cells": cells,
            }));
        }
        Ok(json!({ "from": from, "rows": rows }))
    }

    /// How a row stands, as the answered file says it.
    fn class(&self, place: usize) -> &'static str {
        let status = self.rows.index.stands(place).and_then(|row| row.status);
        status.map_or("", |status| STATUSES[usize::from(status)])
    }

    /// The same in words.
    fn status(&self, lang: Lang, place: usize) -> &'static str {
        words::status(lang, self.class(place))
    }

    /// A row with all that is known of it.
    pub(super) fn row(&mut self, lang: Lang, about: &str) -> Result<Value, Fault> {
        let at: usize = about.parse().map_err(|_| Fault::Unknown)?;
        let (own, answer) = self.halves(at).ok_or(NotAFile::NotKept)?;
        let mapping = self.mapping().ok_or(Fault::Unknown)?.clone();
        let number = self.rows.index.get(at).ok_or(Fault::Unknown)?.number;
        let named = |at: usize| self.names.get(at).filter(|name| !name.is_empty()).cloned();
        let cells: Vec<Value> = own
            .iter()
            .enumerate()
            .map(|(at, cell)| json!([named(at).unwrap_or_else(|| words::column(lang, at + 1)), cell]))
            .collect();
        let row: StringRecord = own.iter().collect();
        let fault = self.fault(at);
        let is_goods = self.is_goods(at) && mapping.kind(&row) == RowKind::Goods && fault.is_none();
        let is_read = is_goods && self.class(at) != "invalid";
        let code = match mapping.from(Target::CODE) {
            Some(From::Column(at)) => Some(at),
            _ => None,
        };
        let goods = mapping.goods_without_code(&row).filter(|_| is_goods).map(str::to_owned);
        let offers: Vec<Value> = goods
            .map(|goods| self.offers.of(&goods))
            .unwrap_or_default()
            .into_iter()
            .map(|(code, name)| json!([words::offer(lang, &code, &name), code]))
            .collect();
        let (together, place) = self.together(at, &mapping);
        let is_whole = together.len() <= MOST_ANSWERED;
        let alone = worked::sheet(&mapping, core::slice::from_ref(&row), lang);
        let link = worked::link(&alone).filter(|_| is_goods);
        let sheet = if is_whole { worked::sheet(&mapping, &together, lang) } else { alone };
        let place = if is_whole { place } else { 0 };
        let mut drawn = Vec::new();
        if is_read {
            let state = worked::state(sheet, lang);
            drawn = Drawn { state: &state, line: place, mapping: &mapping }
                .blocks(&worked::answer(&state, place));
        }
        let is_fixed = fault.is_some();
        let shown = Shown { lang, mapping: &mapping, row: &row, answer: &answer, fault };
        let wrong = if is_read {
            Vec::new()
        } else {
            wrong::items(lang, &mapping, &row, shown.wrong(&mut self.offers))
        };
        let mended = mapping.mended(&row, embedded::schedule()).filter(|_| is_read);
        Ok(json!({
            "at": at, "title": words::row(lang, number), "cells": cells, "status": self.status(lang, at),
            "class": self.class(at), "answer": drawn, "wrong": wrong, "link": link, "offers": offers, "code": code, "fixed": is_fixed,
            "noted": mended.map_or_else(String::new, |(cell, code)| crate::words::mapping::mended(lang, &cell, &code)),
            "alone": if is_read && together.len() > 1 { words::among(lang, together.len(), is_whole) } else { String::new() },
        }))
    }

    /// The rows of the declaration of one that are answered together, and the place of the row among them.
    fn together(&self, at: usize, mapping: &Mapping) -> (Vec<StringRecord>, usize) {
        let (first, after) = self.declaration(at);
        let read: Vec<usize> =
            (first..after).filter(|place| self.is_goods(*place) && self.class(*place) != "invalid").collect();
        let place = read.iter().position(|place| *place == at).unwrap_or_default();
        let rows = read.into_iter().filter_map(|place| Some(self.halves(place)?.0.iter().collect()));
        let rows: Vec<StringRecord> = rows.filter(|row| mapping.kind(row) == RowKind::Goods).collect();
        (rows, place)
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
