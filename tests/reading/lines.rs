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
