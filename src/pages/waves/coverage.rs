//! [`Coverage`]: how much of the trade the waves of one side cover, day by day.

use std::collections::BTreeSet;

use super::read::{AmericanWave, Canada, Claimed, States, Trade, Waves};
use crate::schedule::{CodeList, Force, Id, Measure, Schedule};
use crate::units::{Currency, Date, Decimal};

/// A thousand millions: the unit of the amounts.
const BILLION: Decimal = Decimal::from_parts(1_000_000_000, 0, 0, false, 0);

/// How much of the trade one side covers, day by day. Goods are counted once.
#[derive(Debug)]
pub struct Coverage {
    /// The currency of the amounts, which are thousand millions.
    pub currency: Currency,
    /// Its layers, from the ground up.
    pub layers: Vec<Layer>,
}

/// The goods of one wave, or of one part of it.
#[derive(Debug)]
pub struct Layer {
    /// Which wave, by its place.
    pub wave: usize,
    /// Which part of it, by its place.
    pub part: usize,
    /// Its amounts, in the order of their days.
    pub steps: Vec<Step>,
}

/// An amount, from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// From which day on.
    pub from: Date,
    /// How much.
    pub amount: Decimal,
}

impl Layer {
    /// How much on a day.
    pub fn on(&self, day: Date) -> Decimal {
        self.steps.iter().rfind(|step| step.from <= day).map_or(Decimal::ZERO, |step| step.amount)
    }
}

impl Coverage {
    /// How much of the trade is covered on a day.
    pub fn on(&self, day: Date) -> Decimal {
        self.layers.iter().map(|layer| layer.on(day)).sum()
    }

    /// How much of a wave is counted on a day.
    pub fn of(&self, wave: usize, day: Date) -> Decimal {
        self.layers.iter().filter(|layer| layer.wave == wave).map(|layer| layer.on(day)).sum()
    }

    /// Every day on which it changes, in order.
    pub fn days(&self) -> Vec<Date> {
        let days: BTreeSet<Date> =
            self.layers.iter().flat_map(|layer| layer.steps.iter().map(|step| step.from)).collect();
        days.into_iter().collect()
    }

    /// What Canada's waves cover, by the figures of its government.
    pub fn canada(of: &Canada) -> Self {
        let mut layers = Vec::new();
        for (wave, of) in of.wave.iter().enumerate() {
            for (place, part) in of.part.iter().enumerate() {
                let mut steps = vec![Step { from: part.from, amount: part.amount }];
                let after = part.through.and_then(|day| day.tomorrow().ok());
                steps.extend(after.map(|from| Step { from, amount: Decimal::ZERO }));
                layers.push(Layer { wave, part: place, steps });
            }
        }
        Self { currency: Currency::Cad, layers }
    }

    /// What the waves of the United States cover, by its imports of 2025 under the numbers on their lists. Goods on the
    /// lists of several waves are counted under the first.
    ///
    /// # Errors
    /// Names a programme or list that the law does not have.
    pub fn states(schedule: &Schedule, waves: &Waves) -> Result<Self, String> {
        let reaches = reaches(schedule, &waves.states)?;
        let mut layers: Vec<Layer> =
            (0..reaches.len()).map(|wave| Layer { wave, part: 0, steps: Vec::new() }).collect();
        for from in days(schedule, &waves.states) {
            let today: Vec<Today> = reaches.iter().map(|reach| reach.on(schedule, from)).collect();
            let mut sums = vec![Decimal::ZERO; layers.len()];
            for it in &waves.trade {
                let mut counted = Decimal::ZERO;
                for (sum, covered) in sums.iter_mut().zip(each(schedule, from, &today, it)) {
                    if covered > counted {
                        *sum += covered - counted;
                        counted = covered;
                    }
                }
            }
            for (layer, sum) in layers.iter_mut().zip(sums) {
                let amount = (sum / BILLION).round_dp(1);
                if layer.steps.last().map_or(Decimal::ZERO, |step| step.amount) != amount {
                    layer.steps.push(Step { from, amount });
                }
            }
        }
        Ok(Self { currency: Currency::Usd, layers })
    }

    /// All that the lists of each wave of the United States hold on a day, whatever other waves hold of it.
    ///
    /// # Errors
    /// As [`Coverage::states`].
    pub fn wholes(schedule: &Schedule, waves: &Waves, day: Date) -> Result<Vec<Decimal>, String> {
        let reaches = reaches(schedule, &waves.states)?;
        let today: Vec<Today> = reaches.iter().map(|reach| reach.on(schedule, day)).collect();
        let mut sums = vec![Decimal::ZERO; today.len()];
        for it in &waves.trade {
            for (sum, covered) in sums.iter_mut().zip(each(schedule, day, &today, it)) {
                *sum += covered;
            }
        }
        Ok(sums.into_iter().map(|sum| (sum / BILLION).round_dp(1)).collect())
    }
}

/// What a wave of the United States reaches.
struct Reach<'a> {
    wave: &'a AmericanWave,
    measures: Vec<&'a Measure>,
    less: Vec<Id<CodeList>>,
}

/// What it reaches on a day.
struct Today {
    all: bool,
    lists: Vec<Id<CodeList>>,
    less: Vec<Id<CodeList>>,
    claimed: bool,
}

fn reaches<'a>(schedule: &'a Schedule, states: &'a States) -> Result<Vec<Reach<'a>>, String> {
    let law = &schedule.law;
    let reach = |wave: &'a AmericanWave| {
        let mut measures = Vec::new();
        for name in &wave.programs {
            let program = Id::find(&law.programs, |it| it.id == *name);
            let program = program.ok_or_else(|| format!("us.toml: there is no programme {name}"))?;
            let ours = law.measures.iter().filter(|it| it.program == program && it.force == Force::InForce);
            measures
                .extend(ours.filter(|it| it.when.may_hold_of(law[law[it.program].jurisdiction].neighbour)));
        }
        let list = |name: &String| {
            let found = Id::find(&law.lists, |it| it.id == *name);
            found.ok_or_else(|| format!("us.toml: there is no list {name}"))
        };
        Ok(Reach { wave, measures, less: wave.less.iter().map(list).collect::<Result<_, String>>()? })
    };
    states.wave.iter().map(reach).collect()
}

impl Reach<'_> {
    fn on(&self, schedule: &Schedule, day: Date) -> Today {
        // A ban charges nothing, and stands beside the duty.
        let in_force = self.measures.iter().filter(|it| it.window.contains(day));
        let in_force: Vec<_> = in_force.filter(|it| schedule.law[it.program].kind.is_duty()).collect();
        let free = self.wave.claimed == Claimed::Free;
        Today {
            all: in_force.iter().any(|it| it.goods.lists.is_empty()),
            lists: in_force.iter().flat_map(|it| it.goods.lists.clone()).collect(),
            less: self.less.clone(),
            claimed: !free || self.wave.free_from.is_some_and(|from| day < from),
        }
    }
}

/// How much of the goods under one number each wave reaches on a day.
fn each<'a>(
    schedule: &Schedule,
    day: Date,
    today: &'a [Today],
    it: &'a Trade,
) -> impl Iterator<Item = Decimal> + 'a {
    let on = schedule.index.membership(it.code, day);
    // Goods entered under chapters 98 and 99 mostly escape.
    let ordinary = it.code.chapter() < 98;
    today.iter().map(move |today| {
        let listed = today.all || today.lists.iter().any(|list| on.on(*list) == Some(true));
        let spared = today.less.iter().any(|list| on.on(*list) == Some(true));
        match (ordinary && listed && !spared, today.claimed) {
            (true, true) => it.dollars,
            (true, false) => it.dollars - it.claimed,
            (false, _) => Decimal::ZERO,
        }
    })
}

/// The days on which coverage may change.
fn days(schedule: &Schedule, states: &States) -> Vec<Date> {
    let mut days: BTreeSet<Date> = states.wave.iter().filter_map(|wave| wave.free_from).collect();
    let country = Id::find(&schedule.law.jurisdictions, |it| it.currency == Currency::Usd);
    if let Some(country) = country {
        days.insert(schedule.law[country].covered_from);
        days.extend(schedule.index.days_of_change(country));
    }
    days.into_iter().collect()
}
