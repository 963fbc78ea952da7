//! Reading a [`Rate`].
//!
//! The schedules break words anywhere ("m2of", "thou- sand", "pf. liter"), so a text is first
//! squeezed: small letters, no spaces. Operators bind from left to right: "1.88¢/kg but not less
//! than 4% plus 4%" is the greater of the first two, plus 4%. Parentheses, which [`Rate`]'s
//! printing uses and the schedules do not, bind otherwise.

use core::str::FromStr;

use crate::units::Decimal;

use super::{Elsewhere, Part, Rate, Specific, UnitBasis};
use crate::units::AdValorem;
use crate::units::number::in_threes;

/// Texts of Canada's T2025 schedule that lost their end in the source, and what they say whole.
///
/// - 0105.94.91 and 0105.99.11 (MFN): live poultry; the rates beside them are per kilogram.
/// - 0207.11.91 (MFN): the fifteen other rates of its form end in "/kg".
/// - 1905.90.33 (General): its MFN rate is 8.47¢/kg plus 8.5%, and the 151 other rates of the
///   General column that are neither free nor a plain percentage equal their MFN rates.
const MENDED: [(&str, &str); 3] = [
    ("1.9¢", "1.9¢/kg"),
    ("5%butnotlessthan4.74¢/kgormorethan9.48¢", "5%butnotlessthan4.74¢/kgormorethan9.48¢/kg"),
    ("8.47¢/kgplus8.", "8.47¢/kgplus8.5%"),
];

const IN_PROPORTION: &str = "(andfractionsofadegreeinproportion)";
const EACH_DEGREE: &str = "foreachdegreeunder";
const NOT_EXCEED: &str = "thetotaldutyshallnotexceed";
const OF_PLATES: &str = ",butifconsistinginpartofaplateorasetofplates";
const MOVEMENT_DUTY: &str = "thedutyforthecompletemovement";

/// No rate of either schedule is a quarter as long, or nested at all.
const LONGEST: usize = 1_000;
const DEEPEST: u8 = 8;

/// What stands between two rates.
enum Operator {
    Plus,
    AtLeast,
    AtMost,
}

const OPERATORS: [(&str, Operator); 6] = [
    ("+", Operator::Plus),
    ("plus", Operator::Plus),
    ("butnotlessthan", Operator::AtLeast),
    ("butnotless", Operator::AtLeast), // so in 1701.13.10, column 2
    ("butnotmorethan", Operator::AtMost),
    ("ormorethan", Operator::AtMost),
];

impl FromStr for Rate {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.len() > LONGEST {
            return Err("a rate is not so long");
        }
        let squeezed = squeeze(text).replace(IN_PROPORTION, "");
        let mended = MENDED.into_iter().find(|(cut, _)| *cut == squeezed).map(|(_, whole)| whole);
        whole(mended.unwrap_or(&squeezed), DEEPEST)
    }
}

/// Small letters and no spaces, but one between two figures ("33 1/3%"). A hyphen at the end of a
/// broken line goes too.
pub(super) fn squeeze(text: &str) -> String {
    let mut squeezed = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars().flat_map(char::to_lowercase) {
        if c.is_whitespace() {
            gap = true;
            continue;
        }
        if gap && c.is_alphabetic() && squeezed.ends_with('-') {
            squeezed.pop();
        } else if gap && c.is_ascii_digit() && squeezed.ends_with(|c: char| c.is_ascii_digit()) {
            squeezed.push(' ');
        }
        gap = false;
        squeezed.push(match c {
            '²' => '2',
            '³' => '3',
            c => c,
        });
    }
    squeezed
}

/// A rate with, perhaps, the cap of another duty on it.
fn whole(text: &str, depth: u8) -> Result<Rate, &'static str> {
    let Some((before, cap)) = text.rsplit_once(NOT_EXCEED).filter(|(_, cap)| !cap.contains(')')) else {
        return chain(text, depth);
    };
    let (rate, cap) = match before.strip_suffix(OF_PLATES) {
        Some(rate) if cap == MOVEMENT_DUTY => (rate, Elsewhere::CompleteMovement),
        _ => (
            before.strip_suffix(",but").ok_or("\"shall not exceed\" follows a rate and \", but\"")?,
            cap.parse()?,
        ),
    };
    let depth = depth.checked_sub(1).ok_or("a rate is not so deep")?;
    Ok(Rate::CappedElsewhere(Box::new(whole(rate, depth)?), cap))
}

/// Rates with operators between them, from left to right.
fn chain(text: &str, depth: u8) -> Result<Rate, &'static str> {
    let (mut rate, mut rest) = term(text, depth)?;
    let mut grows = false;
    while !rest.is_empty() {
        let (operator, after) =
            operator(rest).ok_or("between two rates stands +, \"plus\" or \"but not less than\"")?;
        let (right, after) = term(after, depth)?;
        rest = after;
        rate = match (operator, rate) {
            (Operator::Plus, Rate::Sum(mut rates)) if grows => {
                rates.push(right);
                Rate::Sum(rates)
            }
            (Operator::Plus, left) => Rate::Sum(vec![left, right]),
            (Operator::AtLeast, left) => Rate::AtLeast(Box::new(left), Box::new(right)),
            (Operator::AtMost, left) => Rate::AtMost(Box::new(left), Box::new(right)),
        };
        // Only a sum made here grows: one in parentheses is a term of its own.
        grows = matches!(rate, Rate::Sum(_));
    }
    Ok(rate)
}

fn operator(text: &str) -> Option<(Operator, &str)> {
    OPERATORS.into_iter().find_map(|(word, operator)| Some((operator, text.strip_prefix(word)?)))
}

/// One rate without operators, or one in parentheses; and the text after it.
fn term(text: &str, depth: u8) -> Result<(Rate, &str), &'static str> {
    if let Some(inner) = text.strip_prefix('(') {
        let end = closing(inner).ok_or("a parenthesis is not closed")?;
        let depth = depth.checked_sub(1).ok_or("a rate is not so deep")?;
        return Ok((whole(&inner[..end], depth)?, &inner[end + 1..]));
    }
    let (first, rest) = text.split_at(end_of_atom(text));
    let Some((amounts, under)) = first.split_once(EACH_DEGREE) else {
        return Ok((atom(first)?, rest));
    };
    let (full, less) = amounts.split_once("less").ok_or("a rate by degrees says how much less for each")?;
    let (full, less) = (specific(full)?, specific(less)?);
    let under = under.strip_suffix("degrees").ok_or("a rate by degrees says under how many")?;
    let (under, "") = number(under)? else {
        return Err("a rate by degrees says under how many");
    };
    let Some((Operator::AtLeast, rest)) = operator(rest) else {
        return Err("a rate by degrees says what it is not less than");
    };
    let (floor, rest) = rest.split_at(end_of_atom(rest));
    let floor = specific(floor)?;
    if less.per != full.per {
        return Err("a rate by degrees is per one unit throughout");
    }
    Ok((Rate::Degrees { full, less: less.amount, under, floor }, rest))
}

fn end_of_atom(text: &str) -> usize {
    OPERATORS.iter().filter_map(|(word, _)| text.find(word)).min().unwrap_or(text.len())
}

/// Where the parenthesis closes that was opened before the text.
fn closing(text: &str) -> Option<usize> {
    let mut open = 1_u32;
    text.char_indices().find_map(|(at, c)| {
        match c {
            '(' => open += 1,
            ')' => open -= 1,
            _ => {}
        }
        (open == 0).then_some(at)
    })
}

fn atom(text: &str) -> Result<Rate, &'static str> {
    match text {
        "" => return Err("there is no rate"),
        "free" => return Ok(Rate::Free),
        "free,underbond" => return Ok(Rate::UnderBond),
        "n/a" => return Ok(Rate::NotApplicable),
        _ => {}
    }
    if text.starts_with("see") || text.starts_with("the") {
        return text.parse().map(Rate::Elsewhere);
    }
    match text.split_once('%') {
        Some((percent, on)) => ad_valorem(percent, on),
        None => specific(text).map(Rate::Specific),
    }
}

fn ad_valorem(percent: &str, on: &str) -> Result<Rate, &'static str> {
    let figures = |c: char| c.is_ascii_digit() || matches!(c, '.' | ' ' | '/');
    if !percent.starts_with(|c: char| c.is_ascii_digit() || c == '.') || !percent.chars().all(figures) {
        return Err("a percentage begins with its number");
    }
    let rate: AdValorem = format!("{percent}%").parse()?;
    let Some(on) = on.strip_prefix("on") else {
        return if on.is_empty() {
            Ok(Rate::AdValorem(rate))
        } else {
            Err("a percentage is \"on\" a part of the goods")
        };
    };
    let on = on.strip_prefix("the").unwrap_or(on);
    let on = on.strip_prefix("valueofthe").unwrap_or(on);
    let part = Part::ALL.into_iter().find(|part| squeeze(part.as_str()) == on);
    part.map(|part| Rate::AdValoremOn(rate, part)).ok_or("no rate is known to fall on that part of the goods")
}

fn specific(text: &str) -> Result<Specific, &'static str> {
    let (amount, per) = match text.strip_prefix('$') {
        Some(text) => number(text)?,
        None => {
            let (cents, rest) = number(text)?;
            let per = rest.strip_prefix('¢').ok_or("a number is followed by % or ¢, or follows $")?;
            (cents / Decimal::ONE_HUNDRED, per)
        }
    };
    let named = per.starts_with("each") || per.starts_with("for");
    let per = match per.strip_prefix('/') {
        Some(unit) => unit,
        None if named => per,
        None => return Err("an amount of money is per a unit, like 1.5¢/kg"),
    };
    Ok(Specific { amount: amount.normalize(), per: per.parse::<UnitBasis>()? })
}

/// A number without a sign, with commas at the thousands; and the text after it.
fn number(text: &str) -> Result<(Decimal, &str), &'static str> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    let figures = &text[..text.len() - rest.len()];
    let (whole, decimals) = figures.split_once('.').unwrap_or((figures, "0"));
    let grouped = !whole.contains(',') || in_threes(&whole.split(',').collect::<Vec<_>>());
    let sound = grouped && whole.len() <= 12 && (1..=12).contains(&decimals.len());
    if !sound || decimals.contains([',', '.']) || figures.is_empty() {
        return Err("a rate begins with its number");
    }
    let number = format!("{}.{decimals}", if whole.is_empty() { "0".into() } else { whole.replace(',', "") });
    Ok((number.parse::<Decimal>().map_err(|_| "a rate begins with its number")?.normalize(), rest))
}
