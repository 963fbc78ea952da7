//! What is said in each state of a sheet.

use countertariff::embedded;
use countertariff::entry::{Field, LineField};
use countertariff::report::{Part, Reporter, Span, head, line, plain, spoken, wrong};
use countertariff::sheet::{Event, Move, State};
use countertariff::units::Lang;
use countertariff::words;

use crate::{document, on_line, on_sheet, text, typed};

/// Words that would be English in any sentence; none is also French, or a name. The same list as in the
/// journeys.
const ENGLISH: [&str; 20] = [
    "the",
    "and",
    "goods",
    "of",
    "not",
    "with",
    "value for duty",
    "duty",
    "give",
    "answer",
    "law",
    "sheet",
    "link",
    "line",
    "copy",
    "check",
    "claim",
    "origin",
    "which",
    "customs value",
];

const STEEL: &str = "code=7208.36.00 value=100000 currency=CAD fx=0.6993 origin=CA cusma=no";
const ON: &str = "into=US entry_date=2025-03-27";

/// Sheets in every state that there is, with a word that tells of the state in English.
fn states(lang: Lang) -> Vec<(&'static str, State)> {
    let many: String = [STEEL; 12].join("; ");
    let mut states: Vec<(&str, State)> = [
        ("a figure", format!("{ON} {STEEL}")),
        ("a range", format!("{ON} code=3104.20.00 value=100000 origin=CA")),
        ("a tariff that is the same either way", format!("{ON} code=7208.36.00 value=100000 origin=CA")),
        ("no upper limit", "into=CA entry_date=2025-03-27 code=0406.10.20 value=12000 origin=US cusma=yes".into()),
        ("a rate only", format!("{ON} code=7208.36.00 origin=CA cusma=no")),
        ("a range of rates", format!("{ON} code=7208.36.00 origin=CA")),
        ("prohibited", "into=US entry_date=2026-09-29 code=2204.21.80 value=10000 origin=CA cusma=no quantity=100 unit=l".into()),
        ("prohibited or not covered among others", format!("into=US entry_date=2026-09-29 {STEEL}; code=2204.21.80 value=10000 origin=CA cusma=no quantity=100 unit=l")),
        ("a day before the law", format!("into=US entry_date=2024-12-31 {STEEL}")),
        ("a day after the law", format!("into=US entry_date=2039-01-01 {STEEL}")),
        ("another origin", format!("{ON} code=7208.36.00 value=100000 origin=CN")),
        ("a way and nothing else", "into=US".to_owned()),
        ("a line without a way", STEEL.to_owned()),
        ("a wrong code", format!("{ON} code=steel value=100")),
        ("no exchange rate", format!("{ON} code=7208.36.00 value=100 currency=CAD origin=CA cusma=no")),
        ("a line that is wrong beside one that is right", format!("{ON} {STEEL}; code=7208.3 line=Bolts value=5")),
        ("a line without a value beside one with it", format!("{ON} {STEEL}; code=7208.36.00 origin=CA cusma=no")),
        ("two lines", format!("{ON} {STEEL}; {STEEL}")),
        ("an empty line beside a full one", format!("{ON} {STEEL};")),
        ("more lines than stand open", format!("{ON} {many}")),
        ("open on one line", format!("{ON} {STEEL}; code=7208.36.00 value=100000 origin=CA")),
    ]
    .into_iter()
    .map(|(what, words)| (what, typed(lang, &words)))
    .collect();
    let mut slip = typed(lang, &format!("{ON} {STEEL}"));
    on_line(&mut slip, 0, LineField::Code, "7208.3");
    states.push(("a slip after an answer", slip));
    let mut day = typed(lang, &format!("{ON} {STEEL}; {STEEL}"));
    on_sheet(&mut day, Field::EntryDate, "2025-03-");
    states.push(("a day being typed", day));
    let mut copied = typed(lang, &format!("{ON} {STEEL}"));
    copied.update(Event::Copied("https://example.org/#1".to_owned(), false));
    states.push(("a link copied", copied));
    let mut too_long = typed(lang, &format!("{ON} {STEEL}"));
    too_long.update(Event::Linked(false));
    states.push(("too long for a link", too_long));
    states
}

#[test]
fn in_every_state_one_sentence_is_spoken() {
    for lang in Lang::ALL {
        for (what, state) in states(lang) {
            let said = spoken(&state);
            assert!(said.len() > 8, "{what}: {said:?}");
            assert!(!said.contains(": ."), "{what}: {said:?}");
        }
    }
}

#[test]
fn what_is_spoken_names_the_state() {
    let expected = [
        ("a range", "Tariff between US$0.00 and US$10,000.00"),
        ("a tariff that is the same either way", "Tariff so far US$25,000.00"),
        ("a rate only", "Tariff 25.00%"),
        ("prohibited", "These goods may not be imported."),
        ("prohibited or not covered among others", "Line 2: These goods may not be imported."),
        ("a way and nothing else", "No estimate yet. Enter the entry date"),
        ("a line that is wrong beside one that is right", "Line 2 is left out."),
    ];
    let states = states(Lang::En);
    for (what, sentence) in expected {
        let (_, state) = states.iter().find(|state| state.0 == what).unwrap();
        assert!(spoken(state).contains(sentence), "{what}: {}", spoken(state));
    }
    let (_, uncovered) = states.iter().find(|state| state.0 == "another origin").unwrap();
    assert!(spoken(uncovered).starts_with("Not covered: "), "{}", spoken(uncovered));
}

#[test]
fn every_problem_that_keeps_the_answer_away_is_listed() {
    for lang in Lang::ALL {
        for (what, state) in states(lang) {
            let text = text(&state);
            for problem in state.outcome().all_problems() {
                let sentence = wrong(&state, &problem);
                let sentence = sentence.replace(['\u{a0}', '\u{202f}'], " ");
                assert!(text.contains(&format!("→ {sentence}")), "{what}: {sentence}\n{text}");
            }
        }
    }
}

#[test]
fn words_in_the_field_of_the_goods_lack_a_choice_and_digits_that_are_wrong_are_said_to_be() {
    for (typed_code, choice) in [("cedar chair", true), ("7208,36", false), ("steel", true)] {
        let mut state = typed(Lang::En, ON);
        on_line(&mut state, 0, LineField::Code, typed_code);
        let said = text(&state);
        assert_eq!(said.contains("Choose one of the goods found"), choice, "{typed_code}: {said}");
    }
}

#[test]
fn no_range_has_two_equal_ends() {
    for (what, state) in states(Lang::En) {
        for line in text(&state).lines().chain(spoken(&state).lines()) {
            let Some((low, high)) = line.rsplit_once(" and ") else { continue };
            let low = low.rsplit(' ').next().unwrap();
            assert!(!low.contains('$') || low != high, "{what}: {line}");
        }
    }
    // A line whose duties are the same however it is answered.
    let sheet = typed(Lang::En, &format!("{ON} {STEEL}; code=7208.3"));
    assert!(text(&sheet).contains("US$17,482.50"), "{}", text(&sheet));
}

#[test]
fn french_documents_hold_no_english_word() {
    for (what, state) in states(Lang::Fr) {
        assert_no_english(what, &text(&state));
        assert_no_english(what, &spoken(&state));
    }
}

/// Texts of law are cited in brackets, and may be English; so is what a relief is called.
pub fn assert_no_english(what: &str, text: &str) {
    let texts = &embedded::schedule().law.instruments;
    let names: Vec<String> = texts.iter().map(|text| words::instrument(Lang::Fr, text)).collect();
    for line in text.lines() {
        let line = names.iter().fold(line.to_owned(), |line, name| line.replace(name, ""));
        let mut said = String::new();
        let mut depth = 0;
        for letter in line.chars() {
            match letter {
                '[' => depth += 1,
                ']' => depth -= 1,
                letter if depth == 0 => said.push(letter),
                _ => {}
            }
        }
        let letters = |c: char| if c.is_alphanumeric() || c == '_' { c.to_ascii_lowercase() } else { ' ' };
        let said: String = said.chars().map(letters).collect();
        let said = format!(" {} ", said.split_whitespace().collect::<Vec<_>>().join(" "));
        for word in ENGLISH {
            assert!(!said.contains(&format!(" {word} ")), "{what}: “{word}” in: {line}");
        }
    }
}

#[test]
fn typing_into_one_line_leaves_the_document_of_another_as_it_is() {
    let mut state = typed(Lang::En, &format!("{ON} {STEEL}; code=7210.49.00 value=5000 origin=CA cusma=yes"));
    let before = line(&state, 1);
    for (field, text) in
        [(LineField::Value, "250000"), (LineField::Code, "0805.10.00"), (LineField::Label, "Oranges")]
    {
        on_line(&mut state, 0, field, text);
        assert_eq!(line(&state, 1), before, "{text}");
    }
    let moved = state.lines()[0];
    state.update(Event::MovedLine(moved, Move::Down));
    assert_ne!(line(&state, 0), before, "its place is in its title");
}

#[test]
fn a_slip_keeps_the_last_answer_and_says_for_what_it_was() {
    let mut state = typed(Lang::En, &format!("{ON} {STEEL}"));
    let receipt = "Emergency duty on goods of Canada";
    assert!(text(&state).contains(receipt));
    on_line(&mut state, 0, LineField::Code, "7208.3");
    let now = text(&state);
    assert!(now.contains("Before the last change: 7208.36.00 · 27 March 2025 · C$100,000.00"), "{now}");
    assert!(now.contains(receipt), "{now}");
    assert!(!plain(&head(&state)).contains("17,482.50"), "no old figure looks current: {now}");
    let was = document(&state);
    assert!(was.iter().any(|block| format!("{block:?}").contains("ct-before")));
    on_line(&mut state, 0, LineField::Code, "7208.36.00");
    assert!(!text(&state).contains("Before the last change"));
}

#[test]
fn a_receipt_of_an_open_line_adds_up_to_what_its_head_says() {
    let cheese = "into=CA entry_date=2025-03-27 code=0406.10.20 value=12000 origin=US cusma=yes";
    let cheese = text(&typed(Lang::En, cheese));
    assert!(cheese.contains("At least, whatever the answer |  |  | + 29,460.00"), "{cheese}");
    assert!(cheese.contains("depends on the quantity"), "{cheese}");
    assert!(cheese.contains("Tariff |  |  | 32,460.00 or more"), "{cheese}");
    let steel = text(&typed(Lang::En, &format!("{ON} code=7208.36.00 value=100000 origin=CA")));
    for open in [
        "Section 232 duty on steel | customs value | 25% | + 25,000.00\n    if: Entered under a USMCA claim? yes",
        "Emergency duty on goods of Canada (IEEPA) | customs value | 25% | + 25,000.00\n    or, in another case: Entered under a USMCA claim? no",
    ] {
        assert!(steel.contains(open), "both open measures are named: {steel}");
    }
}

/// A value in another currency is offered the rate published for the day, with whose it is; nothing is used
/// before it is chosen, and once a rate is there none is offered.
#[test]
fn a_published_rate_of_exchange_is_offered_and_never_used_unasked() {
    let offers = |state: &State| -> Vec<(String, Event)> {
        let form = Reporter::default().screen(state).lines[0].form.clone();
        let parts = form.parts.iter().filter_map(|part| match part {
            Part::Offers(_, offers) => Some(offers),
            _ => None,
        });
        let plain = |text: &Vec<Span>| format!("{text:?}");
        parts.flatten().map(|(text, _, event)| (plain(text), event.clone())).collect()
    };
    let goods = "code=9403.60.10 value=100 currency=USD origin=US cusma=yes";
    let mut state = typed(Lang::En, &format!("into=CA entry_date=2025-01-04 {goods}"));
    let value = |state: &State| state.outcome().lines[0].now.as_ref().unwrap().answer.assessment.value;
    assert_eq!(value(&state), None, "without a rate there is no amount");
    let offered = offers(&state);
    // A Saturday has the rate of the Friday.
    assert!(
        offered[0].0.contains("1.4442") && offered[0].0.contains(r"3\u{a0}January\u{a0}2025"),
        "{offered:?}"
    );
    state.update(offered[0].1.clone());
    assert_eq!(state.draft().line_field(0, LineField::Fx), "1.4442");
    assert!(value(&state).is_some());
    assert_eq!(offers(&state).len(), 0, "the person has a rate");
    // Into the United States customs takes a certified rate of the quarter: that is said, and none offered.
    let south = "into=US entry_date=2025-01-04 code=9403.60.80 value=100 currency=CAD origin=CA cusma=yes";
    assert_eq!(offers(&typed(Lang::En, south)), []);
}

#[test]
fn what_is_read_aloud_ends_each_sentence_once() {
    let wine = "code=2204.21.50 value=5 origin=CA cusma=yes";
    let said = spoken(&typed(Lang::En, &format!("into=US entry_date=2026-10-01 {wine}; code=x")));
    assert!(said.ends_with("imported. Line 2 is left out."), "{said}");
}

#[test]
fn a_claim_that_is_neither_made_nor_needed_is_not_cited_as_if_it_were_made() {
    let whisky = "into=CA entry_date=2025-03-20 code=2208.30.00 origin=US value=12500";
    for (lang, claimed, or, not_claimed) in [
        (Lang::En, "United States Tariff", "\n    or\n", "Most-Favoured-Nation Tariff"),
        (Lang::Fr, "tarif des États-Unis", "\n    ou\n", "tarif de la nation la plus favorisée"),
    ] {
        let said = |claim: &str| crate::text(&typed(lang, &format!("{whisky}{claim}")));
        let open = said("");
        assert!(open.contains("3,125.00") || open.contains("3 125,00"), "{open}");
        let (one, other) = open.split_once(or).expect("both treatments owe the same, and both are cited");
        assert!(one.trim_end().ends_with(']') && one.contains(claimed), "{open}");
        assert!(other.trim_start().contains(not_claimed), "{open}");
        for (claim, cited) in [(" cusma=yes", claimed), (" cusma=no", not_claimed)] {
            let known = said(claim);
            assert!(known.contains(cited) && !known.contains(or), "{known}");
        }
    }
}
