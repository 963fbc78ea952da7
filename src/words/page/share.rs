//! What the page says around links: the ways to share a sheet, and what came with one.

use crate::units::{Decimal, Lang};
use crate::words::decimal;

// The ways to share.
sentences! {
    share "Share" "Partager";
    sharing_title "Share this sheet" "Partager cette feuille";
    nothing_to_share "There is nothing to share yet: the sheet is empty." "Il n’y a encore rien à partager\u{a0}: la feuille est vide.";
    share_title "Title" "Titre";
    share_note "Note" "Note";
    share_title_hint "Optional, up to 100 characters." "Facultatif, 100 caractères au plus.";
    share_note_hint "Optional, up to 400 characters. Title and note travel in the link, and are read as the words of whoever shared it."
        "Facultatif, 400 caractères au plus. Le titre et la note voyagent dans le lien et se lisent comme les mots de la personne qui l’a partagé.";
    sharing_hint "The link holds the whole sheet. The part after its # stays in the browser and is never sent to the host of this page."
        "Le lien contient toute la feuille. Ce qui suit le # reste dans le navigateur et n’est jamais envoyé à l’hébergeur de cette page.";
    mail_link_hint "The link for e-mail is sent to the host when somebody opens it. Use it only where a mail program breaks the first."
        "Le lien pour courriel est envoyé à l’hébergeur quand quelqu’un l’ouvre. Ne l’utilisez que si un logiciel de courriel coupe le premier.";
    copy_link "Copy the link" "Copier le lien";
    copy_mail_link "Copy a link for e-mail" "Copier un lien pour courriel";
    copy_text "Copy as text" "Copier sous forme de texte";
    copied "Copied" "Copié";
    copy_by_hand "This browser did not allow the copy. The text is selected: copy it from here."
        "Ce navigateur n’a pas permis la copie. Le texte est sélectionné\u{a0}: copiez-le d’ici.";
    too_long_to_link "The sheet is too long to be held by a link, and is not kept in this browser either: it is lost when this page is closed."
        "La feuille est trop longue pour tenir dans un lien et n’est pas conservée non plus dans ce navigateur\u{a0}: elle sera perdue à la fermeture de la page.";
    unkept "This browser keeps nothing for this page: the sheet is lost when the page is closed. The link under “Share” holds all of it."
        "Ce navigateur ne conserve rien pour cette page\u{a0}: la feuille sera perdue à sa fermeture. Le lien sous «\u{a0}Partager\u{a0}» la contient en entier.";
}

// What came with a link.
sentences! {
    from_sharer "From whoever shared this link:" "De la personne qui a partagé ce lien\u{a0}:";
    same_now "It is the same now." "C’est le même maintenant.";
    because "Made after that day, and part of this estimate:" "Pris après ce jour, et comptés dans cette estimation\u{a0}:";
    because_unknown "No text in this estimate was made after that day. Another may have ended, or the page now reads the law differently; a link does not hold the earlier reading."
        "Aucun texte de cette estimation n’a été pris après ce jour. Un autre a pu prendre fin, ou la page lit maintenant la loi autrement; un lien ne contient pas la lecture d’alors.";
    because_read_anew "The law was read to the same day then: the page now reads it, or works it out, differently."
        "La loi avait été lue jusqu’au même jour\u{a0}: la page la lit maintenant, ou calcule, autrement.";
    because_behind "When the link was made, the law had been read to a later day than here. Reload the page to get that version."
        "À la création du lien, la loi avait été lue jusqu’à un jour ultérieur à celui d’ici. Rechargez la page pour obtenir cette version.";
}

/// What the link showed when it was made, under the law as read to a day.
pub fn showed(lang: Lang, then: &str, law: Option<&str>) -> String {
    match (lang, law) {
        (Lang::En, Some(day)) => {
            format!("When this link was made it showed {then}, under the law as read to {day}.")
        }
        (Lang::En, None) => format!("When this link was made it showed {then}."),
        (Lang::Fr, Some(day)) => {
            format!("À sa création, ce lien montrait {then}, selon la loi lue jusqu’au {day}.")
        }
        (Lang::Fr, None) => format!("À sa création, ce lien montrait {then}."),
    }
}

/// What it is now, where that is another total.
pub fn now_is(lang: Lang, now: Option<&str>, law: &str) -> String {
    let now = now.unwrap_or(lang.pick("not a single figure", "plus un chiffre unique"));
    match lang {
        Lang::En => format!("Now it is {now}, under the law as read to {law}."),
        Lang::Fr => format!("C’est maintenant {now}, selon la loi lue jusqu’au {law}."),
    }
}

/// How many characters of a text are left out.
pub fn cut_short(lang: Lang, count: usize) -> String {
    let count = decimal(lang, Decimal::from(count), 0);
    match lang {
        Lang::En => format!("(cut here, {count} more)"),
        Lang::Fr => format!("(coupé ici, encore {count})"),
    }
}

/// A title of somebody else's, for the window.
pub fn quoted_title(lang: Lang, title: &str) -> String {
    match lang {
        Lang::En => format!("“{title}” · Countertariff"),
        Lang::Fr => format!("«\u{a0}{title}\u{a0}» · Countertariff"),
    }
}

/// Details of a newer link that mean nothing here.
pub fn newer_details(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::En, 1) => "A newer version of this page made this link. One detail in it means nothing here: it is not in this estimate, and goes on in the links you make.".to_owned(),
        (Lang::En, n) => format!("A newer version of this page made this link. {n} details in it mean nothing here: they are not in this estimate, and go on in the links you make."),
        (Lang::Fr, 1) => "Ce lien vient d’une version plus récente de cette page. Un de ses détails n’est pas reconnu ici\u{a0}: il ne compte pas dans cette estimation et reste dans les liens que vous créez.".to_owned(),
        (Lang::Fr, n) => format!("Ce lien vient d’une version plus récente de cette page. {n} de ses détails ne sont pas reconnus ici\u{a0}: ils ne comptent pas dans cette estimation et restent dans les liens que vous créez."),
    }
}
