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

/// A declaration of a file, counted from 1, got no link, and why.
pub fn no_link(lang: Lang, declaration: usize, why: &str) -> String {
    match lang {
        Lang::En => format!("declaration {declaration}: {why} It has no link."),
        Lang::Fr => format!("déclaration {declaration}\u{a0}: {why} Elle n’a pas de lien."),
    }
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

/// What standard input is called.
pub fn standard_input(lang: Lang) -> &'static str {
    lang.pick("standard input", "l’entrée standard")
}

/// How a file is read, as `--map` says it.
pub fn read_as(lang: Lang, file: &str, mapping: &str) -> String {
    match lang {
        Lang::En => format!("{file} is read as: {mapping}. Where that is wrong, say it with --map."),
        Lang::Fr => {
            format!("{file} se lit ainsi\u{a0}: {mapping}. Si c’est faux, dites-le avec --map.")
        }
    }
}

/// No column says what every row needs.
pub fn lacks_for_all(lang: Lang, column: &str, option: &str) -> String {
    match lang {
        Lang::En => format!(
            "No column holds {column}. Say it for all rows, like {option}, or which column does, with --map."
        ),
        Lang::Fr => format!(
            "Aucune colonne ne contient {column}. Dites-le pour toutes les rangées, comme {option}, ou quelle colonne le contient, \
             avec --map."
        ),
    }
}

/// No column says what makes answers more than ranges.
pub fn ranges_without(lang: Lang, column: &str, option: &str) -> String {
    match lang {
        Lang::En => format!(
            "no column holds {column}: where it matters the answers are ranges. {option} says it for all rows."
        ),
        Lang::Fr => format!(
            "aucune colonne ne contient {column}\u{a0}: où cela compte, les réponses sont des fourchettes. {option} le dit pour \
             toutes les rangées."
        ),
    }
}

/// The days of a file can be read in two ways, as this one can.
pub fn open_days(lang: Lang, cell: &str) -> String {
    match lang {
        Lang::En => {
            format!("\"{cell}\" can be two days. Say --map days=day-first or --map days=month-first.")
        }
        Lang::Fr => format!(
            "«\u{a0}{cell}\u{a0}» peut être deux jours. Dites --map days=day-first (jour d’abord) ou --map days=month-first (mois \
             d’abord)."
        ),
    }
}

/// The numbers of a file can be read in two ways, as this one can.
pub fn open_decimals(lang: Lang, cell: &str) -> String {
    match lang {
        Lang::En => {
            format!("\"{cell}\" can be two numbers. Say --map decimals=point or --map decimals=comma.")
        }
        Lang::Fr => format!(
            "«\u{a0}{cell}\u{a0}» peut être deux nombres. Dites --map decimals=point ou --map decimals=comma (virgule)."
        ),
    }
}

/// Several files that are answered into one do not name the same columns.
pub fn other_columns(lang: Lang, file: &str) -> String {
    match lang {
        Lang::En => format!(
            "{file} names other columns than the files before it, which are answered. Answer it by itself, or all into a folder \
             with -o."
        ),
        Lang::Fr => format!(
            "{file} ne nomme pas les mêmes colonnes que les fichiers qui le précèdent, et qui ont leur réponse. Traitez-le à part, \
             ou tous dans un dossier avec -o."
        ),
    }
}

/// The output would be one of the files that are read.
pub fn would_overwrite(lang: Lang, file: &str) -> String {
    match lang {
        Lang::En => format!("{file} is read, and is not written over. Give -o another name."),
        Lang::Fr => format!("{file} est lu et ne sera pas remplacé. Donnez un autre nom à -o."),
    }
}

/// How many rows were carried through that are no goods.
pub fn no_goods(lang: Lang, rows: usize) -> String {
    match lang {
        Lang::En => format!("{rows} rows are no goods (sums, headings, remarks): their status is no_goods."),
        Lang::Fr => format!(
            "{rows} rangées ne sont pas des marchandises (sommes, titres, remarques)\u{a0}: leur état est no_goods."
        ),
    }
}

/// A workbook has no room for more rows.
pub fn too_many_rows(lang: Lang, most: u32) -> String {
    match lang {
        Lang::En => {
            format!("A sheet of a workbook holds {most} rows, and the answer has more. Ask for --format csv.")
        }
        Lang::Fr => format!(
            "Une feuille de classeur contient {most} rangées, et la réponse en a davantage. Demandez --format csv."
        ),
    }
}

/// A price can be that of one or of all.
pub fn open_price(lang: Lang, price: &str, count: &str, one: &str, all: &str) -> String {
    match lang {
        Lang::En => format!(
            "\"{price}\" can be the price of one or of all, since \"{count}\" stands beside it. Say --map '{one}' or --map '{all}'."
        ),
        Lang::Fr => format!(
            "«\u{a0}{price}\u{a0}» peut être le prix d’une pièce ou de toutes, puisque «\u{a0}{count}\u{a0}» figure à côté. Dites \
             --map '{one}' ou --map '{all}'."
        ),
    }
}

/// Two files would be answered into one file of a folder.
pub fn two_into_one(lang: Lang, file: &str) -> String {
    match lang {
        Lang::En => format!(
            "Two of the files have one name, and {file} is written already. Answer them into two folders."
        ),
        Lang::Fr => format!(
            "Deux des fichiers portent le même nom, et {file} est déjà écrit. Traitez-les dans deux dossiers."
        ),
    }
}
