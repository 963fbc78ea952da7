//! Arithmetic as people write it, one working of each shape.

use std::fmt::Write as _;

use countertariff::assess::{Charge, Working};
use countertariff::embedded;
use countertariff::schedule::rate::UnitBasis;
use countertariff::schedule::{Fact, Id, Kind};
use countertariff::units::{AdValorem, Decimal, Lang, Quantity, Unit};
use countertariff::words;

use crate::{compare, number, spaced};

/// A rate times a value.
fn share(rate: &str, of: &str) -> Working {
    let rate: AdValorem = rate.parse().unwrap();
    Working::Share { rate, of: Box::new(Working::Value(number(of))), product: rate.of(number(of)) }
}

/// So much for each unit of a quantity.
fn each(amount: &str, unit: Unit, declared: Quantity) -> Working {
    let units = declared.to(unit).unwrap();
    Working::PerUnit {
        amount: number(amount),
        per: UnitBasis::one(unit),
        units,
        declared,
        product: number(amount) * units,
    }
}

fn chosen(greater: bool, taken: Working, left: Working) -> Working {
    Working::Chosen { greater, taken: Box::new(taken), left: Box::new(left) }
}

#[test]
fn workings_are_written_as_people_write_arithmetic() {
    let pounds = Quantity::new(number("1000.5"), Unit::Pound).unwrap();
    let pieces = Quantity::new(number("12"), Unit::Number).unwrap();
    let whole = || chosen(true, Working::Flat(number("32.71")), share("0.3464%", "1000"));
    let workings = [
        ("100.00", share("33 1/3%", "300.00")),
        ("3.46", share("0.3464%", "1000.00")),
        ("33.33", share("33 1/3%", "100.00")),
        ("478.78", each("1.055", Unit::Kilogram, pounds)),
        ("10.32", each("0.86", Unit::Number, pieces)),
        ("45.20", chosen(true, share("12.5%", "361.60"), each("0.0468", Unit::Kilogram, pounds))),
        ("32.71", chosen(false, whole(), Working::Flat(number("634.62")))),
        ("2.62", Working::Flat(number("2.62"))),
        (
            "100.00",
            Working::TopUp {
                to: Box::new(share("15%", "1000")),
                counted: number("50"),
                lacking: number("100"),
            },
        ),
        (
            "10.90",
            Working::SharedOut {
                whole: Box::new(whole()),
                amount: number("32.71"),
                mine: number("1000"),
                all: number("3000"),
                share: number("10.90"),
            },
        ),
        (
            "0.00",
            Working::Share {
                rate: "25%".parse().unwrap(),
                of: Box::new(Working::Less {
                    from: Box::new(Working::Value(number("10"))),
                    take: Box::new(Working::Portions(number("12"))),
                    left: Decimal::ZERO,
                }),
                product: Decimal::ZERO,
            },
        ),
        (
            "27.30",
            Working::Sum {
                parts: vec![each("0.0094", Unit::Kilogram, pounds), share("4%", "575.82")],
                total: number("4.26588985215965") + number("23.0328"),
            },
        ),
        (
            "40.00",
            Working::Sum {
                parts: vec![
                    chosen(true, share("20%", "100"), each("0.0188", Unit::Kilogram, pounds)),
                    share("20%", "100"),
                ],
                total: number("40"),
            },
        ),
        ("0.00", Working::Unbounded(Fact::LeadKg)),
        ("0.00", Working::Unbounded(Fact::Quantity)),
        ("0.00", Working::Free),
    ];
    let mut page = String::new();
    for (amount, working) in workings {
        let charge = Charge {
            measure: Id::FIRST,
            or: Vec::new(),
            program: Id::FIRST,
            kind: Kind::Surtax,
            amount: number(amount),
            working,
            scheduled: None,
        };
        for lang in Lang::ALL {
            writeln!(page, "{}", words::charge_working(lang, &charge)).unwrap();
            writeln!(page, "  on {}", words::base(lang, embedded::schedule(), &charge)).unwrap();
            for step in words::steps(lang, &charge.working) {
                writeln!(page, "    {step}").unwrap();
            }
        }
        page.push('\n');
    }
    compare("workings.txt", &spaced(&page));
}
