//! Bad data is refused, with a fault that says how to mend it: one bad file each.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::path::Path;

use countertariff::compile;
use countertariff::units::Unit;
use support::with_files;

/// A law file that is right but for what `change` does to it.
fn faults_of(change: impl Fn(&str) -> String) -> Vec<String> {
    let good = r#"
[instrument]
number   = "SOR/2099-1"
title    = { en = "Order", fr = "Décret" }
link     = { en = "https://example.org/en", fr = "https://example.org/fr" }
read     = 2025-05-21
[[program]]
id    = "ca.surtax.test"
kind  = "surtax"
order = 61
title = { en = "Test", fr = "Essai" }
short = { en = "Test", fr = "Essai" }
[[list]]
id   = "ca.test"
file = "test.csv"
at   = "schedule"
[[measure]]
id       = "ca.surtax.test/s-1"
program  = "ca.surtax.test"
at       = "s. 1"
in_force = { from = 2025-03-01 }
goods    = { lists = ["ca.test"] }
when     = { originates_in = ["US"], under = "marking" }
rate     = "25%"
"#;
    let list = "code,from,through\n7208.10.00,,\n7208.25.00,2025-03-01,2025-04-01\n";
    let text = change(good);
    let (toml, list) = text.split_once("---").unwrap_or((&text, list));
    match with_files(&[("ca/measures/sor-2099-1.toml", toml), ("ca/lists/test.csv", list)]) {
        Ok(_) => Vec::new(),
        Err(faults) => faults,
    }
}

fn refused(from: &str, to: &str, says: &str) {
    let faults = faults_of(|good| {
        assert!(good.contains(from), "the good file says {from}");
        good.replace(from, to)
    });
    assert!(faults.iter().any(|fault| fault.contains(says)), "{to}: {says:?} not among {faults:#?}");
}

#[test]
fn a_good_file_has_no_faults() {
    assert_eq!(faults_of(str::to_owned), Vec::<String>::new());
}

#[test]
fn form() {
    refused("rate     = \"25%\"", "rate     = 25", "rate");
    refused("rate     = \"25%\"", "rate     = \"0.25\"", "\"0.25\"");
    refused("rate     = \"25%\"", "rate     = \"25%\"\ncolour   = \"red\"", "unknown field `colour`");
    refused("{ from = 2025-03-01 }", "{ from = \"2025-03-01\" }", "2025-03-01");
    refused("fr = \"Décret\"", "fr = \"\"", "both languages");
}

#[test]
fn names_lead_somewhere() {
    refused(
        "program  = \"ca.surtax.test\"",
        "program  = \"ca.surtax.tset\"",
        "no programme is called ca.surtax.tset",
    );
    refused("lists = [\"ca.test\"]", "lists = [\"ca.tset\"]", "no list is called ca.tset");
    refused("file = \"test.csv\"", "file = \"tset.csv\"", "there is no ca/lists/tset.csv");
    refused("under = \"marking\"", "under = \"magic\"", "under which rule");
    refused("{ originates_in = [\"US\"], under = \"marking\" }", "{ is = \"cusmo\" }", "cusmo");
    refused(
        "{ originates_in = [\"US\"], under = \"marking\" }",
        "{ is = \"cusma\", given = \"ad_rate\" }",
        "exactly one",
    );
    refused("\nrate     = \"25%\"", "\nrate     = \"25%\"\nbase     = \"moon\"", "no base is called moon");
    refused(
        "\nrate     = \"25%\"",
        "\nrate     = \"25%\"\nexcept = [{ reason = \"whim\", when = { is = \"cusma\" }, at = \"s. 2\" }]",
        "no reason is called whim",
    );
}

#[test]
fn provisions_and_escapes() {
    let faults = |more: &str| faults_of(|good| format!("{good}{more}"));
    let says = |more: &str, what: &str| {
        let faults = faults(more);
        assert!(faults.iter().any(|it| it.contains(what)), "{more}: {faults:?}");
    };
    let provision = |codes: &str, rest: &str| {
        format!(
            "[[provision]]\ncodes = [{codes}]\nat = \"s. 9\"\nsays = {{ en = \"goods\", fr = \"marchandises\" }}\n{rest}\n"
        )
    };
    // No record of the law names it.
    let free = "\"9999.98\"";
    assert_eq!(faults(&provision(free, "dutiable = \"nothing\"")), Vec::<String>::new());
    says(&provision("", ""), "names its numbers");
    says(&provision("\"7208.10\"", ""), "no number of chapter 98 or 99");
    says(&provision("\"9999.98\", \"9999.98\"", ""), "there twice");
    says(&provision(free, "dutiable = \"moon\""), "no base is called moon");
    says(&provision(free, "dutiable = { duty_paid = [\"surtax\"] }"), "not on what is charged");
    says(&provision(free, "of = [\"surtax\"]"), "there is no `dutiable`");
    says(&provision(free, "in_full = [\"ca.moon\"]"), "no programme is called ca.moon");
    says(&provision(free, "colour = \"red\""), "unknown field `colour`");
    assert_eq!(faults(&provision(free, "at_most = \"60\"\ntakes_off = \"50\"")), Vec::<String>::new());
    says(&provision(free, "at_most = \"much\""), "amounts in quotes");
    says(&provision(free, "takes_off = \"60\""), "worth more than at_most");
    says(&provision(free, "rate_on_first = \"60\""), "worth more than at_most");
    says(&provision(free, "allowed = [{ codes = [\"2204\"], at_most = \"much\" }]"), "like 1.5 l");
    says(&provision(free, "except_codes = [\"9804\"]"), "no code of chapters 1 to 97");
    says(&provision(free, "dutiable = { amount = \"much\" }"), "an amount is a number in quotes");
    says(&provision(free, "dutiable = { claimed = \"cusma\" }"), "no fact of the sort");
    says(&provision(free, "dutiable = { duty_paid = [\"toll\"] }"), "no kind of charge is called toll");
    let escape = |of: &str, reason: &str, when: &str| {
        format!("[[escape]]\nof = [\"{of}\"]\nreason = \"{reason}\"\nwhen = {when}\nat = \"s. 9\"\n")
    };
    let yes = "{ is = \"cusma\" }";
    assert_eq!(faults(&escape("ca.surtax.test", "cusma-free", yes)), Vec::<String>::new());
    says(&escape("ca.moon", "cusma-free", yes), "no programme is called ca.moon");
    says(&escape("ca.surtax.test", "whim", yes), "no reason is called whim");
    says(&escape("ca.surtax.test", "cusma-free", "{ named = \"moon\" }"), "no condition is called moon");
}

#[test]
fn days_and_ends() {
    refused("{ from = 2025-03-01 }", "{ from = 2025-03-01, through = 2025-04-01 }", "no text that ended it");
    refused("{ from = 2025-03-01 }", "{ from = 2025-03-01, through = 2025-01-01 }", "backwards");
    let faults = faults_of(|good| {
        format!(
            "{good}[[measure.period]]\nfrom = 2025-01-01\nrate = \"50%\"\ncite = {{ instrument = \"SOR/2099-1\", at = \"s. 3\" }}\n"
        )
    });
    assert!(faults.iter().any(|it| it.contains("not in order")), "{faults:?}");
}

#[test]
fn lists() {
    let list = |rows: &str| faults_of(|good| format!("{good}---{rows}"));
    let says = |rows: &str, what: &str| {
        let faults = list(rows);
        assert!(faults.iter().any(|it| it.contains(what)), "{rows:?}: {faults:?}");
    };
    says("code,from,through\n7208.25.00,,\n7208.10.00,,\n", "out of order");
    says("code,from,through\n7208.10.00,,\n7208.10.00,,\n", "there twice");
    says("code,from,through\n7208.99.99,,\n", "not in the schedule");
    says("code,from,through\n72O8.10.00,,\n", "digits");
    says("code,day\n7208.10.00,\n", "code,from,through");
    says("code,from,through\n7208.10.00,2025-04-01,2025-03-01\n", "backwards");
}

#[test]
fn the_same_twice() {
    let twice = |what: &str| {
        let faults = faults_of(|good| {
            let again = &good[good.find("[[measure]]").expect("a measure")..];
            format!("{good}{}", again.replace("ca.surtax.test/s-1", what))
        });
        faults.join("\n")
    };
    assert!(twice("ca.surtax.test/s-1").contains("ids are never reused"));
    assert!(twice("ca.surtax.test/s-2").contains("charge the same goods twice"));
}

#[test]
fn circles() {
    let faults = faults_of(|good| {
        format!(
            "{good}[[relation]]\nyields = [\"ca.surtax.test\"]\nto = [\"ca.surtax.us-steel-aluminum\"]\nin_force = {{ from = 2025-03-13 }}\nat = \"s. 2\"\n\
             [[relation]]\nyields = [\"ca.surtax.us-steel-aluminum\"]\nto = [\"ca.surtax.test\"]\nin_force = {{ from = 2025-03-13 }}\nat = \"s. 3\"\n"
        )
    });
    assert!(faults.iter().any(|it| it.contains("circle")), "{faults:?}");
}

#[test]
fn every_fault_is_listed_at_once() {
    let faults = faults_of(|good| {
        good.replace("program  = \"ca.surtax.test\"", "program  = \"nope\"")
            .replace("fr = \"Décret\"", "fr = \"\"")
    });
    assert!(faults.len() >= 2, "{faults:?}");
}

/// That the law with this file in it is refused, for this reason among others.
fn refused_file(path: &str, text: &str, says: &str) {
    let faults = with_files(&[(path, text)]).expect_err(path);
    assert!(faults.iter().any(|fault| fault.contains(says)), "{path}: {says:?} not among {faults:#?}");
}

/// A file of the law as it stands, with more written after it.
fn with_more(path: &str, more: &str) -> String {
    let sources = support::sources_of_law();
    let source = sources.iter().find(|it| it.path == path).expect("a file of the law");
    format!("{}\n{more}\n", source.text)
}

#[test]
fn keys_that_nobody_would_read() {
    let when = |to: &str, says: &str| refused("{ originates_in = [\"US\"], under = \"marking\" }", to, says);
    when("{ is = \"cusma\", at_least = \"5\" }", "no `at_least`");
    when("{ fact = \"age_years\", at_least = \"5\", over = \"6\" }", "at_least");
    when("{ fact = \"mode\", one_of = [\"rail\"], at_least = \"5\" }", "at_least");
    when("{ claimed = \"ca.campobello\", under = \"marking\" }", "no `under`");
    when("{ column = \"mfn\", at_least = \"5%\", over = \"5%\" }", "no `over`");
    let rate = |to: &str, says: &str| refused("\nrate     = \"25%\"", to, says);
    rate("\nrate = { rate = \"25%\", counting = [\"ca.customs-duty\"] }", "no `counting`");
    rate("\nrate = \"25%\"\nbase = { declared = \"steel_value\", of = \"value\" }", "no `of`");
    rate("\nrate = \"25%\"\nbase = { declared = \"steel_value\", otherwise = \"value\" }", "no `otherwise`");
}

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
