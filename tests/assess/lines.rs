//! Lines to try: those of the golden cases, and random ones of which anything may be said.

use crate::embedded::schedule;
use crate::entry::{Draft, Entry, EntryLine, Facts, Field, LineField, parse};
use crate::schedule::{Claims, Fact, FactKind, FactValue, Id, Jurisdiction};
use crate::units::{Date, Decimal, Quantity, TariffCode, Unit};

/// Numbers that look random and are the same in each run of the tests.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() >> 11) as usize % limit
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

/// Each golden row as an entry of one line.
pub fn golden() -> Vec<Entry> {
    let files = [include_str!("../golden/cases-us.csv"), include_str!("../golden/cases-ca.csv")];
    files.into_iter().flat_map(entries).collect()
}

fn entries(file: &str) -> Vec<Entry> {
    let mut reader = csv::Reader::from_reader(file.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let entry = |row: csv::StringRecord| {
        let mut draft = Draft { lines: vec![Default::default()], ..Draft::default() };
        for (name, cell) in header.iter().zip(&row) {
            if let Some(field) = Field::ALL.into_iter().find(|it| it.column() == name) {
                draft.set(field, cell);
            } else if let Some(field) = LineField::named(name) {
                draft.set_line(0, field, cell);
            }
        }
        parse(&draft, schedule()).entry
    };
    reader.records().filter_map(|row| entry(row.expect("a row"))).collect()
}

/// An entry of so many lines, into either country, on any day of two years.
pub fn random_entry(random: &mut Random, lines: usize) -> Entry {
    let into = Id::at(random.below(2)).expect("there are two countries");
    let mut entry = Entry { into, entry_date: day(random), lines: Vec::new(), whole: random.below(8) > 0 };
    for _ in 0..lines {
        let line = random_line(random, into);
        entry.lines.push(line);
    }
    entry
}

fn day(random: &mut Random) -> Date {
    let (year, month) = (2025 + random.below(2) as i16, 1 + random.below(12) as i8);
    Date::new(year, month, 1 + random.below(28) as i8).expect("a day")
}

fn random_line(random: &mut Random, into: Id<Jurisdiction>) -> EntryLine {
    let tariff = &schedule()[into];
    // Half of the lines are of chapters on which much of the law of these years falls.
    let busy: &[u8] = &[4, 22, 44, 72, 73, 76, 84, 85, 87, 91];
    let code = loop {
        let code = tariff.code(random.below(tariff.len())).expect("a line");
        if code.chapter() < 98 && (random.below(2) == 0 || busy.contains(&code.chapter())) {
            break code;
        }
    };
    let cents = random.one(&[0, 1, 1_999, 10_000, 80_000, 250_100, 1_234_567]);
    let value = (random.below(8) > 0).then(|| Decimal::new(cents, 2));
    let quantity = (random.below(2) == 0).then(|| {
        let unit = random.one(&[Unit::Kilogram, Unit::Number, Unit::Litre]);
        Quantity::new(Decimal::from(1 + random.below(500)), unit).expect("a quantity")
    });
    let mut facts = Facts::default();
    let often = random.one(&[0, 1, 3, 9]);
    for &fact in Fact::ALL {
        let usual = matches!(fact, Fact::Origin | Fact::Cusma) && random.below(4) > 0;
        if !matches!(fact, Fact::Code | Fact::Quantity) && (usual || random.below(10) < often) {
            facts.answer(fact, answer(random, fact, into, value));
        }
    }
    let shorter: &[u8] = if random.below(12) == 0 { &[6] } else { &[8, 10] };
    let length = random.one(shorter).min(code.len());
    EntryLine {
        code: TariffCode::new(code.prefix(length).padded(), length).unwrap_or(code),
        declared: None,
        fx: None,
        value_for_duty: value,
        quantities: quantity.into_iter().collect(),
        freight: Decimal::ZERO,
        insurance: Decimal::ZERO,
        facts,
    }
}

fn answer(
    random: &mut Random,
    fact: Fact,
    into: Id<Jurisdiction>,
    value: Option<Decimal>,
) -> Option<FactValue> {
    let law = &schedule().law;
    Some(match fact.kind() {
        FactKind::YesNo => random.one(&[FactValue::Yes, FactValue::No, FactValue::No]),
        FactKind::Money => {
            let part = Decimal::new(random.one(&[0, 1, 10, 33]), 2);
            FactValue::Number((value.unwrap_or(Decimal::ONE_HUNDRED) * part).round_dp(2))
        }
        FactKind::Share | FactKind::Rate | FactKind::Number => {
            FactValue::Number(Decimal::from(random.one(&[0, 1, 15, 25, 60, 100])))
        }
        FactKind::Choice(words) => FactValue::Choice(random.below(words.len()) as u8),
        FactKind::Country => {
            let usual = if into == Id::FIRST { ["US", "CA", "MX", "CN"] } else { ["CA", "US", "MX", "CN"] };
            FactValue::Country(usual[random.below(12).saturating_sub(8)].parse().ok()?)
        }
        FactKind::Code if fact == Fact::Provision => {
            let known = schedule().index.provisions(into);
            FactValue::Code(known[random.below(known.len())])
        }
        FactKind::Code => {
            let tariff = &schedule()[into];
            FactValue::Code(tariff.code(random.below(tariff.len()))?)
        }
        FactKind::Claims => {
            let claim = Id::at(random.below(law.claims.len())).expect("one of the claims");
            FactValue::Claims(Claims::of(claim))
        }
        FactKind::Quantity => return None,
    })
}

/// Changes an entry as somebody at a sheet would.
pub fn edit(random: &mut Random, entry: &mut Entry) {
    let place = random.below(entry.lines.len());
    match random.below(12) {
        0 => entry.entry_date = day(random),
        1 if random.below(4) == 0 => *entry = random_entry(random, 3),
        2 | 3 if entry.lines.len() < 8 => {
            let line = random_line(random, entry.into);
            entry.lines.insert(place, line);
        }
        4 if entry.lines.len() < 8 => entry.lines.push(entry.lines[place].clone()),
        5 | 6 if entry.lines.len() > 1 => {
            entry.lines.remove(place);
        }
        7 => {
            let other = random.below(entry.lines.len());
            entry.lines.swap(place, other);
        }
        8 => entry.whole = !entry.whole,
        9 | 10 => entry.lines[place].value_for_duty = Some(Decimal::new(random.below(900_000) as i64, 2)),
        _ => {
            let fact = random.one(Fact::ALL);
            if !matches!(fact, Fact::Code | Fact::Quantity) {
                let value = entry.lines[place].value_for_duty;
                let answer = answer(random, fact, entry.into, value);
                entry.lines[place].facts.answer(fact, answer);
            }
        }
    }
}

/// An entry in the words of a batch file, for a failure to be found again.
pub fn describe(entry: &Entry) -> String {
    let lines = entry.lines.iter().map(|line| {
        let facts = Fact::ALL.iter().filter_map(|fact| Some(format!("{fact}={:?}", line.facts.of(*fact)?)));
        let facts: Vec<String> = facts.collect();
        let quantities: Vec<String> = line.quantities.iter().map(|it| format!("{it:?}")).collect();
        format!("{} {:?} {} {}", line.code, line.value_for_duty, quantities.join(" "), facts.join(" "))
    });
    let lines: Vec<String> = lines.collect();
    format!(
        "into {} on {}, whole: {}\n  {}",
        schedule().law[entry.into].country,
        entry.entry_date,
        entry.whole,
        lines.join("\n  ")
    )
}
