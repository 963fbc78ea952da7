//! The text of one cell, freed of what its journey added to it.

/// The text without tags and entities, with single spaces between its words.
///
/// The exports write `m<sup>2</sup>`, `<il>5.25&cent;/bbl</il>`, `30.8 ¢each` and `6.1 %`.
pub fn clean(text: &str) -> String {
    let plain = without_entities(&without_tags(text));
    let squeezed = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    squeezed.replace(" ¢", "¢").replace(" %", "%").replace("¢each", "¢ each")
}

/// A tag begins with a letter or a slash: `<` alone is a sign.
fn without_tags(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        plain.push_str(before);
        let opens = after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        match after.split_once('>').filter(|_| opens) {
            Some((tag, after)) => {
                // A line break parts two words; any other tag stands within one.
                if tag.to_ascii_lowercase().starts_with("br") {
                    plain.push(' ');
                }
                rest = after;
            }
            None => {
                plain.push('<');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    plain
}

fn without_entities(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        let named = after.split_once(';').filter(|(name, _)| name.len() <= 8);
        match named.and_then(|(name, after)| Some((entity(name)?, after))) {
            Some((c, after)) => {
                plain.push(c);
                rest = after;
            }
            None => {
                plain.push('&');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    plain
}

/// The sign that an entity stands for; an unknown one stays as it is and is then no rate.
fn entity(name: &str) -> Option<char> {
    Some(match name {
        "cent" => '¢',
        "nbsp" => ' ',
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "sup2" => '²',
        "sup3" => '³',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)?
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_journey_added_is_gone() {
        for (text, plain) in [
            (" 5.25&cent;/bbl\n", "5.25¢/bbl"),
            ("<il>Free</il>", "Free"),
            ("m<sup>2</sup>", "m2"),
            ("30.8 ¢each", "30.8¢ each"),
            ("6.1 %", "6.1%"),
            ("1&#162;/kg&nbsp; +  &#x35;%", "1¢/kg + 5%"),
            ("3 < 4 & 5", "3 < 4 & 5"),
            ("one<br/>two", "one two"),
        ] {
            assert_eq!(clean(text), plain, "{text}");
        }
    }
}
