//! A working on one line, as people write arithmetic.

use crate::assess::{Charge, Working};
use crate::schedule::rate::UnitBasis;
use crate::units::{Decimal, Lang, Unit};
use crate::words::facts::name;
use crate::words::number::{amount, exact, percent, plain};
use crate::words::rates::per;

/// How an amount was calculated: `25% × (40,000.00 − 6,000.00) = 8,500.00`.
pub fn working(lang: Lang, working: &Working) -> String {
    line(lang, working, None)
}

/// How a charge was calculated, with what rounding made of it: `… = 33.9955 ≈ 34.00`.
pub fn charge_working(lang: Lang, charge: &Charge) -> String {
    let rounded = (charge.amount != charge.working.amount()).then_some(charge.amount);
    line(lang, &charge.working, rounded)
}

/// The line, with the amount to the cent at its end where that differs.
fn line(lang: Lang, it: &Working, cents: Option<Decimal>) -> String {
    let result = || {
        let came_to = exact(lang, it.amount());
        match cents {
            Some(cents) => format!("{came_to} ≈ {}", amount(lang, cents)),
            None => came_to,
        }
    };
    match it {
        Working::Free => lang.pick("free", "en franchise").to_owned(),
        Working::Value(_) | Working::Declared(..) | Working::DutyPaid(_) | Working::Portions(_) => result(),
        Working::Flat(_) => format!("{} {}", lang.pick("fixed amount:", "montant fixe\u{a0}:"), result()),
        Working::Share { .. } | Working::PerUnit { .. } | Working::Less { .. } | Working::Sum { .. } => {
            let before = chosen_within(lang, it);
            format!("{before}{} = {}", expression(lang, it), result())
        }
        Working::Chosen { greater, taken, left } => {
            if !is_leaf(taken) && is_leaf(left) {
                let bound = match (lang, greater) {
                    (Lang::En, true) => "not less than",
                    (Lang::En, false) => "not more than",
                    (Lang::Fr, true) => "au moins",
                    (Lang::Fr, false) => "au plus",
                };
                let least = exact(lang, left.amount());
                return format!("{}; {bound} {least}", line(lang, taken, cents));
            }
            let mut said = String::new();
            for side in [taken, left] {
                if !is_leaf(side) {
                    said.push_str(&line(lang, side, None));
                    said.push_str("; ");
                }
            }
            let (one, other) = (exact(lang, taken.amount()), exact(lang, left.amount()));
            said + &match lang {
                Lang::En => format!(
                    "the {} of {one} and {other}: {}",
                    if *greater { "greater" } else { "lesser" },
                    result()
                ),
                Lang::Fr => format!(
                    "le {} de {one} et de {other}\u{a0}: {}",
                    if *greater { "plus élevé" } else { "moins élevé" },
                    result()
                ),
            }
        }
        Working::TopUp { to, counted, .. } => {
            let whole = line(lang, to, None);
            let counted = exact(lang, *counted);
            match lang {
                Lang::En => format!("{whole}, less {counted} already charged: {}", result()),
                Lang::Fr => format!("{whole}, moins {counted} déjà imposés\u{a0}: {}", result()),
            }
        }
        Working::SharedOut { whole, amount: total, mine, all, share } => {
            let rounded = (whole.amount() != *total).then_some(*total);
            let whole = line(lang, whole, rounded);
            let (mine, all, share) = (amount(lang, *mine), amount(lang, *all), amount(lang, *share));
            match lang {
                Lang::En => format!("{whole}; this line’s share, by value, {mine} of {all}: {share}"),
                Lang::Fr => {
                    format!("{whole}; part de cette ligne, selon la valeur, {mine} sur {all}\u{a0}: {share}")
                }
            }
        }
        Working::Unbounded(fact) => match lang {
            Lang::En => format!("not known until {} is given", name(lang, *fact)),
            Lang::Fr => format!("inconnu tant que l’on ignore {}", name(lang, *fact)),
        },
    }
}

/// Whether it is one figure and no arithmetic.
fn is_leaf(it: &Working) -> bool {
    match it {
        Working::Free
        | Working::Value(_)
        | Working::Declared(..)
        | Working::Flat(_)
        | Working::DutyPaid(_)
        | Working::Portions(_)
        | Working::Unbounded(_) => true,
        Working::Share { .. }
        | Working::PerUnit { .. }
        | Working::Less { .. }
        | Working::Sum { .. }
        | Working::Chosen { .. }
        | Working::TopUp { .. }
        | Working::SharedOut { .. } => false,
    }
}

/// Choices among the terms of a sum of rates, said before the sum that uses what they come to.
fn chosen_within(lang: Lang, it: &Working) -> String {
    let Working::Sum { parts, .. } = it else {
        return String::new();
    };
    let chosen = parts.iter().filter(|part| matches!(part, Working::Chosen { .. }));
    chosen.map(|part| line(lang, part, None) + "; ").collect()
}

/// The arithmetic without its result.
fn expression(lang: Lang, it: &Working) -> String {
    match it {
        Working::Share { rate, of, .. } => {
            format!("{} × {}", percent(lang, *rate), operand(lang, of))
        }
        Working::PerUnit { amount, per, units, .. } => per_unit(lang, *amount, *per, *units),
        Working::Less { from, take, .. } if from.amount() < take.amount() => {
            let (from, take) = (expression(lang, from), operand(lang, take));
            match lang {
                Lang::En => format!("{from} − {take}, not below 0.00"),
                Lang::Fr => format!("{from} − {take}, au moins 0,00"),
            }
        }
        Working::Less { from, take, .. } => {
            format!("{} − {}", expression(lang, from), operand(lang, take))
        }
        Working::Sum { parts, .. } => {
            let parts: Vec<String> = parts.iter().map(|part| expression(lang, part)).collect();
            parts.join(" + ")
        }
        Working::Free
        | Working::Value(_)
        | Working::Declared(..)
        | Working::Flat(_)
        | Working::DutyPaid(_)
        | Working::Portions(_)
        | Working::Chosen { .. }
        | Working::TopUp { .. }
        | Working::SharedOut { .. }
        | Working::Unbounded(_) => exact(lang, it.amount()),
    }
}

/// The same as one side of a product or a difference: in parentheses where it is a sum of its own.
fn operand(lang: Lang, it: &Working) -> String {
    let text = expression(lang, it);
    match it {
        Working::Less { .. } | Working::Sum { .. } => format!("({text})"),
        Working::Free
        | Working::Value(_)
        | Working::Declared(..)
        | Working::Flat(_)
        | Working::Share { .. }
        | Working::PerUnit { .. }
        | Working::Chosen { .. }
        | Working::DutyPaid(_)
        | Working::Portions(_)
        | Working::TopUp { .. }
        | Working::SharedOut { .. }
        | Working::Unbounded(_) => text,
    }
}

/// `1,000 kg × 1.055/kg`, `12 × 0.86 each`.
fn per_unit(lang: Lang, amount: Decimal, each: UnitBasis, units: Decimal) -> String {
    let price = exact(lang, amount);
    let many = plain(lang, units.trunc_with_scale(6));
    let more = if units.normalize().scale() > 6 { "…" } else { "" };
    if each.unit == Unit::Number && each.count == 1 {
        return format!("{many} × {price} {}", lang.pick("each", "chacun"));
    }
    let unit = crate::words::unit::unit(lang, each.unit);
    format!("{many}{more}\u{a0}{unit} × {price}/{}", per(lang, each))
}
