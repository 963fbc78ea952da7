//! Whole answers as people read them.

use std::fmt::Write as _;

use countertariff::assess::{Answer, assess, assumed};
use countertariff::embedded;
use countertariff::entry::{Draft, Field, LineField, parse};
use countertariff::schedule::{Found, Kind, Levy, Schedule};
use countertariff::units::Lang;
use countertariff::words;

use crate::{compare, spaced};

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
                (Found::Line(at), Levy::Column(column)) => tariff.rate(at, *column, entry.entry_date),
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
    compare("steel.txt", &explained(embedded::schedule(), &coil));
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
        page.push_str(&explained(embedded::schedule(), &sheet));
    }
    compare("others.txt", &page);
}

/// Lines on which several parts of the law meet, each with its whole working.
#[test]
fn hard_lines_explained() {
    let lines: &[(&str, &str, &str)] = &[
        (
            "several steel orders: US goods on the derivative list and on the steel list",
            "CA",
            "2026-01-05 code=7318.16.00 origin=US cusma=yes",
        ),
        (
            "the same goods of Mexico, melted in China",
            "CA",
            "2026-01-05 code=7318.16.00 origin=MX cusma=yes china_melted=yes",
        ),
        (
            "canned goods in two metals",
            "US",
            "2025-09-10 code=2106.90.99.98 origin=CA cusma=no steel_value=500 aluminum_value=1000",
        ),
        (
            "a loader with 20% US content",
            "US",
            "2026-06-10 code=8429.51.10 origin=CA cusma=yes us_content_value=2000 metal_weight_share=60 us_metal_share=0",
        ),
        (
            "a loader with 60% US content",
            "US",
            "2026-06-10 code=8429.51.10 origin=CA cusma=yes us_content_value=6000 metal_weight_share=60 us_metal_share=0",
        ),
        (
            "a loader whose US content is not known",
            "US",
            "2026-06-10 code=8429.51.10 origin=CA cusma=yes metal_weight_share=60 us_metal_share=0",
        ),
        (
            "an aircraft part left out of section 338",
            "US",
            "2026-09-28 code=8529.90.16.20 origin=CA cusma=yes civil_aircraft=yes",
        ),
        (
            "wine, the day before the ban",
            "US",
            "2026-09-28 code=2204.21.80 origin=CA cusma=no quantity=100 unit=l",
        ),
        (
            "wine, the day of the ban",
            "US",
            "2026-09-29 code=2204.21.80 origin=CA cusma=no quantity=100 unit=l",
        ),
        (
            "a parcel of C$15",
            "CA",
            "2025-05-12 code=6109.10.00 value=15 origin=US cusma=no importer=personal province=AB mode=courier",
        ),
        (
            "a car of 30% Canadian content",
            "CA",
            "2025-04-09 code=8703.23.00 value=40000 origin=US cusma=yes ca_mx_content_value=12000",
        ),
        (
            "cheese over access: which arm binds",
            "CA",
            "2025-03-07 code=0406.10.20 value=1000 origin=US cusma=no quantity=600 unit=kg",
        ),
        (
            "a watch in parts",
            "US",
            "2025-01-15 code=9101.11.40 value=500 origin=CA cusma=no quantity=1 unit=No. case_and_strap_value=300 battery_value=5",
        ),
    ];
    let schedule = embedded::schedule();
    let mut page = String::new();
    for (what, into, words) in lines {
        let (day, words) = words.split_once(' ').unwrap();
        let mut fields: Vec<(&str, &str)> =
            words.split(' ').map(|word| word.split_once('=').unwrap()).collect();
        if !fields.iter().any(|it| it.0 == "value") {
            fields.push(("value", "10000"));
        }
        writeln!(page, "# {what}: into {into}, {day}\n").unwrap();
        page += &explained(schedule, &draft(into, day, &fields));
    }
    compare("hard-lines.txt", &page);
}
