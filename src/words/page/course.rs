//! What is said of a line through time.

use crate::units::Lang;

/// The title.
pub const fn through_time(lang: Lang) -> &'static str {
    lang.pick("Through time", "Au fil du temps")
}

/// What the picture is of.
pub const fn through_time_of(lang: Lang) -> &'static str {
    lang.pick(
        "The tariff on these goods, as a share of their value, had they been entered on another day, with all else unchanged. Taxes and fees are not included.",
        "Les droits et surtaxes sur ces marchandises, en proportion de leur valeur, si elles étaient entrées un autre jour, tout le reste étant inchangé. Taxes et frais non compris.",
    )
}

/// What the dashed line of the picture is.
pub fn read_until(lang: Lang, day: &str) -> String {
    match lang {
        Lang::En => {
            format!("The law was read up to the dashed line, {day}; beyond it is what was enacted for later.")
        }
        Lang::Fr => format!(
            "La loi a été lue jusqu’à la ligne tiretée, le {day}; au-delà figure ce qui est déjà édicté pour plus tard."
        ),
    }
}

/// What is only announced, after that sentence.
pub const fn announced_is_outlined(lang: Lang) -> &'static str {
    lang.pick(
        " What is only announced is outlined with dashes, and in no figure.",
        " Ce qui n’est qu’annoncé est tracé en tirets et n’entre dans aucun montant.",
    )
}

/// What only becomes law if it is enacted.
pub const fn if_enacted(lang: Lang) -> &'static str {
    lang.pick("if what is announced is enacted", "si la mesure annoncée est édictée")
}

/// Which of the two is shown where a later text reached back.
pub const fn as_charged(lang: Lang, as_charged: bool) -> &'static str {
    if as_charged {
        lang.pick("As charged then.", "Selon les textes de l’époque.")
    } else {
        lang.pick("As settled since.", "Selon les textes rétroactifs pris depuis.")
    }
}

/// What that means, after it.
pub const fn as_charged_means(lang: Lang, as_charged: bool) -> &'static str {
    if as_charged {
        lang.pick(
            " By the texts made up to each day: what was collected at the border. The figure above stays as settled since. The text that reached back: ",
            " Par les textes pris jusqu’à chaque jour\u{a0}: ce qui était perçu à la frontière. Le montant ci-dessus reste celui des textes pris depuis. Le texte rétroactif\u{a0}: ",
        )
    } else {
        lang.pick(
            " On some days another sum was collected; a text made later reaches back to them: ",
            " Certains jours, un autre montant a été perçu, et un texte pris plus tard s’y applique rétroactivement\u{a0}: ",
        )
    }
}

/// To see the other of the two.
pub const fn show_as_charged(lang: Lang, as_charged: bool) -> &'static str {
    if as_charged {
        lang.pick("Show as charged then", "Montrer selon les textes de l’époque")
    } else {
        lang.pick("Show as settled since", "Montrer selon les textes pris depuis")
    }
}

/// A mark beneath the picture, as it is read aloud: what is seen of it comes first.
pub fn mark(lang: Lang, seen: &str, day: &str, changed: &str) -> String {
    format!("{seen}, {day}{}{changed}", super::colon(lang))
}

/// The mark of what is only announced.
pub const fn only_announced(lang: Lang) -> &'static str {
    lang.pick("announced", "annoncé")
}

/// What the control is called: it moves the day.
pub const fn move_the_day(lang: Lang) -> &'static str {
    lang.pick(
        "Date of entry: arrow keys go from change to change, Enter to the table",
        "Date d’entrée\u{a0}: les flèches vont d’un changement à l’autre, Entrée mène au tableau",
    )
}

/// The fold that holds the table.
pub fn changes_in_a_table(lang: Lang, changes: usize) -> String {
    match (lang, changes) {
        (Lang::En, 1) => "The same as a table: 1 change".to_owned(),
        (Lang::En, changes) => format!("The same as a table: {changes} changes"),
        (Lang::Fr, 1) => "Les mêmes données en tableau\u{a0}: 1\u{a0}changement".to_owned(),
        (Lang::Fr, changes) => format!("Les mêmes données en tableau\u{a0}: {changes}\u{a0}changements"),
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
        Lang::Fr => format!("Droits et surtaxes sur {code}\u{a0}: {rate}"),
    }
}
