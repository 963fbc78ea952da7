//! [`Index`]: look-ups over the law, made once: which lists a code is on, and which measures are
//! law on a day, in the order in which they must be judged.

use crate::units::{Date, Decimal, TariffCode, Window};

use super::base::{Base, Levy};
use super::measure::{Force, Presence};
use super::{Condition, Fact, Kind, Law, Measure};

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
    epochs: Vec<Vec<Epoch>>,
    limits: Vec<(Fact, Vec<Decimal>)>,
    provisions: Vec<Vec<TariffCode>>,
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
        entries.sort_by_key(|entry| (entry.padded, entry.len));
        let epochs = (0..law.jurisdictions.len()).map(|place| epochs(law, place as u8)).collect();
        let mut seen = Seen::default();
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
            (0..law.jurisdictions.len()).map(|place| seen_provisions(law, place as u8)).collect();
        Self { entries, epochs, limits, provisions }
    }

    /// The numbers that the law compares a fact with.
    pub fn limits(&self, fact: Fact) -> &[Decimal] {
        self.limits.iter().find(|it| it.0 == fact).map_or(&[], |it| it.1.as_slice())
    }

    /// One chapter 98 or 99 number from each list that the law of a jurisdiction asks about.
    pub fn provisions(&self, jurisdiction: u8) -> &[TariffCode] {
        self.provisions.get(usize::from(jurisdiction)).map_or(&[], Vec::as_slice)
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
        for len in [2, 4, 6, 8, 10] {
            if len > code.len() {
                break;
            }
            let key = (code.prefix(len).padded(), len);
            let start = self.entries.partition_point(|entry| (entry.padded, entry.len) < key);
            for entry in self.entries[start..].iter().take_while(|entry| (entry.padded, entry.len) == key) {
                set(|it| &mut it.yes, entry);
            }
        }
        if code.len() < 10 {
            let start = self
                .entries
                .partition_point(|entry| (entry.padded, entry.len) <= (code.padded(), code.len()));
            for entry in self.entries[start..].iter().take_while(|entry| entry.padded < code.end()) {
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

/// What conditions anywhere in the law ask about.
#[derive(Default)]
struct Seen {
    limits: Vec<(Fact, Decimal)>,
    entered_under: Vec<u16>,
}

impl Seen {
    fn measure(&mut self, measure: &Measure) {
        self.condition(&measure.when);
        measure.exceptions.iter().for_each(|it| self.condition(&it.when));
        self.base(&measure.base);
    }

    fn base(&mut self, base: &Base) {
        match base {
            Base::Value | Base::Declared(_) => {}
            Base::Less(a, b) | Base::GreaterOf(a, b) | Base::LesserOf(a, b) => {
                self.base(a);
                self.base(b);
            }
            Base::Share(_, of) | Base::DutyPaid(of, _) | Base::Outside(of, _) => self.base(of),
            Base::Cases(cases, last) => {
                for (condition, base) in cases {
                    self.condition(condition);
                    self.base(base);
                }
                self.base(last);
            }
        }
    }

    fn condition(&mut self, condition: &Condition) {
        match condition {
            Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|it| self.condition(it)),
            Condition::Not(part) => self.condition(part),
            Condition::AtLeast(fact, limit) | Condition::Over(fact, limit) => {
                self.limits.push((*fact, *limit))
            }
            Condition::EnteredUnder(lists) => self.entered_under.extend(lists),
            Condition::Always
            | Condition::Originates(..)
            | Condition::Is(_)
            | Condition::OneOf(..)
            | Condition::Listed(_)
            | Condition::EnteredUnderAny
            | Condition::Claimed(_)
            | Condition::ShippedFrom(_)
            | Condition::Given(_)
            | Condition::DeclarationAtMost(_)
            | Condition::ColumnAtLeast(..) => {}
        }
    }
}

fn seen_provisions(law: &Law, jurisdiction: u8) -> Vec<TariffCode> {
    let mut seen = Seen::default();
    let ours = |it: &&Measure| law.programs[usize::from(it.program)].jurisdiction == jurisdiction;
    law.measures.iter().filter(ours).for_each(|measure| seen.measure(measure));
    let lists = seen.entered_under.iter().filter_map(|list| law.lists.get(usize::from(*list)));
    let mut codes: Vec<TariffCode> = lists
        .filter_map(|list| list.periods.iter().flat_map(|it| &it.runs).flat_map(|it| it.codes()).next())
        .collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

fn epochs(law: &Law, jurisdiction: u8) -> Vec<Epoch> {
    let ours = |measure: &Measure| {
        measure.force == Force::InForce
            && law
                .programs
                .get(usize::from(measure.program))
                .is_some_and(|it| it.jurisdiction == jurisdiction)
    };
    let windows = law.measures.iter().filter(|it| ours(it)).map(|it| it.window);
    let windows = windows.chain(law.relations.iter().map(|it| it.window));
    let mut days: Vec<Date> = windows.flat_map(|it| [Some(it.from()), it.until()]).flatten().collect();
    days.sort_unstable();
    days.dedup();
    days.into_iter()
        .map(|day| {
            let is_law = |it: &&(usize, &Measure)| ours(it.1) && it.1.window.contains(day);
            let active: Vec<u16> =
                law.measures.iter().enumerate().filter(|it| is_law(&it)).map(|it| it.0 as u16).collect();
            epoch(law, day, active)
        })
        .collect()
}

/// Puts the measures of one day in order: each after all that it looks at.
fn epoch(law: &Law, from: Date, mut waiting: Vec<u16>) -> Epoch {
    let measure = |place: u16| &law.measures[usize::from(place)];
    let program = |place: u16| &law.programs[usize::from(measure(place).program)];
    waiting.sort_by_key(|place| (program(*place).order, *place));
    let yields_of = |place: u16| -> Vec<Yield> {
        let relations = law.relations.iter().enumerate();
        let speaking = relations.filter(|(_, it)| it.window.contains(from) && it.yields.contains(&place));
        speaking
            .flat_map(|(relation, it)| {
                let to = |to: &u16| Yield { to: *to, presence: it.presence, relation: relation as u16 };
                it.to.iter().map(to).collect::<Vec<_>>()
            })
            .collect()
    };
    let mut done = Epoch { from, measures: Vec::new(), yields: Vec::new(), circular: false };
    while !waiting.is_empty() {
        let blocked = |place: u16| {
            let yields = yields_of(place);
            waiting.iter().any(|&other| {
                other != place
                    && (yields.iter().any(|it| it.to == other)
                        || looks_at(measure(place), measure(other).program, program(other).kind))
            })
        };
        let next = waiting.iter().position(|&place| !blocked(place));
        done.circular |= next.is_none();
        let place = waiting.remove(next.unwrap_or(0));
        done.yields
            .push(yields_of(place).into_iter().filter(|it| measure(it.to).window.contains(from)).collect());
        done.measures.push(place);
    }
    done
}

/// Whether a measure's base or levy needs what a programme, or a kind of programme, came to.
fn looks_at(measure: &Measure, program: u16, kind: Kind) -> bool {
    fn in_base(it: &Base, program: u16, kind: Kind) -> bool {
        match it {
            Base::Value | Base::Declared(_) => false,
            Base::Less(a, b) | Base::GreaterOf(a, b) | Base::LesserOf(a, b) => {
                in_base(a, program, kind) || in_base(b, program, kind)
            }
            Base::Share(_, of) => in_base(of, program, kind),
            Base::DutyPaid(of, kinds) => kinds.contains(&kind) || in_base(of, program, kind),
            Base::Outside(of, programs) => programs.contains(&program) || in_base(of, program, kind),
            Base::Cases(cases, last) => {
                cases.iter().any(|case| in_base(&case.1, program, kind)) || in_base(last, program, kind)
            }
        }
    }
    fn in_levy(it: &Levy, program: u16) -> bool {
        match it {
            Levy::Rate(_) | Levy::Column(_) | Levy::Entered(_) | Levy::Flat(_) | Levy::Prohibited => false,
            Levy::TopUp(_, programs) => programs.contains(&program),
            Levy::AtLeast(a, b) | Levy::AtMost(a, b) => in_levy(a, program) || in_levy(b, program),
        }
    }
    measure.program != program && (in_base(&measure.base, program, kind) || in_levy(&measure.levy, program))
}
