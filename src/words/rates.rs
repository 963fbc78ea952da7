//! Rates of duty in both languages. English is the schedules' own canonical spelling.

mod parts;

use crate::schedule::rate::{Elsewhere, Part, Rate, Specific, UnitBasis};
use crate::units::{Decimal, Lang, Unit};
use crate::words::number::{decimal, percent, plain};
use crate::words::unit::unit;

pub(super) use parts::of_part;

/// A rate: `1.5¢/kg`, `1,5 ¢/kg`; `25% but not less than $1.25/kg`, `25\u{a0}% mais au moins 1,25 $/kg`.
pub fn rate(lang: Lang, rate: &Rate) -> String {
    match lang {
        Lang::En => rate.to_string(),
        Lang::Fr => french(rate),
    }
}

fn french(rate: &Rate) -> String {
    let fr = Lang::Fr;
    match rate {
        Rate::Free => "En franchise".to_owned(),
        Rate::AdValorem(it) => percent(fr, *it),
        Rate::AdValoremOn(it, part) => format!("{} {}", percent(fr, *it), of_part(fr, *part)),
        Rate::Specific(it) => specific(it),
        Rate::Sum(parts) => {
            let parts: Vec<String> = parts.iter().map(operand).collect();
            parts.join(" + ")
        }
        Rate::AtLeast(it, least) => format!("{} mais au moins {}", operand(it), operand(least)),
        Rate::AtMost(it, most) => {
            if let Rate::AtLeast(..) = **it {
                return format!("{} et au plus {}", french(it), operand(most));
            }
            format!("{} mais au plus {}", operand(it), operand(most))
        }
        Rate::Degrees { full, less, under, floor } => {
            let less = Specific { amount: *less, per: full.per };
            format!(
                "{} moins {} par degré en dessous de {} degrés (les fractions de degré en proportion), mais au \
                 moins {}",
                specific(full),
                specific(&less),
                plain(fr, *under),
                specific(floor)
            )
        }
        Rate::Elsewhere(place) => elsewhere(place),
        Rate::CappedElsewhere(it, Elsewhere::CompleteMovement) => format!(
            "{}, mais, s’il s’agit en partie d’une platine ou d’un jeu de platines, le droit total ne peut \
             excéder celui du mouvement complet",
            french(it)
        ),
        Rate::CappedElsewhere(it, place) => format!(
            "{}, mais le droit total ne peut excéder celui qui suit\u{a0}: {}",
            french(it),
            elsewhere(place)
        ),
        Rate::UnderBond => "En franchise, sous caution".to_owned(),
        Rate::NotApplicable => "S.O.".to_owned(),
    }
}

/// A rate beside an operator: in parentheses when it has operators of its own.
fn operand(rate: &Rate) -> String {
    match rate {
        Rate::Free
        | Rate::AdValorem(_)
        | Rate::AdValoremOn(..)
        | Rate::Specific(_)
        | Rate::Elsewhere(_)
        | Rate::UnderBond
        | Rate::NotApplicable => french(rate),
        Rate::Sum(_)
        | Rate::AtLeast(..)
        | Rate::AtMost(..)
        | Rate::Degrees { .. }
        | Rate::CappedElsewhere(..) => format!("({})", french(rate)),
    }
}

/// In cents below one dollar: `1,5 ¢/kg`, `1,646 $/kg`, `2,50 $ chacun`.
fn specific(it: &Specific) -> String {
    let amount = it.amount.normalize();
    let (number, sign) = if amount < Decimal::ONE {
        (plain(Lang::Fr, amount * Decimal::ONE_HUNDRED), '¢')
    } else {
        (decimal(Lang::Fr, amount, amount.scale().max(2)), '$')
    };
    let each = UnitBasis::one(Unit::Number);
    if it.per == (UnitBasis { of: Some(Part::OtherPieces), ..each }) {
        return format!("{number}\u{a0}{sign} pour chaque autre pièce ou partie");
    }
    if it.per.count == 1 && it.per.unit == Unit::Number {
        return format!("{number}\u{a0}{sign} chacun{}", tail(Lang::Fr, it.per));
    }
    format!("{number}\u{a0}{sign}/{}", per(Lang::Fr, it.per))
}

/// As it follows the slash of a rate: `kg on lead content`, `kg sur la teneur en plomb`.
pub(super) fn per(lang: Lang, per: UnitBasis) -> String {
    let count = if per.count == 1 { String::new() } else { format!("{}\u{a0}", per.count) };
    format!("{count}{}{}", unit(lang, per.unit), tail(lang, per))
}

fn tail(lang: Lang, per: UnitBasis) -> String {
    let mut text = String::new();
    if per.beyond > 0 {
        text = format!(" {} {}", lang.pick("over", "au-delà de"), per.beyond);
    }
    if let Some(part) = per.of {
        text.push(' ');
        text.push_str(&of_part(lang, part));
    }
    text
}

fn elsewhere(place: &Elsewhere) -> String {
    match place {
        Elsewhere::EachGarment => {
            "Le taux applicable à chaque vêtement de l’ensemble, comme s’il était déclaré séparément"
        }
        Elsewhere::HighestInSet => {
            "Le taux de l’article de l’assortiment qui est passible du taux le plus élevé"
        }
        Elsewhere::NaturalJuice => "Le taux applicable au jus naturel de la position 2009",
        Elsewhere::ArticleOfWhichPart => {
            "Le taux applicable à l’article dont il est une partie ou un accessoire"
        }
        Elsewhere::ArticleOfWhichAccessory => "Le taux applicable à l’article dont il est un accessoire",
        Elsewhere::CompleteMovement => "Le taux applicable au mouvement complet et assemblé",
        Elsewhere::EachArticleWithoutSubheading => {
            "Le taux applicable à chaque article en l’absence de cette sous-position"
        }
        Elsewhere::Note(number) => return format!("Voir la note supplémentaire {number} des États-Unis"),
        Elsewhere::Provision(codes) => return format!("Voir {codes}"),
    }
    .to_owned()
}
