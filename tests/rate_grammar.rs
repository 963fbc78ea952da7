//! Every form of rate that the two schedules use is read, understood and printed again.
//!
//! `golden/rates/forms.csv` is the inventory: one example of each of the 231 forms in the US schedule
//! (general, column 2) and Canada's (MFN, UST, MXT, General), and how many cells have the form.

use std::collections::BTreeMap;

use countertariff::schedule::rate::{Class, Elsewhere, Part, Rate, Specific, UnitBasis};
use countertariff::units::packed::{Bytes, Packed};
use countertariff::units::{AdValorem, Decimal, Unit};
use proptest::prelude::*;
use {Part as P, Unit as U};

const FORMS: &str = include_str!("golden/rates/forms.csv");

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn percent(text: &str) -> AdValorem {
    format!("{text}%").parse().unwrap()
}

fn adv(text: &str) -> Rate {
    Rate::AdValorem(percent(text))
}

fn on(text: &str, part: Part) -> Rate {
    Rate::AdValoremOn(percent(text), part)
}

fn per(amount: &str, per: UnitBasis) -> Rate {
    let amount = dec(amount);
    Rate::Specific(Specific { amount, per })
}

fn spec(amount: &str, unit: Unit) -> Rate {
    per(amount, UnitBasis::one(unit))
}

fn spec_of(amount: &str, unit: Unit, part: Part) -> Rate {
    let of = Some(part);
    per(amount, UnitBasis { of, ..UnitBasis::one(unit) })
}

fn spec_over(amount: &str, unit: Unit, beyond: u8) -> Rate {
    per(amount, UnitBasis { beyond, ..UnitBasis::one(unit) })
}

fn sum<const N: usize>(rates: [Rate; N]) -> Rate {
    Rate::Sum(rates.into())
}

fn at_least(rate: Rate, bound: Rate) -> Rate {
    Rate::AtLeast(Box::new(rate), Box::new(bound))
}

fn at_most(rate: Rate, bound: Rate) -> Rate {
    Rate::AtMost(Box::new(rate), Box::new(bound))
}

#[test]
fn every_form_of_the_inventory_is_read_and_printed() {
    let mut forms = csv::Reader::from_reader(FORMS.as_bytes());
    let (mut n_forms, mut failures) = (0, Vec::new());
    let mut classes: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    for form in forms.records() {
        let form = form.unwrap();
        let [class, count, example] = [2, 3, 5].map(|column| &form[column]);
        n_forms += 1;
        let listed = classes.entry(class.to_owned()).or_default();
        listed.0 += 1;
        listed.1 += count.parse::<u32>().unwrap();
        let read = example.parse::<Rate>();
        let fault = match &read {
            // An empty cell of a treaty's column is no preference: there is no rate to read.
            Err(_) if class == "blank" && example.is_empty() => None,
            Err(why) => Some((*why).to_owned()),
            Ok(rate) if rate.class().as_str() != class => Some(format!("read as {:?}", rate.class())),
            Ok(rate) if rate.to_string().parse().as_ref() != Ok(rate) => Some(format!("printed as {rate}")),
            Ok(_) => None,
        };
        failures.extend(fault.map(|fault| format!("{form:?}: {fault}")));
    }
    println!("{:24}{:>6}{:>8}", "class", "forms", "cells");
    for (class, (forms, cells)) in &classes {
        println!("{class:24}{forms:>6}{cells:>8}");
    }
    assert_eq!(failures, [""; 0], "of {n_forms} forms");
    assert_eq!(n_forms, 231);
}

/// A table of texts and what they mean.
macro_rules! cases {
    ($($text:literal => $rate:expr;)*) => { [$(($text, $rate)),*] };
}

#[test]
fn forms_mean_what_a_reader_takes_them_to_mean() {
    let cases = cases! {
        "Free" => Rate::Free;
        "Free, under bond" => Rate::UnderBond;
        "N/A" => Rate::NotApplicable;
        "6.8%" => adv("6.8");
        "33 1/3%" => adv("33 1/3");
        "5.25¢/bbl" => spec("0.0525", U::Barrel);
        "$.99/tonne" => spec("0.99", U::Tonne);
        "1.9¢" => spec("0.019", U::Kilogram);
        "68¢/head" => spec("0.68", U::Number);
        "89.6¢/1000" => spec("0.896", U::Thousand);
        "18.9¢/pf.liter" => spec("0.189", U::ProofLitre);
        "12.28¢/litre of absolute ethyl alcohol" => spec("0.1228", U::LitreOfPureAlcohol);
        "3.3¢/lin. m" => spec("0.033", U::Metre);
        "86.1¢/m2of recording surface" => spec_of("0.861", U::SquareMetre, P::RecordingSurface);
        "18.7¢/clean kg" => spec_of("0.187", U::Kilogram, P::CleanWeight);
        "$1.32/t, including weight of container" => spec_of("1.32", U::Tonne, P::IncludingContainer);
        "20¢/gross of immediate containers" => spec_of("0.2", U::Gross, P::ImmediateContainers);
        "40¢/kg +10.4%" => sum([spec("0.4", U::Kilogram), adv("10.4")]);
        "10¢/1,000 pins + 3.5%" => sum([spec_of("0.1", U::Thousand, P::Pins), adv("3.5")]);
        "0.3¢/line/ gross + 4.6%" => sum([spec("0.003", U::LineGross), adv("4.6")]);
        "3.1¢/liter + 22.1¢/pf. liter on ethyl alcohol content" =>
            sum([spec("0.031", U::Litre), spec_of("0.221", U::ProofLitre, P::AlcoholContent)]);
        "41¢ each + 5% on case and strap, band or bracelet + 4.2% on the battery" =>
            sum([spec("0.41", U::Number), on("5", P::CaseAndStrap), on("4.2", P::Battery)]);
        "43¢ each + 2.8¢/jewel over 7 + 3.7% on the case" =>
            sum([spec("0.43", U::Number), spec_over("0.028", U::Jewel, 7), on("3.7", P::Case)]);
        "4.7% on the value of the rifle + 20% on the value of the telescopic sight, if any" =>
            sum([on("4.7", P::Rifle), on("20", P::TelescopicSight)]);
        "241% but not less than $34.50/hl" => at_least(adv("241"), spec("34.5", U::Hectolitre));
        "5% but not less than 4.74¢/kg or more than 9.48¢" =>
            at_most(at_least(adv("5"), spec("0.0474", U::Kilogram)), spec("0.0948", U::Kilogram));
        "1.88¢/kg but not less than 4% plus 4%" =>
            sum([at_least(spec("0.0188", U::Kilogram), adv("4")), adv("4")]);
        "8.47¢/kg plus 8." => sum([spec("0.0847", U::Kilogram), adv("8.5")]);
        "4.3817¢/kg less 0.0622005¢ /kg for each degree under 100 degrees (and fractions of a \
         degree in proportion) but not less 2.831562¢ /kg" => Rate::Degrees {
            full: Specific { amount: dec("0.043817"), per: UnitBasis::one(U::Kilogram) },
            less: dec("0.000622005"),
            under: dec("100"),
            floor: Specific { amount: dec("0.02831562"), per: UnitBasis::one(U::Kilogram) },
        };
        "4.3% + 1.7¢/jewel + 0.2¢ for each other piece or part, but if consisting in part of a \
         plate or a set of plates the total duty shall not exceed the duty for the complete \
         movement" => Rate::CappedElsewhere(
            sum([adv("4.3"), spec("0.017", U::Jewel), spec_of("0.002", U::Number, P::OtherPieces)]).into(),
            Elsewhere::CompleteMovement,
        );
        "The rate of duty appli- cable to that article in the set subject to the high- est rate \
         of duty" => Rate::Elsewhere(Elsewhere::HighestInSet);
        "The rate applicable to the complete, assembled" => Rate::Elsewhere(Elsewhere::CompleteMovement);
        "See additional U.S. note 1" => Rate::Elsewhere(Elsewhere::Note(1));
        "See 9823.10.01-9823.10.45" =>
            Rate::Elsewhere(Elsewhere::Provision("9823.10.01-9823.10.45".into()));
        // Parentheses are ours.
        "4% but not less than (1¢/kg + 2%)" =>
            at_least(adv("4"), sum([spec("0.01", U::Kilogram), adv("2")]));
    };
    for (text, meant) in cases {
        assert_eq!(text.parse::<Rate>().as_ref(), Ok(&meant), "{text}");
        let printed = meant.to_string();
        assert_eq!(printed.parse::<Rate>().as_ref(), Ok(&meant), "printed as {printed}");
    }
}

#[test]
fn what_is_not_a_rate_is_refused() {
    for text in NOT_RATES.split('|') {
        let read = text.parse::<Rate>();
        assert!(read.is_err(), "{text:?} was read as {read:?}");
    }
    assert!("(".repeat(900).parse::<Rate>().is_err());
    assert!("5% + ".repeat(100_000).parse::<Rate>().is_err());
}

#[test]
fn a_rate_says_what_it_needs() {
    let needs = |text: &str| {
        let rate: Rate = text.parse().unwrap();
        let units: Vec<String> = rate.units().iter().map(UnitBasis::to_string).collect();
        (units.join("; "), rate.parts())
    };
    assert_eq!(needs("Free"), (String::new(), vec![]));
    let watch = needs("$4.75 each + 45% on the case + 80% on the strap, band or bracelet");
    assert_eq!(watch, ("No.".into(), vec![P::Case, P::Strap]));
    let ore = needs("8.8¢/kg on copper content + 3.3¢/kg on lead content");
    assert_eq!(ore, ("kg on copper content; kg on lead content".into(), vec![]));
    let fowl = needs("5% but not less than 4.74¢/kg or more than 9.48¢/kg");
    assert_eq!(fowl, ("kg".into(), vec![]));
    assert!("0% + 0¢/kg".parse::<Rate>().unwrap().is_free());
    assert!(!Rate::NotApplicable.is_free());
    assert_eq!(Rate::UnderBond.class(), Class::Other);
}

/// Any rate that the types allow and that is not degenerate.
fn rates() -> impl Strategy<Value = Rate> {
    let number = || (0_i64..10_000_000, 0_u32..8).prop_map(|(n, scale)| Decimal::new(n, scale).normalize());
    let part = || prop::sample::select(P::ALL.to_vec());
    let per = (
        prop_oneof![9 => Just(1_u16), 1 => Just(5)],
        prop::sample::select(U::ALL.to_vec()),
        prop::option::of(part()),
        prop_oneof![Just(0_u8), Just(7)],
    )
        .prop_map(|(count, unit, of, beyond)| UnitBasis { count, unit, of, beyond });
    let specific = (number(), per).prop_map(|(amount, per)| Specific { amount, per });
    let percent = (0_i64..1_000_000, 0_u32..6, 0_u8..3).prop_filter_map("too much", |(n, scale, thirds)| {
        AdValorem::from_mixed(Decimal::new(n, scale), if scale == 0 { thirds } else { 0 })
    });
    let elsewhere = prop::sample::select(ELSEWHERE.split('|').collect::<Vec<_>>());
    let elsewhere = elsewhere.prop_map(|text| text.parse::<Elsewhere>().unwrap());
    let leaf = prop_oneof![
        Just(Rate::Free),
        Just(Rate::UnderBond),
        Just(Rate::NotApplicable),
        percent.clone().prop_map(Rate::AdValorem),
        (percent, part()).prop_map(|(percent, part)| Rate::AdValoremOn(percent, part)),
        specific.clone().prop_map(Rate::Specific),
        elsewhere.clone().prop_map(Rate::Elsewhere),
        (specific, number(), number(), number()).prop_map(|(full, less, under, floor)| Rate::Degrees {
            full,
            less,
            under,
            floor: Specific { amount: floor, per: full.per }
        }),
    ];
    leaf.prop_recursive(3, 12, 3, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(Rate::Sum),
            (inner.clone(), inner.clone()).prop_map(|(rate, bound)| at_least(rate, bound)),
            (inner.clone(), inner.clone()).prop_map(|(rate, bound)| at_most(rate, bound)),
            (inner, elsewhere.clone()).prop_map(|(rate, cap)| Rate::CappedElsewhere(Box::new(rate), cap)),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_printed_reads_back(rate in rates()) {
        let text = rate.to_string();
        if text.len() <= 1_000 {
            prop_assert_eq!(text.parse::<Rate>(), Ok(rate), "{}", text);
        }
    }

    #[test]
    fn what_is_packed_unpacks(rate in rates()) {
        let mut bytes = Vec::new();
        rate.pack(&mut bytes);
        prop_assert_eq!(Rate::unpack(&mut Bytes::new(&bytes)), rate);
    }

    #[test]
    fn no_text_panics(text in any::<String>()) {
        let _ = (text.parse::<Rate>(), text.parse::<Unit>(), text.parse::<UnitBasis>(), text.parse::<Elsewhere>());
    }

    /// The words of real rates in any order: what random letters would never reach.
    #[test]
    fn no_jumble_panics(words in prop::collection::vec(words(), 0..14)) {
        let text = words.concat();
        if let Ok(rate) = text.parse::<Rate>() {
            prop_assert_eq!(rate.to_string().parse::<Rate>(), Ok(rate));
        }
    }
}

fn words() -> impl Strategy<Value = &'static str> {
    prop::sample::select(WORDS.split('|').collect::<Vec<_>>())
}

const WORDS: &str = "5|1.5|33 1/3|.|,|1,000|%|¢|$|/|/kg| each|/jewel| over 7|/1000| pins| + | plus | less |(|)|Free|N/A|\
    | but not less than | or more than | but not more than | for each degree under |100 degrees| on the battery|\
    | on lead content|, including weight of container|See |9823.10.01|The rate applicable to the complete, assembled|\
    |, but the total duty shall not exceed | for each other piece or part|é|- ";

const NOT_RATES: &str = "| |8|8.|$5|5¢|25|0.25|-5%|+5%|5% +|+|(|)|(5%|5%)|()|5%%|1,00¢/kg|1.2.3%|$1,2345/kg|5¢/ton|\
    5¢/gal|5¢/stone|5% on the moon|See|See below|See note|The rate applicable|5¢/kg less 1¢/l for each degree under \
    100 degrees but not less than 1¢/kg|5¢/kg less 1¢/kg for each degree under 100 degrees|10001%|9999999999999¢/kg|\
    Free Free|33 1/4%|5%, but the total duty shall not exceed anything|$ each|¢/kg|5¢/jewel over|5¢/70000 kg";

const ELSEWHERE: &str = "The rate applicable to the complete, assembled movement|See additional U.S. note 255|\
    The rate of duty applicable to that article in the set subject to the highest rate of duty|See 9823.10.01,9918.04|\
    The rate applicable to each article in the absence of this subheading";
