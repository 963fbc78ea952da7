//! Calculations that are made again of other inputs, as far as every comparison turns out as it did.

use countertariff::units::{Decimal, Recording, Rounding};

/// What comes of a value, and the formula of it.
fn recorded(value: Decimal, of: fn(Decimal) -> Decimal) -> impl Fn(Decimal) -> Option<Decimal> {
    let mut recording = Recording::start().expect("no other runs");
    let input = recording.input(value).expect("a small number");
    let formula = recording.finish(&[of(input)]).expect("all of it can be made again");
    move |value| formula.of(&[value]).map(|made| made[0])
}

#[test]
fn numbers_that_are_equal_by_chance_are_compared_again() {
    let cents = |number: Decimal| Rounding::HalfUpCent.apply(number);
    let duty = |value: Decimal| {
        let (cent, quarter) = (Decimal::new(1, 2), Decimal::new(25, 2));
        let (all, less) = (value * quarter, (value - cent) * quarter);
        let cents = |number: Decimal| Rounding::HalfUpCent.apply(number);
        if cents(all) == cents(less) { cents(all) } else { Decimal::ZERO }
    };
    let again = recorded(Decimal::new(400, 2), duty);
    let (mut equal, mut others) = (0, 0);
    for value in (100..2_000).map(|value| Decimal::new(value, 2)) {
        match again(value) {
            Some(made) => {
                assert_eq!(made, duty(value));
                assert_eq!(made, cents(value * Decimal::new(25, 2)));
                equal += 1;
            }
            None => {
                assert_eq!(duty(value), Decimal::ZERO);
                others += 1;
            }
        }
    }
    assert_eq!((equal, others), (1_425, 475));
}
