//! Whole answers as people read them.

use std::fmt::Write as _;

use countertariff::assess::{Answer, Assessor};
use countertariff::embedded;
use countertariff::entry::{Draft, Field, LineField, parse};
use countertariff::schedule::{Kind, Schedule};
use countertariff::units::Lang;
use countertariff::words;

use crate::hard_lines::HARD_LINES;
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
    let answers = Assessor::new().answer(schedule, &entry);
    let answer = &answers.lines[0];
    let line = &answer.assessment;
    let law = &schedule.law;
    let currency = law[entry.into].currency;
    let mut page = String::new();
    for lang in Lang::ALL {
        writeln!(page, "== {} ==", lang.tag()).unwrap();
        if let Answer::Undecided(range) = &line.answer {
            let high = range.high.map(|high| words::money(lang, high, currency));
            writeln!(page, "{} – {:?}", words::money(lang, range.low, currency), high).unwrap();
        }
        for charge in &line.charges {
            let measure = &law[charge.measure];
            writeln!(
                page,
                "{} [{}] | {} | {} | {} | {}",
                words::programme(lang, schedule, charge.program),
                words::kind(lang, charge.kind),
                words::citation(schedule, lang, &measure.cites[0]).0,
                words::base(lang, schedule, charge),
                words::levy(lang, schedule, measure, charge.scheduled_rate()),
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
            let measure = &law[aside.measure];
            let why = words::why_not(lang, schedule, entry.into, aside);
            let code = words::why_code(schedule, aside);
            let at = words::citation(schedule, lang, &measure.cites[0]).0;
            let short = words::programme_short(lang, schedule, measure.program);
            writeln!(page, "    {short} | {why} | {code} | {at}").unwrap();
        }
        for &(fact, value) in &answer.assumed {
            let asked = words::question(lang, law[entry.into].country, fact);
            let said = words::answer(lang, schedule, value, fact);
            writeln!(page, "    {}: {asked} {said}", lang.pick("assumed", "supposé")).unwrap();
        }
        for need in &line.needs {
            let asked = words::question(lang, law[entry.into].country, *need);
            writeln!(page, "    {}: {asked}", lang.pick("needs", "à préciser")).unwrap();
        }
        writeln!(page, "{}\n", words::standing(lang, answers.standing)).unwrap();
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
    let schedule = embedded::schedule();
    let mut page = String::new();
    for (what, into, words) in HARD_LINES {
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
