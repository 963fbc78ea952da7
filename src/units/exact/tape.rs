//! [`Recording`]: while it runs, what is calculated from its inputs is kept, and what is compared.

use core::cell::RefCell;
use core::cmp::Ordering;
use core::marker::PhantomData;
use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal as Number;

use super::Decimal;
use super::bounds::{Bounds, MOST_INPUT, is_input};
use super::formula::Formula;
use super::linear::{Linear, MOST_INPUTS, Spread};
use super::made::Made;
use super::step::{Check, Op, Operand, Step};

/// More steps than the longest search of a line makes; the rest of a longer one is not kept.
const MOST_STEPS: u32 = 1 << 20;

/// More comparisons than are worth making again.
const MOST_CHECKS: usize = 64;

/// What no product may reach, 10¹⁵: no number of more digits than there are is near, and rounding to them stays small.
const MOST_PRODUCT: Decimal = Decimal::from_parts(2_764_472_320, 232_830, 0, false, 0);

thread_local! {
    static TAPE: RefCell<Tape> = RefCell::default();
}

/// What is kept of the recording that runs on this thread.
#[derive(Default)]
struct Tape {
    /// Which recording this is: numbers of an earlier one are none of its.
    turn: u32,
    running: Option<Kept>,
}

/// What a recording kept.
struct Kept {
    inputs: Vec<Number>,
    steps: Vec<Step>,
    /// What each step made, as a sum, and what each rounding rounded, as a sum of inputs.
    linear: Vec<(Option<Linear>, Option<Spread>)>,
    known: HashMap<Step, u32>,
    bounds: Bounds,
    /// Comparisons that no bound stands for: they are made again.
    checks: Vec<Check>,
    asked: HashSet<Check>,
}

/// A recording on this thread, until it is finished or dropped.
///
/// ```
/// use countertariff::units::{Decimal, Recording};
/// let limit = Decimal::from(2_500);
/// let duty = |value: Decimal| if value > limit { value * Decimal::new(25, 2) } else { Decimal::ZERO };
/// if let Some(mut recording) = Recording::start() {
///     let value = recording.input(Decimal::from(4_000)).unwrap();
///     let formula = recording.finish(&[duty(value)]).unwrap();
///     assert_eq!(formula.of(&[Decimal::from(8_000)]), Some(vec![Decimal::from(2_000)]));
///     assert_eq!(formula.of(&[Decimal::from(2_000)]), None); // it would not have come to this
/// }
/// ```
pub struct Recording {
    /// It stays on its thread.
    here: PhantomData<*const ()>,
}

impl Recording {
    /// Starts one; `None` while another runs, and in the page, which records nothing.
    pub fn start() -> Option<Self> {
        TAPE.with_borrow_mut(|tape| {
            if !Made::REMEMBERS || tape.running.is_some() {
                return None;
            }
            tape.turn = tape.turn % 0xfff + 1;
            tape.running = Some(Kept {
                inputs: Vec::new(),
                steps: Vec::new(),
                linear: Vec::new(),
                known: HashMap::new(),
                bounds: Bounds::default(),
                checks: Vec::new(),
                asked: HashSet::new(),
            });
            Some(Self { here: PhantomData })
        })
    }

    /// One more input, which is this number now. `None` where there are too many, or it is too large.
    pub fn input(&mut self, now: Decimal) -> Option<Decimal> {
        TAPE.with_borrow_mut(|tape| {
            let turn = tape.turn;
            let kept = tape.running.as_mut()?;
            let place = kept.inputs.len();
            if place >= MOST_INPUTS || !is_input(now.number) {
                return None;
            }
            kept.inputs.push(now.number);
            kept.bounds.low.push(Number::ZERO);
            kept.bounds.high.push(MOST_INPUT);
            let (op, none) = (Op::Input(place as u8), Operand::Constant(Number::ZERO));
            kept.made(turn, Step { op, one: none, other: none }, now.number)
        })
    }

    /// Ends it: the formula of these numbers. `None` where nothing but the same inputs is sure to lead to them.
    pub fn finish(self, outputs: &[Decimal]) -> Option<Formula> {
        TAPE.with_borrow_mut(|tape| {
            let turn = tape.turn;
            let kept = tape.running.take()?;
            if kept.bounds.bound {
                return None;
            }
            let mut operands = Vec::with_capacity(outputs.len());
            for output in outputs {
                operands.push(operand(turn, *output)?);
            }
            Some(Formula::new(kept.bounds, &kept.steps, &kept.checks, &operands))
        })
    }
}

impl Drop for Recording {
    fn drop(&mut self) {
        TAPE.with_borrow_mut(|tape| tape.running = None);
    }
}

/// A number of the recording of this turn; `None` for one of another.
fn operand(turn: u32, number: Decimal) -> Option<Operand> {
    match number.made.step() {
        0 => Some(Operand::Constant(number.number)),
        made => (made / MOST_STEPS == turn).then_some(Operand::Made(made % MOST_STEPS)),
    }
}

impl Kept {
    fn linear(&self, operand: Operand) -> Option<Linear> {
        match operand {
            Operand::Constant(number) => Some(Linear::constant(number)),
            Operand::Made(place) => self.linear.get(place as usize)?.0.clone(),
        }
    }

    fn spread(&self, linear: &Linear) -> Option<Spread> {
        linear.spread(|place| self.linear.get(place as usize)?.1.as_ref())
    }

    /// Keeps to the inputs for which one number stands to another as it does now.
    fn keep(&mut self, one: Option<Operand>, other: Option<Operand>, stands: Ordering) -> Option<()> {
        let (one, other) = match stands {
            Ordering::Less => (other?, one?),
            Ordering::Equal | Ordering::Greater => (one?, other?),
        };
        let difference = self.linear(one)?.plus(&self.linear(other)?, Number::NEGATIVE_ONE)?;
        if stands == Ordering::Equal {
            return difference.is_nothing().then_some(());
        }
        let difference = self.spread(&difference)?;
        self.bounds.keep_above(difference, &self.inputs)
    }

    /// Keeps a comparison to be made again; `None` where there are too many.
    fn check(&mut self, one: Option<Operand>, other: Option<Operand>, stands: Ordering) -> Option<()> {
        let check = Check { one: one?, other: other?, stands };
        if self.asked.insert(check) {
            if self.checks.len() >= MOST_CHECKS {
                return None;
            }
            self.checks.push(check);
        }
        Some(())
    }

    /// What a step makes, remembered; `None` where there is no room.
    fn made(&mut self, turn: u32, step: Step, number: Number) -> Option<Decimal> {
        let place = match self.known.get(&step) {
            Some(place) => *place,
            None => {
                let place = u32::try_from(self.steps.len()).ok().filter(|place| *place < MOST_STEPS)?;
                let linear = Linear::of(place, step, |operand| self.linear(operand));
                let rounded = match step.op {
                    Op::Round(decimals) => self
                        .linear(step.one)
                        .and_then(|of| self.spread(&of))
                        .and_then(|of| of.rounded(decimals)),
                    _ => None,
                };
                self.steps.push(step);
                self.linear.push((linear, rounded));
                self.known.insert(step, place);
                place
            }
        };
        Some(Decimal { number, made: Made::by(turn * MOST_STEPS + place) })
    }
}

/// What a step makes of numbers of which one is remembered.
#[cold]
pub(super) fn record(op: Op, one: Decimal, other: Decimal, number: Number) -> Decimal {
    let is_nothing = |it: Decimal| !it.made.is_some() && it.number.is_zero();
    match op {
        // What is the same number stays the same step.
        Op::Add if is_nothing(one) => return Decimal { number, made: other.made },
        Op::Add | Op::Subtract if is_nothing(other) => return Decimal { number, made: one.made },
        Op::Subtract if one.made == other.made => return Decimal::plain(number),
        Op::Multiply if is_nothing(one) || is_nothing(other) => return Decimal::plain(number),
        _ => {}
    }
    TAPE.with_borrow_mut(|tape| {
        let turn = tape.turn;
        let Some(kept) = &mut tape.running else { return Decimal::plain(number) };
        let made = operand(turn, one).zip(operand(turn, other)).and_then(|(one, other)| {
            let turned = matches!((op, one, other), (Op::Add | Op::Multiply, Operand::Constant(_), _))
                || matches!((op, one, other),
                    (Op::Add | Op::Multiply, Operand::Made(one), Operand::Made(other)) if one > other);
            let (one, other) = if turned { (other, one) } else { (one, other) };
            kept.made(turn, Step { op, one, other }, number)
        });
        kept.bounds.bound |= made.is_none();
        made.unwrap_or(Decimal::plain(number))
    })
}

/// How two numbers stand to each other, of which one is remembered.
#[cold]
pub(super) fn compare(one: Decimal, other: Decimal) -> Ordering {
    let stands = one.number.cmp(&other.number);
    if one.made == other.made {
        return stands;
    }
    TAPE.with_borrow_mut(|tape| {
        let turn = tape.turn;
        let Some(kept) = &mut tape.running else { return };
        let (one, other) = (operand(turn, one), operand(turn, other));
        let kept_to = kept.keep(one, other, stands).or_else(|| kept.check(one, other, stands));
        kept.bounds.bound |= kept_to.is_none();
    });
    stands
}

/// Notes a look at a remembered number that no step and no comparison stands for.
#[cold]
pub(super) fn bind() {
    TAPE.with_borrow_mut(|tape| {
        if let Some(kept) = &mut tape.running {
            kept.bounds.bound = true;
        }
    });
}

/// Keeps a remembered number, which others might have had too many digits for, far below that.
pub(super) fn bind_unless_small(number: Decimal) {
    if number.is_recorded() && (number >= MOST_PRODUCT || number <= -MOST_PRODUCT) {
        bind();
    }
}
