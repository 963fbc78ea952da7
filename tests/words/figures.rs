//! Figures, money, days and rates as each language writes them.

use countertariff::schedule::Rate;
use countertariff::units::{Currency, Date, Lang, Quantity, Unit};
use countertariff::words;

use crate::{number, spaced};

#[test]
fn figures_are_written_as_each_language_writes_them() {
    let table = [
        ("0", 2, "0.00", "0,00"),
        ("1234.5", 2, "1,234.50", "1 234,50"),
        ("999.995", 2, "1,000.00", "1 000,00"),
        ("-1234567.891", 1, "−1,234,567.9", "−1 234 567,9"),
        ("12345678901234567000", 2, "12,345,678,901,234,567,000.00", "12 345 678 901 234 567 000,00"),
        ("-0.001", 2, "0.00", "0,00"),
        ("100", 0, "100", "100"),
    ];
    for (text, places, en, fr) in table {
        assert_eq!(words::decimal(Lang::En, number(text), places), en);
        assert_eq!(spaced(&words::decimal(Lang::Fr, number(text), places)), fr);
    }
    let thousand = words::amount(Lang::Fr, number("1234.5"));
    assert_eq!(thousand, "1\u{202f}234,50");
    assert_eq!(words::plain(Lang::En, number("1055.500")), "1,055.5");
    assert_eq!(words::plain(Lang::Fr, number("0.0035")), "0,0035");
    assert_eq!(words::exact(Lang::En, number("33.9955")), "33.9955");
    assert_eq!(words::exact(Lang::En, number("100") / number("3")), "33.333333…");
}

#[test]
fn money_rates_and_days_are_written_as_each_language_writes_them() {
    let money = [
        (Currency::Usd, "25000", "US$25,000.00", "25 000,00 $ US"),
        (Currency::Cad, "0.5", "C$0.50", "0,50 $ CA"),
        (Currency::Cad, "-3", "−C$3.00", "−3,00 $ CA"),
    ];
    for (currency, text, en, fr) in money {
        assert_eq!(words::money(Lang::En, number(text), currency), en);
        assert_eq!(spaced(&words::money(Lang::Fr, number(text), currency)), fr);
    }
    for (text, en, fr) in
        [("25%", "25%", "25 %"), ("2.85%", "2.85%", "2,85 %"), ("33 1/3%", "33 1/3%", "33 1/3 %")]
    {
        let rate = text.parse().unwrap();
        assert_eq!(spaced(&words::percent(Lang::En, rate)), en);
        assert_eq!(spaced(&words::percent(Lang::Fr, rate)), fr);
    }
    assert_eq!(words::effective(Lang::En, number("21.254999")), "21.25%");
    assert_eq!(spaced(&words::effective(Lang::Fr, number("0"))), "0,00 %");
    let days = [
        (Date::constant(2025, 3, 27), "27 March 2025", "27 mars 2025"),
        (Date::constant(2025, 8, 1), "1 August 2025", "1er août 2025"),
    ];
    for (day, en, fr) in days {
        assert_eq!(spaced(&words::date(Lang::En, day)), en);
        assert_eq!(spaced(&words::date(Lang::Fr, day)), fr);
    }
    let load = Quantity::new(number("1000"), Unit::Kilogram).unwrap();
    assert_eq!(spaced(&words::quantity(Lang::Fr, load)), "1 000 kg");
}

#[test]
fn rates_read_well_in_both_languages() {
    let table = [
        ("Free", "Free", "En franchise"),
        ("1.5¢/kg", "1.5¢/kg", "1,5 ¢/kg"),
        (
            "238% but not less than $1.25/kg",
            "238% but not less than $1.25/kg",
            "238 % mais au moins 1,25 $/kg",
        ),
        (
            "5% but not less than 4.74¢/kg or more than 9.48¢/kg",
            "5% but not less than 4.74¢/kg or more than 9.48¢/kg",
            "5 % mais au moins 4,74 ¢/kg et au plus 9,48 ¢/kg",
        ),
        (
            "44¢ each + 6% on the case + 5.3% on the battery",
            "44¢ each + 6% on the case + 5.3% on the battery",
            "44 ¢ chacun + 6 % sur le boîtier + 5,3 % sur la pile",
        ),
        (
            "1.88¢/kg but not less than 4% plus 4%",
            "(1.88¢/kg but not less than 4%) + 4%",
            "(1,88 ¢/kg mais au moins 4 %) + 4 %",
        ),
        ("1.7¢/kg on lead content", "1.7¢/kg on lead content", "1,7 ¢/kg sur la teneur en plomb"),
    ];
    for (text, en, fr) in table {
        let rate: Rate = text.parse().unwrap();
        assert_eq!(words::rate(Lang::En, &rate), en);
        assert_eq!(spaced(&words::rate(Lang::Fr, &rate)), fr);
    }
}
