//! What is said of a file of rows as a whole, and of goods in it that may not be imported.

use super::country::listed;
use super::number;
use crate::units::{Decimal, Lang};

/// The file is a workbook of a spreadsheet program.
pub fn workbook(lang: Lang) -> String {
    lang.pick(
        "The file is a spreadsheet's own workbook. Open it there and save the sheet as \"CSV UTF-8\".",
        "Le fichier est un classeur de tableur. Ouvrez-le dans le tableur et enregistrez la feuille sous la forme \
         «\u{a0}CSV UTF-8\u{a0}».",
    )
    .to_owned()
}

/// Nothing is in the file.
pub fn empty(lang: Lang) -> String {
    lang.pick(
        "The file is empty. Its first row must name the columns, such as into,entry_date,code,value,origin.",
        "Le fichier est vide. Sa première rangée doit nommer les colonnes, comme into,entry_date,code,value,origin.",
    )
    .to_owned()
}

/// A quotation mark in a row is never closed.
pub fn unclosed(lang: Lang) -> String {
    lang.pick(
        "A cell of this row begins with a quotation mark that is never closed. Close it, write it twice, or take it out.",
        "Une cellule de cette rangée commence par un guillemet qui n’est jamais fermé. Fermez-le, doublez-le ou ôtez-le.",
    )
    .to_owned()
}

/// A row has more cells than the header has names; what stands in those without one.
pub fn too_many_cells(lang: Lang, has: usize, named: usize, beyond: &str) -> String {
    match lang {
        Lang::En => format!(
            "This row has {has} cells and the first row names {named}: {beyond} stands beyond them. If a cell holds the \
             mark that stands between cells, such as 100,000, put it in quotation marks."
        ),
        Lang::Fr => format!(
            "Cette rangée a {has} cellules et la première rangée en nomme {named}\u{a0}: {beyond} se trouve au-delà. Si \
             une cellule contient le signe qui sépare les cellules, comme 100,000, mettez-la entre guillemets droits."
        ),
    }
}

/// The declaration of a row has more rows than are worked out together.
pub fn long_declaration(lang: Lang, most: usize) -> String {
    let most = number::plain(lang, Decimal::from(most));
    match lang {
        Lang::En => format!(
            "More than {most} rows have this entry, and no more are worked out together. If they are not one declaration, take the \
             column entry out; if they are, take it out too and say in a column declaration_value what all of them are worth.",
        ),
        Lang::Fr => format!(
            "Plus de {most} rangées ont cette déclaration (entry), et l’on n’en calcule pas davantage ensemble. Si elles n’en forment pas \
             une seule, ôtez la colonne entry; si elles en forment une, ôtez-la aussi et dites dans une colonne declaration_value ce \
             qu’elles valent ensemble.",
        ),
    }
}

/// What was seen of a file that is no fault of a row: for the end of a run.
pub fn other_encoding(lang: Lang, lines: u64, first: u64) -> String {
    match lang {
        Lang::En => format!(
            "{lines} lines are not in UTF-8, the first of them line {first}: they were read as Windows-1252."
        ),
        Lang::Fr => format!(
            "{lines} lignes ne sont pas en UTF-8, la première étant la ligne {first}\u{a0}: elles ont été lues comme du \
             Windows-1252."
        ),
    }
}

/// How many rows a run read and left out.
pub fn rows_read(lang: Lang, rows: usize, unread: usize, empty: usize) -> String {
    match lang {
        Lang::En => {
            format!("{rows} rows read, {unread} of them not understood; {empty} empty rows left out.")
        }
        Lang::Fr => {
            format!(
                "{rows} rangées lues, dont {unread} non comprises; {empty} rangées vides laissées de côté."
            )
        }
    }
}

/// The first row has no names of columns in it, but a title or nothing.
pub fn no_names(lang: Lang) -> String {
    lang.pick(
        "The first row is empty or a title. Take out the rows above the one that names the columns, such as \
         into,entry_date,code,value,origin.",
        "La première rangée est vide ou porte un titre. Ôtez les rangées au-dessus de celle qui nomme les colonnes, comme \
         into,entry_date,code,value,origin.",
    )
    .to_owned()
}

/// The header lacks columns that every row needs.
pub fn lacks(lang: Lang, columns: &[&str]) -> String {
    let columns: Vec<String> = columns.iter().map(|it| (*it).to_owned()).collect();
    let columns = listed(&columns, lang.pick("and", "et"));
    match lang {
        Lang::En => format!("The first row must name the columns; it lacks {columns}."),
        Lang::Fr => format!("La première rangée doit nommer les colonnes; il y manque {columns}."),
    }
}

/// A column stands in the header twice.
pub fn twice(lang: Lang, column: &str) -> String {
    match lang {
        Lang::En => format!("The first row names the column {column} twice. Keep one."),
        Lang::Fr => format!("La colonne {column} figure deux fois dans la première rangée. Gardez-en une."),
    }
}

/// The file begins as a workbook and is none.
pub fn not_a_workbook(lang: Lang) -> String {
    lang.pick(
        "The file is packed as a workbook is, and holds none. Open it with the program that made it, and save the sheet as a \
         workbook or as CSV.",
        "Le fichier est compressé comme un classeur, mais n’en contient pas. Ouvrez-le avec le logiciel d’où il vient et \
         enregistrez la feuille comme classeur ou comme CSV.",
    )
    .to_owned()
}

/// The workbook opens with a password.
pub fn locked(lang: Lang) -> String {
    lang.pick(
        "The workbook is protected by a password. Open it, and save a copy without the password.",
        "Le classeur est protégé par un mot de passe. Ouvrez-le et enregistrez-en une copie sans mot de passe.",
    )
    .to_owned()
}

/// The workbook is larger than can be read; the limits in megabytes, as it is packed and unpacked.
pub fn too_large(lang: Lang, megabytes: u64, unpacked: u64) -> String {
    match lang {
        Lang::En => format!(
            "The workbook is too large: one of {megabytes} MB can be read, if it holds no more than {unpacked} MB when it is \
             unpacked. Save the sheet as CSV, which may be of any size."
        ),
        Lang::Fr => format!(
            "Le classeur est trop grand\u{a0}: {megabytes}\u{a0}Mo au plus peuvent être lus, et {unpacked}\u{a0}Mo une fois décompressés. \
             Enregistrez la feuille comme CSV, dont la taille n’est pas limitée."
        ),
    }
}

/// The file has more columns than can be.
pub fn too_many_columns(lang: Lang, most: usize) -> String {
    match lang {
        Lang::En => {
            format!(
                "The file has more than {most} columns. Keep those that say what the goods are and what they are worth."
            )
        }
        Lang::Fr => format!(
            "Le fichier a plus de {most} colonnes. Gardez celles qui disent ce que sont les marchandises et ce qu’elles valent."
        ),
    }
}

/// A workbook has no room for so many rows.
pub fn too_many_rows(lang: Lang, most: u32) -> String {
    match lang {
        Lang::En => {
            format!("A sheet of a workbook holds {most} rows, and the answer has more. Save it as CSV.")
        }
        Lang::Fr => format!(
            "Une feuille de classeur contient {most}\u{a0}rangées, et la réponse en a davantage. Enregistrez-la comme CSV."
        ),
    }
}

/// A line of the file is longer than any row.
pub fn long_line(lang: Lang) -> String {
    lang.pick(
        "A line of the file is longer than 16 MB: it is no file of rows. Save the rows as CSV, one on each line.",
        "Une ligne du fichier dépasse 16\u{a0}Mo\u{a0}: ce n’est pas un fichier de rangées. Enregistrez les rangées comme CSV, une \
         par ligne.",
    )
    .to_owned()
}

/// No column holds tariff codes.
pub fn no_codes(lang: Lang) -> String {
    lang.pick(
        "No column holds tariff codes. Say which one does, or add one with a code of 6, 8 or 10 digits in each row.",
        "Aucune colonne ne contient de codes tarifaires. Dites laquelle en contient, ou ajoutez-en une, avec un code de 6, 8 ou \
         10 chiffres par rangée.",
    )
    .to_owned()
}

/// The workbook has no sheet of this name.
pub fn no_such_sheet(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("The workbook has no sheet \"{name}\". Write its name as it appears on the tab."),
        Lang::Fr => format!(
            "Le classeur n’a pas de feuille «\u{a0}{name}\u{a0}». Écrivez son nom tel qu’il figure sur l’onglet."
        ),
    }
}

/// The file is not what it was when it was chosen.
pub fn gone(lang: Lang) -> String {
    lang.pick(
        "The file was changed, moved or taken away while it was read. Choose it again. What was answered until then can be saved.",
        "Le fichier a été modifié, déplacé ou supprimé pendant sa lecture. Choisissez-le de nouveau. Ce qui a déjà une réponse peut \
         être enregistré.",
    )
    .to_owned()
}

/// What was answered is no longer all there.
pub fn not_kept(lang: Lang) -> String {
    lang.pick(
        "A part of the answers can no longer be read: the disk may be full. Free some space, and answer the file again.",
        "Une partie des réponses ne peut plus être lue\u{a0}: le disque est peut-être plein. Libérez de l’espace, puis répondez de \
         nouveau au fichier.",
    )
    .to_owned()
}

/// The system could not read or write; why, in its own words.
pub fn unreadable(lang: Lang, why: &str) -> String {
    match lang {
        Lang::En => format!("The file cannot be read or written: {why}."),
        Lang::Fr => format!("Le fichier ne peut pas être lu ou écrit\u{a0}: {why}."),
    }
}

/// The goods of a row are banned, by this text.
pub fn not_imported(lang: Lang, citation: &str) -> String {
    match lang {
        Lang::En => format!("The goods may not be imported ({citation})."),
        Lang::Fr => format!("L’importation des marchandises est interdite ({citation})."),
    }
}

/// The goods of a row are banned under one answer to an open question.
pub fn perhaps_not_imported(lang: Lang, citation: &str) -> String {
    match lang {
        Lang::En => format!("Answered one way, the goods may not be imported at all ({citation})."),
        Lang::Fr => format!("Selon la réponse, l’importation des marchandises est interdite ({citation})."),
    }
}

/// Codes that words may mean, each with its name: a person chooses.
pub fn goods_offered(lang: Lang, goods: &str, offers: &[(String, String)]) -> String {
    let named = |(code, name): &(String, String)| format!("{code} ({name})");
    let list = |or: &str| offers.iter().map(named).collect::<Vec<_>>().join(or);
    match (lang, offers.is_empty()) {
        (Lang::En, false) => {
            format!(
                "\"{goods}\" may be {}. Look at them, and write the right code into the column code.",
                list(" or ")
            )
        }
        (Lang::En, true) => {
            format!("No code was found for \"{goods}\". Say what it is made of and what it is for.")
        }
        (Lang::Fr, false) => format!(
            "«\u{a0}{goods}\u{a0}» peut être {}. Examinez-les et inscrivez le bon code dans la colonne code.",
            list(" ou ")
        ),
        (Lang::Fr, true) => format!(
            "Aucun code trouvé pour «\u{a0}{goods}\u{a0}». Dites de quelle matière c’est fait et à quoi cela sert."
        ),
    }
}
