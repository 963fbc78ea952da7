//! What an answer leaves out is said beside its figure and in the file; so is a claim that does nothing.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use countertariff::schedule::Schedule;
use countertariff::units::Lang;
use countertariff::{batch, embedded, words};
use support::{line, with_files};

/// What is said to be left out, in English.
fn left_out(schedule: &Schedule, words: &str) -> Vec<String> {
    let found = line(schedule, words).not_included;
    found.into_iter().map(|notice| words::left_out(Lang::En, schedule, notice).to_owned()).collect()
}

#[test]
fn goods_that_bear_excise_say_so_and_others_do_not() {
    let law = embedded::schedule();
    let on = |goods: &str| {
        left_out(law, &format!("into=US entry_date=2025-06-10 value=1000 origin=CA cusma=yes {goods}"))
    };
    assert!(on("code=2208.30.60").iter().any(|it| it.contains("distilled spirits")));
    assert!(on("code=2203.00.00").iter().any(|it| it.contains("tax on beer")));
    assert_eq!(on("code=9403.60.80"), Vec::<String>::new());
    // Customs collects none of these: they are owed all the same.
    assert!(on("code=9507.10.00").iter().any(|it| it.contains("fishing tackle")));
    assert!(on("code=3002.41.00").iter().any(|it| it.contains("vaccines")));
    // A traveller's bottles: what is above the litre is known once the litres are.
    let bottles = "into=US entry_date=2025-06-10 code=2204.21.50 value=60 origin=CA cusma=no importer=personal \
                   provision=9804.00.65";
    let asks = |more: &str| {
        left_out(law, &format!("{bottles} {more}")).iter().any(|it| it.contains("one litre of alcohol"))
    };
    assert!(asks(""));
    assert!(!asks("quantity=1 unit=l"));
}

#[test]
fn a_finding_is_named_for_its_code_its_origin_and_until_its_rate_is_entered() {
    let law = embedded::schedule();
    let sugar = |more: &str| {
        let words = format!(
            "into=CA entry_date=2026-03-02 code=1701.91.90.21 value=1000 cusma=yes quantity=1 unit=t {more}"
        );
        left_out(law, &words).join("; ")
    };
    assert!(
        sugar("origin=US").contains("anti-dumping duty on refined sugar: 180%"),
        "{}",
        sugar("origin=US")
    );
    assert_eq!(sugar("origin=MX"), "");
    assert_eq!(sugar("origin=US ad_rate=0"), "");
    // Eight digits, of which only some of the numbers beneath are named: it may be, and is said.
    let pipe = "into=CA entry_date=2026-03-02 code=7304.29.00 value=1000 cusma=yes origin=MX";
    assert!(left_out(law, pipe).join("; ").contains("oil country tubular goods"));
}

#[test]
fn the_tax_on_spirits_is_said_until_their_strength_is_given() {
    let law = embedded::schedule();
    let whisky = |more: &str| {
        let words =
            format!("into=US entry_date=2025-06-10 code=2208.30.60.20 value=1000 origin=CA cusma=yes {more}");
        left_out(law, &words).join("; ")
    };
    assert!(whisky("").contains("US$13.50 a proof gallon"));
    assert!(
        whisky("quantity=100 unit=l").contains("US$13.50 a proof gallon"),
        "litres say nothing of strength"
    );
    let charged = whisky("quantity=100 unit=pf.liter");
    assert!(!charged.contains("US$13.50") && charged.contains("state taxes"), "{charged}");
}

#[test]
fn the_state_of_a_quota_is_said_within_it_and_its_safeguard_above_it() {
    let law = embedded::schedule();
    let butter = |code: &str, claimed: &str| {
        let words = format!(
            "into=US entry_date=2025-06-10 code={code} value=1000 origin=CA cusma={claimed} quantity=100 unit=kg over_quota=no"
        );
        left_out(law, &words).join("; ")
    };
    assert!(butter("0405.10.10", "no").contains("whether the quota is still open"));
    assert!(butter("0405.10.20", "no").contains("heading 9904"));
    assert!(!butter("0405.10.20", "yes").contains("heading 9904"));
    assert!(butter("0405.10.05", "no").contains("personal use up to 5 kg"));
}

/// A law with a notice on goods, under a condition and for some days.
const NOTICE: &str = r#"
[instrument]
number   = "SOR/2099-1"
title    = { en = "Order", fr = "Décret" }
link     = { en = "https://example.org/en", fr = "https://example.org/fr" }
read     = 2025-05-21
[[notice]]
id       = "ca.test.levy"
goods    = { codes = ["9403"], except_codes = ["9403.10"] }
when     = { fact = "importer", one_of = ["personal"] }
in_force = { from = 2025-03-01, through = 2025-03-31 }
at       = "s. 1"
says     = { en = "a levy on furniture", fr = "une redevance sur les meubles" }
"#;

#[test]
fn a_notice_reaches_goods_as_a_measure_does() {
    let law = with_files(&[("ca/measures/sor-2099-1.toml", NOTICE)]).expect("a law");
    let said =
        |words: &str| left_out(&law, &format!("into=CA value=100 origin=US cusma=yes {words}")).join("; ");
    let personal = "importer=personal province=ON mode=truck";
    assert_eq!(said(&format!("entry_date=2025-03-31 code=9403.60.10 {personal}")), "a levy on furniture");
    assert_eq!(said(&format!("entry_date=2025-04-01 code=9403.60.10 {personal}")), "");
    assert_eq!(said(&format!("entry_date=2025-03-31 code=9403.10.00 {personal}")), "");
    assert_eq!(said("entry_date=2025-03-31 code=9403.60.10"), "");
}

/// One row through the file, with the cells of these columns.
fn cells(header: &str, row: &str, columns: [&str; 2]) -> [String; 2] {
    let file = format!("{header}\n{row}\n");
    let mut out = Vec::new();
    batch::run(embedded::schedule(), file.as_bytes(), &mut out).expect("a batch file");
    let mut reader = csv::Reader::from_reader(out.as_slice());
    let names = reader.headers().expect("a header").clone();
    let row = reader.records().next().expect("a row").expect("a row");
    columns.map(|column| {
        let place = names.iter().position(|name| name == column).expect("the column");
        row[place].to_owned()
    })
}

#[test]
fn the_file_has_it_in_its_last_column() {
    assert_eq!(batch::COLUMNS.last(), Some(&"not_included"));
    let header = "into,entry_date,code,value,origin,cusma,quantity,unit";
    let columns = ["status", "not_included"];
    let wine = cells(header, "CA,2026-10-01,2204.21.10,500,US,yes,100,l", columns);
    assert_eq!(wine[0], "assessed");
    assert!(wine[1].contains("excise duty on wine"), "{}", wine[1]);
    let wrong = cells(header, "CA,2026-10-01,22,500,US,yes,100,l", columns);
    assert_eq!(wrong, ["invalid".to_owned(), String::new()]);
}

#[test]
fn a_claim_that_changes_nothing_says_so_and_one_that_does_says_nothing() {
    let header = "into,entry_date,code,value,origin,cusma,claims";
    let columns = ["status", "problems"];
    let idle = cells(header, "CA,2025-06-10,9403.60.10,500,MX,yes,ca.remission.manufacturing", columns);
    assert_eq!(idle[0], "assessed");
    assert!(
        idle[1].starts_with("claims: The relief ca.remission.manufacturing changes nothing"),
        "{}",
        idle[1]
    );
    let law = embedded::schedule();
    let surtaxed = "into=CA entry_date=2025-06-10 code=7213.91.00 value=500 origin=US cusma=yes";
    let working = line(law, &format!("{surtaxed} claims=ca.remission.manufacturing"));
    assert_eq!(working.idle_claims, Vec::new());
    // Two that do the same: one of them does nothing.
    let two = format!("{surtaxed} claims=ca.remission.manufacturing;ca.remission.auto-aerospace");
    assert_eq!(line(law, &two).idle_claims.len(), 1);
}
