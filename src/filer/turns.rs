//! Two programs that answer one file by turns: each reads all of it, answers every other stretch, and one puts all together.
//!
//! A stretch ends with a declaration, so that none is divided; the same rows make the same stretches wherever they are read.

use serde_json::{Value, json};

use super::answered::Rows;
use super::index::{Flaw, Stands};
use super::{Fault, Filer, Host};
use crate::batch::Summary;
use crate::file::NotAFile;

/// So many rows a stretch has at least.
const STRETCH: usize = 1_000;

/// So many figures say of a row where and how it stands.
const FIGURES: usize = 6;

/// Whose turn it is.
#[derive(Default)]
pub(super) struct Turns {
    /// Whether the stretch that is read next is answered here.
    pub is_mine: bool,
    /// Whether all that follow are.
    all: bool,
    /// How many of its rows were read.
    rows: usize,
    /// What the other program answered so far.
    pub others: Summary,
}

impl Turns {
    /// Counts the rows of a declaration that was read.
    pub fn count(&mut self, rows: usize) {
        self.rows += rows;
        if self.rows >= STRETCH && !self.all {
            (self.rows, self.is_mine) = (0, !self.is_mine);
        }
    }
}

impl<H: Host> Filer<H> {
    /// Says whether the first stretch is answered here, or the second, or all of them from now on.
    pub(super) fn turns(&mut self, about: &str) -> Result<Value, Fault> {
        let running = self.run.as_mut().ok_or(Fault::Unknown)?;
        let turns = running.turns.get_or_insert_default();
        turns.is_mine = about != "second";
        turns.all = !matches!(about, "first" | "second");
        Ok(Value::Null)
    }

    /// Reads a stretch that is answered elsewhere, and takes what was answered, if it is here already.
    pub(super) fn take(&mut self, stretch: &str) -> Result<Value, Fault> {
        let running = self.run.as_mut().ok_or(Fault::Unknown)?;
        let turns = running.turns.as_mut().ok_or(Fault::Unknown)?;
        let mut passed = 0;
        while !turns.is_mine {
            let Some(rows) = running.run.pass()? else {
                running.done = true;
                break;
            };
            passed += rows;
            turns.count(rows);
        }
        if stretch.is_empty() {
            return Ok(Value::Null);
        }
        let stretch: Value = serde_json::from_str(stretch).map_err(|_| Fault::Unknown)?;
        if stretch["offers"] == false {
            running.run.offer_nothing();
        }
        turns.others = summary_of(&stretch["summary"]).ok_or(Fault::Unknown)?;
        // Both read the same file, unless it was changed.
        if stretch["rows"].as_array().map(Vec::len) != Some(passed * FIGURES) {
            return Err(NotAFile::Gone.into());
        }
        self.rows.take(&stretch).map(|()| Value::Null).ok_or(Fault::Unknown)
    }

    /// What was answered of a stretch, for the program that puts all together; its bytes are what was written.
    pub(super) fn stretch(&mut self) -> Result<Value, Fault> {
        let running = self.run.as_ref().ok_or(Fault::Unknown)?;
        let separator = self.rows.separator;
        let rows = core::mem::replace(&mut self.rows, Rows::new(separator));
        let Summary { rows: goods, unread, others, empty, .. } = running.run.answered();
        let mut document = rows.document();
        document["offers"] = json!(running.run.is_offering());
        document["summary"] = json!([goods, unread, others, empty]);
        Ok(document)
    }
}

fn summary_of(document: &Value) -> Option<Summary> {
    let count = |place: usize| document.get(place)?.as_u64().map(|count| count as usize);
    let (rows, unread, others, empty) = (count(0)?, count(1)?, count(2)?, count(3)?);
    Some(Summary { rows, unread, others, empty, ..Summary::default() })
}

impl Rows {
    /// The rows of a stretch, as figures, and what they add up to.
    fn document(&self) -> Value {
        let rows = (0..self.len()).filter_map(|place| {
            let (kept, stands) = (self.index.get(place)?, self.index.stands(place)?);
            Some([
                json!(kept.len),
                json!(kept.number),
                json!(stands.status),
                json!(stands.first),
                json!(stands.fault.map(|fault| fault as u8)),
                json!(stands.programmes),
            ])
        });
        let rows: Vec<Value> = rows.flatten().collect();
        let beyond: Vec<Value> = self.beyond.iter().map(|(at, (has, text))| json!([at, has, text])).collect();
        json!({ "rows": rows, "beyond": beyond, "programmes": self.programmes, "sums": self.tally.sums() })
    }

    /// Puts the rows of a stretch after the others.
    fn take(&mut self, stretch: &Value) -> Option<()> {
        let names = stretch["programmes"].as_array()?;
        let names: Vec<&str> = names.iter().map(Value::as_str).collect::<Option<_>>()?;
        // The bits of its programmes are others there.
        let bits: Vec<u64> = names.iter().map(|name| self.bit(name)).collect();
        let here = |there: u64| {
            let has = |place: usize| there & 1 << place.min(63) != 0;
            bits.iter().enumerate().filter(|it| has(it.0)).fold(0, |all, it| all | it.1)
        };
        for beyond in stretch["beyond"].as_array()? {
            let at = self.len() as u64 + beyond.get(0)?.as_u64()?;
            let (has, text) = (beyond.get(1)?.as_u64()?, beyond.get(2)?.as_str()?);
            self.beyond.insert(at as u32, (has as usize, text.to_owned()));
        }
        let rows = stretch["rows"].as_array()?;
        for row in rows.chunks_exact(FIGURES) {
            let [len, number, status, first, fault, programmes] = row else { return None };
            let (len, number) = (len.as_u64()?, number.as_u64()? as u32);
            let status = status.as_u64().map(|status| status as u8);
            let fault = fault.as_u64().and_then(|fault| Flaw::ALL.get(fault as usize)).copied();
            let stands =
                Stands { status, fault, first: first.as_bool()?, programmes: here(programmes.as_u64()?) };
            self.index.add(self.end, len as u32, number, stands);
            self.end += len;
        }
        self.tally.add(&stretch["sums"])
    }
}
