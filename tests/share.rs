#![cfg(not(target_arch = "wasm32"))]
//! Links open for ever, and a damaged one is never read as another sheet.
//!
//! `golden/share/v1.txt` is what was published: lines are added to it, never changed or taken out.

use std::collections::BTreeSet;

use countertariff::entry::{Draft, LineField};
use countertariff::schedule::Fact;
use countertariff::share::{
    Beside, LONGEST_ADDRESS, LONGEST_PAYLOAD, LinkFault, MOST_LINES, Sheet, TooLong, decode, encode,
    parse_location,
};

#[path = "share/any_sheet.rs"]
mod any_sheet;
#[path = "share/beside.rs"]
mod beside;
#[path = "share/document.rs"]
mod document;
#[path = "share/told.rs"]
mod told;
#[path = "share/usual_sheets.rs"]
mod usual_sheets;

use told::{SIXTY_FOUR, corpus, sealed, told};
use usual_sheets::{ONE_LINE, complete, fifty_named_lines, readable, ten_lines};

#[test]
fn links_are_short() {
    let one = encode(&readable(ONE_LINE)).unwrap();
    let whole = encode(&complete(ONE_LINE, "25000.00")).unwrap();
    let ten = encode(&ten_lines()).unwrap();
    let fifty = encode(&fifty_named_lines()).unwrap();
    println!("one line: {} characters: {one}", one.len());
    println!("one line, language, law and total: {} characters: {whole}", whole.len());
    println!("ten lines, law and total: {} characters: {ten}", ten.len());
    println!("fifty named lines: {} characters", fifty.len());
    assert!(one.len() <= 40 && whole.len() <= 41);
    assert!(ten.len() <= 200);
    assert!(fifty.len() <= 2_000);
    // Byte mode, medium QR code of 57 × 57: the address and the payload.
    assert!("https://tariff.example/#".len() + ten.len() <= 213);
}

#[test]
fn every_published_link_opens_as_it_did() {
    let corpus = corpus();
    assert!(corpus.len() >= 12);
    let told_twice: BTreeSet<_> = corpus.iter().map(|(payload, _)| payload).collect();
    assert_eq!(told_twice.len(), corpus.len());
    for (payload, holds) in corpus {
        let sheet = decode(payload).unwrap_or_else(|fault| panic!("{payload}: {fault:?}"));
        assert_eq!(told(&sheet), holds, "a link that people keep opens otherwise: {payload}");
        let again = encode(&sheet).unwrap();
        assert_eq!(decode(&again), Ok(sheet), "{payload}");
        assert!(again.len() <= payload.len(), "the writer grew: {payload} is now {again}");
    }
}

#[test]
fn a_cut_link_is_noticed_wherever_it_was_cut() {
    for (payload, _) in corpus() {
        let link = format!("https://tariff.example/calculate#{payload}");
        assert!(decode(&link).is_ok());
        for end in 0..link.len() {
            assert!(decode(&link[..end]).is_err(), "{}", &link[..end]);
        }
        for end in 1..payload.len() {
            assert_eq!(decode(&payload[..end]), Err(LinkFault::Incomplete));
            assert!(decode(&payload[end..]).is_err());
        }
    }
}

#[test]
fn no_change_of_one_character_goes_unnoticed() {
    let (mut changes, mut unnoticed) = (0, 0);
    for (payload, _) in corpus() {
        for place in 0..payload.len() {
            let (before, after) = (&payload[..place], &payload[place + 1..]);
            let was = payload[place..].chars().next().unwrap();
            let others = SIXTY_FOUR.iter().copied().map(char::from).chain(" .%#&=+~é\n\0".chars());
            for other in others.filter(|it| *it != was) {
                changes += 1;
                unnoticed += usize::from(decode(&format!("{before}{other}{after}")).is_ok());
            }
            for damaged in [format!("{before}{after}"), format!("{before}{was}{was}{after}")] {
                changes += 1;
                unnoticed += usize::from(damaged != payload && decode(&damaged).is_ok());
            }
            if let Some(next) = after.chars().next().filter(|next| *next != was) {
                changes += 1;
                unnoticed += usize::from(decode(&format!("{before}{next}{was}{}", &after[1..])).is_ok());
            }
        }
        let small = payload.to_lowercase();
        assert!(small == payload || decode(&small).is_err());
    }
    println!("{unnoticed} of {changes} changes went unnoticed");
    assert_eq!(unnoticed, 0);
}

#[test]
fn a_link_is_found_wherever_programs_put_it() {
    let sheet = ten_lines();
    let payload = encode(&sheet).unwrap();
    let (head, tail) = payload.split_at(70);
    for link in [
        payload.clone(),
        format!("#{payload}"),
        format!("  <https://tariff.example/#{payload}>.\n"),
        format!("https://tariff.example/fr/#{payload}."),
        format!("https://tariff.example/%23{payload}"),
        format!("https://tariff.example/%2523{payload}"),
        format!("https://tariff.example/?s={payload}"),
        format!("https://tariff.example/?utm_source=x&s={payload}&fbclid=y#main"),
        format!("https://tariff.example/?a=b&amp;s={payload}"),
        format!("https://tariff.example/#{payload}?utm_source=x"),
        format!("https://tariff.example/?into=US#{payload}"),
        format!("https://mail.example/?url=https%3A%2F%2Ftariff.example%2F%23{payload}&data=05%7C0"),
        format!("https://mail.example/?url=https%3A%2F%2Ftariff.example%2F%3Fs%3D{payload}%26x&data=05"),
        format!("https://tariff.example/#{head}\r\n{tail}"),
        format!("https://tariff.example/#{head}\n  {tail}\n"),
        format!("https://tariff.example/#{payload} is what we spoke of"),
    ] {
        assert_eq!(decode(&link).as_ref(), Ok(&sheet), "{link}");
    }
    for link in [
        "https://tariff.example/",
        "https://tariff.example/#",
        "https://tariff.example/#main",
        "https://tariff.example/?s=",
        "https://tariff.example/?lang=fr&mode=dark#a=b",
        "https://tariff.example/?q=100%25",
        "",
    ] {
        assert_eq!(parse_location(link), None, "{link}");
        assert_eq!(decode(link), Err(LinkFault::Empty), "{link}");
    }
    for (link, fault) in [
        (" \n ", LinkFault::Empty),
        ("#", LinkFault::Empty),
        ("1", LinkFault::Incomplete),
        ("hot-rolled steel", LinkFault::NotALink),
        ("https://tariff.example/#2abcdefgh", LinkFault::Newer('2')),
        ("9AAAAAAAA", LinkFault::Newer('9')),
    ] {
        assert_eq!(decode(link), Err(fault), "{link}");
    }
}

#[test]
fn the_readable_form_is_read() {
    let sheet = readable(
        "into=US&on=2025-03-27&code=7208.36.00&value=100000&cur=CAD&origin=CA&cusma=yes\
         &code=0406.10&value=1%20234%2C50&currency=USD&origin=MX&cusma=&line=d%C3%A9j%C3%A0+vu\
         &LANG=fr&entry_date=2025-04-01&utm_source=news&steel_value=5&code=8703.23",
    );
    assert_eq!(
        told(&sheet),
        "into=US; entry_date=2025-03-27; lang=fr \
         | code=7208.36.00; value=100000; currency=CAD; origin=CA; cusma=yes \
         | line=déjà vu; code=0406.10; value=1 234,50; currency=USD; origin=MX; steel_value=5 \
         | code=8703.23"
    );
    assert_eq!(sheet.unread, ["entry_date", "utm_source"]);
    for said in Beside::ALL {
        let sheet = readable(&format!("into=CA&{}=7&{0}=8", said.key()));
        assert_eq!(
            (sheet.beside[&said].as_str(), sheet.unread.as_slice()),
            ("7", &[said.key().to_owned()][..])
        );
    }
    for field in LineField::all() {
        let sheet = readable(&format!("into=CA&{}=7", field.column()));
        assert_eq!(sheet.draft.line_field(0, field), "7");
    }
    // After the `#`, where it stays private; and bare, as a person may paste it.
    let hidden = format!("https://tariff.example/#{ONE_LINE}");
    assert_eq!(parse_location(&hidden), Some(Ok(readable(ONE_LINE))));
    assert_eq!(decode(ONE_LINE), Ok(readable(ONE_LINE)));
    assert_eq!(decode(&format!("?{ONE_LINE}")), Ok(readable(ONE_LINE)));
    let odd = readable("into=%&on=%zz%4&code=%ff%C3");
    assert_eq!(told(&odd), "into=%; entry_date=%zz%4 | code=\u{fffd}\u{fffd}");
    let endless = format!("https://tariff.example/?into=US{}", "&code=1".repeat(MOST_LINES + 1));
    assert_eq!(parse_location(&endless), Some(Err(LinkFault::TooLong)));
}

#[test]
fn what_a_newer_writer_says_is_kept() {
    // Sheet: tag 40 = number 300. Two lines with a code, tag 90 = text "x" on both, tag 5 = word 3.
    let mut bytes = vec![0xf9, 9, 0xac, 0x02, 0, 0x09, 0xe8, 0x84, 0x01, 0xf8, 59, 1, b'x'];
    bytes.extend([0, 0x2f]);
    let payload = sealed(&bytes);
    let mut sheet = decode(&payload).unwrap();
    assert_eq!(told(&sheet), "unknown=40 | code=7000; unknown=90 | code=7000; unknown=5; unknown=90");
    assert_eq!(encode(&sheet).as_ref(), Ok(&payload));
    // A kind of comparison that a newer page knows.
    let newer = sealed(&[0x49, 6, 0x0d]);
    assert_eq!(told(&decode(&newer).unwrap()), "into=CA; unknown=9");
    assert_eq!(encode(&decode(&newer).unwrap()).as_ref(), Ok(&sealed(&[0x0d, 0x49, 6])));
    // What the reader's person types replaces what could not be read.
    sheet.draft.set_line(1, LineField::Fact(Fact::Cusma), "no");
    let after = decode(&encode(&sheet).unwrap()).unwrap();
    assert_eq!(told(&after), "unknown=40 | code=7000; unknown=90 | code=7000; cusma=no; unknown=90");
    sheet.remove_line(0);
    sheet.remove_line(7);
    let after = decode(&encode(&sheet).unwrap()).unwrap();
    assert_eq!(told(&after), "unknown=40 | code=7000; cusma=no; unknown=90");
}

#[test]
fn beyond_the_bounds_it_is_said() {
    let line = readable(ONE_LINE).draft.lines.remove(0);
    let mut sheet = Sheet::default();
    sheet.draft.lines = vec![line; MOST_LINES];
    let payload = encode(&sheet).unwrap();
    assert_eq!(decode(&payload).as_ref(), Ok(&sheet));
    sheet.draft.lines.push(Default::default());
    assert_eq!(encode(&sheet), Err(TooLong));

    let label = |length| {
        let mut draft = Draft::default();
        draft.lines.push(Default::default());
        draft.set_line(0, LineField::Label, &"é".repeat(length));
        Sheet { draft, ..Sheet::default() }
    };
    let long = label(24_500);
    assert_eq!(decode(&encode(&long).unwrap()), Ok(long));
    assert_eq!(encode(&label(25_000)), Err(TooLong));
    assert_eq!(encode(&label(5_000_000)), Err(TooLong));

    // Few bytes that would ask for much: a long label carried to many lines, many fields likewise.
    let mut long = vec![0, 6 << 3, 0x80, 0x80, 0x02];
    long.extend([b'x'; 32_768]);
    long.extend([0; 1_500]);
    assert_eq!(decode(&sealed(&long)), Err(LinkFault::TooLong));
    let mut wide = vec![0];
    for tag in 31..8_000_u16 {
        let rest = tag - 31;
        wide.extend([0xfc, rest as u8 | 0x80, (rest >> 7) as u8]);
    }
    wide.extend([0; 1_900]);
    assert_eq!(decode(&sealed(&wide)), Err(LinkFault::TooLong));
    assert_eq!(decode(&sealed(&[0; 2_001])), Err(LinkFault::TooLong));
    let endless = "A".repeat(LONGEST_PAYLOAD);
    assert_eq!(decode(&format!("1{endless}")), Err(LinkFault::TooLong));
    assert_eq!(decode(&"1 ".repeat(LONGEST_ADDRESS)), Err(LinkFault::TooLong));
}
