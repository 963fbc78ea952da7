//! The words: figures as written in both languages, a sentence for every variant, and one whole
//! answer as people read it.

use std::fmt::Write as _;

use countertariff::assess::{Answer, assess, assumed};
use countertariff::book;
use countertariff::entry::{Draft, Field, LineField, Place, Problem, ProblemKind, parse};
use countertariff::schedule::{Fact, FactKind, FactValue, Kind, Rate, Schedule};
use countertariff::units::{Country, Currency, Date, Decimal, Lang, Quantity, Unit};
use countertariff::words;

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// With plain spaces, so that a table can be read.
fn spaced(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

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

#[test]
fn every_fact_is_asked_explained_and_answered() {
    let schedule = book::schedule();
    for into in ["US", "CA"].map(|letters| letters.parse::<Country>().unwrap()) {
        for &fact in Fact::ALL {
            let said = |lang| {
                let question = words::question(lang, into, fact);
                let asks = fact.kind() == FactKind::YesNo;
                assert_eq!(question.ends_with('?'), asks, "{fact}: {question}");
                let hint = words::hint(lang, into, fact);
                assert!(hint.ends_with('.') && hint.len() > 40, "{fact}: {hint}");
                assert!(!words::name(lang, fact).is_empty());
                let yes = words::clause(lang, into, fact, true);
                let no = words::clause(lang, into, fact, false);
                assert!(!yes.is_empty() && !no.is_empty() && yes != no, "{fact}");
                for text in [&question, &hint, &yes, &no] {
                    assert!(!text.contains("  "), "{fact}: {text}");
                }
                (question, hint, yes, no)
            };
            let (en, fr) = (said(Lang::En), said(Lang::Fr));
            assert!(en.0 != fr.0 && en.1 != fr.1 && en.2 != fr.2 && en.3 != fr.3, "{fact}");
            if let FactKind::Choice(choices) = fact.kind() {
                for (place, word) in choices.iter().enumerate() {
                    for lang in Lang::ALL {
                        assert_ne!(words::choice(lang, fact, place as u8), *word, "{fact}");
                    }
                }
            }
        }
    }
    let claims = FactValue::Claims(1);
    assert!(!words::answer(Lang::En, schedule, claims, Fact::Claims).is_empty());
    let share = FactValue::Number(number("12.5"));
    assert_eq!(words::answer(Lang::En, schedule, share, Fact::MetalWeightShare), "12.5%");
    assert!(words::question(Lang::En, "US".parse().unwrap(), Fact::Cusma).contains("USMCA"));
    assert!(words::question(Lang::En, "CA".parse().unwrap(), Fact::Cusma).contains("CUSMA"));
    assert!(words::question(Lang::Fr, "CA".parse().unwrap(), Fact::Cusma).contains("ACEUM"));
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
    let schedule = book::schedule();
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

/// A sheet of one line.
fn draft(into: &str, day: &str, fields: &[(&str, &str)]) -> Draft {
    let mut draft = Draft::default();
    draft.set(Field::Into, into);
    draft.set(Field::EntryDate, day);
    draft.lines.push(
        fields.iter().map(|(column, text)| (LineField::named(column).unwrap(), (*text).to_owned())).collect(),
    );
    draft
}

/// The whole answer to a sheet of one line, in words, in both languages.
fn explained(schedule: &Schedule, draft: &Draft) -> String {
    let parsed = parse(draft, schedule);
    assert_eq!(parsed.problems, []);
    let entry = parsed.entry.unwrap();
    let answer = assess(schedule, &entry);
    let line = &answer.lines[0];
    let law = &schedule.law;
    let currency = law.jurisdictions[usize::from(entry.into)].currency;
    let tariff = &schedule.tariffs[usize::from(entry.into)];
    let mut page = String::new();
    for lang in Lang::ALL {
        writeln!(page, "== {} ==", lang.tag()).unwrap();
        if let Answer::Undecided(range) = &line.answer {
            let high = range.high.map(|high| words::money(lang, high, currency));
            writeln!(page, "{} – {:?}", words::money(lang, range.low, currency), high).unwrap();
        }
        for charge in &line.charges {
            let measure = &law.measures[usize::from(charge.measure)];
            let found = match (tariff.find(entry.lines[0].code), &measure.levy) {
                (countertariff::schedule::Found::Line(at), countertariff::schedule::Levy::Column(column)) => {
                    tariff.rate(at, *column)
                }
                _ => None,
            };
            writeln!(
                page,
                "{} [{}] | {} | {} | {} | {}",
                words::programme(lang, schedule, charge.program),
                words::kind(lang, charge.kind),
                words::citation(schedule, lang, &measure.cites[0]).0,
                words::base(lang, schedule, charge),
                words::levy(lang, schedule, measure, found),
                words::money(lang, charge.amount, currency),
            )
            .unwrap();
            writeln!(page, "    {}", words::charge_working(lang, charge)).unwrap();
            for step in words::steps(lang, &charge.working) {
                writeln!(page, "      {step}").unwrap();
            }
        }
        let duties = words::money(lang, line.total(Kind::is_duty), currency);
        writeln!(page, "{}: {duties}", lang.pick("Duties", "Droits")).unwrap();
        writeln!(page, "{}", lang.pick("Looked at and not charged", "Examiné et non imposé")).unwrap();
        for aside in &line.set_aside {
            let measure = &law.measures[usize::from(aside.measure)];
            let why = words::why_not(lang, schedule, entry.into, aside);
            let code = words::why_code(schedule, aside);
            let at = words::citation(schedule, lang, &measure.cites[0]).0;
            let short = words::programme_short(lang, schedule, measure.program);
            writeln!(page, "    {short} | {why} | {code} | {at}").unwrap();
        }
        for (fact, value) in assumed(schedule, &entry, 0, line) {
            let asked = words::question(lang, law.jurisdictions[usize::from(entry.into)].country, fact);
            let said = words::answer(lang, schedule, value, fact);
            writeln!(page, "    {}: {asked} {said}", lang.pick("assumed", "supposé")).unwrap();
        }
        for need in &line.needs {
            let asked = words::question(lang, law.jurisdictions[usize::from(entry.into)].country, *need);
            writeln!(page, "    {}: {asked}", lang.pick("needs", "à préciser")).unwrap();
        }
        writeln!(page, "{}\n", words::standing(lang, answer.standing)).unwrap();
    }
    spaced(&page)
}

#[test]
fn a_coil_of_steel_explained() {
    let coil = draft(
        "US",
        "2025-03-27",
        &[
            ("code", "7208.36.00"),
            ("value", "100000"),
            ("currency", "USD"),
            ("origin", "CA"),
            ("cusma", "no"),
        ],
    );
    compare("steel.txt", &explained(book::schedule(), &coil));
}

#[test]
fn other_goods_explained() {
    let sheets = [
        draft(
            "CA",
            "2025-04-10",
            &[
                ("code", "8703.23.00"),
                ("value", "40000"),
                ("origin", "US"),
                ("cusma", "yes"),
                ("ca_mx_content_value", "4000"),
            ],
        ),
        draft(
            "CA",
            "2025-04-10",
            &[
                ("code", "0702.00.21"),
                ("value", "361.60"),
                ("origin", "US"),
                ("cusma", "no"),
                ("quantity", "1000.5"),
                ("unit", "lb"),
            ],
        ),
        draft(
            "CA",
            "2025-04-10",
            &[("code", "2203.00.00"), ("value", "1000"), ("origin", "US"), ("cusma", "no")],
        ),
        draft(
            "US",
            "2025-04-10",
            &[
                ("code", "8703.23.01"),
                ("value", "40000"),
                ("origin", "CA"),
                ("cusma", "yes"),
                ("passenger_vehicle", "yes"),
                ("commerce_approved", "yes"),
                ("us_content_value", "15000"),
                ("mode", "ocean"),
            ],
        ),
        draft(
            "US",
            "2025-03-27",
            &[
                ("code", "7326.90.86"),
                ("value", "1234.56"),
                ("origin", "CA"),
                ("cusma", "yes"),
                ("us_melted", "no"),
            ],
        ),
    ];
    let mut page = String::new();
    for sheet in sheets {
        for line in &sheet.lines {
            let typed: Vec<String> =
                line.iter().map(|(field, text)| format!("{}={text}", field.column())).collect();
            writeln!(
                page,
                "#### {} {} {}",
                sheet.field(Field::Into),
                sheet.field(Field::EntryDate),
                typed.join(" ")
            )
            .unwrap();
        }
        page.push_str(&explained(book::schedule(), &sheet));
    }
    compare("others.txt", &page);
}

/// Compares a text with the file it was last read and found good in. With `UPDATE_GOLDEN=1` in the
/// environment the file is written instead, to be read again.
fn compare(file: &str, text: &str) {
    let path = format!("{}/tests/golden/words/{file}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let known = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(text, known, "{file} differs: read it, then run again with UPDATE_GOLDEN=1");
}
