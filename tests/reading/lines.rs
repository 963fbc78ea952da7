//! What one line says, or why it cannot be read.

use countertariff::assess::Answer;
use countertariff::embedded;
use countertariff::entry::{Draft, Field, LineField, Place, ProblemKind, parse};
use countertariff::schedule::{Fact, FactValue};
use countertariff::units::{Currency, Decimal};

use crate::support;

/// A draft of one right line, with more fields.
fn draft(into: &str, fields: &[(LineField, &str)]) -> Draft {
    let code = if into == "US" { "7208.36.00" } else { "0406.10.20" };
    let mut draft = support::draft(&format!("into={into} entry_date=2025-03-27 code={code}"));
    for (field, text) in fields {
        draft.set_line(0, *field, text);
    }
    draft
}

/// The problems of such a draft, each with its column.
fn problems(into: &str, fields: &[(LineField, &str)]) -> Vec<(&'static str, ProblemKind)> {
    let parsed = parse(&draft(into, fields), embedded::schedule());
    parsed.problems.into_iter().map(|it| (it.place.column(), it.kind)).collect()
}

#[test]
fn a_currency_in_the_cell_agrees_with_that_of_the_line() {
    let other = ProblemKind::OtherCurrency(Currency::Cad, Currency::Usd);
    assert_eq!(problems("US", &[(LineField::Value, "CAD 100000")]), [("value", other.clone())]);
    assert_eq!(problems("US", &[(LineField::Freight, "C$5")]), [("freight", other)]);
    let other = ProblemKind::OtherCurrency(Currency::Usd, Currency::Cad);
    assert_eq!(problems("CA", &[(LineField::Value, "100 USD")]), [("value", other)]);
    let agreed = [(LineField::Value, "CAD 100000"), (LineField::Currency, "cad"), (LineField::Fx, "0,697")];
    let parsed = parse(&draft("US", &agreed), embedded::schedule());
    let line = &parsed.entry.unwrap().lines[0];
    assert_eq!(line.value_for_duty, Some(Decimal::from(69_700)));
}

#[test]
fn a_column_mapped_wrongly_is_no_value() {
    for text in ["7208.36.00", "27.03.2025", "1.2.3"] {
        assert_eq!(
            problems("US", &[(LineField::Value, text)]),
            [("value", ProblemKind::NotANumber)],
            "{text}"
        );
    }
    assert_eq!(problems("US", &[(LineField::Value, "100%")]), [("value", ProblemKind::UnwantedSign('%'))]);
}

#[test]
fn characters_are_counted_and_not_bytes() {
    let label = |text: String| problems("US", &[(LineField::Label, &text)]);
    assert_eq!(label("é".repeat(400)), []);
    assert_eq!(label("铁".repeat(400)), []);
    assert_eq!(label("é".repeat(401)), [("line", ProblemKind::TooLong)]);
    let long = "1".repeat(401);
    assert_eq!(problems("US", &[(LineField::Code, &long)]), [("code", ProblemKind::TooLong)]);
}

#[test]
fn a_code_that_lost_its_zeros_names_no_other_goods() {
    let code = |into: &str, text: &str| problems(into, &[(LineField::Code, text)]);
    let lost = |digits, offers: &[&str]| {
        let offers = offers.iter().map(|code| code.parse().unwrap()).collect();
        [("code", ProblemKind::CodeLostZero { digits, offers })]
    };
    for into in ["US", "CA"] {
        assert_eq!(code(into, "810.4"), lost(4, &["0810.40"]));
        assert_eq!(code(into, "701.9"), lost(4, &["0701.90"]));
        // 0847.13 is in neither schedule.
        assert_eq!(code(into, "8471.3"), lost(5, &["8471.30"]));
        assert_eq!(code(into, "-"), [("code", ProblemKind::CodeNotDigits)]);
        assert_eq!(code(into, "7.208E+07"), [("code", ProblemKind::CodeAsNumber)]);
        assert_eq!(code(into, "HS 0810.40"), []);
        assert_eq!(code(into, "\u{200e}0810.\u{200b}40\u{feff}"), []);
    }
}

#[test]
fn a_provision_that_the_schedule_does_not_have_lifts_no_surtax() {
    let line = "into=CA entry_date=2025-03-27 code=7208.36.00 value=1000 origin=US cusma=no";
    let schedule = embedded::schedule();
    assert_eq!(support::line(schedule, line).answer, Answer::Assessed);
    let provision = |text: &str| problems("CA", &[(LineField::Fact(Fact::Provision), text)]);
    assert_eq!(provision("9999.99.99"), [("provision", ProblemKind::NoSuchProvision(None))]);
    assert_eq!(
        provision("9804.90.00"),
        [("provision", ProblemKind::NoSuchProvision(Some("9804".parse().unwrap())))]
    );
    assert_eq!(provision("9804.10.00"), []);
    assert_eq!(provision("7208.36.00"), [("provision", ProblemKind::NotAProvision)]);
}

#[test]
fn a_number_of_chapter_98_or_99_that_there_is_not_is_a_problem() {
    let provision = |text: &str| problems("US", &[(LineField::Fact(Fact::Provision), text)]);
    let nearest = |code: &str| ProblemKind::NoSuchProvision(code.parse().ok());
    assert_eq!(provision("9999.99.99"), [("provision", nearest(""))]);
    assert_eq!(provision("9802.00.45"), [("provision", nearest("9802.00"))]);
    assert_eq!(provision("9824.00.00"), [("provision", nearest(""))]);
    for there in ["9801", "9802.00.40", "9802.00.40.20", "9801.00.10", "9903.88.15", "9813.00.05"] {
        assert_eq!(provision(there), [], "{there}");
    }
}

#[test]
fn ten_digits_end_in_a_statistical_number_of_the_item() {
    let code = |into: &str, day: &str, text: &str| {
        let mut draft = draft(into, &[(LineField::Code, text)]);
        draft.set(Field::EntryDate, day);
        let parsed = parse(&draft, embedded::schedule());
        let code = parsed.entry.and_then(|it| it.lines.first().map(|line| line.code.to_string()));
        (code, parsed.problems.into_iter().map(|it| it.kind).collect::<Vec<_>>())
    };
    let wrong = |item: &str, numbers: &[&str]| {
        let numbers = numbers.iter().map(|it| it.parse().unwrap()).collect();
        (None, vec![ProblemKind::NoSuchEnding { item: item.parse().unwrap(), numbers }])
    };
    let right = |code: &str| (Some(code.to_owned()), Vec::new());
    let endings = ["8701.21.00.15", "8701.21.00.45", "8701.21.00.80"];
    assert_eq!(code("US", "2025-03-27", "8701.21.00.55"), wrong("8701.21.00", &endings));
    assert_eq!(code("US", "2025-03-27", "8701.21.00.45"), right("8701.21.00.45"));
    // Two zeros say no more than eight digits do.
    assert_eq!(code("US", "2025-03-27", "8701.21.00.00"), right("8701.21.00"));
    assert_eq!(
        code("CA", "2025-03-27", "7412.10.00.12"),
        wrong("7412.10.00", &["7412.10.00.11", "7412.10.00.19", "7412.10.00.90"])
    );
    assert_eq!(code("CA", "2025-03-27", "7412.10.00.19"), right("7412.10.00.19"));
    assert_eq!(code("CA", "2025-03-27", "8701.10.10.55"), wrong("8701.10.10", &[]));
    // A number that was split is one until then.
    assert_eq!(code("US", "2025-06-30", "2825.60.00.00").1, []);
    assert!(matches!(code("US", "2025-07-01", "2825.60.00.00").1[..], [ProblemKind::CodeRenumbered { .. }]));
}

#[test]
fn countries_are_read_by_their_names() {
    for text in ["United States", "USA", "U.S.A.", "États-Unis", "etats-unis", "us ", "Made in USA"] {
        let mut draft = draft("CA", &[(LineField::Fact(Fact::Origin), text)]);
        draft.set(Field::Into, "le Canada");
        let parsed = parse(&draft, embedded::schedule());
        assert_eq!(parsed.problems[0].place, Place::Sheet(Field::Into), "an article is not expected");
        draft.set(Field::Into, "canada");
        let parsed = parse(&draft, embedded::schedule());
        let entry = parsed.entry.unwrap_or_else(|| panic!("{text}: {:?}", parsed.problems));
        let us = FactValue::Country("US".parse().unwrap());
        assert_eq!(entry.lines[0].facts.of(Fact::Origin), Some(us), "{text}");
    }
    let origin = [(LineField::Fact(Fact::Origin), "Narnia")];
    assert_eq!(problems("CA", &origin), [("origin", ProblemKind::NotACountry)]);
}

#[test]
fn invisible_marks_in_an_answer_are_not_read() {
    let answers = [
        (LineField::Fact(Fact::Cusma), "\u{200b}yes\u{a0}"),
        (LineField::Fact(Fact::Origin), "\u{feff}CA"),
        (LineField::Value, "\u{200e}1\u{2009}000,50"),
        (LineField::Quantity, "1\u{202f}000"),
        (LineField::Unit, "\u{200b}kg"),
    ];
    assert_eq!(problems("US", &answers), []);
}
