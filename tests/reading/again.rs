//! Rows that differ from earlier ones in their numbers alone are answered by calculating again: with the same bytes as
//! if each had been worked out anew.

use std::fmt::Write as _;

use countertariff::schedule::Fact;
use countertariff::units::TariffCode;
use countertariff::{batch, embedded};

use super::hard_lines::HARD_LINES;

/// Values on both sides of what the laws of both countries compare values with, and between.
const VALUES: [&str; 18] = [
    "0",
    "0.01",
    "0.02",
    "14.99",
    "15",
    "20",
    "150.01",
    "200",
    "799.99",
    "800.00",
    "801",
    "1000",
    "2499.99",
    "2500.5",
    "9694.47",
    "33000",
    "188078",
    "9999999.99",
];

/// Numbers one after another that look as if they had no order.
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }
}

/// Goods of many sorts, each with all its columns but the value.
fn goods(chance: &mut Chance) -> Vec<Vec<(String, String)>> {
    let pair = |column: &str, text: &str| (column.to_owned(), text.to_owned());
    let mut all = Vec::new();
    for (_, into, words) in HARD_LINES {
        let (day, words) = words.split_once(' ').expect("a day and columns");
        let columns = words.split(' ').filter_map(|word| word.split_once('='));
        let columns =
            columns.filter(|(column, _)| *column != "value").map(|(column, text)| pair(column, text));
        all.push([pair("into", into), pair("entry_date", day)].into_iter().chain(columns).collect());
    }
    let facts: [(Fact, &[&str]); 6] = [
        (Fact::Cusma, &["yes", "no", ""]),
        (Fact::Mode, &["", "truck", "courier", "mail"]),
        (Fact::Importer, &["", "personal", "commercial"]),
        (Fact::Province, &["", "AB", "QC"]),
        (Fact::SteelValue, &["", "", "5", "700"]),
        (Fact::DeclarationValue, &["", "", "3000"]),
    ];
    let days = ["2025-01-15", "2025-03-05", "2025-03-27", "2025-06-04", "2025-09-10", "2026-10-01"];
    for turn in 0..40 {
        let (into, origins) = [("US", ["CA", "MX", "CN"]), ("CA", ["US", "MX", "US"])][turn % 2];
        let schedule = embedded::schedule();
        let tariff = &schedule[schedule.jurisdiction(into.parse().unwrap()).unwrap()];
        let code = (0..).find_map(|_| tariff.code(chance.below(tariff.len())).filter(|it| it.chapter() < 98));
        let mut row = vec![
            pair("into", into),
            pair("entry_date", days[chance.below(days.len())]),
            pair("code", &code.unwrap().to_string()),
            pair("origin", origins[chance.below(3)]),
        ];
        for (fact, answers) in facts {
            row.push(pair(fact.column(), answers[chance.below(answers.len())]));
        }
        if turn % 3 == 0 {
            row.extend([pair("quantity", "120"), pair("unit", ["kg", "l", "No."][chance.below(3)])]);
        }
        all.push(row);
    }
    all
}

#[test]
fn rows_that_are_calculated_again_are_the_same_bytes_as_rows_worked_out_anew() {
    let mut chance = Chance(8);
    let goods = goods(&mut chance);
    let mut columns: Vec<&str> = vec!["line", "value"];
    for (column, _) in goods.iter().flatten() {
        if !columns.contains(&column.as_str()) {
            columns.push(column);
        }
    }
    let mut file = columns.join(",");
    for row in 0..4_000 {
        let goods = &goods[chance.below(goods.len())];
        let number = chance.below(100_000_000);
        let value = match chance.below(3) {
            0 => VALUES[chance.below(VALUES.len())].to_owned(),
            1 => format!("{}.{:02}", number / 10_000, number % 100),
            _ => format!("{}", number % 9_000),
        };
        let cell = |column: &&str| match *column {
            "line" => format!("row {row}"),
            "value" => value.clone(),
            // How much there is differs from row to row as well.
            "quantity" if goods.iter().any(|it| it.0 == "quantity") => format!("{}", number % 700),
            column => goods.iter().find(|it| it.0 == column).map(|it| it.1.clone()).unwrap_or_default(),
        };
        let cells: Vec<String> = columns.iter().map(cell).collect();
        write!(file, "\n{}", cells.join(",")).expect("memory can be written");
    }
    assert_the_same_bytes(&file, 4_000, 2_000);
}

#[test]
fn rows_with_codes_and_days_that_no_law_tells_apart_are_the_same_bytes_as_rows_worked_out_anew() {
    let mut chance = Chance(21);
    let schedule = embedded::schedule();
    // Two days of which one follows the other, and some on which something begins, before it and after the law was read.
    let often = ["2025-03-10", "2025-03-11", "2025-06-04"];
    let seldom = ["2025-03-03", "2025-03-06", "2025-06-03", "2026-07-24", "2026-12-01"];
    let mut file = String::from("into,entry_date,code,value,origin,cusma,quantity,unit");
    for row in 0..6_000 {
        let (into, origin) = [("US", "CA"), ("CA", "US")][row % 2];
        let tariff = &schedule[schedule.jurisdiction(into.parse().unwrap()).unwrap()];
        // Goods of a few chapters, so that many are alike, and of any.
        let chapters = [84, 85];
        let wanted = chapters[chance.below(chapters.len())];
        let of_any = chance.below(4) == 0;
        let fits = |it: &TariffCode| it.chapter() < 98 && (of_any || it.chapter() == wanted);
        let (line, code) = (0..)
            .map(|_| chance.below(tariff.len()))
            .find_map(|line| Some((line, tariff.code(line).filter(fits)?)))
            .unwrap();
        let code = match chance.below(8) {
            0 => code.prefix(6),
            1 => tariff.statistical(line).next().unwrap_or(code),
            _ => code,
        };
        let is_seldom = chance.below(8) == 0;
        let day = if is_seldom { seldom[chance.below(5)] } else { often[chance.below(3)] };
        let value = if chance.below(2) == 0 { VALUES[chance.below(VALUES.len())] } else { "1234.56" };
        let claim = if is_seldom { ["yes", ""][chance.below(2)] } else { "no" };
        let (quantity, unit) = [("12", ""), ("700", "kg"), ("", "")][chance.below(16).min(2)];
        write!(file, "\n{into},{day},{code},{value},{origin},{claim},{quantity},{unit}")
            .expect("memory can be written");
    }
    assert_the_same_bytes(&file, 6_000, 1_500);
}

/// Asserts that the rows of a file are answered with the same bytes however they are answered, and that at least so many
/// were calculated again.
pub fn assert_the_same_bytes(file: &str, rows: usize, least: usize) {
    let (mut again, mut anew) = (Vec::new(), Vec::new());
    let schedule = embedded::schedule();
    let summary = batch::run(schedule, file.as_bytes(), &mut again).unwrap();
    let all_anew = batch::run_anew(schedule, file.as_bytes(), &mut anew).unwrap();
    assert_eq!((summary.rows, all_anew.rows, all_anew.again), (rows, rows, 0));
    assert!(summary.again > least, "only {} rows were calculated again", summary.again);
    let (again, anew) = (String::from_utf8(again).unwrap(), String::from_utf8(anew).unwrap());
    for (row, (again, anew)) in again.lines().zip(anew.lines()).enumerate() {
        assert_eq!(again, anew, "row {row} of {}", file.lines().next().unwrap());
    }
    assert_eq!(again, anew);
}
