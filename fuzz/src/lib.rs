//! What is asked of whatever anybody may type, paste, open or link: each function takes any bytes, and panics where a promise
//! is broken. `fuzz_targets/` hands them to libFuzzer, `tests/fuzz.rs` the corpus and texts near it.

use std::io::Cursor;
use std::path::Path;
use std::sync::OnceLock;

use countertariff::compile::{self, Source};
use countertariff::entry::number::NumberOf;
use countertariff::entry::{Draft, Field, LineField, day, number, parse, pasted};
use countertariff::file::{self, MOST_COLUMNS, Proposal, Said};
use countertariff::schedule::Rate;
use countertariff::share::{self, Sheet};
use countertariff::units::{Decimal, Lang, TariffCode};
use countertariff::{batch, clerk, embedded, json, words};

/// A question with its name, which is that of its folder in `corpus/`.
pub type Question = (&'static str, fn(&[u8]));

/// Every question.
pub const ALL: [Question; 12] = [
    ("link", link),
    ("payload", payload),
    ("sheet", sheet),
    ("json", json),
    ("rows", rows),
    ("file", file),
    ("pasted", pasted),
    ("number", number),
    ("day", day),
    ("rate", rate),
    ("words", words),
    ("law", law),
];

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A link, or any text in its place: it opens as a sheet that comes back letter for letter, or is refused.
pub fn link(bytes: &[u8]) {
    opened(&text(bytes));
}

/// Bytes between a right version and right check digits, as nobody but a newer program would write them.
pub fn payload(bytes: &[u8]) {
    opened(&sealed(bytes));
}

fn opened(link: &str) {
    let Ok(sheet) = share::decode(link) else { return };
    let Ok(again) = share::encode(&sheet) else { return };
    // Names without meaning in the readable form are said to the person, and not carried on.
    let expected = Sheet { unread: Vec::new(), ..sheet };
    assert_eq!(share::decode(&again), Ok(expected), "{link}");
}

/// A payload with such bytes, as docs/share-format.md says.
fn sealed(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let mut payload = vec![b'1'];
    let bit = |place: usize| bytes.get(place / 8).map_or(0, |byte| usize::from(byte >> (7 - place % 8) & 1));
    for letter in 0..(bytes.len() * 8).div_ceil(6) {
        payload.push(LETTERS[(0..6).fold(0, |sum, place| sum * 2 + bit(letter * 6 + place))]);
    }
    let sum = payload.iter().fold(0_u64, |sum, byte| (sum * 256 + u64::from(*byte)) % 916_132_829);
    payload.extend((0..5).rev().map(|place| DIGITS[(sum / 62_u64.pow(place) % 62) as usize]));
    text(&payload)
}

/// A sheet in the readable form, answered: what is written of it as JSON reads back as the same sheet.
pub fn sheet(bytes: &[u8]) {
    let Ok(asked) = share::decode(&format!("?{}", text(bytes))) else { return };
    // A payload holds less than a query may say.
    let Ok(pieces) = share::to_pieces(&asked) else { return };
    let answer = clerk::answer(&format!("json\ten\t{pieces}"));
    let document = answer.strip_prefix("ok\t").expect("a sheet is answered");
    let read = json::read(document).expect("what is written is read");
    // A sheet on a page has a line, be it an empty one.
    assert_eq!(read.draft.lines.len(), asked.draft.lines.len().max(1));
}

/// A file of JSON in the place of a sheet.
pub fn json(bytes: &[u8]) {
    let answer = clerk::answer(&format!("assess\tfr\t{}", text(bytes)));
    let Some(document) = answer.strip_prefix("ok\t") else {
        return assert!(["not-json", "no-sheet", "newer", "too-big"].contains(&answer.as_str()), "{answer}");
    };
    let again = clerk::answer(&format!("assess\tfr\t{document}"));
    let known = |text: &str| text.lines().filter(|line| !line.contains("\"unread\"")).count();
    assert!(again.starts_with("ok\t{") && known(&again) <= known(&answer), "{again}");
}

/// A file of rows: each that is read is written, in as many cells as the first, with a status.
pub fn rows(bytes: &[u8]) {
    let mut out = Vec::new();
    let Ok(summary) = batch::run(embedded::schedule(), bytes, &mut out) else { return };
    let text = String::from_utf8(out).expect("what is written is UTF-8");
    let again = batch::drafts(text.as_bytes());
    // The names of the file's own columns may hold line ends.
    assert!(text.contains("out_currency"), "{text}");
    // What is written is a file whose rows are those that were read, unless the names of its columns now stand there twice.
    if let Ok(drafts) = again {
        assert!(drafts.iter().flatten().map(|draft| draft.lines.len()).sum::<usize>() <= summary.rows);
    }
}

/// A file as people have it, workbooks among them: what is found by looking at it is answered as it stands, or asked about.
pub fn file(bytes: &[u8]) {
    let schedule = embedded::schedule();
    let Ok(source) = file::Source::open(Box::new(Cursor::new(bytes.to_vec())), None) else { return };
    let Ok(proposal) = Proposal::of(&source, schedule, &Said::default()) else { return };
    assert!(proposal.names().len() <= MOST_COLUMNS);
    let Ok(mapping) = proposal.mapping() else { return };
    let mut out = Vec::new();
    let Ok(summary) = batch::assess_file(schedule, source, mapping, &mut out, true, &mut |_| Vec::new())
    else {
        return;
    };
    assert!(summary.unread <= summary.rows);
    let text = String::from_utf8(out).expect("what is written is UTF-8");
    assert!(text.lines().count() >= summary.rows);
}

/// Text pasted into a sheet: no more lines than were allowed, and each can be read.
pub fn pasted(bytes: &[u8]) {
    match pasted::read(&text(bytes), 50) {
        Some(pasted::Pasted::Rows(rows)) => assert!(rows.lines.len() <= 50),
        Some(pasted::Pasted::TooMany(rows)) => assert!(rows > 50),
        None => {}
    }
}

/// A number: never below zero, and written so that it reads as the same.
pub fn number(bytes: &[u8]) {
    let text = text(bytes);
    for of in [NumberOf::Money, NumberOf::ExchangeRate, NumberOf::Share, NumberOf::Rate, NumberOf::Quantity] {
        let Ok(read) = number::read(&text, of) else { continue };
        assert!(read.number >= Decimal::ZERO, "{text}");
        for lang in Lang::ALL {
            if let Ok(same) = number::read(&words::plain(lang, read.number), of) {
                assert_eq!(same.number, read.number, "{text} as {of:?}");
            }
        }
    }
}

/// A day: written plainly, it is the same day.
pub fn day(bytes: &[u8]) {
    let text = text(bytes);
    if let Ok(read) = day::read(&text) {
        assert_eq!(day::read(&countertariff::units::day::write(read)), Ok(read), "{text}");
    }
}

/// A rate as a schedule prints it: printed again, it is the same rate.
pub fn rate(bytes: &[u8]) {
    let text = text(bytes);
    if let Ok(read) = text.parse::<Rate>() {
        assert_eq!(read.to_string().parse().as_ref(), Ok(&read), "{text}: {read}");
    }
}

/// Any text in every field of a line, both ways: there is an entry or a problem, and each problem has a sentence.
pub fn words(bytes: &[u8]) {
    let text = text(bytes);
    let schedule = embedded::schedule();
    let _: Result<TariffCode, _> = text.parse();
    for into in ["US", "CA"] {
        let mut draft = Draft { lines: vec![Default::default()], ..Draft::default() };
        draft.set(Field::Into, into);
        draft.set(Field::EntryDate, &text);
        for field in LineField::all() {
            draft.set_line(0, field, &text);
        }
        let parsed = parse(&draft, schedule);
        assert!(parsed.entry.is_some() || !parsed.problems.is_empty());
        for problem in &parsed.problems {
            for lang in Lang::ALL {
                assert!(words::problem(lang, schedule, problem).ends_with('.'), "{problem:?}");
            }
        }
    }
}

/// A file of the law, which the first letter says: it compiles, or every fault names a file.
pub fn law(bytes: &[u8]) {
    let text = text(bytes);
    let mut letters = text.chars();
    let path = match letters.next() {
        Some('l') => "ca/lists/fuzz.csv",
        Some('t') => "us/tariff/chapter-72.csv",
        Some('j') => "us/jurisdiction.toml",
        Some('g') => "goods/72.csv",
        _ => "ca/measures/fuzz.toml",
    };
    let mut sources = small_law().to_vec();
    sources.retain(|source| source.path != path);
    sources.push(Source { path: path.to_owned(), text: letters.as_str().to_owned() });
    if let Err(faults) = compile::compile_sources(&sources) {
        assert!(!faults.is_empty());
        assert!(faults.iter().all(|fault| !fault.file.is_empty() && !fault.what.is_empty()), "{faults:?}");
    }
}

/// So much of the law that a file beside it can be right.
pub fn small_law() -> &'static [Source] {
    static LAW: OnceLock<Vec<Source>> = OnceLock::new();
    LAW.get_or_init(|| {
        // tests/fuzz.rs includes this file from the folder above.
        let mut above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().map(|folder| folder.join("data"));
        let data = above.find(|data| data.is_dir()).expect("the folder of the law");
        let mut sources = compile::sources(&data).expect("every file can be read");
        sources.retain(|source| !source.path.starts_with("goods/") && !source.path.contains("/labels/"));
        sources
    })
}
