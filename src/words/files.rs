//! What the page of files says while a file is looked at, answered and mended.

use super::{name, plain};
use crate::entry::{Field, LineField};
use crate::units::Lang;
use crate::units::month::MONTHS;

/// What a column can hold: a field of the line.
pub fn line_field(lang: Lang, field: LineField) -> String {
    let (en, fr) = match field {
        LineField::Label => ("a label of yours", "une étiquette à vous"),
        LineField::Code => ("tariff code", "code tarifaire"),
        LineField::Value => ("value", "valeur"),
        LineField::Currency => ("currency", "devise"),
        LineField::Fx => ("exchange rate", "taux de change"),
        LineField::Quantity => ("quantity", "quantité"),
        LineField::Unit => ("unit", "unité"),
        LineField::Quantity2 => ("second quantity", "deuxième quantité"),
        LineField::Unit2 => ("second unit", "deuxième unité"),
        LineField::Freight => ("freight", "fret"),
        LineField::Insurance => ("insurance", "assurance"),
        LineField::Fact(fact) => return name(lang, fact),
    };
    lang.pick(en, fr).to_owned()
}

/// A field of the sheet.
pub fn sheet_field(lang: Lang, field: Field) -> &'static str {
    match field {
        Field::Into => lang.pick("country entered", "pays d’entrée"),
        Field::EntryDate => lang.pick("date of entry", "date d’entrée"),
        Field::Title => lang.pick("title", "titre"),
        Field::Note => lang.pick("note", "note"),
    }
}

/// The declaration that a row belongs to.
pub fn declaration(lang: Lang) -> &'static str {
    lang.pick("declaration", "déclaration")
}

/// What the goods are, in words.
pub fn goods(lang: Lang) -> &'static str {
    lang.pick("the goods in words", "les marchandises en mots")
}

/// A column without a name.
pub fn column(lang: Lang, number: usize) -> String {
    match lang {
        Lang::En => format!("Column {number}"),
        Lang::Fr => format!("Colonne {number}"),
    }
}

/// A row by its number in the file.
pub fn row(lang: Lang, number: u32) -> String {
    match lang {
        Lang::En => format!("Row {number} of the file"),
        Lang::Fr => format!("Rangée {number} du fichier"),
    }
}

/// Why a column was taken for something: by its heading.
pub fn by_heading(lang: Lang) -> &'static str {
    lang.pick("by its heading", "d’après son en-tête")
}

/// By its cells.
pub fn by_cells(lang: Lang) -> &'static str {
    lang.pick("by what stands in it", "d’après son contenu")
}

/// A column is multiplied with another into the value.
pub fn into_value(lang: Lang) -> &'static str {
    lang.pick("multiplied into the value", "multipliée pour donner la valeur")
}

/// A person said so.
pub fn by_you(lang: Lang) -> &'static str {
    lang.pick("you said so", "selon vous")
}

/// Yes.
pub fn yes(lang: Lang) -> &'static str {
    lang.pick("Yes", "Oui")
}

/// No.
pub fn no(lang: Lang) -> &'static str {
    lang.pick("No", "Non")
}

/// What was looked at: how many columns and rows, whether these are all, and which row names the columns.
pub fn looked_at(lang: Lang, columns: usize, rows: usize, all: bool, header: Option<usize>) -> String {
    let rows = plain(lang, rows.into());
    match lang {
        Lang::En => {
            let rows = if all { format!("{rows} rows") } else { format!("more than {rows} rows") };
            let header = match header {
                Some(row) => format!("Row {row} names the columns."),
                None => "No row names the columns.".to_owned(),
            };
            format!("{columns} columns, {rows}. {header}")
        }
        Lang::Fr => {
            let rows =
                if all { format!("{rows}\u{a0}rangées") } else { format!("plus de {rows}\u{a0}rangées") };
            let header = match header {
                Some(row) => format!("La rangée {row} nomme les colonnes."),
                None => "Aucune rangée ne nomme les colonnes.".to_owned(),
            };
            format!("{columns}\u{a0}colonnes, {rows}. {header}")
        }
    }
}

/// The question about what holds for all rows.
pub fn for_all(lang: Lang, needed: bool) -> &'static str {
    if needed {
        lang.pick(
            "No column says this. What holds for all rows?",
            "Aucune colonne ne le dit. Qu’est-ce qui vaut pour toutes les rangées\u{a0}?",
        )
    } else {
        lang.pick(
            "No column says this. If it is the same for all rows, say it here; else the answers are ranges.",
            "Aucune colonne ne le dit. Si c’est pareil pour toutes les rangées, dites-le ici; sinon, les réponses sont des \
             fourchettes.",
        )
    }
}

/// The question which column holds the codes.
pub fn which_codes(lang: Lang) -> &'static str {
    lang.pick(
        "Which column holds the tariff codes? Choose \"tariff code\" above it.",
        "Quelle colonne contient les codes tarifaires\u{a0}? Choisissez «\u{a0}code tarifaire\u{a0}» au-dessus d’elle.",
    )
}

/// The question which number of a day is the day.
pub fn which_day(lang: Lang, column: &str, cell: &str) -> String {
    match lang {
        Lang::En => format!("In {column}, what comes first in {cell}?"),
        Lang::Fr => format!("Dans {column}, qu’est-ce qui vient en premier dans {cell}\u{a0}?"),
    }
}

/// The day does.
pub fn day_first(lang: Lang) -> &'static str {
    lang.pick("The day", "Le jour")
}

/// The month does.
pub fn month_first(lang: Lang) -> &'static str {
    lang.pick("The month", "Le mois")
}

/// The question whether a price is that of one or of all.
pub fn which_price(lang: Lang, price: &str, count: &str) -> String {
    match lang {
        Lang::En => format!("{price} stands beside {count}. What is it the price of?"),
        Lang::Fr => format!("{price} figure à côté de {count}. De quoi est-ce le prix\u{a0}?"),
    }
}

/// Of one.
pub fn of_one(lang: Lang) -> &'static str {
    lang.pick("Of one: multiply it", "D’une seule pièce\u{a0}: à multiplier")
}

/// Of all goods of a row.
pub fn of_all(lang: Lang) -> &'static str {
    lang.pick("Of all goods of the row", "De toutes les marchandises de la rangée")
}

/// The currency of the country entered, as a choice.
pub fn of_country_entered(lang: Lang) -> &'static str {
    lang.pick("that of the country entered", "celle du pays d’entrée")
}

/// A code that goods in words may have, to be taken.
pub fn offer(lang: Lang, code: &str, name: &str) -> String {
    match lang {
        Lang::En => format!("Use {code}: {name}"),
        Lang::Fr => format!("Prendre {code}\u{a0}: {name}"),
    }
}

/// A row is one of several of a declaration; whether it was worked out among them.
pub fn among(lang: Lang, rows: usize, among: bool) -> String {
    match (lang, among) {
        (Lang::En, true) => {
            format!("One of {rows} rows of a declaration: it bears its share of what is owed once.")
        }
        (Lang::Fr, true) => {
            format!(
                "L’une des {rows}\u{a0}rangées d’une déclaration\u{a0}: elle porte sa part de ce qui n’est dû qu’une fois."
            )
        }
        (Lang::En, false) => format!(
            "Worked out here by itself. In the file it is one of {rows} rows of a declaration, and bears its share of what is owed once."
        ),
        (Lang::Fr, false) => format!(
            "Calculée ici seule. Dans le fichier, elle est l’une des {rows}\u{a0}rangées d’une déclaration et porte sa part de ce qui n’est dû qu’une fois."
        ),
    }
}

/// A column of the file of answers, by what it holds.
pub fn column_named(lang: Lang, column: &str) -> String {
    if let Some(field) = LineField::named(column) {
        return line_field(lang, field);
    }
    let field = Field::ASKED.into_iter().find(|field| field.column() == column);
    field.map_or(column, |field| sheet_field(lang, field)).to_owned()
}

/// What an answer still depends on.
pub fn depends_on(lang: Lang, open: &[String]) -> String {
    let said = open.join(" · ");
    match lang {
        Lang::En => format!("Still open: {said}"),
        Lang::Fr => format!("Reste à savoir\u{a0}: {said}"),
    }
}

/// A chapter of the schedule.
pub fn chapter(lang: Lang, chapter: &str) -> String {
    format!("{} {chapter}", lang.pick("Chapter", "Chapitre"))
}

/// A month, written `2025-03`: `March 2025`.
pub fn month(lang: Lang, month: &str) -> String {
    let named = month.split_once('-').and_then(|(year, month)| {
        let (en, fr) = MONTHS.get(month.parse::<usize>().ok()?.checked_sub(1)?)?;
        Some(format!("{} {year}", lang.pick(en, fr)))
    });
    named.unwrap_or_else(|| month.to_owned())
}

/// The question what stands before decimals.
pub fn which_decimals(lang: Lang, column: &str, cell: &str) -> String {
    match lang {
        Lang::En => format!("In {column}, what stands before the decimals in numbers such as {cell}?"),
        Lang::Fr => {
            format!("Dans {column}, qu’est-ce qui précède les décimales dans des nombres comme {cell}\u{a0}?")
        }
    }
}

/// A point does.
pub fn point(lang: Lang) -> &'static str {
    lang.pick("A point", "Un point")
}

/// A comma does.
pub fn comma(lang: Lang) -> &'static str {
    lang.pick("A comma", "Une virgule")
}

/// How a row stands; a word of the answered file otherwise.
pub fn status(lang: Lang, status: &'static str) -> &'static str {
    match status {
        "invalid" => lang.pick("not understood", "non comprise"),
        "undecided" => lang.pick("open", "indécise"),
        "prohibited" => lang.pick("prohibited", "interdite"),
        "not_covered" => lang.pick("not covered", "non couverte"),
        "assessed" => lang.pick("answered", "établie"),
        "no_goods" => lang.pick("no goods", "pas de marchandise"),
        other => other,
    }
}
