//! Which keys may stand together: a condition, a base or a rate says one thing, and every other key in it must
//! belong to that thing. A key that would be read by nobody is a fault.

/// A key that says what is said, with the keys that may stand beside it.
pub(super) type Head = (&'static str, &'static [&'static str]);

/// Of the keys present, the one that says what is said, or what is wrong with them. `example` is how it is
/// written right.
pub(super) fn head(
    heads: &[Head],
    present: &[(&'static str, bool)],
    what: &str,
    example: &str,
) -> Result<&'static str, String> {
    let present: Vec<&str> = present.iter().filter(|it| it.1).map(|it| it.0).collect();
    let mut said = heads.iter().filter(|it| present.contains(&it.0));
    let (Some((head, beside)), None) = (said.next(), said.next()) else {
        return Err(format!("{what} says exactly one thing: {example}"));
    };
    match present.iter().find(|it| *it != head && !beside.contains(it)) {
        Some(extra) => Err(format!("{what} with `{head}` has no `{extra}`: take it out")),
        None => Ok(head),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADS: [Head; 2] = [("column", &["at_least"]), ("is", &[])];

    #[test]
    fn a_key_nobody_reads_is_named() {
        let of = |present: &[(&'static str, bool)]| head(&HEADS, present, "a condition", "{ is = … }");
        assert_eq!(of(&[("is", true), ("column", false)]), Ok("is"));
        assert_eq!(of(&[("column", true), ("at_least", true)]), Ok("column"));
        assert!(of(&[("is", true), ("at_least", true)]).unwrap_err().contains("no `at_least`"));
        assert!(of(&[("is", true), ("column", true)]).unwrap_err().contains("exactly one"));
        assert!(of(&[("at_least", true)]).unwrap_err().contains("exactly one"));
    }
}
