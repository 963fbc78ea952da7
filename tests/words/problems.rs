//! A sentence for every problem, which says how to mend it.

use std::fmt::Write as _;

use countertariff::embedded;
use countertariff::entry::{Field, LineField, Place, Problem, ProblemKind};
use countertariff::schedule::Fact;
use countertariff::units::{Currency, Lang};
use countertariff::words;

use crate::{compare, spaced};

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
        (line(LineField::Value), ProblemKind::NotANumber),
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
        (line(LineField::Code), ProblemKind::CodeLostZero("4061020".to_owned())),
        (line(LineField::Code), ProblemKind::CodeLostZero(String::new())),
        (line(LineField::Code), ProblemKind::CodeTooLong),
        (line(LineField::Code), ProblemKind::CodeIsProvision),
        (line(LineField::Code), ProblemKind::NoSuchCode(Some("7208.36".parse().unwrap()))),
        (line(LineField::Code), ProblemKind::NoSuchCode(None)),
        (line(LineField::Code), ProblemKind::CodeTooShort),
        (line(LineField::Fact(Fact::CopperValue)), ProblemKind::PartsOverWhole),
        (line(LineField::Fact(Fact::Provision)), ProblemKind::NotAProvision),
        (
            line(LineField::Code),
            ProblemKind::CodeRenumbered {
                since: "2025-07-01".parse().unwrap(),
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
            | ProblemKind::NotANumber
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
            | ProblemKind::CodeLostZero(_)
            | ProblemKind::CodeTooLong
            | ProblemKind::CodeIsProvision
            | ProblemKind::NoSuchCode(_)
            | ProblemKind::CodeRenumbered { .. }
            | ProblemKind::PartsOverWhole
            | ProblemKind::CodeTooShort
            | ProblemKind::NotAProvision
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
        writeln!(page, "{}\n{en}\n{}\n", problem.place.column(), spaced(&fr)).unwrap();
    }
    compare("problems.txt", &page);
}
