//! What is no file of rows is refused with a sentence that says what to do, in both languages.

use std::io::{Cursor, Write};

use countertariff::embedded;
use countertariff::file::{NotAFile, NotSaid, Proposal, Said, Source};
use countertariff::units::Lang;

fn refused(bytes: Vec<u8>) -> NotAFile {
    match Source::open(Box::new(Cursor::new(bytes)), None) {
        Err(why) => why,
        Ok(source) => {
            Proposal::of(&source, embedded::schedule(), &Said::default()).unwrap().mapping().unwrap_err()
        }
    }
}

/// A packed file with one part in it.
fn packed(name: &str, part: &[u8]) -> Vec<u8> {
    let mut packed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let plain = zip::write::SimpleFileOptions::default();
    packed.start_file(name, plain).unwrap();
    packed.write_all(part).unwrap();
    packed.finish().unwrap().into_inner()
}

#[test]
fn each_way_of_being_no_file_of_rows_has_a_sentence() {
    let mut locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    locked.resize(1 << 12, 0);
    let cases = [
        (Vec::new(), NotAFile::Empty),
        (b"\n\n,,\n".to_vec(), NotAFile::Empty),
        (b"Name,Colour\nred,blue\n".to_vec(), NotAFile::NoCodes),
        (packed("letter.txt", b"hello"), NotAFile::NotAWorkbook),
        (b"PK\x03\x04broken".to_vec(), NotAFile::NotAWorkbook),
        (",".repeat(1_000_000).into_bytes(), NotAFile::TooManyColumns),
        (vec![b'a'; 17 << 20], NotAFile::LongLine),
        ([b"PK\x03\x04".to_vec(), vec![0; 65 << 20]].concat(), NotAFile::TooLarge),
    ];
    for (bytes, expected) in cases {
        let why = refused(bytes);
        assert_eq!(why, expected);
        let [en, fr] = Lang::ALL.map(|lang| why.sentence(lang));
        assert!(en != fr && en.ends_with('.') && fr.ends_with('.'), "{en} {fr}");
    }
    let _ = refused(locked);
}

#[test]
fn what_is_said_and_does_not_fit_is_answered_with_a_sentence() {
    for (said, expected) in [
        ("codes=HTS", NotSaid::NoSuchField("codes".to_owned())),
        ("nonsense", NotSaid::Unreadable("nonsense".to_owned())),
        ("days=tuesday", NotSaid::Unreadable("days=tuesday".to_owned())),
    ] {
        assert_eq!(said.parse::<Said>().unwrap_err(), expected);
        let [en, fr] = Lang::ALL.map(|lang| expected.sentence(lang));
        assert!(en != fr && en.ends_with('.') && fr.ends_with('.'), "{en} {fr}");
    }
    let source = Source::open(Box::new("HTS,Value\n7208.36.00,1\n".as_bytes()), None).unwrap();
    for said in ["code=Tariff", "value=#9"] {
        let said: Said = said.parse().unwrap();
        assert!(matches!(Proposal::of(&source, embedded::schedule(), &said), Err(NotSaid::NoSuchColumn(_))));
    }
}
