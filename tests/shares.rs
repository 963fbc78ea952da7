//! Charges on a whole declaration are shared out exactly.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use countertariff::embedded;
use countertariff::entry::{Draft, Entry, parse};
use countertariff::units::Decimal;

/// Two lines of lumber on one declaration.
fn entry(values: [&str; 2]) -> Entry {
    let line = |value: &str| {
        support::draft(&format!(
            "into=US entry_date=2025-03-27 code=4407.12.00 value={value} origin=CA cusma=no"
        ))
    };
    let [first, second] = values.map(line);
    let draft = Draft { lines: [first.lines, second.lines].concat(), ..first };
    parse(&draft, embedded::schedule()).entry.expect("an entry")
}

/// The merchandise processing fee on 9,477.44 is 32.83, of which 676.96 bears a fourteenth: 2.345, which is
/// 2.35 to the cent. A fourteenth taken first, to 28 places, is a little less and made it 2.34.
#[test]
fn half_a_cent_of_a_share_is_rounded_up() {
    let schedule = embedded::schedule();
    let answer = countertariff::assess::assess(schedule, &entry(["676.96", "8800.48"]));
    let fee = |line: usize| -> Decimal {
        let charges = answer.lines[line].charges.iter();
        let fees = charges.filter(|it| schedule.law[it.program].id == "us.mpf");
        fees.map(|it| it.amount).sum()
    };
    assert_eq!((fee(0).to_string(), fee(1).to_string()), ("2.35".into(), "30.48".into()));
}
