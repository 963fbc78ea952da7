//! What is said of a file of rows as a whole, and of goods in it that may not be imported.

use super::country::listed;
use crate::units::Lang;

/// The file is in the encoding of another time or place.
pub fn not_utf8(lang: Lang) -> String {
    lang.pick(
        "The file is not in UTF-8. Save it again as \"CSV UTF-8\".",
        "Le fichier n’est pas en UTF-8. Enregistrez-le de nouveau sous la forme «\u{a0}CSV UTF-8\u{a0}».",
    )
    .to_owned()
}

/// The file has two bytes for each letter, as a spreadsheet's "Unicode text" does.
pub fn utf16(lang: Lang) -> String {
    lang.pick(
        "The file is in UTF-16, which spreadsheets call Unicode text. Save it again as \"CSV UTF-8\".",
        "Le fichier est en UTF-16, que les tableurs appellent texte Unicode. Enregistrez-le de nouveau sous la forme \
         «\u{a0}CSV UTF-8\u{a0}».",
    )
    .to_owned()
}

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

/// Another mark than a comma stands between the columns.
pub fn other_separator(lang: Lang, separator: char) -> String {
    let (en, fr) = match separator {
        '\t' => ("tabs", "des tabulations"),
        ';' => ("semicolons", "des points-virgules"),
        _ => ("vertical bars", "des barres verticales"),
    };
    match lang {
        Lang::En => format!(
            "The columns of the file stand between {en}. Save it again with commas between them, as \"CSV UTF-8\"."
        ),
        Lang::Fr => format!(
            "Les colonnes du fichier sont séparées par {fr}. Enregistrez-le de nouveau avec des virgules, sous la forme \
             «\u{a0}CSV UTF-8\u{a0}»."
        ),
    }
}

/// The first line is one for a spreadsheet, `sep=,`.
pub fn separator_line(lang: Lang) -> String {
    lang.pick(
        "The first line, sep=, is only for a spreadsheet. Take it out: the first row must name the columns.",
        "La première ligne, sep=, n’est que pour un tableur. Ôtez-la\u{a0}: la première rangée doit nommer les colonnes.",
    )
    .to_owned()
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
        Lang::Fr => format!("La première rangée doit nommer les colonnes\u{a0}; il y manque {columns}."),
    }
}

/// A column stands in the header twice.
pub fn twice(lang: Lang, column: &str) -> String {
    match lang {
        Lang::En => format!("The column {column} stands in the first row twice. Keep one."),
        Lang::Fr => format!("La colonne {column} figure deux fois dans la première rangée. Gardez-en une."),
    }
}

/// The system could not read or write; why, in its own words.
pub fn unreadable(lang: Lang, why: &str) -> String {
    match lang {
        Lang::En => format!("The file cannot be read or written: {why}."),
        Lang::Fr => format!("Le fichier ne peut être lu ou écrit\u{a0}: {why}."),
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
