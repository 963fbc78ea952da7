//! How fast a file of rows is answered, against writing the same bytes without answering them.
//!
//! `cargo bench --no-default-features --bench rows` prints ratios within one run. With `--write` and a path, it writes a file
//! there and stops: `cargo bench --no-default-features --bench rows -- --write /tmp/rows.csv`. A number after the path is
//! how many rows, 200,000 without it; a second one makes them the rows of a year of so many goods, and not mixed ones.
#![allow(clippy::disallowed_methods, clippy::disallowed_types)] // a bench reads the clock

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use countertariff::{batch, embedded};

/// Rows into both countries: lines of the schedules, claimed, not claimed or open, by several modes.
fn file(rows: usize, entry: impl Fn(usize) -> String) -> String {
    let days = ["2025-01-15", "2025-03-05", "2025-03-27", "2025-04-09", "2025-06-04", "2025-09-10"];
    let mut text = String::from("line,entry,into,entry_date,code,value,origin,cusma,mode\n");
    let one_entry = entry(0) == entry(1) && !entry(0).is_empty();
    for row in 0..rows {
        let into = if one_entry { 0 } else { row % 2 };
        let (name, origin) = [("US", "CA"), ("CA", "US")][into];
        let schedule = embedded::schedule();
        let place = schedule.jurisdiction(name.parse().expect("a country")).expect("its law is here");
        let tariff = &schedule[place];
        let codes = (0..).map(|more| tariff.code((row * 7_919 + more) % tariff.len()).expect("a line"));
        let code = codes.into_iter().find(|code| code.chapter() < 98).expect("goods");
        let day = if one_entry { days[2] } else { days[row / 3 % days.len()] };
        let cents = row * 104_729 % 9_999_999 + 1;
        let claim = ["yes", "no", ""][row / 2 % 3];
        let mode = ["", "truck", "ocean", "air", "rail"][row / 6 % 5];
        let (entry, value) = (entry(row), format!("{}.{:02}", cents / 100, cents % 100));
        writeln!(text, "row {row},{entry},{name},{day},{code},{value},{origin},{claim},{mode}")
            .expect("memory can be written");
    }
    text
}

/// Rows as a broker has them: some hundred goods that come again and again, with other values and, where asked,
/// quantities.
fn again_and_again(rows: usize, goods: usize, quantities: bool) -> String {
    let mixed = file(goods, |_| String::new());
    let goods: Vec<Vec<&str>> = mixed.lines().skip(1).map(|line| line.split(',').collect()).collect();
    let mut text = String::from("line,into,entry_date,code,value,origin,cusma,mode,quantity,unit\n");
    for row in 0..rows {
        let [_, _, into, day, code, _, origin, claim, mode] = goods[row * 31 % goods.len()][..] else {
            continue;
        };
        let cents = row * 104_729 % 9_999_999 + 1;
        let value = format!("{}.{:02}", cents / 100, cents % 100);
        let (quantity, unit) =
            if quantities { ((row * 7_919 % 9_000 + 1).to_string(), "kg") } else { (String::new(), "") };
        writeln!(text, "row {row},{into},{day},{code},{value},{origin},{claim},{mode},{quantity},{unit}")
            .expect("memory can be written");
    }
    text
}

/// Rows of a year into one country: some thousand goods, each claimed or not, on one working day after another.
fn a_year(rows: usize, goods: usize) -> String {
    let schedule = embedded::schedule();
    let place = schedule.jurisdiction("US".parse().expect("a country")).expect("its law is here");
    let tariff = &schedule[place];
    let codes = (0..tariff.len()).map(|line| tariff.code(line * 7_919 % tariff.len()).expect("a line"));
    let codes: Vec<_> = codes.filter(|code| code.chapter() < 98).take(goods).collect();
    let mut text = String::from("line,into,entry_date,code,value,origin,cusma\n");
    for row in 0..rows {
        let (good, day) = (row * 31 % codes.len(), row * 240 / rows);
        let (code, claim) = (codes[good], ["no", "yes", "no"][good % 3]);
        let (month, day) = (day / 20 + 1, day % 20 + 1);
        let cents = row * 104_729 % 9_999_999 + 1;
        let (value, rest) = (cents / 100, cents % 100);
        writeln!(text, "row {row},US,2025-{month:02}-{day:02},{code},{value}.{rest:02},CA,{claim}")
            .expect("memory can be written");
    }
    text
}

fn timed(what: &str, rows: usize, round: impl Fn()) -> Duration {
    let mut rounds: Vec<Duration> = (0..5)
        .map(|_| {
            let start = Instant::now();
            round();
            start.elapsed()
        })
        .collect();
    rounds.sort_unstable();
    println!("{what:<64} {:>10.0} rows a second", rows as f64 / rounds[rounds.len() / 2].as_secs_f64());
    rounds[rounds.len() / 2]
}

fn anew(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    batch::run_anew(embedded::schedule(), text.as_bytes(), &mut out).expect("a batch file");
    out
}

fn answered(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    batch::run(embedded::schedule(), text.as_bytes(), &mut out).expect("a batch file");
    out
}

/// Reads and writes a file without looking at it: the floor.
fn copied(text: &[u8]) {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text);
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut row = csv::ByteRecord::new();
    while reader.read_byte_record(&mut row).expect("a file") {
        writer.write_byte_record(&row).expect("memory can be written");
    }
    std::hint::black_box(writer.into_inner().expect("memory can be written"));
}

fn main() {
    let mut asked = std::env::args().skip_while(|it| it != "--write").skip(1);
    if let Some(path) = asked.next() {
        let mut number = || asked.next().and_then(|it| it.parse().ok());
        let rows = number().unwrap_or(200_000);
        let text = number().map_or_else(|| file(rows, |_| String::new()), |goods| a_year(rows, goods));
        std::fs::write(path, text).expect("the file can be written");
        return;
    }
    let rows = 20_000;
    let mixed = file(rows, |_| String::new());
    let output = answered(&mixed);
    let floor = timed("the output read and written again", rows, || copied(&output));
    let whole = timed("a mixed file, each row a declaration", rows, || drop(answered(&mixed)));
    println!("    {:.1} times the floor", whole.as_secs_f64() / floor.as_secs_f64());
    let slow = timed("the same, each row worked out anew", rows, || drop(anew(&mixed)));
    println!("    {:.2} times as long", slow.as_secs_f64() / whole.as_secs_f64());
    assert!(answered(&mixed) == anew(&mixed), "the answers are the same bytes");
    for (goods, quantities) in [(300, false), (3_000, false), (300, true)] {
        let rows = 100_000;
        let plain = again_and_again(rows, goods, quantities);
        let what = if quantities { " and quantities" } else { "" };
        let quick = timed(&format!("{goods} goods again and again, other values{what}"), rows, || {
            drop(answered(&plain))
        });
        let few: String = plain.lines().take(5_001).flat_map(|line| [line, "\n"]).collect();
        let slow = timed("the first 5,000 of them, each worked out anew", 5_000, || drop(anew(&few)));
        println!("    a row takes 1/{:.1} of that", slow.as_secs_f64() * 20.0 / quick.as_secs_f64());
        assert!(answered(&few) == anew(&few), "the answers are the same bytes");
    }
    for (rows, goods) in [(100_000, 300), (100_000, 3_000), (1_000_000, 3_000)] {
        let year = a_year(rows, goods);
        let quick = timed(&format!("a year of {goods} goods in {rows} rows"), rows, || drop(answered(&year)));
        let names = year.lines().take(1);
        let few: String =
            names.chain(year.lines().skip(1).step_by(rows / 5_000)).flat_map(|line| [line, "\n"]).collect();
        let slow = timed("5,000 of them, each worked out anew", 5_000, || drop(anew(&few)));
        println!(
            "    a row takes 1/{:.1} of that",
            slow.as_secs_f64() * (rows / 5_000) as f64 / quick.as_secs_f64()
        );
        assert!(answered(&few) == anew(&few), "the answers are the same bytes");
    }
    let half = file(2_500, |_| String::from("1"));
    let all = file(5_000, |_| String::from("1"));
    let small = timed("2,500 rows of one declaration", 2_500, || drop(answered(&half)));
    let large = timed("5,000 rows of one declaration", 5_000, || drop(answered(&all)));
    println!("    twice the rows take {:.1} times as long", large.as_secs_f64() / small.as_secs_f64());
    let wrong = file(50_000, |_| String::from("1")).replace("2025-", "1-");
    let twice = file(100_000, |_| String::from("1")).replace("2025-", "1-");
    let small = timed("50,000 unreadable rows of one declaration", 50_000, || drop(answered(&wrong)));
    let large = timed("100,000 unreadable rows of one declaration", 100_000, || drop(answered(&twice)));
    println!("    twice the rows take {:.1} times as long", large.as_secs_f64() / small.as_secs_f64());
}
