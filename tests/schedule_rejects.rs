//! Bad data is refused, with a fault that says how to mend it: one bad file each.
#![cfg(not(target_arch = "wasm32"))]

#[path = "schedule_rejects/files.rs"]
mod files;
mod support;

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
    refused("fr = \"Décret\"", "fr = \"Décret : essai\"", "a no-break space stands before");
    refused(
        "at       = \"s. 1\"",
        "at = { en = \"s. 1\", fr = \"« art. 1 »\" }",
        "a no-break space stands after «",
    );
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
