//! `docs/share-format.md` and the code of version 1 say the same.

use std::collections::BTreeSet;

use countertariff::entry::LineField;
use countertariff::schedule::Fact;
use countertariff::share::{Beside, Sheet, encode};

use crate::told::{corpus, every_line_field, opened};

const FORMAT: &str = include_str!("../../docs/share-format.md");

#[test]
fn the_document_names_every_field_and_its_tag() {
    let mut tags = BTreeSet::new();
    let mut absent = Vec::new();
    for field in every_line_field() {
        let mut sheet = Sheet::default();
        sheet.draft.lines.push([(field, "?".to_owned())].into_iter().collect());
        let bytes = opened(&encode(&sheet).unwrap());
        let tag = match bytes[..] {
            [0, 0xf8, rest, 1, b'?'] => 31 + u16::from(rest),
            [0, key, 1, b'?'] => u16::from(key >> 3),
            _ => panic!("{field:?} is written as {bytes:?}"),
        };
        assert!(tags.insert(tag), "{field:?} has the tag {tag} of another field");
        let own = !matches!(field, LineField::Fact(Fact::Code | Fact::Quantity));
        let row = format!("\n| {tag} | `{}` |", field.column());
        if own && !FORMAT.contains(&row) {
            absent.push(row);
        }
    }
    for said in Beside::ALL {
        let mut sheet = Sheet::default();
        sheet.beside.insert(said, "?".to_owned());
        let tag = opened(&encode(&sheet).unwrap())[0] >> 3;
        let row = format!("\n| {tag} | `{}`", said.key());
        if !FORMAT.contains(&row) {
            absent.push(row);
        }
    }
    assert!(absent.is_empty(), "docs/share-format.md lacks the rows{}", absent.concat());
    let (example, _) = corpus()[0];
    assert!(FORMAT.contains(example), "the document works through the first link of the corpus");
}

#[test]
fn the_document_and_the_code_change_together() {
    let sources = [
        include_str!("../../src/share/letters.rs"),
        include_str!("../../src/share/packing.rs"),
        include_str!("../../src/share/tags.rs"),
        include_str!("../../src/share/v1.rs"),
        include_str!("../../src/share/wire.rs"),
    ];
    let bytes = sources.iter().flat_map(|source| source.bytes());
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    assert!(
        FORMAT.contains(&format!("`{hash:016x}`")),
        "The code of version 1 changed. Read docs/share-format.md against it: a tag, a word or a way of \
         packing that stands there is in links that people keep, and is not changed. Write what is new \
         into the document, add a link that uses it to tests/golden/share/v1.txt, and then write \
         `{hash:016x}` for the hash at the document's end."
    );
}
