//! A sentence for every problem, which says how to mend it.

use std::fmt::Write as _;

use countertariff::embedded;
use countertariff::entry::{Field, LineField, Place, Problem, ProblemKind};
use countertariff::schedule::Fact;
use countertariff::units::{self, Currency, Date, Lang};
use countertariff::words;

use crate::{compare, number, spaced};

fn day(text: &str) -> Date {
    units::day::read(text).unwrap()
}

fn lost_zero(digits: u8, offers: &[&str]) -> ProblemKind {
    let offers = offers.iter().map(|code| code.parse().unwrap()).collect();
    ProblemKind::CodeLostZero { digits, offers }
}

/// Every kind of problem, at a place where it can be. The `match` makes a new kind fail to compile
/// here until it is added to the list.
fn problems() -> Vec<Problem> {
    let line = |field| Place::Line(0, field);
    let kinds = [
        (line(LineField::Code), ProblemKind::NoLines),
        (Place::Sheet(Field::Into), ProblemKind::Missing),
        (Place::Sheet(Field::EntryDate), ProblemKind::Missing),
        (line(LineField::Code), ProblemKind::Missing),
        (line(LineField::Label), ProblemKind::TooLong),
        (
            Place::Sheet(Field::Into),
            ProblemKind::NotACountryEntered(vec!["CA".parse().unwrap(), "US".parse().unwrap()]),
        ),
        (Place::Sheet(Field::EntryDate), ProblemKind::NotADay),
        (Place::Sheet(Field::EntryDate), ProblemKind::TwoDays(day("2025-04-03"), day("2025-03-04"))),
        (Place::Sheet(Field::EntryDate), ProblemKind::SerialDay),
        (line(LineField::Value), ProblemKind::NotANumber),
        (line(LineField::Value), ProblemKind::TwoReadings(number("12.400"), number("12400"))),
        (line(LineField::Quantity), ProblemKind::TwoReadings(number("1.234"), number("1234"))),
        (line(LineField::Value), ProblemKind::UnwantedSign('%')),
        (line(LineField::Quantity), ProblemKind::UnwantedSign('$')),
        (line(LineField::Value), ProblemKind::OtherCurrency(Currency::Cad, Currency::Usd)),
        (line(LineField::Freight), ProblemKind::OtherCurrency(Currency::Usd, Currency::Cad)),
        (line(LineField::Freight), ProblemKind::Negative),
        (line(LineField::Value), ProblemKind::TooLarge),
        (line(LineField::Value), ProblemKind::TooFine),
        (line(LineField::Quantity), ProblemKind::TooFine),
        (line(LineField::Currency), ProblemKind::NotACurrency),
        (line(LineField::Fx), ProblemKind::NeedsFx(Currency::Cad, Currency::Usd)),
        (line(LineField::Fx), ProblemKind::NeedsFx(Currency::Usd, Currency::Cad)),
        (line(LineField::Fx), ProblemKind::ZeroFx),
        (line(LineField::Fact(Fact::Origin)), ProblemKind::NotACountry),
        (line(LineField::Fact(Fact::Cusma)), ProblemKind::NotYesOrNo),
        (line(LineField::Fact(Fact::Drone)), ProblemKind::NotYesOrNo),
        (line(LineField::Fact(Fact::Importer)), ProblemKind::NotOneOf(&["commercial", "personal"])),
        (line(LineField::Fact(Fact::MetalWeightShare)), ProblemKind::OverHundred),
        (line(LineField::Fact(Fact::SteelValue)), ProblemKind::PartOverWhole(Fact::SteelValue)),
        (line(LineField::Code), ProblemKind::CodeNotDigits),
        (line(LineField::Fact(Fact::Provision)), ProblemKind::CodeNotDigits),
        (line(LineField::Code), lost_zero(7, &["0406.10.20"])),
        (line(LineField::Code), lost_zero(5, &["8471.30", "0847.13"])),
        (line(LineField::Code), lost_zero(4, &["0810.40"])),
        (line(LineField::Code), lost_zero(5, &[])),
        (line(LineField::Code), lost_zero(4, &[])),
        (line(LineField::Code), ProblemKind::CodeAsNumber),
        (line(LineField::Code), ProblemKind::CodeTooLong),
        (line(LineField::Code), ProblemKind::CodeIsProvision),
        (line(LineField::Code), ProblemKind::NoSuchCode(Some("7208.36".parse().unwrap()))),
        (line(LineField::Code), ProblemKind::NoSuchCode(None)),
        (
            line(LineField::Code),
            ProblemKind::NoSuchEnding {
                item: "8703.24.01".parse().unwrap(),
                numbers: vec!["8703.24.01.10".parse().unwrap(), "8703.24.01.30".parse().unwrap()],
            },
        ),
        (
            line(LineField::Code),
            ProblemKind::NoSuchEnding { item: "8701.10.01".parse().unwrap(), numbers: Vec::new() },
        ),
        (line(LineField::Code), ProblemKind::CodeTooShort),
        (line(LineField::Fact(Fact::CopperValue)), ProblemKind::PartsOverWhole),
        (line(LineField::Fact(Fact::Provision)), ProblemKind::NotAProvision),
        (
            line(LineField::Fact(Fact::Provision)),
            ProblemKind::NoSuchProvision(Some("9903.00.00".parse().unwrap())),
        ),
        (line(LineField::Fact(Fact::Provision)), ProblemKind::NoSuchProvision(None)),
        (
            line(LineField::Code),
            ProblemKind::CodeRenumbered {
                since: day("2025-07-01"),
                successors: vec!["2825.60.00.10".parse().unwrap()],
            },
        ),
        (line(LineField::Unit), ProblemKind::NeedsUnit),
        (line(LineField::Unit), ProblemKind::NotAUnit),
        (line(LineField::Fact(Fact::Claims)), ProblemKind::NotAClaim("ca.remission.none".to_owned())),
        (line(LineField::Fact(Fact::Claims)), ProblemKind::NotAClaim(String::new())),
        (Place::Sheet(Field::EntryDate), ProblemKind::Disagrees),
    ];
    for (_, kind) in &kinds {
        match kind {
            ProblemKind::NoLines
            | ProblemKind::Missing
            | ProblemKind::TooLong
            | ProblemKind::NotACountryEntered(_)
            | ProblemKind::NotADay
            | ProblemKind::TwoDays(..)
            | ProblemKind::SerialDay
            | ProblemKind::NotANumber
            | ProblemKind::TwoReadings(..)
            | ProblemKind::UnwantedSign(_)
            | ProblemKind::OtherCurrency(..)
            | ProblemKind::Negative
            | ProblemKind::TooLarge
            | ProblemKind::TooFine
            | ProblemKind::NotACurrency
            | ProblemKind::NeedsFx(..)
            | ProblemKind::ZeroFx
            | ProblemKind::NotACountry
            | ProblemKind::NotYesOrNo
            | ProblemKind::NotOneOf(_)
            | ProblemKind::OverHundred
            | ProblemKind::PartOverWhole(_)
            | ProblemKind::CodeNotDigits
            | ProblemKind::CodeLostZero { .. }
            | ProblemKind::CodeAsNumber
            | ProblemKind::CodeTooLong
            | ProblemKind::CodeIsProvision
            | ProblemKind::NoSuchCode(_)
            | ProblemKind::NoSuchEnding { .. }
            | ProblemKind::CodeRenumbered { .. }
            | ProblemKind::PartsOverWhole
            | ProblemKind::CodeTooShort
            | ProblemKind::NotAProvision
            | ProblemKind::NoSuchProvision(_)
            | ProblemKind::NeedsUnit
            | ProblemKind::NotAUnit
            | ProblemKind::NotAClaim(_)
            | ProblemKind::Disagrees => {}
        }
    }
    kinds.into_iter().map(|(place, kind)| Problem { place, kind }).collect()
}

#[test]
fn every_problem_says_how_to_mend_it() {
    let schedule = embedded::schedule();
    let mut page = String::new();
    for problem in problems() {
        let [en, fr] = Lang::ALL.map(|lang| words::problem(lang, schedule, &problem));
        for text in [&en, &fr] {
            assert!(text.ends_with('.') && text.chars().next().is_some_and(char::is_uppercase));
            let small = text.to_lowercase();
            for word in ["invalid", "please", "error", "oops", "veuillez", "erreur", "s’il vous pla", "!"] {
                assert!(!small.contains(word), "{text}");
            }
        }
        assert_ne!(en, fr);
        let letters: Vec<char> = fr.chars().collect();
        let broken =
            |three: &[char]| three[1] == ' ' && three[0].is_ascii_digit() && three[2].is_ascii_digit();
        assert!(!letters.windows(3).any(broken), "a number is not broken at the end of a line: {fr}");
        writeln!(page, "{}\n{en}\n{}\n", problem.place.column(), spaced(&fr)).unwrap();
    }
    compare("problems.txt", &page);
}
