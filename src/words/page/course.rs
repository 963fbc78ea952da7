//! What is said of a line through time.

use crate::units::Lang;

/// The title.
pub const fn through_time(lang: Lang) -> &'static str {
    lang.pick("Through time", "Au fil du temps")
}

/// What the picture is of.
pub const fn through_time_of(lang: Lang) -> &'static str {
    lang.pick(
        "The tariff on these goods, as a share of their value, had they been entered on another day; all else as you said. Taxes and fees are not in it.",
        "Le tarif sur ces marchandises, en proportion de leur valeur, si elles étaient entrées un autre jour\u{a0}; le reste comme vous l’avez dit. Les taxes et les frais n’y sont pas.",
    )
}

/// What the dashed line of the picture is.
pub fn read_until(lang: Lang, day: &str) -> String {
    match lang {
        Lang::En => {
            format!("After the dashed line, {day}, is what was enacted for later; nothing newer was read.")
        }
        Lang::Fr => format!(
            "Après la ligne tiretée, le {day}, vient ce qui est édicté pour plus tard\u{a0}; rien de plus récent n’a été lu."
        ),
    }
}

/// What the control is called: it moves the day.
pub const fn move_the_day(lang: Lang) -> &'static str {
    lang.pick(
        "Date of entry: arrow keys go from change to change",
        "Date d’entrée\u{a0}: les flèches vont d’un changement à l’autre",
    )
}

/// The fold that holds the table.
pub fn changes_in_a_table(lang: Lang, changes: usize) -> String {
    match (lang, changes) {
        (Lang::En, 1) => "The same as a table: 1 change".to_owned(),
        (Lang::En, changes) => format!("The same as a table: {changes} changes"),
        (Lang::Fr, 1) => "La même chose en tableau\u{a0}: 1\u{a0}changement".to_owned(),
        (Lang::Fr, changes) => format!("La même chose en tableau\u{a0}: {changes}\u{a0}changements"),
    }
}

/// The head of the column of days.
pub const fn from_day(lang: Lang) -> &'static str {
    lang.pick("From", "À partir du")
}

/// The head of the column of what changed.
pub const fn what_changed(lang: Lang) -> &'static str {
    lang.pick("What changed", "Ce qui a changé")
}

/// A programme that begins to charge.
pub fn begins(lang: Lang, programme: &str) -> String {
    match lang {
        Lang::En => format!("{programme} begins"),
        Lang::Fr => format!("{programme}\u{a0}: début"),
    }
}

/// A programme that no longer charges.
pub fn ends(lang: Lang, programme: &str) -> String {
    match lang {
        Lang::En => format!("{programme} ends"),
        Lang::Fr => format!("{programme}\u{a0}: fin"),
    }
}

/// A programme that charges another amount.
pub fn becomes(lang: Lang, programme: &str) -> String {
    match lang {
        Lang::En => format!("{programme} changes"),
        Lang::Fr => format!("{programme}\u{a0}: changement"),
    }
}

/// In the column of what changed, on the first day.
pub const fn first_day_covered(lang: Lang) -> &'static str {
    lang.pick("the first day covered here", "le premier jour couvert ici")
}

/// A day whose law is enacted but was not read to yet.
pub const fn enacted_ahead(lang: Lang) -> &'static str {
    lang.pick("enacted for later", "édicté pour plus tard")
}

/// A change that may be saved in a calendar.
pub fn save_dates(lang: Lang, days: usize) -> String {
    match (lang, days) {
        (Lang::En, 1) => "Save the coming date (.ics)".to_owned(),
        (Lang::En, days) => format!("Save the {days} coming dates (.ics)"),
        (Lang::Fr, 1) => "Enregistrer la date à venir (.ics)".to_owned(),
        (Lang::Fr, days) => format!("Enregistrer les {days} dates à venir (.ics)"),
    }
}

/// What stands in the calendar on a day of change.
pub fn in_calendar(lang: Lang, code: &str, rate: &str) -> String {
    match lang {
        Lang::En => format!("Tariff on {code} becomes {rate}"),
        Lang::Fr => format!("Le tarif sur {code} passe à {rate}"),
    }
}
