//! `src/share/beside.rs`: what a sheet is compared with takes little room in its link, and gives way where there is none.

use countertariff::share::{Beside, decode, encode};

use crate::usual_sheets::{ONE_LINE, readable};

#[test]
fn a_comparison_of_two_days_adds_a_few_characters() {
    let with = encode(&readable(&format!("{ONE_LINE}&compare=day&compare_day=2025-03-27"))).unwrap();
    let without = encode(&readable(ONE_LINE)).unwrap();
    println!("two days: {} characters more: {with}", with.len() - without.len());
    assert!(with.len() <= without.len() + 6, "{with}");
}

#[test]
fn a_comparison_for_which_there_is_no_room_is_left_out() {
    let mut sheet = readable(ONE_LINE);
    let alone = encode(&sheet).unwrap();
    sheet.beside.insert(Beside::With, "link".to_owned());
    sheet.beside.insert(Beside::Link, "x".repeat(40_000));
    assert_eq!(decode(&encode(&sheet).unwrap()), Ok(sheet.clone()));
    sheet.beside.insert(Beside::Link, "x".repeat(60_000));
    assert_eq!(encode(&sheet), Ok(alone));
}
