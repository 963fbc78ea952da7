//! The special column of the United States' schedule: of all its programmes, the one of the
//! Agreement.

/// What the column says for goods of Canada and Mexico under the United States–Mexico–Canada
/// Agreement (symbols S and S+): `Free`, `See 9823.10.01-9823.10.45`; empty when they are not named.
///
/// # Errors
/// When the cell is not a row of rates with their programmes after them.
pub fn agreement(cell: &str) -> Result<String, String> {
    let mut found: Option<&str> = None;
    for (rate, programmes) in clauses(cell)? {
        if !programmes.iter().any(|it| matches!(*it, "S" | "S+")) {
            continue;
        }
        match found {
            Some(before) if before != rate => {
                return Err(format!("S and S+ have two rates, \"{before}\" and \"{rate}\""));
            }
            _ => found = Some(rate),
        }
    }
    Ok(found.unwrap_or_default().to_owned())
}

/// Each rate with the symbols of its programmes. Parentheses that hold anything but symbols belong
/// to the rate.
fn clauses(cell: &str) -> Result<Vec<(&str, Vec<&str>)>, String> {
    let mut clauses = Vec::new();
    let (mut start, mut from) = (0, 0);
    while let Some(open) = cell[from..].find('(').map(|at| from + at) {
        let Some(close) = cell[open..].find(')').map(|at| open + at) else {
            return Err(String::from("a parenthesis is not closed"));
        };
        from = close + 1;
        let Some(programmes) = symbols(&cell[open..close]) else {
            continue;
        };
        // The same symbol again after its clause, "(PA (PA)", adds nothing.
        let rate = cell[start..open].trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
        if rate.is_empty() {
            return Err(String::from("programmes stand without a rate before them"));
        }
        clauses.push((rate, programmes));
        start = from;
    }
    if cell[start..].trim().is_empty() {
        Ok(clauses)
    } else {
        Err(format!("\"{}\" stands without programmes after it", cell[start..].trim()))
    }
}

/// The symbols between parentheses; nothing when something else stands there. Commas are sometimes
/// left out, and one symbol has been seen with a point before it.
fn symbols(text: &str) -> Option<Vec<&str>> {
    let parts = text.split([',', ' ', ';', '.', '(']).filter(|part| !part.is_empty());
    let symbols: Vec<&str> = parts.collect();
    let symbol = |part: &&str| {
        let letters = part.trim_end_matches(['+', '*']);
        (1..=2).contains(&letters.len()) && letters.chars().all(|c| c.is_ascii_uppercase())
    };
    (!symbols.is_empty() && symbols.iter().all(symbol)).then_some(symbols)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clause_of_the_agreement_is_found() {
        for (cell, expected) in [
            ("", ""),
            ("Free (A+,AU,BH,CL,S,SG)", "Free"),
            ("Free (A,AU BH,.OM,SG)1.2¢/liter (JO)", ""),
            (
                "Free (BH,SG)See 9823.01.01-9823.01.07 (S+)See 9822.04.25 (PA (PA)",
                "See 9823.01.01-9823.01.07",
            ),
            ("The rate applicable to the natural juice in heading 2009 (A*,D)Free (S)", "Free"),
            ("1¢/kg less 0.1¢/kg for each degree (and fractions in proportion) (JO) Free (S)", "Free"),
            ("Free (S) Free (S+)", "Free"),
        ] {
            assert_eq!(agreement(cell).as_deref(), Ok(expected), "{cell}");
        }
        for cell in ["Free", "(S)", "Free (S", "Free (S) 2% (S+)", "Free (CA) 1%"] {
            assert!(agreement(cell).is_err(), "{cell}");
        }
    }
}
