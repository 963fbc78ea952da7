//! What is said of the columns and rows of a file that people have.

use crate::units::Lang;

/// A part of what is said of a file cannot be read.
pub fn unreadable(lang: Lang, part: &str) -> String {
    match lang {
        Lang::En => format!(
            "\"{part}\" says nothing of the file. Write field=column for what a column holds, or field:text for what holds for \
             all rows, such as code=HTS No.; into:US."
        ),
        Lang::Fr => format!(
            "«\u{a0}{part}\u{a0}» ne dit rien du fichier. Écrivez champ=colonne pour ce que contient une colonne, ou champ:texte \
             pour ce qui vaut pour toutes les rangées, comme code=No SH; into:CA."
        ),
    }
}

/// There is no such field.
pub fn no_such_field(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => {
            format!("There is no field \"{name}\". The fields are the columns of docs/batch-file.md.")
        }
        Lang::Fr => {
            format!(
                "Il n’y a pas de champ «\u{a0}{name}\u{a0}». Les champs sont les colonnes de docs/batch-file.md."
            )
        }
    }
}

/// The file has no such column.
pub fn no_such_column(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!(
            "The file has no column \"{name}\". Write the name as it appears above the column, or #3 for the third."
        ),
        Lang::Fr => format!(
            "Le fichier n’a pas de colonne «\u{a0}{name}\u{a0}». Écrivez le nom tel qu’il figure au-dessus de la colonne, ou #3 \
             pour la troisième."
        ),
    }
}

/// Nothing says the currency of amounts.
pub fn own_currency(lang: Lang, currency: Option<&str>) -> String {
    let of = currency.map(|it| format!(" ({it})")).unwrap_or_default();
    match lang {
        Lang::En => format!(
            "Nothing says the currency of the amounts: they are read in that of the country entered{of}."
        ),
        Lang::Fr => {
            format!("Rien ne dit la devise des montants\u{a0}: ils sont lus dans celle du pays d’entrée{of}.")
        }
    }
}

/// The value of a row is found out of two columns.
pub fn value_is_product(lang: Lang, price: &str, count: &str) -> String {
    match lang {
        Lang::En => format!("The value of a row is {price} times {count}."),
        Lang::Fr => format!("La valeur d’une rangée est {price} fois {count}."),
    }
}

/// The price of one is taken for the value of a row.
pub fn value_is_of_one(lang: Lang, price: &str) -> String {
    match lang {
        Lang::En => format!(
            "{price} is what one is worth, and no column says how many there are: it is taken for the value of the whole row."
        ),
        Lang::Fr => format!(
            "{price} est ce que vaut une seule pièce, et aucune colonne ne dit combien il y en a\u{a0}: c’est pris pour la valeur \
             de toute la rangée."
        ),
    }
}

/// A code was read otherwise than it stands; why is one of the four that follow.
pub fn mended(lang: Lang, cell: &str, code: &str, why: &str) -> String {
    match lang {
        Lang::En => format!("{cell} was read as {code}: {why}."),
        Lang::Fr => format!("{cell} a été lu {code}\u{a0}: {why}."),
    }
}

/// A spreadsheet took a code for a number.
pub const fn taken_for_number(lang: Lang) -> &'static str {
    lang.pick("a spreadsheet had taken the code for a number", "un tableur avait pris le code pour un nombre")
}

/// The further digits of a code are of another nomenclature.
pub const fn of_elsewhere(lang: Lang) -> &'static str {
    lang.pick(
        "these digits are the same in all countries, and the others are not of this tariff",
        "ces chiffres sont les mêmes dans tous les pays, et les autres ne sont pas de ce tarif",
    )
}

/// The last two digits of a code are no statistical number.
pub const fn other_ending(lang: Lang) -> &'static str {
    lang.pick(
        "the tariff has no such last two digits, which serve statistics",
        "le tarif n’a pas ces deux derniers chiffres, qui servent à la statistique",
    )
}

/// Words stand after a code.
pub const fn words_after(lang: Lang) -> &'static str {
    lang.pick("what stands after the code was left out", "ce qui suit le code a été laissé de côté")
}

/// What stands in the column of units is none.
pub fn no_unit(lang: Lang, text: &str) -> String {
    match lang {
        Lang::En => format!("{text} is no unit that is read here: the quantity was left out."),
        Lang::Fr => {
            format!("{text} n’est pas une unité qui soit lue ici\u{a0}: la quantité a été laissée de côté.")
        }
    }
}

/// A row is blank.
pub fn blank(lang: Lang) -> String {
    lang.pick("This row is empty.", "Cette rangée est vide.").to_owned()
}

/// A row names the columns again.
pub fn header_again(lang: Lang) -> String {
    lang.pick("This row names the columns again.", "Cette rangée nomme de nouveau les colonnes.").to_owned()
}

/// A row adds others up.
pub fn sum(lang: Lang) -> String {
    lang.pick("This row adds other rows up.", "Cette rangée additionne d’autres rangées.").to_owned()
}

/// A row says what something costs that is no goods.
pub fn cost(lang: Lang) -> String {
    lang.pick(
        "This row names no goods, but a cost such as freight, a discount or a tax: it is part of no value.",
        "Cette rangée ne nomme aucune marchandise, mais un coût comme le transport, un rabais ou une taxe\u{a0}: elle n’entre \
         dans aucune valeur.",
    )
    .to_owned()
}

/// A row says more of the one before it.
pub fn continues(lang: Lang) -> String {
    lang.pick(
        "This row names no goods: it has no code, and no words in their place.",
        "Cette rangée ne nomme aucune marchandise\u{a0}: elle n’a ni code ni mots à sa place.",
    )
    .to_owned()
}

/// A row holds a number of chapter 98 or 99.
pub fn provision(lang: Lang) -> String {
    lang.pick(
        "The number is of chapter 98 or 99: it says what was charged on goods, and they stand in a row of their own.",
        "Le numéro est du chapitre 98 ou 99\u{a0}: il dit ce qui a été perçu sur des marchandises, qui figurent dans une rangée à \
         elles.",
    )
    .to_owned()
}
