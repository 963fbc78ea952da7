//! Every charge falls on no more than the law can reach: a duty on the value, a tax on the value and the duties.

use super::{Decimal, Kind, assess::Working, entries, first, lines, value};

/// The amounts that rates fall on, anywhere in a working.
fn bases(working: &Working, found: &mut Vec<Decimal>) {
    match working {
        Working::Share { of, .. } => {
            found.push(of.amount());
            bases(of, found);
        }
        Working::Sum { parts, .. } => parts.iter().for_each(|part| bases(part, found)),
        Working::Chosen { taken, .. } => bases(taken, found),
        Working::TopUp { to, .. } => bases(to, found),
        // Charges on the declaration fall on all of its lines.
        _ => {}
    }
}

#[test]
fn no_base_is_more_than_the_law_can_reach() {
    let (mut looked_at, mut wrong) = (0, Vec::new());
    for entry in entries(31, 6_000) {
        let line = first(&entry);
        let whole = value(&entry.lines[0]);
        let duties = line.total(Kind::is_duty);
        for charge in &line.charges {
            let reach = if charge.kind.is_duty() { whole } else { whole + duties };
            let mut found = Vec::new();
            bases(&charge.working, &mut found);
            looked_at += found.len();
            if found.iter().any(|base| *base > reach || base.is_sign_negative())
                || charge.amount.is_sign_negative()
            {
                wrong.push(format!("{charge:?}\n{}", lines::describe(&entry)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong[..wrong.len().min(2)].join("\n"));
    assert!(looked_at > 5_000, "only {looked_at} bases");
}
