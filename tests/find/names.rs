//! Names and labels are read from their texts, and a text that is another or not whole is refused.

use countertariff::find::{Labels, Names, NamesFault};

const TEXT: &str = "names 1 en\n*01\tLive animals\n-01\tHorses\n21\tFor breeding\n29\tOther horses\n-02\tCattle\n*02\tMeat\n-01\tBeef\n.\n";

fn names() -> Names {
    Names::read(TEXT.to_owned()).expect("names")
}

#[test]
fn a_code_has_the_name_of_the_deepest_that_is_named() {
    let names = names();
    for (code, name) in [
        ("01", Some("Live animals")),
        ("0101", Some("Horses")),
        ("0101.21", Some("For breeding")),
        ("0101.21.00.10", Some("For breeding")),
        ("01012", Some("Horses")),
        ("0101.99", Some("Horses")),
        ("0103", None),
        ("03", None),
        ("1", None),
        ("", None),
        ("horse", None),
        ("010121000099", None),
    ] {
        assert_eq!(names.name(code), name, "{code}");
    }
}

#[test]
fn the_way_to_a_code_goes_by_chapter_and_heading() {
    let names = names();
    let path = names.path("0101210000");
    let path: Vec<(&str, &str)> = path.iter().map(|it| (it.0.as_str(), it.1)).collect();
    assert_eq!(path, [("01", "Live animals"), ("0101", "Horses"), ("010121", "For breeding")]);
}

#[test]
fn beneath_a_code_stand_the_next_ones() {
    let names = names();
    let codes = |code: &str| names.beneath(code).into_iter().map(|it| it.0).collect::<Vec<_>>();
    assert_eq!(codes("01"), ["0101", "0102"]);
    assert_eq!(codes("0101"), ["010121", "010129"]);
    assert_eq!(codes("010121"), [""; 0]);
}

#[test]
fn a_text_that_is_another_or_not_whole_is_refused() {
    let fault = |text: &str| Names::read(text.to_owned()).map(|_| ()).unwrap_err();
    assert_eq!(fault(""), NamesFault::NotNames);
    assert_eq!(fault("<!doctype html>\n.\n"), NamesFault::NotNames);
    assert_eq!(fault("names 2 en\n.\n"), NamesFault::NotNames);
    for end in 12..TEXT.len() - 1 {
        assert_eq!(fault(&TEXT[..end]), NamesFault::CutShort, "cut after {end}");
    }
    assert_eq!(fault("names 1 en\n-0x\tHorses\n.\n"), NamesFault::Line(2));
    assert_eq!(fault("names 1 en\n\n.\n"), NamesFault::Line(2));
    assert_eq!(fault("names 1 en\n*02\tB\n*01\tA\n.\n"), NamesFault::Line(3));
    assert_eq!(fault("names 1 en\n+4419\twood\n.\n"), NamesFault::Line(2));
}

#[test]
fn labels_are_read_and_looked_up() {
    let labels = Labels::read("labels 1 us en\n94016120\tteak\n9401614011\tfor homes\n.\n".into());
    let labels = labels.expect("labels");
    assert_eq!(labels.label("9401.61.20"), Some("teak"));
    assert_eq!(labels.label("9401.61.40.11"), Some("for homes"));
    for none in ["9401.61.40", "9401.61", "", "x", "94016120000"] {
        assert_eq!(labels.label(none), None, "{none}");
    }
    for (text, fault) in [
        ("names 1 en\n.\n", NamesFault::NotNames),
        ("labels 1 us en\n94016120\tteak\n", NamesFault::CutShort),
        ("labels 1 us en\n940161\tteak\n.\n", NamesFault::Line(2)),
        ("labels 1 us en\n94016120\ta\n94016110\tb\n.\n", NamesFault::Line(3)),
    ] {
        assert_eq!(Labels::read(text.into()).map(|_| ()), Err(fault), "{text}");
    }
}
