//! Going on for long: links and rows without end, and the memory that they take. Each test is short by itself, for `script/test`; `script/soak`
//! runs the same with numbers from the environment, optimised, and prints what it saw.
#![cfg(not(target_arch = "wasm32"))]

use std::io::{self, Read, Write};

use countertariff::entry::{Draft, Field, LineField};
use countertariff::share::{self, Sheet};
use countertariff::{batch, embedded};

/// How many times, unless the environment says otherwise.
fn turns(name: &str, short: usize) -> usize {
    std::env::var(name).ok().and_then(|said| said.parse().ok()).unwrap_or(short)
}

/// The memory of this process in kB, where the system says.
fn memory() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
}

/// Watches the memory: after a tenth of all turns everything that is kept has been made.
struct Watched {
    name: &'static str,
    turns: usize,
    warm: usize,
    most: usize,
}

impl Watched {
    fn new(name: &'static str, turns: usize) -> Self {
        Self { name, turns, warm: 0, most: 0 }
    }

    fn after(&mut self, turn: usize) {
        if turn == self.turns / 10 {
            self.warm = memory();
        }
        if turn >= self.turns / 10 && turn.is_multiple_of((self.turns / 100).max(1)) {
            self.most = self.most.max(memory());
        }
    }

    fn stays_flat(self) {
        let Self { name, turns, warm, most } = self;
        println!("{turns} {name}: {warm} kB after a tenth, at most {most} kB later");
        assert!(most <= warm + 8_000, "{name} take more and more memory: {warm} kB, then {most} kB");
    }
}

/// Numbers without a pattern, the same in each run (xorshift).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }

    fn one_of<'a>(&mut self, texts: &[&'a str]) -> &'a str {
        texts[self.below(texts.len())]
    }
}

/// What people and programs leave in cells, and what nobody should.
const CELLS: [&str; 24] = [
    "",
    "7208.36.00",
    "0406.10.20",
    "2204.21.10",
    "7208.3",
    "810.4",
    "100000",
    "1 234,50",
    "$-5.00",
    "$(5.00)",
    "+-1",
    "12,500",
    "yes",
    "oui",
    "CA",
    "É.-U.",
    "2025-03-27",
    "27/03/2025",
    "=1+1",
    "a \"quoted\" word",
    "two\nlines",
    "1e400",
    "\u{202e}x",
    "'",
];

fn sheet(dice: &mut Dice, fields: &[LineField]) -> Sheet {
    let mut draft = Draft::default();
    draft.set(Field::Into, dice.one_of(&["US", "CA", ""]));
    draft.set(Field::EntryDate, dice.one_of(&["2025-03-27", "2026-10-01", "yesterday", ""]));
    for line in 0..=dice.below(3) {
        draft.lines.push(Default::default());
        for _ in 0..=dice.below(5) {
            draft.set_line(line, fields[dice.below(fields.len())], dice.one_of(&CELLS));
        }
        draft.set_line(line, LineField::Value, &(dice.next() % 10_000_000).to_string());
    }
    Sheet { draft, ..Sheet::default() }
}

#[test]
fn links_come_back_letter_for_letter_and_damage_is_noticed() {
    let count = turns("SOAK_LINKS", 4_000);
    let (mut dice, mut watched) = (Dice(0x9E37_79B9_7F4A_7C15), Watched::new("links", count));
    let fields: Vec<LineField> = LineField::all().collect();
    for turn in 0..count {
        let sheet = sheet(&mut dice, &fields);
        let link = share::encode(&sheet).expect("three lines are no long link");
        assert_eq!(share::decode(&link), Ok(sheet.clone()), "{link}");
        let mut damaged = link.clone().into_bytes();
        let at = dice.below(damaged.len());
        damaged[at] = b"AZaz09-_ .%&"[dice.below(12)];
        let damaged = String::from_utf8(damaged).expect("ASCII");
        let read = share::decode(&damaged);
        assert!(read.is_err() || read == Ok(sheet), "{link} read from {damaged} as another sheet");
        watched.after(turn);
    }
    watched.stays_flat();
}

const NAMES: [&str; 9] =
    ["note", "into", "entry_date", "code", "value", "origin", "cusma", "quantity", "unit"];

/// A file of rows that has no end until it has so many, made while it is read.
struct Rows {
    left: usize,
    dice: Dice,
    text: Vec<u8>,
    read: usize,
}

impl Rows {
    fn new(rows: usize) -> Self {
        Self {
            left: rows,
            dice: Dice(0xD1B5_4A32_D192_ED03),
            text: format!("{}\n", NAMES.join(",")).into_bytes(),
            read: 0,
        }
    }

    fn row(dice: &mut Dice) -> Vec<String> {
        let mut row: Vec<String> = NAMES.map(|_| dice.one_of(&CELLS).to_owned()).to_vec();
        // Half of them are right where it matters, so that they are answered.
        if dice.below(2) == 0 {
            row[1] = dice.one_of(&["US", "CA"]).to_owned();
            row[2] = dice.one_of(&["2025-03-27", "2026-10-01"]).to_owned();
            row[3] = dice.one_of(&["7208.36.00", "0406.10.20"]).to_owned();
        }
        row[0] = format!("{} {}", row[0], dice.next());
        row
    }
}

impl Read for Rows {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.read == self.text.len() {
            (self.read, self.left) = (
                0,
                match self.left {
                    0 => return Ok(0),
                    left => left - 1,
                },
            );
            let quoted: Vec<String> = Self::row(&mut self.dice)
                .iter()
                .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")))
                .collect();
            self.text = format!("{}\n", quoted.join(",")).into_bytes();
        }
        let mut rest = &self.text[self.read..];
        let read = rest.read(into)?;
        self.read += read;
        Ok(read)
    }
}

/// Takes the answers, sees that each row is there with its own cells, and keeps nothing.
struct Checked {
    expected: Dice,
    bytes: Vec<u8>,
    rows: usize,
    watched: Watched,
}

impl Write for Checked {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// Looks at what has been gathered: the last row may be there only in part.
    fn flush(&mut self) -> io::Result<()> {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(self.bytes.as_slice());
        for row in reader.records() {
            let row = row?;
            if row.iter().take(NAMES.len()).eq(NAMES) {
                continue;
            }
            let asked = Rows::row(&mut self.expected);
            assert!(
                row.iter().take(NAMES.len()).eq(asked.iter().map(String::as_str)),
                "row {}: {asked:?} is {row:?}",
                self.rows
            );
            let status = &row[NAMES.len()];
            assert!(
                ["assessed", "undecided", "prohibited", "not-covered", "not_covered", "invalid"]
                    .contains(&status),
                "{status}"
            );
            self.watched.after(self.rows);
            self.rows += 1;
        }
        self.bytes.clear();
        Ok(())
    }
}

#[test]
fn hostile_rows_in_are_the_same_rows_out() {
    let count = turns("SOAK_ROWS", 3_000);
    let piece = 1_000;
    let mut out = Checked {
        expected: Rows::new(0).dice,
        bytes: Vec::new(),
        rows: 0,
        watched: Watched::new("hostile rows", count),
    };
    let mut rows = Rows::new(count);
    for _ in 0..count / piece {
        // The dice go on from piece to piece.
        let dice = Dice(rows.dice.0);
        let mut part = Rows { dice, ..Rows::new(piece) };
        let summary = batch::run(embedded::schedule(), &mut part, &mut out).expect("a batch file");
        assert_eq!(summary.rows, piece);
        rows.dice = part.dice;
        out.flush().expect("what is written is a file of rows");
    }
    assert_eq!(out.rows, count);
    out.watched.stays_flat();
}

/// Counts what is written, and keeps nothing.
struct Counted {
    lines: usize,
    watched: Watched,
}

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for _ in bytes.iter().filter(|byte| **byte == b'\n') {
            self.lines += 1;
            self.watched.after(self.lines);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn one_file_of_any_length_takes_no_more_memory_than_a_short_one() {
    let count = turns("SOAK_FILE", 3_000);
    let mut out = Counted { lines: 0, watched: Watched::new("rows of one file", count) };
    let summary = batch::run(embedded::schedule(), Rows::new(count), &mut out).expect("a batch file");
    assert_eq!(summary.rows, count);
    out.watched.stays_flat();
}
