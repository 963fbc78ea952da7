//! `src/report/sides.rs`: both outcomes of an open question, and in what they differ.

use countertariff::units::Lang;

use crate::{text, typed};

#[test]
fn two_outcomes_of_the_same_tariff_show_what_differs_beside_it() {
    let potash = "into=US entry_date=2026-10-01 code=3104.20.00 value=10000 origin=CA";
    let says = text(&typed(Lang::En, potash));
    assert!(
        says.contains("Payable at the border US$0.00") && says.contains("Payable at the border US$34.64"),
        "{says}"
    );
    assert!(text(&typed(Lang::Fr, potash)).contains("À payer à la frontière 34,64 $ US"));
    let steel = "into=US entry_date=2025-03-27 code=7208.36.00 value=10000 origin=CA";
    assert!(
        !text(&typed(Lang::En, steel)).contains("Payable at the border US$0.00"),
        "where it is the tariff that differs"
    );
}
