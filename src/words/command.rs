//! What the command says when it cannot do what it was asked.

use crate::units::Lang;

/// `--code` was not a code.
pub fn not_a_code(lang: Lang) -> String {
    lang.pick(
        "--code takes 2, 4, 6, 8 or 10 digits, like 7208.36.00.",
        "--code accepte 2, 4, 6, 8 ou 10 chiffres, comme 7208.36.00.",
    )
    .to_owned()
}

/// The address has no sheet in it.
pub fn no_sheet(lang: Lang) -> String {
    lang.pick(
        "There is no sheet in this address. Paste the whole link, from https to its end.",
        "Il n’y a pas de feuille dans cette adresse. Collez le lien entier, depuis https jusqu’à la fin.",
    )
    .to_owned()
}

/// The link is of a newer version than the command.
pub fn newer_link(lang: Lang) -> String {
    lang.pick(
        "The link was made by a newer version. Update countertariff and try again.",
        "Le lien a été fait par une version plus récente. Mettez countertariff à jour et réessayez.",
    )
    .to_owned()
}

/// The link was cut or altered.
pub fn incomplete_link(lang: Lang) -> String {
    lang.pick(
        "The link arrived incomplete or altered. Copy it again, whole.",
        "Le lien est arrivé incomplet ou altéré. Copiez-le de nouveau, en entier.",
    )
    .to_owned()
}

/// The text is longer than links are.
pub fn too_long_for_a_link(lang: Lang) -> String {
    lang.pick(
        "The text is longer than any link. Paste the link alone.",
        "Le texte est plus long que tout lien. Collez le lien seul.",
    )
    .to_owned()
}

/// The text is no link to a sheet.
pub fn not_a_link(lang: Lang) -> String {
    lang.pick(
        "This is not a link to a sheet. Paste the address from the page.",
        "Ce n’est pas un lien vers une feuille. Collez l’adresse de la page.",
    )
    .to_owned()
}

/// The sheet has more in it than a link can carry.
pub fn sheet_too_long(lang: Lang) -> String {
    lang.pick(
        "The sheet is too long for a link. Split the file.",
        "La feuille est trop longue pour un lien. Scindez le fichier.",
    )
    .to_owned()
}

/// A file that a call names cannot be read.
pub fn cannot_read(lang: Lang, file: &str, why: &str) -> String {
    match lang {
        Lang::En => format!("{file} cannot be read: {why}"),
        Lang::Fr => format!("{file} ne peut être lu\u{a0}: {why}"),
    }
}

/// No heading or subheading has a code.
pub fn no_name(lang: Lang, code: &str) -> String {
    match lang {
        Lang::En => {
            format!("\"{code}\" is no code of chapters 1 to 97. A code has 2 to 10 digits, like 9401.61.")
        }
        Lang::Fr => format!(
            "«\u{a0}{code}\u{a0}» n’est pas un code des chapitres 1 à 97. Un code a de 2 à 10 chiffres, comme 9401.61."
        ),
    }
}

/// There is no packed text of this name.
pub fn no_text(lang: Lang, file: &str) -> String {
    match lang {
        Lang::En => format!("There is no text {file} in this build."),
        Lang::Fr => format!("Il n’y a pas de texte {file} dans cette version."),
    }
}

/// A file or folder cannot be written.
pub fn cannot_write(lang: Lang, file: &str, why: &str) -> String {
    match lang {
        Lang::En => format!("{file} cannot be written: {why}"),
        Lang::Fr => format!("{file} ne peut être écrit\u{a0}: {why}"),
    }
}

/// `--set` was given something other than a column and its text.
pub fn not_a_pair(lang: Lang, given: &str) -> String {
    match lang {
        Lang::En => format!("--set takes COLUMN=TEXT, like mode=rail, not \"{given}\"."),
        Lang::Fr => format!("--set accepte COLONNE=TEXTE, comme mode=rail, et non «\u{a0}{given}\u{a0}»."),
    }
}

/// There is no column of this name.
pub fn no_such_column(lang: Lang, column: &str) -> String {
    match lang {
        Lang::En => format!("There is no column \"{column}\". docs/batch-file.md names them all."),
        Lang::Fr => {
            format!("La colonne «\u{a0}{column}\u{a0}» n’existe pas. docs/batch-file.md les nomme toutes.")
        }
    }
}

/// A line was asked for that the sheet does not have.
pub fn no_such_line(lang: Lang, lines: usize) -> String {
    match lang {
        Lang::En => format!("--line takes a number from 1 to {lines}: the sheet has no more lines."),
        Lang::Fr => {
            format!("--line accepte un nombre de 1 à {lines}\u{a0}: la feuille n’a pas plus de lignes.")
        }
    }
}

/// A line has no course in words.
pub fn no_course(lang: Lang) -> String {
    lang.pick(
        "There is nothing to say of this line through time in words: give a code of 8 or 10 digits and a value above zero, \
         or ask with --format csv.",
        "Il n’y a rien à dire de cette ligne au fil du temps en mots\u{a0}: donnez un code de 8 ou 10 chiffres et une valeur \
         supérieure à zéro, ou demandez --format csv.",
    )
    .to_owned()
}
