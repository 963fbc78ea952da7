//! What is said of a file that is no file of rows, by what it is.

use crate::units::Lang;

/// It is a document of pages.
pub const fn document(lang: Lang) -> &'static str {
    lang.pick(
        "The file is a PDF, from which no rows can be read. Ask for the same as CSV or as a workbook, or copy its table into a \
         spreadsheet and save that.",
        "Le fichier est un PDF, dont aucune rangée ne peut être lue. Demandez la même chose en CSV ou en classeur, ou copiez son \
         tableau dans un tableur et enregistrez-le.",
    )
}

/// It is a picture.
pub const fn picture(lang: Lang) -> &'static str {
    lang.pick(
        "The file is a picture, from which no rows can be read. Ask for the same as CSV or as a workbook.",
        "Le fichier est une image, dont aucune rangée ne peut être lue. Demandez la même chose en CSV ou en classeur.",
    )
}

/// It is JSON.
pub const fn json(lang: Lang) -> &'static str {
    lang.pick(
        "The file is JSON. Save it as CSV, with one row for each line of goods and one column for each property.",
        "Le fichier est en JSON. Enregistrez-le en CSV, avec une rangée par ligne de marchandises et une colonne par propriété.",
    )
}

/// It is packed.
pub const fn packed(lang: Lang) -> &'static str {
    lang.pick(
        "The file is a packed folder. Unpack it, and choose the file of rows that is in it.",
        "Le fichier est un dossier compressé. Décompressez-le et choisissez le fichier de rangées qui s’y trouve.",
    )
}

/// It is a sheet of an office program whose files are not read.
pub const fn open_document(lang: Lang) -> &'static str {
    lang.pick(
        "The file is an OpenDocument spreadsheet (.ods). Open it and save it as a workbook (.xlsx) or as CSV.",
        "Le fichier est une feuille de calcul OpenDocument (.ods). Ouvrez-le et enregistrez-le en classeur (.xlsx) ou en CSV.",
    )
}

/// It is markup without a table.
pub const fn markup(lang: Lang) -> &'static str {
    lang.pick(
        "The file is a web page or XML without a table of rows. Open it with the program that made it, and save the rows as CSV \
         or as a workbook.",
        "Le fichier est une page Web ou du XML sans tableau de rangées. Ouvrez-le avec le logiciel d’où il vient et enregistrez \
         les rangées en CSV ou en classeur.",
    )
}

/// Its columns stand beneath each other by spaces.
pub const fn spaced(lang: Lang) -> &'static str {
    lang.pick(
        "The columns of the file are divided by spaces. Open it in a spreadsheet as text of fixed width, and save it as CSV or as \
         a workbook.",
        "Les colonnes du fichier sont séparées par des espaces. Ouvrez-le dans un tableur comme du texte à largeur fixe et \
         enregistrez-le en CSV ou en classeur.",
    )
}
