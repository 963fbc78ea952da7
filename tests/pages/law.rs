//! The page of the law: it names what the law has, its states and its codes.

use countertariff::embedded;
use countertariff::pages::law::{State, codes};
use countertariff::schedule::{Force, Id};
use countertariff::units::{Date, Lang, TariffCode};
use countertariff::words;

use crate::pages;

fn law(lang: Lang) -> &'static str {
    let name = format!("law.{}.html", lang.tag());
    &pages().iter().find(|page| page.0 == name).expect("the page").1
}

#[test]
fn every_text_and_every_measure_is_there_with_its_days() {
    let schedule = embedded::schedule();
    for lang in Lang::ALL {
        let page = law(lang);
        assert_eq!(page.matches("<details class=\"cp-law-text\"").count(), schedule.law.instruments.len());
        assert_eq!(page.matches("<tr data-from=").count(), schedule.law.measures.len());
        for text in &schedule.law.instruments {
            let number = words::pages::spaced(lang, &words::instrument(lang, text)).replace('&', "&amp;");
            assert!(page.contains(&format!("<strong>{number}</strong>")), "{number}");
        }
    }
}

#[test]
fn most_measures_that_were_enacted_open_a_sheet() {
    let page = law(Lang::En);
    let rows = page.split("<tr data-from=").skip(1);
    let enacted: Vec<&str> = rows.filter(|row| row.contains("data-force=\"enacted\"")).collect();
    let opened = enacted
        .iter()
        .filter(|row| {
            row.split("</tr>").next().is_some_and(|row| row.contains("href=\"./#lang=en&amp;into="))
        })
        .count();
    assert!(opened * 10 >= enacted.len() * 7, "{opened} of {}", enacted.len());
}

#[test]
fn a_measure_stands_otherwise_before_within_and_after_its_days() {
    let schedule = embedded::schedule();
    for measure in &schedule.law.measures {
        let first = measure.window.from();
        let on_first = State::of(measure, first);
        match measure.force {
            Force::InForce => {
                assert_eq!(on_first, State::InForce, "{}", measure.id);
                assert_eq!(State::of(measure, first.yesterday().expect("a day")), State::Later);
                if let Some(until) = measure.window.until() {
                    assert_eq!(State::of(measure, until), State::Ended, "{}", measure.id);
                }
            }
            Force::NeverInForce => assert_eq!(on_first, State::Never),
            Force::Announced => assert_eq!(on_first, State::Announced),
        }
    }
}

#[test]
fn the_codes_that_the_page_searches_are_those_of_the_lists() {
    let schedule = embedded::schedule();
    let text = codes(schedule);
    let day = Date::constant(2025, 3, 27);
    let mut asked = 0;
    for line in text.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        let [list, from, through, rest @ ..] = words.as_slice() else { panic!("{line}") };
        let within = (*from == "-" || *from <= "2025-03-27") && (*through == "-" || "2025-03-27" <= *through);
        for code in rest.iter().step_by(50) {
            let code: TariffCode = code.parse().expect("a code");
            let list: usize = list.parse().expect("a number");
            let id = Id::at(list).expect("a list");
            if within {
                assert_eq!(schedule.index.membership(code, day).on(id), Some(true), "{code} on {list}");
                asked += 1;
            }
        }
    }
    assert!(asked > 50, "{asked} codes");
}
