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

/// A file as old workbooks are packed, with empty parts of these names: a head, a table of one sector, and the names.
fn compound(parts: &[&str]) -> Vec<u8> {
    let mut head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    head.resize(24, 0);
    head.extend([0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0]);
    head.resize(44, 0);
    let number = |number: u32| number.to_le_bytes();
    // One sector is the table, and the names begin in the next; there is no small table.
    head.extend([number(1), number(1), number(0), number(4096), number(u32::MAX - 1), number(0)].concat());
    head.extend([number(u32::MAX - 1), number(0), number(0)].concat());
    head.resize(512, 0xff);
    let mut table = [number(u32::MAX - 2), number(u32::MAX - 1)].concat();
    table.resize(512, 0xff);
    let mut names = Vec::new();
    for (place, part) in parts.iter().enumerate() {
        let mut entry: Vec<u8> = part.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let len = entry.len() + 2;
        entry.resize(64, 0);
        entry.extend((len as u16).to_le_bytes());
        entry.extend([if place == 0 { 5 } else { 2 }, 1]);
        entry.extend([0xff; 12]);
        entry.resize(116, 0);
        entry.extend(number(u32::MAX - 1));
        entry.resize(128, 0);
        names.extend(entry);
    }
    names.resize(512, 0);
    [head, table, names].concat()
}

#[test]
fn a_file_that_is_taken_away_meanwhile_is_said_to_be_gone() {
    struct Gone(Cursor<Vec<u8>>);
    impl std::io::Read for Gone {
        fn read(&mut self, to: &mut [u8]) -> std::io::Result<usize> {
            let most = to.len().min(1 << 12);
            match self.0.read(&mut to[..most])? {
                0 => Err(std::io::ErrorKind::NotFound.into()),
                read => Ok(read),
            }
        }
    }
    let rows = "HS Code,Value,COO\n7208.36.00,1,CA\n".repeat(20_000);
    let mut source = Source::open(Box::new(Gone(Cursor::new(rows.into_bytes()))), None).unwrap();
    let why = loop {
        match source.row() {
            Ok(row) => assert!(row.is_some()),
            Err(why) => break why,
        }
    };
    assert_eq!(why, NotAFile::Gone);
    for why in [NotAFile::Gone, NotAFile::NotKept, NotAFile::TooManyRows(5)] {
        let [en, fr] = Lang::ALL.map(|lang| why.sentence(lang));
        assert!(en != fr && en.ends_with('.') && fr.ends_with('.'), "{en} {fr}");
    }
}

#[test]
fn each_way_of_being_no_file_of_rows_has_a_sentence() {
    // A letter of an old word processor is packed as old workbooks are.
    let letter = compound(&["Root Entry", "WordDocument"]);
    let cases = [
        (Vec::new(), NotAFile::Empty),
        (b"\n\n,,\n".to_vec(), NotAFile::Empty),
        (b"Name,Colour\nred,blue\n".to_vec(), NotAFile::NoCodes),
        (packed("letter.txt", b"hello"), NotAFile::Packed),
        (packed("[Content_Types].xml", b"hello"), NotAFile::NotAWorkbook),
        (packed("content.xml", b"<office:document-content/>"), NotAFile::OpenDocument),
        (b"%PDF-1.7\n%\xe2\xe3\n1 0 obj\n".to_vec(), NotAFile::Document),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), NotAFile::Picture),
        (b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec(), NotAFile::Picture),
        (b"[\n {\"hts\": \"7208.36.00\"}\n]".to_vec(), NotAFile::Json),
        (b"{\"hts\":\"7208.36.00\"}\n{\"hts\":\"7318.15.20\"}\n".to_vec(), NotAFile::Json),
        (b"<!DOCTYPE html><html><body><p>Sign in</p></body></html>".to_vec(), NotAFile::Markup),
        (b"<?xml version=\"1.0\"?><order><code>7208.36.00</code></order>".to_vec(), NotAFile::Markup),
        (
            b"HTS Code     Goods        Origin  Value\n7208.36.00   Coil, hot    CA         10\n7318.15.20   Bolt         CA          5\n".to_vec(),
            NotAFile::Spaced,
        ),
        (b"PK\x03\x04broken".to_vec(), NotAFile::NotAWorkbook),
        (letter, NotAFile::NotAWorkbook),
        (compound(&["Root Entry", "EncryptionInfo", "EncryptedPackage"]), NotAFile::Locked),
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
