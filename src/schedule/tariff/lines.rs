//! How the lines of a schedule travel: by how long ago what each has of rates, units and suffixes was last seen.

use super::Tariff;
use crate::schedule::Codes;
use crate::schedule::codes::{self, changed};
use crate::units::Packed;
use crate::units::likely::{Bits, Recent, Way};
use crate::units::packed::{Bytes, pack_number};

// The streams of numbers, beside those of the codes.
const UNITS: u32 = 6;
const SUFFIXES: u32 = 8;
const SETS: u32 = 10;
const COLUMNS: u32 = 12;

/// Lines with so many columns, and the sets of suffixes that they name: those of `given`, or those that are read.
fn travel<W: Way>(bits: &mut Bits<W>, given: &Tariff, [lines, columns, sets]: [usize; 3]) -> Tariff {
    let codes = codes::travel(bits, &given.codes, lines);
    let mut tariff = Tariff { columns: vec![Vec::new(); columns], ..Tariff::default() };
    let mut rates: Vec<Recent> = (0..columns).map(|it| Recent::new(COLUMNS + 2 * it as u32)).collect();
    let (mut units, mut suffixes) = (Recent::new(UNITS), Recent::new(SUFFIXES));
    // Place 0 of the rates is "none".
    let (mut next_rate, mut next_unit, mut next_suffix) = (1, 0, 0);
    for (turn, code) in codes.iter().enumerate() {
        let change = changed(&codes, turn);
        let mut first = 0;
        for (column, recent) in rates.iter_mut().enumerate() {
            let rate = given.columns.get(column).and_then(|rates| rates.get(turn)).copied().unwrap_or(0);
            let context = match column {
                0 => [recent.back().min(3), change, 0],
                _ => [roughly(recent.back()), first, 0],
            };
            tariff.columns[column].push(recent.value(bits, rate, context, &mut next_rate));
            if column == 0 {
                first = roughly(recent.back());
            }
        }
        let unit = given.units.get(turn).copied().unwrap_or(0).into();
        let context = [units.back().min(3), change, 0];
        tariff.units.push(units.value(bits, unit, context, &mut next_unit) as u8);
        let suffix = given.suffixes.get(turn).copied().unwrap_or(0);
        let context = [suffixes.back().min(3), code.len().into(), 0];
        tariff.suffixes.push(suffixes.value(bits, suffix, context, &mut next_suffix));
    }
    for turn in 0..sets {
        tariff.suffix_sets.push(bits.steps(given.suffix_sets.get(turn).map_or(&[], Vec::as_slice), SETS));
    }
    tariff.codes = Codes::in_order(codes);
    tariff
}

/// How long ago, as far as it matters: just now, lately, once, long ago.
fn roughly(back: u32) -> u32 {
    match back {
        0 => 0,
        1..3 => 1,
        3..30 => 2,
        _ => 3,
    }
}

impl Packed for Tariff {
    fn pack(&self, to: &mut Vec<u8>) {
        let counts = [self.codes.len(), self.columns.len(), self.suffix_sets.len()];
        counts.iter().for_each(|count| pack_number(*count as u64, to));
        let mut bits = Bits::written(to);
        travel(&mut bits, self, counts);
        bits.end();
        self.rates.pack(to);
        self.unit_sets.pack(to);
        self.changes.pack(to);
        self.renumbered.pack(to);
    }

    fn unpack(from: &mut Bytes<'_>) -> Self {
        let counts = [from.number(), from.number(), from.number()].map(|count| count as usize);
        let lines = travel(&mut Bits::read(from), &Self::default(), counts);
        Self {
            rates: Packed::unpack(from),
            unit_sets: Packed::unpack(from),
            changes: Packed::unpack(from),
            renumbered: Packed::unpack(from),
            ..lines
        }
    }
}
