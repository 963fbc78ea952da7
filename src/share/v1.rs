//! Version 1: what stands in the bytes, field by field.

use super::packing::{Kind, day_number, pack, unpack, unpack_day, unpack_decimal};
use super::tags::{LANG, LANG_TAG, LAW_TAG, beside_row, line_fields, line_row, sheet_row, shown_tag};
use super::wire::{Cursor, Fields, Value, Way};
use super::{Beside, LONGEST_PAYLOAD, LinkFault, MOST_FIELDS, MOST_LINES, MOST_TEXT, Sheet, Shown, Unknown};
use crate::entry::Field;
use crate::entry::draft::DraftLine;
use crate::units::{Currency, Lang};

/// The first character of its payloads.
pub(super) const VERSION: char = '1';

/// The key that begins a line: tag 0, form 0.
const LINE: u8 = 0;
/// Tag 0 with a number takes away the field of that tag; with word 0, all fields.
const TAKE_AWAY: u16 = 0;

/// The bytes of a sheet; nothing when it is beyond the bounds.
pub(super) fn write(sheet: &Sheet) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    for (tag, value) in &sheet_fields(sheet) {
        value.write(*tag, &mut out);
    }
    let mut unknown = vec![Fields::new(); sheet.draft.lines.len()];
    for it in &sheet.unknown {
        if let Some(fields) = it.line.and_then(|line| unknown.get_mut(line)) {
            fields.insert(it.tag, it.value.clone());
        }
    }
    let mut load = Load::default();
    let mut before = Fields::new();
    for (line, mut fields) in sheet.draft.lines.iter().zip(unknown) {
        for (field, text) in line {
            let (tag, kind) = line_row(*field);
            fields.insert(tag, pack(kind, text));
        }
        if !load.takes(&fields) || out.len() > LONGEST_PAYLOAD {
            return None;
        }
        out.push(LINE);
        out.extend(changes(&before, &fields));
        before = fields;
    }
    Some(out)
}

fn sheet_fields(sheet: &Sheet) -> Fields {
    let mut fields = Fields::new();
    for it in sheet.unknown.iter().filter(|it| it.line.is_none()) {
        fields.insert(it.tag, it.value.clone());
    }
    for (field, text) in &sheet.draft.fields {
        let (tag, kind) = sheet_row(*field);
        fields.insert(tag, pack(kind, text));
    }
    for (said, text) in &sheet.beside {
        let (tag, kind) = beside_row(*said);
        fields.insert(tag, pack(kind, text));
    }
    if let Some(lang) = sheet.lang {
        fields.insert(LANG_TAG, pack(LANG, lang.tag()));
    }
    if let Some(day) = sheet.law_as_of {
        fields.insert(LAW_TAG, Value::Number(Way::Plain, day_number(day)));
    }
    if let Some(shown) = sheet.shown {
        let total = pack(Kind::Decimal, &shown.total.to_string());
        fields.insert(shown_tag(shown.currency), total);
    }
    fields
}

/// The bytes that make one line of the line before it: the shorter of what differs and of all.
fn changes(before: &Fields, line: &Fields) -> Vec<u8> {
    let mut changed = Vec::new();
    for tag in before.keys().filter(|tag| !line.contains_key(tag)) {
        Value::Number(Way::Plain, u64::from(*tag)).write(TAKE_AWAY, &mut changed);
    }
    for (tag, value) in line.iter().filter(|(tag, value)| before.get(tag) != Some(value)) {
        value.write(*tag, &mut changed);
    }
    let mut all = Vec::new();
    Value::Word(0).write(TAKE_AWAY, &mut all);
    for (tag, value) in line {
        value.write(*tag, &mut all);
    }
    if all.len() < changed.len() { all } else { changed }
}

/// Reads a sheet from its bytes.
pub(super) fn read(bytes: &[u8]) -> Result<Sheet, LinkFault> {
    let mut cursor = Cursor(bytes);
    let mut sheet = Sheet::default();
    let whole = group(&mut cursor, Fields::new()).ok_or(LinkFault::Incomplete)?;
    read_sheet(whole, &mut sheet);
    let known = line_fields();
    let mut load = Load::default();
    let mut fields = Fields::new();
    while cursor.passes(LINE) {
        fields = group(&mut cursor, fields).ok_or(LinkFault::Incomplete)?;
        if !load.takes(&fields) {
            return Err(LinkFault::TooLong);
        }
        let place = sheet.draft.lines.len();
        let mut line = DraftLine::new();
        for (tag, value) in &fields {
            let field = known.get(tag);
            match field.and_then(|(field, kind)| Some((*field, unpack(*kind, value)?))) {
                Some((field, text)) => _ = line.insert(field, text),
                None => sheet.unknown.push(Unknown { line: Some(place), tag: *tag, value: value.clone() }),
            }
        }
        sheet.draft.lines.push(line);
    }
    Ok(sheet)
}

/// The fields as they are after everything up to the next line, or nothing when the bytes make none.
fn group(cursor: &mut Cursor, mut fields: Fields) -> Option<Fields> {
    while cursor.peek().is_some_and(|byte| byte != LINE) {
        match cursor.field()? {
            (TAKE_AWAY, Value::Word(0)) => fields.clear(),
            (TAKE_AWAY, Value::Number(Way::Plain, tag)) => _ = fields.remove(&u16::try_from(tag).ok()?),
            (TAKE_AWAY, _) => return None,
            (tag, value) => _ = fields.insert(tag, value),
        }
    }
    Some(fields)
}

fn read_sheet(fields: Fields, sheet: &mut Sheet) {
    for (tag, value) in fields {
        if read_sheet_field(tag, &value, sheet).is_none() {
            let line = None;
            sheet.unknown.push(Unknown { line, tag, value });
        }
    }
}

/// Puts a field of the sheet where it belongs; nothing when it is not understood.
fn read_sheet_field(tag: u16, value: &Value, sheet: &mut Sheet) -> Option<()> {
    for field in Field::ALL {
        let (its_tag, kind) = sheet_row(field);
        if tag == its_tag {
            sheet.draft.fields.insert(field, unpack(kind, value)?);
            return Some(());
        }
    }
    for said in Beside::ALL {
        let (its_tag, kind) = beside_row(said);
        if tag == its_tag {
            sheet.beside.insert(said, unpack(kind, value)?);
            return Some(());
        }
    }
    for currency in Currency::ALL {
        if tag == shown_tag(currency) {
            let total = unpack_decimal(value)?;
            sheet.shown = sheet.shown.or(Some(Shown { currency, total }));
            return Some(());
        }
    }
    match tag {
        LANG_TAG => {
            let text = unpack(LANG, value)?;
            sheet.lang = Some(Lang::ALL.into_iter().find(|lang| lang.tag() == text)?);
        }
        LAW_TAG => sheet.law_as_of = Some(unpack_day(value)?),
        _ => return None,
    }
    Some(())
}

/// How much has been asked for by the lines so far.
#[derive(Default)]
struct Load {
    lines: usize,
    fields: usize,
    text: usize,
}

impl Load {
    /// Counts one more line; whether all is still within the bounds.
    fn takes(&mut self, line: &Fields) -> bool {
        self.lines += 1;
        self.fields = self.fields.saturating_add(line.len());
        let text: usize = line.values().map(Value::text_len).sum();
        self.text = self.text.saturating_add(text);
        self.lines <= MOST_LINES && self.fields <= MOST_FIELDS && self.text <= MOST_TEXT
    }
}
