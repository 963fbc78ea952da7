//! Bad names of goods are refused, with a fault that says how to mend them: one bad file each.

use countertariff::compile::{Source, compile_sources};

use crate::support::sources;

/// What is wrong with names and labels when these files stand beside the others, or in their place. The law is left
/// out but for the schedules, so that its own faults are not looked at.
fn faults_with(files: &[(&str, &str)]) -> Vec<String> {
    let mut own = sources();
    let needed = |path: &str| {
        path.starts_with("goods/") || path.contains("/tariff/") || path.ends_with("/jurisdiction.toml")
    };
    own.retain(|it| needed(&it.path) && files.iter().all(|file| it.path != file.0));
    own.extend(files.iter().map(|(path, text)| Source { path: (*path).into(), text: (*text).into() }));
    let faults = compile_sources(&own).err().unwrap_or_default();
    let about = |file: &str| file.starts_with("goods") || file.contains("/labels/");
    faults.iter().filter(|it| about(&it.file)).map(ToString::to_string).collect()
}

/// What is wrong when a file reads otherwise.
fn faults_of(file: &str, change: impl Fn(&str) -> String) -> Vec<String> {
    let good = sources().into_iter().find(|it| it.path == file).expect("the file").text;
    let bad = change(&good);
    assert_ne!(good, bad, "the change changes something");
    faults_with(&[(file, &bad)])
}

fn refused(file: &str, says: &str, change: impl Fn(&str) -> String) {
    let faults = faults_of(file, change);
    assert!(faults.iter().any(|it| it.contains(says)), "{says}: {faults:?}");
}

/// The row of 0101.21 with another name and other synonyms, in one language.
fn row(en: &'static str, fr: &'static str, synonyms: &'static str) -> impl Fn(&str) -> String {
    move |good| {
        let lines = good.lines().map(|line| match line.strip_prefix("010121,") {
            Some(_) => format!("010121,\"{en}\",\"{fr}\",\"{synonyms}\",\"\",\"\",\"\""),
            None => line.to_owned(),
        });
        lines.map(|line| line + "\n").collect()
    }
}

const CHAPTER: &str = "goods/01.csv";

#[test]
fn a_row_that_is_right_is_taken() {
    assert_eq!(
        faults_of(CHAPTER, row("Breeding horses", "Chevaux reproducteurs", "stallion; mare")),
        [""; 0]
    );
}

#[test]
fn a_missing_or_unknown_code_is_a_fault() {
    let without = |good: &str| {
        good.lines().filter(|line| !line.starts_with("010121,")).map(|line| format!("{line}\n")).collect()
    };
    refused(CHAPTER, "010121 has no name", without);
    refused(CHAPTER, "no schedule has this code", |good| good.replace("\n010121,", "\n010122,"));
    refused(CHAPTER, "belongs into the file of its chapter", |good| good.replace("\n010121,", "\n020121,"));
    refused("goods/kinds.csv", "no heading or subheading has this code", |good| {
        good.replace("\n010121,", "\n010199,")
    });
    refused("goods/chapters.csv", "each of the 96 chapters", |good| good.replace("\n01,", "\n77,"));
}

#[test]
fn an_empty_or_long_name_is_a_fault() {
    refused(CHAPTER, "the name is missing (en)", row("", "Chevaux", ""));
    refused(CHAPTER, "the name is missing (fr)", row("Horses", "", ""));
    const LONG: &str =
        "Horses that are kept for breeding and for nothing else at all by people who say so twice over";
    refused(CHAPTER, "80 is the most", row(LONG, "Chevaux", ""));
    refused(CHAPTER, "longer than 60 letters", row("Horses", "Chevaux", LONG));
}

#[test]
fn the_same_word_twice_is_a_fault() {
    refused(CHAPTER, "\"Mare\" is there twice", row("Horses", "Chevaux", "mare; Mare"));
    refused(CHAPTER, "\"horses\" is there twice, or is the name", row("Horses", "Chevaux", "horses"));
    refused(CHAPTER, "an empty synonym", row("Horses", "Chevaux", "mare;; stallion"));
    refused(CHAPTER, "have the same name", |good| {
        let name = good.lines().find_map(|line| line.strip_prefix("010129,")).expect("0101.29");
        let name = name.trim_start_matches('"').split([',', '"']).next().expect("a name");
        good.lines()
            .map(|line| match line.split(',').next() {
                Some("010121" | "010129") => format!("{},{name},{},,,,\n", &line[..6], &line[..6]),
                _ => format!("{line}\n"),
            })
            .collect()
    });
}

#[test]
fn a_brand_is_no_name() {
    refused(CHAPTER, "names a brand (ski-doo)", |good| row("Ski-Doo horses", "Chevaux", "")(good));
}

#[test]
fn wrong_letters_and_french_typography_are_faults() {
    refused(CHAPTER, "a space too many", row("Horses  for breeding", "Chevaux", ""));
    refused(CHAPTER, "write é as one", row("Horses", "Chevaux e\u{301}levés", ""));
    refused(CHAPTER, "no full stop", row("Horses.", "Chevaux", ""));
    refused(CHAPTER, "the apostrophe is ’", row("Horses", "Chevaux d'élevage", ""));
    refused(CHAPTER, "before : % »", row("Horses", "Chevaux: élevage", ""));
    refused(CHAPTER, "before : % »", row("Horses", "Chevaux, 85 %", ""));
    refused(CHAPTER, "after «", row("Horses", "Chevaux « purs\u{a0}»", ""));
    refused(CHAPTER, "between thousands", row("Horses", "Chevaux de 1 000\u{a0}$", ""));
}

#[test]
fn a_row_or_file_that_is_none_is_a_fault() {
    refused(CHAPTER, "too few or too many cells", |good| good.to_owned() + "010699,x\n");
    refused(CHAPTER, "the columns here are", |good| good.replacen("synonyms_en", "synonyms", 1));
    refused("goods/trade.csv", "is no whole number", |good| good.replacen("\n0101", "\n0101,1.5\n0101", 1));
    let faults = faults_with(&[("goods/more.csv", "code,en,fr\n")]);
    assert!(faults.iter().any(|it| it.contains("a chapter's file is NN.csv")), "{faults:?}");
}

#[test]
fn labels_are_held_against_their_schedule() {
    for (rows, says) in [
        ("9401.61.60,other,autre\n9401.61.60,other,autre\n", "is there twice"),
        ("9401.61.99,teak,teck\n", "no item or statistical number"),
        ("9401.61,teak,teck\n", "no item or statistical number"),
        ("9401.61.60,,autre\n", "the label is missing (en)"),
        ("9401.61.40,wooden,en bois\n9401.61.60,Wooden,autre\n", "its label is that of 9401.61.40"),
        ("9401.61.60,teak,bois d'ailleurs\n", "the apostrophe is ’"),
        ("x,teak,teck\n", "is no tariff code"),
    ] {
        let text = format!("code,en,fr\n{rows}");
        let faults = faults_with(&[("us/labels/94.csv", &text)]);
        assert!(faults.iter().any(|it| it.contains(says)), "{says}: {faults:?}");
    }
    let good = "code,en,fr\n9401.61.40,not teak,autre que le teck\n9401.61.60,any other,tout autre\n";
    assert_eq!(faults_with(&[("us/labels/94.csv", good)]), [""; 0]);
}
