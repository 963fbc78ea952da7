//! Every charge falls on no more than the law can reach: a duty on the value, a tax on the value and the duties.

use super::schedule::{Allowance, Base, Reach};
use super::units::TariffCode;
use super::{
    Decimal, Entry, Fact, FactValue, Kind, assess::Working, embedded, entries, first, lines, owed, value,
    with,
};

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
        // While something is open, a receipt shows what is owed in any case, and not all that a tax falls on.
        if owed(&line).is_none() {
            continue;
        }
        let whole = value(&entry.lines[0]);
        let duties = line.total(Kind::is_duty);
        for charge in &line.charges {
            // Taxes fall on the duties too, and so do the excise on cigars and the luxury tax, but not on themselves.
            let reach = match charge.kind {
                Kind::Excise => whole + duties - charge.amount,
                kind if kind.is_duty() => whole,
                _ => whole + duties,
            };
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

/// What a base of a provision comes to for the line of an entry; `None` while it is not known.
fn amount(base: &Base, entry: &Entry) -> Option<Decimal> {
    Some(match base {
        Base::Value => value(&entry.lines[0]),
        Base::Declared(fact) => match entry.lines[0].facts.of(*fact)? {
            FactValue::Number(number) => number,
            _ => return None,
        },
        Base::Less(whole, part) => (amount(whole, entry)? - amount(part, entry)?).max(Decimal::ZERO),
        other => panic!("say here what {other:?} comes to"),
    })
}

#[test]
fn under_chapter_98_no_duty_falls_on_more_than_is_made_dutiable() {
    let law = &embedded::schedule().law;
    let (mut looked_at, mut wrong) = (0, Vec::new());
    for (turn, entry) in entries(32, 6_000).enumerate() {
        let ours: Vec<_> = law.provisions.iter().filter(|it| it.jurisdiction == entry.into).collect();
        if ours.is_empty() {
            continue;
        }
        let code = ours[turn % ours.len()].codes[0];
        let entry = with(&entry, Fact::Provision, FactValue::Code(code));
        let line = first(&entry);
        for charge in line.charges.iter().filter(|it| it.kind.is_duty()) {
            let id = embedded::schedule().provision(entry.into, code).expect("the provision");
            let goods = &entry.lines[0];
            let named = |codes: &[TariffCode]| codes.iter().any(|it| it.covers(goods.code));
            let rule = &law[id];
            let limit = rule.limit.as_ref().filter(|limit| value(goods) > limit.at_most);
            // Goods that the number does not take are classified under their own, less what the limit takes off, which
            // is not more than they are worth.
            let kept_out = if named(&rule.except) {
                Some(Decimal::ZERO)
            } else if let Some(limit) = limit {
                Some(if value(goods) > limit.takes_off { limit.takes_off } else { Decimal::ZERO })
            } else {
                let more = |it: &&Allowance| {
                    named(&it.codes)
                        && goods
                            .quantities
                            .iter()
                            .filter_map(|has| has.to(it.unit))
                            .any(|has| has > it.at_most)
                };
                rule.allowances.iter().find(more).map(|_| Decimal::ZERO)
            };
            let most = match (kept_out, rule.reach(charge.program, charge.kind)) {
                (Some(takes_off), _) => Some(value(goods) - takes_off),
                (None, None) => continue,
                (None, Some(Reach::Nothing)) => Some(Decimal::ZERO),
                (None, Some(Reach::UpTo(base))) => amount(base, &entry),
            };
            let Some(most) = most else { continue };
            let mut found = Vec::new();
            bases(&charge.working, &mut found);
            looked_at += 1;
            // An amount taken off the value leaves a duty by weight as it is: Customs Tariff, ss. 83 to 85.
            let by_quantity = kept_out.is_some() && charge.working.has_units();
            let is_free = most.is_zero() && !by_quantity;
            if found.iter().any(|base| *base > most) || (is_free && !charge.amount.is_zero()) {
                wrong.push(format!("{code}: {charge:?} for at most {most}\n{}", lines::describe(&entry)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong[..wrong.len().min(2)].join("\n"));
    assert!(looked_at > 300, "only {looked_at} charges");
}
