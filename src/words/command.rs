//! What the command says when it cannot do what it was asked.

use crate::units::Lang;

/// There is no such call.
pub fn no_such_call(lang: Lang, call: &str) -> String {
    match lang {
        Lang::En => format!("There is no command \"{call}\". Try countertariff --help."),
        Lang::Fr => format!("La commande «\u{a0}{call}\u{a0}» n’existe pas. Essayez countertariff --help."),
    }
}

/// A file is read from standard input, and its name was given instead.
pub fn read_from_input(lang: Lang, call: &str, file: &str) -> String {
    match lang {
        Lang::En => format!("The file is read from standard input: countertariff {call} < {file}"),
        Lang::Fr => format!("Le fichier se lit sur l’entrée standard\u{a0}: countertariff {call} < {file}"),
    }
}

/// An option stands twice.
pub fn repeated(lang: Lang, option: &str) -> String {
    match lang {
        Lang::En => format!("{option} is given twice. Give it once."),
        Lang::Fr => format!("{option} figure deux fois. Indiquez cette option une seule fois."),
    }
}

/// What `law` takes, and what it was given.
pub fn law_takes(lang: Lang, given: &str) -> String {
    match lang {
        Lang::En => format!("law takes --on DATE and --code CODE, not \"{given}\"."),
        Lang::Fr => format!("law accepte --on DATE et --code CODE, et non «\u{a0}{given}\u{a0}»."),
    }
}

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
        "Le lien vient d’une version plus récente. Mettez countertariff à jour et réessayez.",
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

/// An option stands without its value.
pub fn no_value(lang: Lang, option: &str) -> String {
    match lang {
        Lang::En => format!("{option} needs a value after it."),
        Lang::Fr => format!("{option} demande une valeur à sa suite."),
    }
}

/// `--lang` was no language.
pub fn not_a_language(lang: Lang) -> String {
    lang.pick("--lang takes en or fr.", "--lang accepte en ou fr.").to_owned()
}

/// `--limit` was no number that it can be.
pub fn not_a_limit(lang: Lang) -> String {
    lang.pick("--limit takes a number from 1 to 100.", "--limit accepte un nombre de 1 à 100.").to_owned()
}

/// What `find`, `name` and `names` take, and what they were given.
pub fn find_takes(lang: Lang, call: &str, given: &str) -> String {
    let takes = match call {
        "find" => "[--lang en|fr] [--limit N] WORDS | --queries FILE",
        "name" => "CODE [--lang en|fr]",
        _ => "[US|CA] [--lang en|fr]",
    };
    match (lang, given) {
        (Lang::En, "") => format!("Try countertariff {call} {takes}."),
        (Lang::En, given) => format!("{call} does not take \"{given}\". Try countertariff {call} {takes}."),
        (Lang::Fr, "") => format!("Essayez countertariff {call} {takes}."),
        (Lang::Fr, given) => {
            format!("{call} n’accepte pas «\u{a0}{given}\u{a0}». Essayez countertariff {call} {takes}.")
        }
    }
}

/// A file that a call names cannot be read.
pub fn cannot_read(lang: Lang, file: &str, why: &str) -> String {
    match lang {
        Lang::En => format!("{file} cannot be read: {why}"),
        Lang::Fr => format!("{file} ne peut pas être lu\u{a0}: {why}"),
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
