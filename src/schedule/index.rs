//! [`Index`]: look-ups over the law, made once: which lists a code is on, and which measures are
//! law on a day, in the order in which they must be judged.

mod asked;
mod epoch;

use crate::units::{Country, Date, Decimal, TariffCode, Window};

use super::measure::Presence;
use super::{Fact, FactValue, Law};

/// Room for the lists of the law, in words of 64.
const WORDS: usize = 4;

/// On which lists a code stands on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Membership {
    yes: [u64; WORDS],
    maybe: [u64; WORDS],
}

impl Membership {
    /// How many lists there is room for.
    pub const CAPACITY: usize = WORDS * 64;

    /// Whether the code, or one above it, is on the list. Nothing: only some codes beneath it are,
    /// so a longer code is needed.
    pub fn on(&self, list: u16) -> Option<bool> {
        let (word, bit) = (usize::from(list) / 64, 1_u64 << (list % 64));
        match (self.yes.get(word), self.maybe.get(word)) {
            (Some(yes), _) if yes & bit != 0 => Some(true),
            (_, Some(maybe)) if maybe & bit != 0 => None,
            _ => Some(false),
        }
    }

    /// The lists that only some codes beneath are on.
    pub fn undecided(&self) -> impl Iterator<Item = u16> + '_ {
        (0..Self::CAPACITY as u16).filter(|list| self.on(*list).is_none())
    }

    /// The same membership with one list settled.
    pub fn settled(mut self, list: u16, on: bool) -> Self {
        let (word, bit) = (usize::from(list) / 64, 1_u64 << (list % 64));
        if let (Some(yes), Some(maybe)) = (self.yes.get_mut(word), self.maybe.get_mut(word)) {
            *maybe &= !bit;
            if on {
                *yes |= bit;
            }
        }
        self
    }
}

/// One measure giving way to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Yield {
    /// The measure it gives way to.
    pub to: u16,
    /// When that counts as there.
    pub presence: Presence,
    /// The relation that says so.
    pub relation: u16,
}

/// The days on which the same measures are law.
#[derive(Clone, Debug)]
pub struct Epoch {
    /// Its first day.
    pub from: Date,
    /// The measures that are law, each after every measure it gives way to or is reckoned on.
    pub measures: Vec<u16>,
    /// For each of them, what it gives way to.
    pub yields: Vec<Vec<Yield>>,
    /// Their places in `measures`, in the order of a receipt.
    pub receipt: Vec<u16>,
    /// Whether relations and bases run in a circle on these days; the build refuses such law.
    pub circular: bool,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    padded: u64,
    len: u8,
    list: u16,
    window: Option<Window>,
}

/// Look-ups over a [`Law`].
#[derive(Clone, Debug)]
pub struct Index {
    entries: Vec<Entry>,
    /// Where the entries of each chapter begin.
    chapters: Vec<usize>,
    epochs: Vec<Vec<Epoch>>,
    limits: Vec<(Fact, Vec<Decimal>)>,
    presumed: [Option<FactValue>; Fact::ALL.len()],
    provisions: Vec<Vec<TariffCode>>,
    origins: Vec<Vec<Country>>,
}

impl Index {
    /// Makes the look-ups.
    pub fn new(law: &Law) -> Self {
        let mut entries: Vec<Entry> = Vec::new();
        for (list, codes) in law.lists.iter().enumerate() {
            for period in &codes.periods {
                for code in period.runs.iter().flat_map(|run| run.codes()) {
                    let window = period.window;
                    entries.push(Entry { padded: code.padded(), len: code.len(), list: list as u16, window });
                }
            }
        }
        entries.sort_unstable_by_key(|entry| entry.padded * 16 + u64::from(entry.len));
        let begins = |chapter: u64| entries.partition_point(|entry| entry.padded < chapter * 100_000_000);
        let chapters = (0..=100).map(begins).collect();
        let epochs = (0..law.jurisdictions.len()).map(|place| epoch::epochs(law, place as u8)).collect();
        let mut seen = asked::Seen::default();
        law.measures.iter().for_each(|measure| seen.measure(measure));
        law.reliefs.iter().for_each(|relief| seen.condition(&relief.when));
        let mut limits: Vec<(Fact, Vec<Decimal>)> = Vec::new();
        for (fact, limit) in seen.limits {
            match limits.iter_mut().find(|it| it.0 == fact) {
                Some(it) => it.1.push(limit),
                None => limits.push((fact, vec![limit])),
            }
        }
        let provisions =
            (0..law.jurisdictions.len()).map(|place| asked::provisions(law, place as u8)).collect();
        let origins = (0..law.jurisdictions.len()).map(|place| asked::origins(law, place as u8)).collect();
        let mut presumed = [None; Fact::ALL.len()];
        for it in &law.presumptions {
            presumed[it.fact as usize] = Some(it.value);
        }
        Self { entries, chapters, epochs, limits, presumed, provisions, origins }
    }

    /// What a fact is taken to be when it is not given.
    pub fn presumed(&self, fact: Fact) -> Option<FactValue> {
        self.presumed[fact as usize]
    }

    /// The numbers that the law compares a fact with.
    pub fn limits(&self, fact: Fact) -> &[Decimal] {
        self.limits.iter().find(|it| it.0 == fact).map_or(&[], |it| it.1.as_slice())
    }

    /// One chapter 98 or 99 number from each list that the law of a jurisdiction asks about.
    pub fn provisions(&self, jurisdiction: u8) -> &[TariffCode] {
        self.provisions.get(usize::from(jurisdiction)).map_or(&[], Vec::as_slice)
    }

    /// One country of origin for each way in which the law of a jurisdiction treats a country.
    pub fn origins(&self, jurisdiction: u8) -> &[Country] {
        self.origins.get(usize::from(jurisdiction)).map_or(&[], Vec::as_slice)
    }

    /// On which lists the code stands on the day.
    pub fn membership(&self, code: TariffCode, day: Date) -> Membership {
        let mut found = Membership::default();
        let mut set = |words: fn(&mut Membership) -> &mut [u64; WORDS], entry: &Entry| {
            if entry.window.is_none_or(|window| window.contains(day))
                && let Some(word) = words(&mut found).get_mut(usize::from(entry.list) / 64)
            {
                *word |= 1 << (entry.list % 64);
            }
        };
        let chapter = usize::from(code.chapter());
        let bounds = self.chapters.get(chapter).zip(self.chapters.get(chapter + 1));
        let entries = bounds.map_or(&[][..], |(from, to)| &self.entries[*from..*to]);
        for len in [2, 4, 6, 8, 10] {
            if len > code.len() {
                break;
            }
            let key = (code.prefix(len).padded(), len);
            let start = entries.partition_point(|entry| (entry.padded, entry.len) < key);
            for entry in entries[start..].iter().take_while(|entry| (entry.padded, entry.len) == key) {
                set(|it| &mut it.yes, entry);
            }
        }
        if code.len() < 10 {
            let start =
                entries.partition_point(|entry| (entry.padded, entry.len) <= (code.padded(), code.len()));
            for entry in entries[start..].iter().take_while(|entry| entry.padded < code.end()) {
                if entry.len > code.len() {
                    set(|it| &mut it.maybe, entry);
                }
            }
        }
        found
    }

    /// The measures that are law in a jurisdiction on a day; nothing before the first of them.
    pub fn epoch(&self, jurisdiction: u8, day: Date) -> Option<&Epoch> {
        let epochs = self.epochs.get(usize::from(jurisdiction))?;
        let next = epochs.partition_point(|epoch| epoch.from <= day);
        epochs.get(next.checked_sub(1)?)
    }

    /// Every epoch of a jurisdiction, in order.
    pub fn epochs(&self, jurisdiction: u8) -> &[Epoch] {
        self.epochs.get(usize::from(jurisdiction)).map_or(&[], Vec::as_slice)
    }
}
