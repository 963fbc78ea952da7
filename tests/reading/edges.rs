//! Days that the law does not tell apart for some goods: rows on both sides of every day on which something changes are the same
//! bytes as rows worked out anew.

use std::fmt::Write as _;

use countertariff::embedded;
use countertariff::units::TariffCode;

use super::again::{Chance, assert_the_same_bytes};

/// Goods that stand on lists of many measures, or on none, and goods of any sort.
const US: [&str; 8] = [
    "7208.36.00",
    "7318.16.00",
    "4407.11.00",
    "8703.23.01",
    "2710.19.06",
    "9403.20.00",
    "8471.30.01",
    "2204.21.50",
];
const CA: [&str; 8] = [
    "7208.36.00",
    "7318.16.00",
    "0406.10.20",
    "8703.23.00",
    "2204.21.10",
    "9403.20.00",
    "8471.30.00",
    "3304.99.90",
];

#[test]
fn rows_on_both_sides_of_each_day_of_change_are_the_same_bytes_as_rows_worked_out_anew() {
    let (schedule, mut chance) = (embedded::schedule(), Chance(3));
    let mut rows = Vec::new();
    for (into, origin, goods) in [("US", "CA", US), ("CA", "US", CA)] {
        let of = schedule.jurisdiction(into.parse().unwrap()).unwrap();
        let tariff = &schedule[of];
        let any = |chance: &mut Chance| -> TariffCode {
            (0..)
                .find_map(|_| tariff.code(chance.below(tariff.len())).filter(|it| it.chapter() < 98))
                .unwrap()
        };
        let mut codes: Vec<String> = goods.iter().map(|code| (*code).to_owned()).collect();
        codes.extend((0..8).map(|_| any(&mut chance).to_string()));
        for day in schedule.index.days_of_change(of) {
            for day in [day.yesterday().unwrap(), day] {
                for code in &codes {
                    let mode = ["truck", "rail", "air", "ocean"][chance.below(25) / 8];
                    let number = if chance.below(20) > 0 {
                        ""
                    } else if into == "US" {
                        "9802.00.50"
                    } else {
                        "9966.00.00"
                    };
                    rows.push(format!("{into},{day},{code},4000.00,{origin},no,{mode},{number}"));
                }
            }
        }
    }
    // In any order, so that each is met by formulas of days before and after it.
    for place in (1..rows.len()).rev() {
        rows.swap(place, chance.below(place + 1));
    }
    let mut file = String::from("into,entry_date,code,value,origin,cusma,mode,provision");
    for row in &rows {
        write!(file, "\n{row}").expect("memory can be written");
    }
    assert_the_same_bytes(&file, rows.len(), rows.len() / 3);
}
