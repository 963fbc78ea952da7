//! [`Formula`]: a calculation that can be made again of other inputs.

use rust_decimal::Decimal as Number;

use super::Decimal;
use super::bounds::{Bounds, is_input};
use super::step::{Check, Operand, Step};

/// A calculation that can be made again of other inputs, as long as nothing in it would have gone another way.
#[derive(Clone, Debug)]
pub struct Formula {
    bounds: Bounds,
    steps: Box<[Step]>,
    checks: Box<[Check]>,
    outputs: Box<[Operand]>,
}

impl Formula {
    /// Keeps of the steps those that lead to the outputs, and to what is compared again.
    pub(super) fn new(bounds: Bounds, all: &[Step], checks: &[Check], outputs: &[Operand]) -> Self {
        let mut wanted = vec![false; all.len()];
        let want = |wanted: &mut Vec<bool>, operand: Operand| {
            if let Operand::Made(place) = operand {
                wanted[place as usize] = true;
            }
        };
        let compared = checks.iter().flat_map(|it| [it.one, it.other]);
        outputs.iter().copied().chain(compared).for_each(|operand| want(&mut wanted, operand));
        for (place, step) in all.iter().enumerate().rev() {
            if wanted[place] {
                want(&mut wanted, step.one);
                want(&mut wanted, step.other);
            }
        }
        let mut places = vec![0; all.len()];
        let mut steps = Vec::new();
        let moved = |places: &[u32], operand| match operand {
            Operand::Made(place) => Operand::Made(places[place as usize]),
            Operand::Constant(_) => operand,
        };
        for (place, step) in all.iter().enumerate().filter(|it| wanted[it.0]) {
            places[place] = steps.len() as u32;
            let (one, other) = (moved(&places, step.one), moved(&places, step.other));
            steps.push(Step { one, other, ..*step });
        }
        let outputs = outputs.iter().map(|output| moved(&places, *output)).collect();
        let again =
            |it: &Check| Check { one: moved(&places, it.one), other: moved(&places, it.other), ..*it };
        let checks = checks.iter().map(again).collect();
        Self { bounds, steps: steps.into(), checks, outputs }
    }

    /// Whether the inputs are within the bounds of all that was asked on the way; what has none is asked again in the calculation.
    fn holds(&self, inputs: &[Decimal], room: &mut FormulaRoom) -> bool {
        let Bounds { low, high, above, .. } = &self.bounds;
        let is_within = inputs.len() == low.len()
            && inputs.iter().zip(low.iter().zip(high)).all(|(input, (low, high))| {
                is_input(input.number) && *low <= input.number && input.number <= *high
            });
        if !is_within {
            return false;
        }
        room.inputs.clear();
        room.inputs.extend(inputs.iter().map(|input| input.number));
        above.iter().all(|sum| sum.least(&room.inputs).is_some_and(|least| least > Number::ZERO))
    }

    /// What it comes to for these inputs, written into the same room again and again; `None` where something would have gone
    /// another way, or has too many digits.
    pub fn calculate<'r>(&self, inputs: &[Decimal], room: &'r mut FormulaRoom) -> Option<&'r [Decimal]> {
        if !self.holds(inputs, room) {
            return None;
        }
        room.made.clear();
        for step in &self.steps {
            room.made.push(step.of(&room.inputs, &room.made)?);
        }
        if !self.checks.iter().all(|check| check.holds(&room.made)) {
            return None;
        }
        room.outputs.clear();
        for output in &self.outputs {
            room.outputs.push(Decimal::plain(output.of(&room.made)?));
        }
        Some(&room.outputs)
    }

    /// What it comes to for these inputs; `None` where something would have gone another way.
    pub fn of(&self, inputs: &[Decimal]) -> Option<Vec<Decimal>> {
        self.calculate(inputs, &mut FormulaRoom::default()).map(<[_]>::to_vec)
    }
}

/// Where formulas are calculated, one after another.
#[derive(Debug, Default)]
pub struct FormulaRoom {
    inputs: Vec<Number>,
    made: Vec<Number>,
    outputs: Vec<Decimal>,
}
