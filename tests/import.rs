//! The importer: excerpts in the shape of the published files, and files that it must refuse.
#![cfg(all(feature = "import", not(target_arch = "wasm32")))]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

/// An empty folder of this name.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("import").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder of the build");
    folder
}

fn import(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_import")).args(words).output().expect("the importer runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// Every file of a folder under its name, in order.
fn written(folder: &PathBuf) -> String {
    let mut names: Vec<PathBuf> =
        fs::read_dir(folder).expect("the folder").flatten().map(|entry| entry.path()).collect();
    names.sort();
    let told = names.iter().map(|path| {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        format!("{name}\n{}\n", fs::read_to_string(path).expect("a text file"))
    });
    told.collect()
}

/// What the importer says of a file that it must refuse; the folder must stay as it was.
fn faults(country: &str, name: &str, content: impl AsRef<[u8]>) -> Vec<String> {
    let folder = folder(name);
    let file = folder.join("published");
    fs::write(&file, content).expect("a file of the build");
    let into = folder.join("tariff");
    let done = import(&[country, &file.to_string_lossy(), &into.to_string_lossy()]);
    assert_eq!(done.status.code(), Some(1), "{}", text(&done.stderr));
    assert!(!into.exists(), "something was written");
    assert!(done.stdout.is_empty());
    let mut faults: Vec<String> = text(&done.stderr).lines().map(str::to_owned).collect();
    let last = faults.pop().expect("a last line");
    let count = format!("import: {} has faults ({}); nothing was written", file.display(), faults.len());
    assert_eq!(last, count);
    faults
}

fn golden(country: &str, file: &str, expected: &str, summary: &str) {
    let file = format!("{}/tests/golden/import/{file}", env!("CARGO_MANIFEST_DIR"));
    let folder = folder(country);
    let into = folder.to_string_lossy().into_owned();
    let done = import(&[country, &file, &into]);
    assert_eq!(text(&done.stderr), "");
    assert_eq!(done.status.code(), Some(0));
    assert_eq!(text(&done.stdout), summary);
    assert_eq!(written(&folder), expected);
    // A second time there is nothing to change.
    let again = text(&import(&[country, &file, &into]).stdout);
    assert!(again.ends_with("0 added, 0 removed, 0 changed\n"), "{again}");
}

#[test]
fn the_united_states_export_becomes_chapters() {
    golden(
        "us",
        "hts.json",
        include_str!("golden/import/us.txt"),
        "rows of chapters 98 and 99 left out, since their law is written as measures: 1\n\
         chapter 01: 2 added, 0 removed, 0 changed\n\
         chapter 04: 2 added, 0 removed, 0 changed\n\
         chapter 17: 1 added, 0 removed, 0 changed\n\
         chapter 22: 1 added, 0 removed, 0 changed\n\
         chapter 27: 2 added, 0 removed, 0 changed\n\
         chapter 70: 1 added, 0 removed, 0 changed\n\
         chapter 90: 1 added, 0 removed, 0 changed\n\
         chapter 91: 1 added, 0 removed, 0 changed\n\
         all chapters (8), all lines (11): 11 added, 0 removed, 0 changed\n",
    );
}

#[test]
fn the_canadian_table_becomes_chapters() {
    golden(
        "ca",
        "tphs.csv",
        include_str!("golden/import/ca.txt"),
        "items without a row of eight digits, with the rates of ten: 0207.11.92\n\
         rows of eight digits without any rate left out: 2404.11.00 2404.11.00\n\
         chapter 01: 3 added, 0 removed, 0 changed\n\
         chapter 02: 1 added, 0 removed, 0 changed\n\
         chapter 04: 1 added, 0 removed, 0 changed\n\
         chapter 22: 1 added, 0 removed, 0 changed\n\
         chapter 26: 1 added, 0 removed, 0 changed\n\
         chapter 61: 1 added, 0 removed, 0 changed\n\
         chapter 87: 1 added, 0 removed, 0 changed\n\
         chapter 98: 1 added, 0 removed, 0 changed\n\
         chapter 99: 1 added, 0 removed, 0 changed\n\
         all chapters (9), all lines (11): 11 added, 0 removed, 0 changed\n",
    );
}

#[test]
fn the_summary_tells_lines_added_removed_and_changed() {
    let folder = folder("summary");
    let file = |rate: &str, code: &str| {
        let path = folder.join("published");
        let row = |code: &str, rate: &str| format!("{code},KGM,{rate},Free,,35%\n");
        let rows = [row("0101.21.00", "Free"), row("0101.29.00", rate), row(code, "8%")].concat();
        fs::write(&path, format!("TARIFF,UOM,MFN,UST,MXT,General_Tariff\n{rows}")).expect("a file");
        path.to_string_lossy().into_owned()
    };
    let into = folder.join("tariff").to_string_lossy().into_owned();
    import(&["ca", &file("2%", "0102.21.00"), &into]);
    fs::copy(format!("{into}/chapter-01.csv"), format!("{into}/chapter-05.csv")).expect("a copy");
    let done = import(&["ca", &file("3%", "0103.10.00"), &into]);
    assert_eq!(
        text(&done.stdout),
        "chapter 01: 1 added, 1 removed, 1 changed\n\
         chapters not in the file, left as they are: 05\n\
         all chapters (1), all lines (3): 1 added, 1 removed, 1 changed\n"
    );
}

#[test]
fn every_fault_of_an_export_is_told_at_once() {
    let row = |code: &str, general: &str, special: &str, other: &str| {
        format!(
            r#"{{"htsno":"{code}","units":["kg"],"general":"{general}","special":"{special}","other":"{other}"}}"#
        )
    };
    let rows = [
        row("0101.21.00", "Free", "", "Free"),
        row("0101.21.00.10", "2%", "", ""),
        row("", "Free", "", ""),
        row("2025-01-01", "Free", "", "Free"),
        row("0102", "Free", "", "Free"),
        row("0103.10.00.00", "8", "Free (CA,S)", "1 dollar"),
        row("0104.10.00", "2%", "Free (S,", ""),
        row("0105.11.00", "2%", "Free (S) 1% (S+)", "5%"),
        row("0105.11.00", "2%", "Free (S)", "5%"),
        row("0106.11.00", "", "", ""),
        row("0106.12.00.10", "", "", ""),
        row("0106.13.001", "", "", ""),
        r#"{"htsno":"0106.14.00","general":5}"#.to_owned(),
    ];
    assert_eq!(
        faults("us", "bad-export", format!("[{}]", rows.join(","))),
        [
            "row 3: rates stand on a row without a code",
            "row 4: \"2025-01-01\" is no tariff code",
            "0102: rates stand on fewer than eight digits",
            "0103.10.00.00: general \"8\": a number is followed by % or ¢, or follows $",
            "0103.10.00.00: other \"1 dollar\": a number is followed by % or ¢, or follows $",
            "0104.10.00: other is empty",
            "0104.10.00: special \"Free (S,\": a parenthesis is not closed",
            "0105.11.00: special \"Free (S) 1% (S+)\": S and S+ have two rates, \"Free\" and \"1%\"",
            "0105.11.00: the code bears rates twice",
            "row 12: \"0106.13.001\" is no tariff code",
            "row 13: invalid type: integer `5`, expected a string",
            "0101.21.00.10: its rates are not those of the eight digits above it",
            "0106.11.00: no rate stands on it or beneath it",
            "0106.12.00.10: no rate stands on it or on the eight digits above it",
        ]
    );
    assert_eq!(faults("us", "no-rows", "[]"), ["no row bears a rate"]);
    assert_eq!(
        faults("us", "no-json", "htsno,general"),
        ["the file is no array of rows in JSON: expected value at line 1 column 1"]
    );
}

#[test]
fn every_fault_of_a_table_is_told_at_once() {
    let table = "Tariff Item,Unit of measure,MFN,UST,MXT,General tariff\n\
                 0101.21.00,KGM,Free,Free,Free,35%\n\
                 2025-01-01,KGM,Free,Free,Free,35%\n\
                 1-Jan,,,,,\n\
                 1012900,KGM,Free,Free,Free,35%\n\
                 0101.3O.00,KGM,Free,Free,Free,35%\n\
                 0102.21.00,KGM,,Free,Free,35 percent\n\
                 0102.29.00,KGM,1.9,Free,,\n\
                 0101.21.00,KGM,2%,Free,Free,35%\n\
                 0103.10.00.10,KGM,2%,Free,Free,35%\n\
                 0103.10.00.20,KGM,3%,Free,Free,35%\n\
                 0104.10.00.10,KGM,,,,\n";
    assert_eq!(
        faults("ca", "bad-table", table),
        [
            "line 3: \"2025-01-01\" is a date: a spreadsheet changed a code; export the column as text",
            "line 4: \"1-Jan\" is a date: a spreadsheet changed a code; export the column as text",
            "line 5: \"1012900\" bears rates with 7 digits: was its first zero lost?",
            "line 6: \"0101.3O.00\" is no tariff code",
            "0101.21.00: the code is there twice, and not the same",
            "0103.10.00.20: its item has no row of eight digits, and its numbers differ",
            "0104.10.00.10: no rate stands on it or on the eight digits above it",
            "0102.21.00: mfn is empty",
            "0102.21.00: general \"35 percent\": a number is followed by % or ¢, or follows $",
            "0102.29.00: mfn \"1.9\": a number is followed by % or ¢, or follows $",
            "0102.29.00: general is empty",
        ]
    );
    assert_eq!(
        faults("ca", "no-columns", "TARIFF,MFN,mfn,General\n"),
        ["the first row has no column for unit (uom, unit, units, unitofmeasure); several columns for mfn; \
          no column for ust (ust, unitedstatestariff, ustariff); no column for mxt (mxt, mexicotariff)"]
    );
}

#[test]
fn a_call_that_cannot_be_taken_is_status_two() {
    let folder = folder("calls");
    let latin = folder.join("latin.csv");
    fs::write(&latin, b"TARIFF,MFN\n0101.21.00,1.9\xa2\n").expect("a file");
    for words in [
        vec!["mx", "a", "b"],
        vec!["us", "no such file", "nowhere"],
        vec!["ca", latin.to_str().expect("a path"), "nowhere"],
    ] {
        let done = import(&words);
        assert_eq!(done.status.code(), Some(2), "{words:?}");
        assert!(text(&done.stderr).starts_with("import: "), "{words:?}");
    }
    assert!(text(&import(&["--help"]).stdout).starts_with("import: "));
}

/// A regulation in the form of the official XML.
const REGULATION: &str = r#"<?xml version="1.0"?><Regulation xmlns:lims="http://justice.gc.ca/lims"><Identification>
<ShortTitle>Syrup <Emphasis>Order</Emphasis></ShortTitle><LongTitle>Order Respecting Syrup</LongTitle>
<RegulationMakerOrder><Date><YYYY>2025</YYYY><MM>3</MM><DD>4</DD></Date></RegulationMakerOrder></Identification>
<Body><Section><MarginalNote>Surtax</MarginalNote><Label>1</Label><Subsection><Label>(1)</Label><Text>25% is
imposed.</Text><Paragraph><Label>(a.1)</Label><Text>on syrup</Text></Paragraph></Subsection></Section></Body>
<Schedule><ScheduleFormHeading><Label>SCHEDULE 2</Label><TitleText>Goods</TitleText></ScheduleFormHeading></Schedule>
<Schedule><ScheduleFormHeading><Label>SCHEDULE VI</Label><TitleText>Supplies</TitleText></ScheduleFormHeading>
<Group><GroupHeading><Label>PART I</Label></GroupHeading><Provision><Label>1</Label><Text>drugs</Text></Provision></Group>
<GroupHeading><Label>PART II</Label></GroupHeading><Provision><Label>1</Label><Text>of a supply</Text>
<Provision><Label>(a)</Label><Text>of food</Text></Provision></Provision></Schedule></Regulation>"#;

#[test]
fn consolidated_law_gives_titles_days_and_the_sections_cited() {
    let (law, citations) = (folder("law-xml"), folder("citations"));
    for (path, title) in
        [("eng/regulations/SOR-2025-1.xml", "Syrup"), ("fra/reglements/DORS-2025-1.xml", "Sirop")]
    {
        let path = law.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, REGULATION.replace("Syrup <", &format!("{title} <"))).unwrap();
    }
    std::fs::create_dir_all(&citations).unwrap();
    let link = "https://laws-lois.justice.gc.ca";
    let instruments = format!(
        "instrument,title_en,title_fr,made,link_en,link_fr,from\n\
         Proc. 1,Proclamation,Proclamation,2025-01-01,https://example.org,https://example.org,by hand\n\
         SOR/2025-1,wrong,faux,,{link}/eng/regulations/SOR-2025-1/,{link}/fra/reglements/DORS-2025-1/,not checked\n"
    );
    std::fs::write(citations.join("instruments.csv"), instruments).unwrap();
    let places = "instrument,at,checked\nSOR/2025-1,\"s. 1(1)(a.1), schedule 2; sch. VI, part II, s. 1(a)\",not read\nProc. 1,\"SOR/2025-1, s. 9\",not read\n";
    std::fs::write(citations.join("provisions.csv"), places).unwrap();
    let done = import(&["law", law.to_str().unwrap(), citations.to_str().unwrap()]);
    assert_eq!(
        text(&done.stdout),
        "SOR/2025-1 has no 9\n2 instruments, 3 sections\n",
        "{}",
        text(&done.stderr)
    );
    let written = |file: &str| std::fs::read_to_string(citations.join(file)).unwrap();
    let row = written("instruments.csv").lines().last().unwrap().to_owned();
    assert!(row.starts_with("SOR/2025-1,Syrup Order,Sirop Order,2025-03-04,"), "{row}");
    assert!(row.ends_with(",Justice Laws XML"), "{row}");
    assert!(written("instruments.csv").contains("Proc. 1,Proclamation,Proclamation,2025-01-01"));
    assert_eq!(
        written("sections.csv"),
        "instrument,section,begins\nSOR/2025-1,1(1)(a.1),on syrup\nSOR/2025-1,schedule 2,Goods\n\
         SOR/2025-1,schedule VI part II s. 1(a),of food\n"
    );
    let nowhere = import(&["law", law.to_str().unwrap(), law.to_str().unwrap()]);
    assert_eq!(nowhere.status.code(), Some(2));
}
