//! Sheets of the sizes that people send.

use std::fmt::Write as _;

use countertariff::share::{Sheet, Shown, parse_location};
use countertariff::units::{Currency, Lang};

pub fn readable(query: &str) -> Sheet {
    parse_location(&format!("https://tariff.example/?{query}")).unwrap().unwrap()
}

pub fn complete(query: &str, total: &str) -> Sheet {
    Sheet {
        lang: Some(Lang::En),
        law_as_of: Some("2026-10-09".parse().unwrap()),
        shown: Some(Shown { currency: Currency::Cad, total: total.parse().unwrap() }),
        ..readable(query)
    }
}

pub const ONE_LINE: &str = "into=CA&on=2026-10-09&code=7208.36.00&value=100000&cur=CAD&origin=US&cusma=yes";

pub fn ten_lines() -> Sheet {
    let mut query = String::from("into=CA&on=2026-10-09");
    for line in 0..10 {
        let (code, value) = (36 + line, 12_345 + 9_876 * line);
        write!(query, "&code=7208.{code}.00&value={value}.50&cur=CAD&origin=US&cusma=yes").unwrap();
    }
    complete(&query, "213580.75")
}

pub fn fifty_named_lines() -> Sheet {
    let names = ["hot-rolled coil", "copper pipe", "cabinet door", "tube d'acier", "steel wire rod"];
    let mut query = String::from("into=CA&on=2026-10-09");
    for line in 0..50 {
        let (name, code, value) = (names[line % 5], 10 + line, 1_200 + 987 * line);
        let origin = if line % 10 < 7 { "US" } else { "VN" };
        write!(
            query,
            "&line={name} {line}&code=7304.{code}.00&value={value}.25&cur=USD&origin={origin}&cusma=no&fx=1.3755"
        )
        .unwrap();
    }
    complete(&query, "1234567.89")
}
