//! The sums of all lines, read off their rows as they are printed: on the page and on paper.

use countertariff::report::{paper, plain, tail};
use countertariff::sheet::State;
use countertariff::units::{Decimal, Lang};

use crate::{text, typed};

const STEEL: &str = "code=7208.36.00 value=100000 currency=CAD fx=0.6993 origin=CA cusma=no";
/// Open: whether the goods are entered under the agreement.
const COIL: &str = "code=7208.36.00 value=2500.10 origin=CA";
const POTASH: &str = "code=3104.20.00 value=1000 origin=CA cusma=yes";

/// Open in Canada: the duties and the taxes on them.
const CAR: &str = "code=8703.23.00 value=40000 origin=US cusma=yes importer=commercial";
const CHAIR: &str = "code=9403.60.10 value=2500 origin=US";
const JUICE: &str = "code=2009.12.00 value=8000 origin=US cusma=yes quantity=100 unit=l";
const PARCEL: &str = "code=6109.10.00 value=300 currency=USD fx=1.40 origin=US cusma=yes freight=21 \
                      importer=personal province=ON mode=courier";

/// The ends of an amount as it is printed; `None` for the second where it has no bound.
fn ends(cell: &str) -> (Decimal, Option<Decimal>) {
    let number = |text: &str| text.replace(',', "").trim().parse::<Decimal>().expect("an amount");
    if let Some(low) = cell.strip_suffix(" or more") {
        return (number(low), None);
    }
    match cell.split_once(" to ") {
        Some((low, high)) => (number(low), Some(number(high))),
        None => (number(cell), Some(number(cell))),
    }
}

/// Whether the rows of a table add up to its last one at both ends; `None` if it has no total.
fn adds_up(rows: &[(String, String)]) -> Option<bool> {
    let (last, parts) = rows.split_last()?;
    if last.0 != "Landed cost" {
        return None;
    }
    let nothing = (Decimal::ZERO, Some(Decimal::ZERO));
    let sum = parts
        .iter()
        .map(|row| ends(&row.1))
        .fold(nothing, |sum, part| (sum.0 + part.0, sum.1.zip(part.1).map(|(sum, part)| sum + part)));
    Some(sum == ends(&last.1))
}

/// The rows of the sums at the end of the sheet: what each is called and its amount.
fn rows(document: &str) -> Vec<(String, String)> {
    let names = ["Goods", "Tariff", "Taxes", "Fees", "Freight and insurance", "Landed cost"];
    let row = |line: &str| {
        let (name, rest) = line.split_once(" |")?;
        let amount = rest.rsplit('|').next()?.trim().to_owned();
        names.contains(&name).then(|| (name.to_owned(), amount))
    };
    let all: Vec<(String, String)> = document.lines().filter_map(row).collect();
    let begins = all.iter().rposition(|row| row.0 == "Goods").unwrap_or(all.len());
    all[begins..].to_vec()
}

fn plainly(blocks: &[countertariff::report::Block]) -> String {
    plain(blocks).replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn all_lines_together_add_up_on_the_page_and_on_paper() {
    let us = ["into=US entry_date=2025-03-27", "into=US entry_date=2026-10-01"];
    let ca = ["into=CA entry_date=2025-03-27", "into=CA entry_date=2026-10-01"];
    let sheets = [(us, [STEEL, COIL, POTASH]), (ca, [CAR, CHAIR, JUICE]), (ca, [CAR, PARCEL, CHAIR])];
    let (mut open, mut closed) = (0, 0);
    for (on, lines) in sheets {
        for on in on {
            for pick in [[0, 1], [0, 2], [1, 2], [1, 1], [2, 2]] {
                let words = format!("{on} {}", pick.map(|place| lines[place]).join("; "));
                let state: State = typed(Lang::En, &words);
                let page = rows(&plainly(&tail(&state)));
                assert!(!page.is_empty(), "{words}\n{}", text(&state));
                let Some(is_right) = adds_up(&page) else { continue };
                assert!(is_right, "{words}\n{page:?}");
                let printed = rows(&plainly(&paper(&state, None)));
                assert_eq!(adds_up(&printed), Some(true), "{words}\n{printed:?}");
                if ends(&page[page.len() - 1].1).1 == Some(ends(&page[page.len() - 1].1).0) {
                    closed += 1;
                } else {
                    open += 1;
                }
            }
        }
    }
    assert!(open > 3 && closed > 3, "{open} are open, {closed} are not");
}
