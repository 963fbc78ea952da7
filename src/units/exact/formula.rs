//! [`Formula`]: a calculation that can be made again of other inputs.

use rust_decimal::Decimal as Number;

use super::Decimal;
use super::bounds::{Bounds, is_input};
use super::step::{Operand, Step};

/// A calculation that can be made again of other inputs, as long as nothing in it would have gone another way.
#[derive(Clone, Debug)]
pub struct Formula {
    bounds: Bounds,
    steps: Vec<Step>,
    outputs: Vec<Operand>,
}

impl Formula {
    /// Keeps of the steps those that lead to the outputs.
    pub(super) fn new(bounds: Bounds, all: &[Step], outputs: &[Operand]) -> Self {
        let mut wanted = vec![false; all.len()];
        let want = |wanted: &mut Vec<bool>, operand: Operand| {
            if let Operand::Made(place) = operand {
                wanted[place as usize] = true;
            }
        };
        outputs.iter().for_each(|output| want(&mut wanted, *output));
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
        Self { bounds, steps, outputs }
    }

    /// Whether all that was asked on the way would be answered alike for these inputs.
    pub fn holds(&self, inputs: &[Decimal]) -> bool {
        let Bounds { low, high, above, .. } = &self.bounds;
        inputs.len() == low.len()
            && inputs.iter().zip(low.iter().zip(high)).all(|(input, (low, high))| {
                is_input(input.number) && *low <= input.number && input.number <= *high
            })
            && (above.is_empty() || {
                let numbers: Vec<Number> = inputs.iter().map(|input| input.number).collect();
                above.iter().all(|sum| sum.least(&numbers).is_some_and(|least| least > Number::ZERO))
            })
    }

    /// What it comes to for inputs for which it holds, written into the same room again and again; `None` where
    /// a step has too many digits.
    pub fn calculate<'r>(&self, inputs: &[Decimal], room: &'r mut Vec<Decimal>) -> Option<&'r [Decimal]> {
        let numbers: Vec<Number> = inputs.iter().map(|input| input.number).collect();
        let mut made: Vec<Number> = Vec::with_capacity(self.steps.len());
        for step in &self.steps {
            let number = step.of(&numbers, &made)?;
            made.push(number);
        }
        room.clear();
        for output in &self.outputs {
            room.push(Decimal::plain(output.of(&made)?));
        }
        Some(room)
    }

    /// What it comes to for these inputs; `None` where something would have gone another way.
    pub fn of(&self, inputs: &[Decimal]) -> Option<Vec<Decimal>> {
        let mut room = Vec::new();
        self.holds(inputs).then(|| self.calculate(inputs, &mut room).map(<[_]>::to_vec)).flatten()
    }
}
