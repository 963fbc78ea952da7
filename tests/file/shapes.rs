//! Small files in the shapes that programs, brokers, shops and authorities write: each is taken for what it is, with one
//! question at most, and its first line of goods is read right.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use countertariff::batch::{Summary, assess_file};
use countertariff::embedded;
use countertariff::file::{Mapping, Proposal, Question, RowKind, Said, Source, Target};

/// What is said where a question asks for it.
const ANSWERS: [(Target, &str); 5] = [
    (Target::INTO, "into:US"),
    (Target::DAY, "entry_date:2026-10-01"),
    (Target::ORIGIN, "origin:CA"),
    (Target::CLAIM, "cusma:no"),
    (Target::Line(countertariff::entry::LineField::Fx), "fx:0.7"),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files/shapes")
}

fn open(name: &str) -> Source {
    Source::open(Box::new(File::open(folder().join(name)).unwrap()), None).unwrap()
}

fn proposed(name: &str, said: &str) -> Proposal {
    Proposal::of(&open(name), embedded::schedule(), &said.parse().unwrap()).unwrap()
}

/// What a person says of a file who is asked these.
fn answers(questions: &[Question]) -> String {
    let answer = |target: &Target| ANSWERS.iter().find(|it| it.0 == *target).unwrap().1;
    let said = questions.iter().flat_map(|question| match question {
        Question::ForAll { needed, useful } => needed.iter().chain(useful).map(answer).collect(),
        Question::DayOrder { .. } => vec!["days=month-first"],
        Question::Codes | Question::Price { .. } | Question::Decimals { .. } => panic!("{question:?}"),
    });
    said.collect::<Vec<_>>().join("; ")
}

fn answered(name: &str, mapping: Mapping) -> (Summary, String) {
    let mut out = Vec::new();
    let read = assess_file(embedded::schedule(), open(name), mapping, &mut out, false, &mut |_| Vec::new());
    (read.unwrap(), String::from_utf8(out).unwrap())
}

/// The first row of goods as it is read.
fn first_line(name: &str, mapping: &Mapping) -> String {
    let mut source = open(name);
    let below = mapping.header.map_or(0, |header| header + 1);
    let rows = core::iter::from_fn(|| source.row().unwrap());
    let row = rows.skip(below).find(|row| mapping.kind(&row.cells) == RowKind::Goods).unwrap();
    let sheet = [Target::INTO, Target::DAY].map(|target| {
        format!("{}={}", target.column(), mapping.read(target, &row.cells, embedded::schedule()).trim())
    });
    let line = mapping.line(&row.cells, embedded::schedule());
    let fields = line.iter().map(|(field, text)| format!("{}={text}", field.column()));
    sheet.into_iter().chain(fields).collect::<Vec<_>>().join("; ")
}

#[test]
fn each_shape_is_taken_for_what_it_is_with_one_question_at_most() {
    let held = folder().join("expected.csv");
    let mut expected = csv::Reader::from_path(&held).unwrap();
    let mut written = csv::Writer::from_writer(Vec::new());
    written.write_record(expected.headers().unwrap()).unwrap();
    let mut known = Vec::new();
    let mut wrong = String::new();
    for row in expected.records().map(Result::unwrap) {
        let name = &row[0];
        let proposal = proposed(name, "");
        let said = proposal.said().and(answers(&proposal.questions).parse::<Said>().unwrap());
        let again = Proposal::of(&open(name), embedded::schedule(), &said).unwrap();
        let (read, out) = answered(name, again.mapping().unwrap());
        let found = [
            proposal.asks().to_string(),
            read.rows.to_string(),
            read.unread.to_string(),
            read.others.to_string(),
            proposal.said().to_string(),
            first_line(name, &again.mapping().unwrap()),
        ];
        if found.iter().ne(row.iter().skip(1)) {
            wrong += &format!("{name}: {found:?}\n");
        }
        written.write_record([name].into_iter().chain(found.iter().map(String::as_str))).unwrap();
        // No row is lost, and nothing is asked twice.
        let rows = |mut source: Source| core::iter::from_fn(move || source.row().unwrap()).count();
        let answers = Source::open(Box::new(std::io::Cursor::new(out.clone().into_bytes())), None).unwrap();
        let without_header = usize::from(again.header().is_none());
        assert_eq!(rows(answers), rows(open(name)) + without_header, "{name}: {out}");
        assert!(proposal.asks() <= 1 && again.asks() == 0, "{name}: {:?}", again.questions);
        known.push(name.to_owned());
    }
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(held, written.into_inner().unwrap()).unwrap();
    } else {
        assert!(wrong.is_empty(), "{wrong}Look at each, and write what is right with UPDATE_GOLDEN=1.");
    }
    let files = fs::read_dir(folder()).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap());
    let unknown: Vec<String> = files.filter(|file| file != "expected.csv" && !known.contains(file)).collect();
    assert!(unknown.is_empty(), "expected.csv says nothing of {unknown:?}");
}
