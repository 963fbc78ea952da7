//! Where in an address a sheet stands.

use std::borrow::Cow;

use super::query;

/// What an address carries.
pub(super) enum Carried<'a> {
    /// A text that begins with a payload.
    Packed(Cow<'a, str>),
    /// A query in the readable form.
    Readable(&'a str),
}

/// How often mail filters may have escaped an address that was already escaped.
const MOST_WRAPPINGS: usize = 3;

/// What an address carries, if anything. A payload is also found in an address that a mail filter
/// escaped and put into one of its own; the readable form is not, since the filter's own keys and
/// ours could not be told apart.
pub(super) fn carried(address: &str) -> Option<Carried<'_>> {
    if let Some(found) = packed(address) {
        return Some(Carried::Packed(Cow::Borrowed(found)));
    }
    let (before, fragment) = address.split_once('#').unwrap_or((address, ""));
    let asked = before.split_once('?').map_or("", |(_, query)| query);
    let hidden = fragment.strip_prefix('?').unwrap_or(fragment);
    if let Some(found) = [asked, hidden].into_iter().find(|it| query::is_sheet(it)) {
        return Some(Carried::Readable(found));
    }
    let mut text = address.to_owned();
    for _ in 0..MOST_WRAPPINGS {
        if !text.contains('%') {
            break;
        }
        text = query::unescape(&text);
        if let Some(found) = packed(&text) {
            return Some(Carried::Packed(Cow::Owned(found.to_owned())));
        }
    }
    None
}

/// What stands after `#`, or in `?s=`, when it looks like a payload.
fn packed(address: &str) -> Option<&str> {
    let (before, fragment) = address.split_once('#').unwrap_or((address, ""));
    let keys = before.split(['?', '&']).skip(1);
    let keyed = keys.filter_map(|pair| pair.strip_prefix("amp;").unwrap_or(pair).strip_prefix("s="));
    core::iter::once(fragment).chain(keyed).find(|it| is_packed(it))
}

/// Whether a text looks like a payload: it begins with the digit of a version. Nothing else on the
/// page has an address that does.
pub(super) fn is_packed(text: &str) -> bool {
    text.starts_with(|c: char| matches!(c, '1'..='9'))
}

/// The payload at the start of a text: as far as its letters go, and no end of a sentence.
pub(super) fn payload(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_')));
    text.get(..end.unwrap_or(text.len())).unwrap_or_default().trim_end_matches(['-', '_'])
}
