//! What a sheet holds, told on one line; and a second writer and reader of the bytes, made from the
//! document alone.

use std::fmt::Write as _;

use countertariff::entry::LineField;
use countertariff::schedule::Fact;
use countertariff::share::Sheet;

const CORPUS: &str = include_str!("../golden/share/v1.txt");
pub const SIXTY_FOUR: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Every published link of version 1, with what it holds.
pub fn corpus() -> Vec<(&'static str, &'static str)> {
    let lines = CORPUS.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split_once('\t').unwrap()).collect()
}

/// `key=value; …` of the sheet, then ` | ` and each line's; `-` stands for nothing.
pub fn told(sheet: &Sheet) -> String {
    let mut groups = vec![Vec::new(); sheet.draft.lines.len() + 1];
    for (field, text) in &sheet.draft.fields {
        groups[0].push(format!("{}={}", field.column(), escaped(text)));
    }
    if let Some(lang) = sheet.lang {
        groups[0].push(format!("lang={}", lang.tag()));
    }
    if let Some(day) = sheet.law_as_of {
        groups[0].push(format!("law={day}"));
    }
    if let Some(shown) = sheet.shown {
        groups[0].push(format!("shown={} {}", shown.currency, shown.total));
    }
    for (said, text) in &sheet.beside {
        groups[0].push(format!("{}={}", said.key(), escaped(text)));
    }
    for (group, line) in groups[1..].iter_mut().zip(&sheet.draft.lines) {
        for (field, text) in line {
            group.push(format!("{}={}", field.column(), escaped(text)));
        }
    }
    for it in &sheet.unknown {
        groups[it.line().map_or(0, |line| line + 1)].push(format!("unknown={}", it.tag()));
    }
    let said = |group: &Vec<String>| if group.is_empty() { "-".to_owned() } else { group.join("; ") };
    groups.iter().map(said).collect::<Vec<_>>().join(" | ")
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if c.is_control() || matches!(c, ';' | '|' | '\\') {
            write!(out, "\\u{{{:x}}}", u32::from(c)).unwrap();
        } else {
            out.push(c);
        }
    }
    out
}

/// A payload of any bytes, with check digits that are right: a second writer, from the document.
pub fn sealed(bytes: &[u8]) -> String {
    let mut text = String::from("1");
    let bits: Vec<u8> = bytes.iter().flat_map(|b| (0..8).rev().map(move |i| b >> i & 1)).collect();
    for six in bits.chunks(6) {
        let place = (0..6).fold(0, |sum, i| sum * 2 + six.get(i).copied().unwrap_or(0));
        text.push(char::from(SIXTY_FOUR[usize::from(place)]));
    }
    let mut check = text.bytes().fold(0, |sum, b| (sum * 256 + u64::from(b)) % 916_132_829);
    let sixty_two: Vec<u8> = (b'0'..=b'9').chain(b'A'..=b'Z').chain(b'a'..=b'z').collect();
    let mut digits = Vec::new();
    for _ in 0..5 {
        digits.push(char::from(sixty_two[(check % 62) as usize]));
        check /= 62;
    }
    text.extend(digits.iter().rev());
    text
}

/// The bytes of a payload.
pub fn opened(payload: &str) -> Vec<u8> {
    let (mut bytes, mut bits, mut count) = (Vec::new(), 0_u32, 0);
    for letter in payload[1..payload.len() - 5].bytes() {
        bits = bits << 6 | SIXTY_FOUR.iter().position(|it| *it == letter).unwrap() as u32;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    bytes
}

pub fn every_line_field() -> Vec<LineField> {
    let facts = Fact::ALL.iter().copied().map(LineField::Fact);
    LineField::PLAIN.into_iter().chain(facts).collect()
}
