//! How fast words are searched for: making the index, and every keystroke of the sample queries.
//!
//! `cargo bench --no-default-features --bench find` prints figures of one run on a shared machine, beside a floor: folding the
//! same letters without looking for them.
#![allow(clippy::disallowed_methods, clippy::disallowed_types)] // a bench reads the clock

use std::hint::black_box;
use std::time::{Duration, Instant};

use countertariff::embedded;
use countertariff::find::{Finder, Names, stems};
use countertariff::units::Lang;

/// The queries of a file: its first column.
fn queries(text: &str, keep: impl Fn(&str) -> bool) -> Vec<String> {
    let rows = text.lines().skip(1).filter(|row| keep(row));
    rows.filter_map(|row| row.split('\t').next()).map(str::to_owned).collect()
}

/// Every beginning of every query, as it is typed.
fn keystrokes(queries: &[String]) -> Vec<&str> {
    let ends =
        |query: &str| query.char_indices().map(|it| it.0).skip(1).chain([query.len()]).collect::<Vec<_>>();
    queries.iter().flat_map(|query| ends(query).into_iter().map(move |end| &query[..end])).collect()
}

fn timed(times: &mut Vec<Duration>, work: impl FnOnce()) {
    let start = Instant::now();
    work();
    times.push(start.elapsed());
}

fn at(times: &mut [Duration], thousandths: usize) -> f64 {
    times.sort_unstable();
    times[(times.len() * thousandths / 1000).min(times.len() - 1)].as_secs_f64() * 1e6
}

fn main() {
    let sample = include_str!("../tests/golden/goods/queries-sample.tsv");
    let az = include_str!("../tests/golden/goods/az-phrases.tsv");
    println!("{:<34} {:>9} {:>9} {:>9} {:>9} {:>9}", "microseconds", "number", "p50", "p95", "p99", "most");
    for lang in Lang::ALL {
        let text = embedded::names(lang);
        let mut builds = Vec::new();
        for _ in 0..15 {
            timed(&mut builds, || {
                black_box(Finder::new(Names::read(text.to_owned()).expect("names")));
            });
        }
        let print = |what: &str, times: &mut [Duration]| {
            let [p50, p95, p99, most] = [500, 950, 990, 1000].map(|it| at(times, it));
            println!("{what:<34} {:>9} {p50:>9.1} {p95:>9.1} {p99:>9.1} {most:>9.1}", times.len());
        };
        print(&format!("index of {}", lang.tag()), &mut builds);
        let own = queries(sample, |row| row.split('\t').nth(1) == Some(lang.tag()));
        let phrases = if lang == Lang::En { queries(az, |_| true) } else { Vec::new() };
        let mut finder = Finder::new(Names::read(text.to_owned()).expect("names"));
        for (what, queries) in [("sample", own), ("A to Z", phrases)] {
            if queries.is_empty() {
                continue;
            }
            let (mut floor, mut searches) = (Vec::new(), Vec::new());
            for typed in keystrokes(&queries) {
                timed(&mut floor, || {
                    black_box(stems(typed, lang));
                });
                timed(&mut searches, || {
                    black_box(finder.find(typed, 5));
                });
            }
            print(&format!("keystroke, {what}, {}", lang.tag()), &mut searches);
            print("  the same letters only folded", &mut floor);
        }
    }
}
