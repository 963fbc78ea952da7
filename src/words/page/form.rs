//! What the page says about the lines of a sheet, about changes that can be undone, and about other sheets that
//! wait.

use crate::units::Lang;

/// The unit that stands for none chosen.
pub const fn choose_unit(lang: Lang) -> &'static str {
    lang.pick("Choose a unit", "Choisissez une unité")
}

/// A second quantity, where the schedule counts in two units.
pub const fn second_quantity(lang: Lang) -> &'static str {
    lang.pick("Second quantity", "Deuxième quantité")
}

/// What the second quantity is for.
pub const fn second_quantity_hint(lang: Lang) -> &'static str {
    lang.pick(
        "The schedule counts these goods in two units: give the other one here.",
        "Le tarif compte ces marchandises en deux unités\u{a0}: indiquez ici l’autre.",
    )
}

/// The calendar beside a day.
pub const fn calendar(lang: Lang) -> &'static str {
    lang.pick("Choose the day from a calendar", "Choisir le jour dans un calendrier")
}

/// To undo the last change.
pub const fn undo(lang: Lang) -> &'static str {
    lang.pick("Undo", "Annuler")
}

/// To do again what was undone.
pub const fn redo(lang: Lang) -> &'static str {
    lang.pick("Redo", "Rétablir")
}

/// That a line went, by its number.
pub fn removed_line(lang: Lang, line: usize) -> String {
    match lang {
        Lang::En => format!("Line {line} was removed."),
        Lang::Fr => format!("La ligne {line} a été retirée."),
    }
}

/// That the sheet was cleared.
pub const fn cleared(lang: Lang) -> &'static str {
    lang.pick("The sheet was cleared.", "La feuille a été effacée.")
}

/// To let a notice go.
pub const fn close_notice(lang: Lang) -> &'static str {
    lang.pick("Close", "Fermer")
}

/// The visitor's own sheet, while that of a link is on screen.
pub const fn own_waits(lang: Lang) -> &'static str {
    lang.pick(
        "This sheet came with a link. Your own is still kept in this browser. What you change here is in the address of this page only, until you keep this sheet instead of yours.",
        "Cette feuille vient d’un lien. La vôtre est toujours conservée dans ce navigateur. Ce que vous changez ici ne figure que dans l’adresse de cette page, tant que vous ne choisissez pas cette feuille à la place de la vôtre.",
    )
}

/// The visitor's own sheet, while a link opened nothing.
pub const fn own_is_safe(lang: Lang) -> &'static str {
    lang.pick(
        "Your own sheet is still kept in this browser, and is not touched until you choose.",
        "Votre propre feuille est toujours conservée dans ce navigateur; rien n’y touche avant votre choix.",
    )
}

/// The kept sheet is another one now.
pub const fn changed_elsewhere(lang: Lang) -> &'static str {
    lang.pick(
        "Your sheet was changed in another tab. This tab still shows the one before, and keeps nothing until you choose.",
        "Votre feuille a été changée dans un autre onglet. Cet onglet montre encore la précédente et ne conserve rien avant votre choix.",
    )
}

/// To take the sheet of the other tab.
pub const fn show_that_one(lang: Lang) -> &'static str {
    lang.pick("Show that one", "Montrer celle-là")
}

/// A kept sheet that cannot be read.
pub const fn kept_unreadable(lang: Lang) -> &'static str {
    lang.pick(
        "The sheet kept in this browser cannot be read by this version of the page. It was put aside as it is and will not be overwritten:",
        "La feuille conservée dans ce navigateur ne peut pas être lue par cette version de la page. Elle a été mise de côté telle quelle et ne sera pas écrasée\u{a0}:",
    )
}
