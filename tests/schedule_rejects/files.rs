//! Whole files of the law that are refused: schedules, lists, presumptions, words of facts, rates of exchange.

use std::path::Path;

use countertariff::compile;
use countertariff::units::Unit;

use crate::support::with_files;
use crate::{faults_of, refused, refused_file, with_more};

#[test]
fn rows_of_a_schedule_that_are_not_whole() {
    refused_file("ca/tariff/changes.csv", "code,column,from,rate\n0101.21.00,mfn,2025-07-01\n", "too few");
    refused_file("us/tariff/renumbered.csv", "code,from,successors\n0101.21.00.10,2025-07-01\n", "too few");
    refused_file("us/tariff/renumbered.csv", "code,day,successors\n", "code,from,successors");
    let short = "code,suffixes,units,mfn,ust,mxt,general\n0101.21.00,,kg,Free,Free,Free\n";
    refused_file("ca/tariff/chapter-01.csv", short, "too few");
}

#[test]
fn more_sets_of_units_than_there_is_room_for() {
    let mut text = String::from("code,suffixes,units,mfn,ust,mxt,general\n");
    let pairs = Unit::ALL.iter().flat_map(|a| Unit::ALL.iter().map(move |b| (a, b)));
    for (number, (a, b)) in pairs.take(300).enumerate() {
        text += &format!("01{number:06},,{};{},Free,Free,Free,Free\n", a.as_str(), b.as_str());
    }
    refused_file("ca/tariff/chapter-01.csv", &text, "more sets of units than there is room for");
}

#[test]
fn bases_in_a_circle() {
    let circle = "[bases.a]\nless = [\"b\", \"value\"]\n[bases.b]\nless = [\"value\", \"a\"]\n";
    let path = "ca/jurisdiction.toml";
    let measure = "[[measure]]\nid = \"ca.customs-duty/x\"\nprogram = \"ca.customs-duty\"\nat = \"s. 1\"\n\
                   in_force = { from = 2025-01-01 }\nrate = \"5%\"\nbase = \"a\"\n";
    refused_file(path, &with_more(path, &format!("{measure}{circle}")), "a is b is a");
}

#[test]
fn files_that_nobody_would_read() {
    let measure =
        with_more("ca/measures/sima.toml", "").replace("Special Import Measures Act\"", "Another\"");
    refused_file("mx/measures/sima.toml", &measure, "mx, which is no country");
    refused_file("sima.toml", &measure, "no country");
    refused_file("ca/measures/nothing.toml", "# soon\n", "says nothing");
    refused_file("ca/lists/unread.csv", "code,from,through\n7208.10.00,,\n", "no [[list]]");
    refused_file("ca/measure/sima.toml", &measure, "measures or relief");
    refused_file("ca/measures/sima.yaml", "a: b\n", "ends in .toml or .csv");
    let bases = with_more("ca/measures/sima.toml", "[bases.a]\ndeclared = \"steel_value\"\n");
    refused_file("ca/measures/sima.toml", &bases, "stand in the file of the [jurisdiction]");
}

#[test]
fn a_presumption_twice() {
    let twice = "[[presumption]]\nfact = \"mode\"\nvalue = \"rail\"\n";
    refused_file("twice.toml", twice, "mode is presumed twice");
}

#[test]
fn files_that_cannot_be_read() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("files_that_cannot_be_read");
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    std::fs::write(folder.join("reasons.toml"), b"reason = [] # \xff").expect("a file for the test");
    let says = |folder: &Path| {
        let faults = compile::compile(folder).expect_err("a fault");
        faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    };
    assert!(says(&folder).contains("reasons.toml: not UTF-8"), "{}", says(&folder));
    assert!(says(&folder.join("absent")).contains("cannot be read"), "{}", says(&folder.join("absent")));
}

#[test]
fn places_without_french() {
    refused("at       = \"s. 1\"", "at       = \"s. 1, as amended\"", "\"as\" has no French of its own");
    refused("at       = \"s. 1\"", "at       = { en = \"s. 1, as amended\", fr = \"\" }", "both languages");
}

#[test]
fn words_of_facts_that_are_missing() {
    let facts = with_more("facts.toml", "");
    let without = |from: &str, to: &str, says: &str| {
        assert!(facts.contains(from), "facts.toml says {from}");
        refused_file("facts.toml", &facts.replace(from, to), says);
    };
    without("question.fr = \"Valeur de l’acier\"", "question.fr = \"\"", "steel_value: question");
    without("[fact.steel_value]", "[fact.steal_value]", "no fact is called steal_value");
    without(
        "name.en = \"the value of the steel\"\nname.fr = \"la valeur de l’acier\"\n",
        "",
        "steel_value: name",
    );
    without("choices.rail.", "choices.rale.", "no choice called rale");
    without("hint.ca.", "hint.mx.", "hint.mx is for no country");
}

#[test]
fn notices_rates_of_exchange_and_numbers() {
    let notice = |more: &str| {
        faults_of(|good| {
            format!(
                "{good}[[notice]]\nid = \"ca.test.levy\"\nin_force = {{ from = 2025-03-01 }}\nat = \"s. 2\"\n{more}"
            )
        })
    };
    assert_eq!(notice("says = { en = \"a levy\", fr = \"une redevance\" }\n"), Vec::<String>::new());
    let faults = notice("says = { en = \"a levy\", fr = \"\" }\n");
    assert!(faults.iter().any(|it| it.contains("both languages")), "{faults:?}");
    let with = |path: &str, text: &str, says: &str| {
        let faults = with_files(&[(path, text)]).expect_err(says);
        assert!(faults.iter().any(|it| it.contains(says)), "{says:?} not among {faults:#?}");
    };
    with(
        "fx/usd-cad.csv",
        "day,rate,source\n2025-01-03,1.44,bank-of-canada\n2025-01-02,1.44,bank-of-canada\n",
        "out of order",
    );
    with("fx/usd-cad.csv", "day,rate,source\n2025-01-03,0,bank-of-canada\n", "a rate above zero");
    with("fx/usd-cad.csv", "day,rate,source\n2025-01-03,1.44,my-bank\n", "a source of sources.csv");
    with("fx/dollars.csv", "day,rate,source\n", "named after its two currencies");
    with(
        "fx/sources.csv",
        "source,title_en,title_fr,link\nbank-of-canada,Bank,,https://example.org\n",
        "both languages",
    );
    with("us/lists/chapters-98-99.csv", "code,from,through\n7208,,\n", "no number of chapter 98 or 99");
}

#[test]
fn a_placeholder_that_nothing_fills_is_refused() {
    let reason = |en: &str, fr: &str| {
        let reason = format!("[[reason]]\nid = \"new\"\nsays.en = \"{en}\"\nsays.fr = \"{fr}\"");
        with_more("reasons.toml", &reason)
    };
    let unknown = reason("free under the {accord}", "en franchise selon l’{accord}");
    refused_file("reasons.toml", &unknown, "new: the one placeholder is {agreement}");
    let one = reason("free under the {agreement}", "en franchise selon l’accord");
    refused_file("reasons.toml", &one, "new: name the {agreement} in both languages or in neither");
}
