//! A file that is no batch file is told what it looks like, and how to save it; rows of one
//! declaration agree however they are written.

use countertariff::batch::{self, NotAFile};
use countertariff::embedded;
use countertariff::units::Lang;

fn refused(bytes: &[u8]) -> NotAFile {
    batch::run(embedded::schedule(), bytes, Vec::new()).unwrap_err()
}

#[test]
fn what_a_file_looks_like_is_said() {
    let header = "into,entry_date,code,value\nUS,2025-03-27,7208.36.00,1\n";
    let cases = [
        (b"PK\x03\x04\x14\0\x06\0".to_vec(), NotAFile::Workbook),
        (b"\xd0\xcf\x11\xe0\xa1\xb1".to_vec(), NotAFile::Workbook),
        (format!("Invoice 12,,,\n{header}").into_bytes(), NotAFile::NoNames),
        (format!(",,,\n{header}").into_bytes(), NotAFile::NoNames),
        (b"into,Pi\xe8ces\n".to_vec(), NotAFile::Lacks(vec!["entry_date", "code"])),
        (Vec::new(), NotAFile::Empty),
        (b"code,value\n".to_vec(), NotAFile::Lacks(vec!["into", "entry_date"])),
        (b"code,Code,into,entry_date\n".to_vec(), NotAFile::Twice("Code".to_owned())),
    ];
    for (bytes, expected) in cases {
        let why = refused(&bytes);
        assert_eq!(why, expected, "{}", String::from_utf8_lossy(&bytes));
        let [en, fr] = Lang::ALL.map(|lang| why.sentence(lang));
        assert!(en != fr && en.ends_with('.') && fr.ends_with('.'), "{en} {fr}");
    }
}

#[test]
fn rows_of_one_declaration_agree_however_they_are_written() {
    let file = "entry,into,entry_date,code,value,origin\n\
                1,US,2025-03-27,7208.36.00,100,CA\n\
                1,us,27 March 2025,7208.36.00,100,Canada\n\
                1, United States ,2025-03-27 ,7208.36.00,100,CAN\n\
                1,CA,2025-03-27,7208.36.00,100,CA\n";
    let mut out = Vec::new();
    let summary = batch::run(embedded::schedule(), file.as_bytes(), &mut out).unwrap();
    assert_eq!((summary.rows, summary.unread), (4, 1), "{}", String::from_utf8_lossy(&out));
}
