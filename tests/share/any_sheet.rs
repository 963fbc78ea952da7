//! Any sheet at all, and any bytes.

use countertariff::entry::{Draft, Field};
use countertariff::share::{Beside, Sheet, Shown, decode, encode};
use countertariff::units::{Currency, Date, Decimal, Lang};
use proptest::prelude::*;

use super::told::{SIXTY_FOUR, every_line_field, opened, sealed, told};

/// Texts as people type them, as machines write them, and as nobody should.
fn text() -> impl Strategy<Value = String> {
    let usual = "US|CA|ca|VN|2025-03-27|1999-12-31|7208.36.00|7208.36.0030|0406.10.20.00|72083600|1234.50|100000\
                 |1,234,567.89|12.5%|0|00|.5|yes|no|oui|day|claim|other-way|as-charged|USD|CAD|kg|No.|GBq|air|mail|ON|YT|personal| kg|-1";
    let usual: Vec<_> = usual.split('|').map(str::to_owned).collect();
    prop_oneof![
        6 => prop::sample::select(usual),
        2 => any::<String>(),
        2 => "[0-9.,%]{0,24}",
        1 => "\\PC{200,900}",
    ]
}

fn sheets() -> impl Strategy<Value = Sheet> {
    let fields = prop::collection::btree_map(prop::sample::select(&Field::ALL[..]), text(), 0..=4);
    let beside = prop::collection::btree_map(prop::sample::select(&Beside::ALL[..]), text(), 0..=4);
    let line = prop::collection::btree_map(prop::sample::select(every_line_field()), text(), 0..9);
    let lines = prop::collection::vec((any::<bool>(), line), 0..14);
    let lang = prop::option::of(prop::sample::select(&Lang::ALL[..]));
    let day = (-9999_i16..=9999, 1_i8..=12, 1_i8..=28);
    let day = prop::option::of(day.prop_map(|(year, month, day)| Date::new(year, month, day).unwrap()));
    let total = (any::<i64>(), 0_u32..28).prop_map(|(digits, scale)| Decimal::new(digits, scale));
    let shown = (prop::sample::select(&Currency::ALL[..]), total);
    let shown = prop::option::of(shown.prop_map(|(currency, total)| Shown { currency, total }));
    (fields, beside, lines, lang, day, shown).prop_map(|(fields, beside, lines, lang, law_as_of, shown)| {
        let mut draft = Draft { fields: fields.into_iter().collect(), ..Draft::default() };
        for (like_before, line) in lines {
            let mut whole = draft.lines.last().filter(|_| like_before).cloned().unwrap_or_default();
            whole.extend(line);
            draft.lines.push(whole);
        }
        let beside = beside.into_iter().collect();
        Sheet { draft, lang, law_as_of, shown, beside, ..Sheet::default() }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_sheet_comes_back_as_it_was(sheet in sheets()) {
        let payload = encode(&sheet).unwrap();
        prop_assert!(payload.ends_with(|c: char| c.is_ascii_alphanumeric()));
        prop_assert!(payload.bytes().all(|b| SIXTY_FOUR.contains(&b)));
        let read = decode(&payload).unwrap();
        prop_assert_eq!(told(&read), told(&sheet));
        prop_assert_eq!(&read, &sheet);
        prop_assert_eq!(sealed(&opened(&payload)), payload);
    }

    #[test]
    fn nothing_panics(text in any::<String>(), bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = decode(&text);
        let _ = decode(&format!("1{text}"));
        let _ = decode(&format!("https://tariff.example/?code={text}#{text}"));
        // With right check digits, whatever opens is a sheet that is written and read as itself.
        if let Ok(sheet) = decode(&sealed(&bytes)) {
            prop_assert_eq!(decode(&encode(&sheet).unwrap()), Ok(sheet));
        }
    }

    #[test]
    fn bytes_near_the_usual_do_not_panic(sheet in sheets(), place in any::<usize>(), byte in any::<u8>()) {
        let mut bytes = opened(&encode(&sheet).unwrap());
        if !bytes.is_empty() {
            let place = place % bytes.len();
            bytes[place] = byte;
            if let Ok(sheet) = decode(&sealed(&bytes)) {
                prop_assert_eq!(decode(&encode(&sheet).unwrap()), Ok(sheet));
            }
        }
    }
}
