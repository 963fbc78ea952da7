//! What the page says of several lines: their table, what is done to many of them, and rows that were pasted.

use crate::entry::pasted::Unused;
use crate::units::Lang;
use crate::words::plain;

// The table.
sentences! {
    lines_title "Lines" "Lignes";
    code_head "Code" "Code";
    value_head "Value" "Valeur";
    origin_head "Origin" "Origine";
    claim_head "Claim" "Demande";
    state_head "State" "État";
    no_code "no code yet" "sans code";
    close_line "Close" "Fermer";
    state_empty "nothing filled in" "vide";
    state_waiting "not answered yet" "pas encore établie";
    state_awaiting "waits for other lines" "attend les autres lignes";
    state_problem "problem" "problème";
    state_decided "decided" "établie";
    state_undecided "needs an answer" "réponse requise";
    state_prohibited "prohibited" "interdite";
    state_not_covered "not covered" "non couverte";
    next_to_answer "Next line that needs an answer" "Ligne suivante à compléter";
    filled_down "Other lines now say the same." "D’autres lignes disent maintenant la même chose.";
}

/// `1 line`, `12 lines`.
fn lines(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::En, 1) => "1 line".to_owned(),
        (Lang::En, count) => format!("{} lines", whole(lang, count)),
        (Lang::Fr, 0 | 1) => format!("{count}\u{a0}ligne"),
        (Lang::Fr, count) => format!("{}\u{a0}lignes", whole(lang, count)),
    }
}

/// A count, with its thousands apart.
fn whole(lang: Lang, count: usize) -> String {
    plain(lang, count.into())
}

/// The head of the row of sums.
pub fn all_lines(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En => format!("All {count} lines"),
        Lang::Fr => format!("Les {count}\u{a0}lignes"),
    }
}

/// How many lines are in no sum.
pub fn not_in_sums(lang: Lang, count: usize) -> String {
    let lines = lines(lang, count);
    match (lang, count) {
        (Lang::En, 1) => format!("{lines} is not in these sums"),
        (Lang::En, _) => format!("{lines} are not in these sums"),
        (Lang::Fr, 1) => format!("{lines} n’est pas dans ces sommes"),
        (Lang::Fr, _) => format!("{lines} ne sont pas dans ces sommes"),
    }
}

/// How many lines need an answer.
pub fn need_answers(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::En, 1) => "1 needs an answer".to_owned(),
        (Lang::En, count) => format!("{count} need an answer"),
        (Lang::Fr, count) => format!("{count} à compléter"),
    }
}

/// To see only the lines that need an answer.
pub fn show_only(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::En, 1) => "Show only the one that needs an answer".to_owned(),
        (Lang::En, count) => format!("Show only the {count} that need an answer"),
        (Lang::Fr, 1) => "Montrer seulement celle à compléter".to_owned(),
        (Lang::Fr, count) => format!("Montrer seulement les {count} à compléter"),
    }
}

/// To see all lines again.
pub fn show_all_lines(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En => format!("Show all {count} lines"),
        Lang::Fr => format!("Montrer les {count}\u{a0}lignes"),
    }
}

/// What one line can hand on to the others.
pub fn fill_down(lang: Lang, line: usize, fields: &[String]) -> String {
    let fields = fields.join(", ");
    match lang {
        Lang::En => format!("Use on other lines what line {line} says ({fields}):"),
        Lang::Fr => format!("Reporter sur d’autres lignes ce que dit la ligne {line} ({fields})\u{a0}:"),
    }
}

/// To the lines that say nothing there.
pub fn fill_empty(lang: Lang, count: usize) -> String {
    let lines = lines(lang, count);
    match lang {
        Lang::En => format!("Fill in where empty ({lines})"),
        Lang::Fr => format!("Remplir les champs vides ({lines})"),
    }
}

/// To every line.
pub fn fill_all(lang: Lang, count: usize) -> String {
    let lines = lines(lang, count);
    match lang {
        Lang::En => format!("Write over all that differ ({lines})"),
        Lang::Fr => format!("Remplacer tout ce qui diffère ({lines})"),
    }
}

/// What became of rows that were pasted.
pub fn pasted(lang: Lang, rows: usize, lines: usize) -> String {
    match (lang, lines, rows) {
        (Lang::En, 1, 1) => "1 line was added from 1 pasted row.".to_owned(),
        (Lang::En, 1, rows) => format!("1 line was added from {rows} pasted rows."),
        (Lang::En, lines, rows) => format!("{lines} lines were added from {rows} pasted rows."),
        (Lang::Fr, 0 | 1, 0 | 1) => {
            format!("{lines}\u{a0}ligne a été ajoutée à partir de {rows}\u{a0}rangée collée.")
        }
        (Lang::Fr, 0 | 1, rows) => {
            format!("{lines}\u{a0}ligne a été ajoutée à partir de {rows}\u{a0}rangées collées.")
        }
        (Lang::Fr, lines, rows) => {
            format!("{lines}\u{a0}lignes ont été ajoutées à partir de {rows}\u{a0}rangées collées.")
        }
    }
}

// What became of the rows that are no lines, and of what the sheet says otherwise.
sentences! {
    to_the_files "Files of any length have a page of their own." "Les fichiers de toute longueur ont leur propre page.";
    headings_read "The first row was read as headings." "La première rangée a été lue comme des titres de colonnes.";
    day_kept "The rows give another date of entry; the sheet keeps its own." "Les rangées donnent une autre date d’entrée; la feuille garde la sienne.";
    no_currency_named "No currency is named: amounts are read in that of the country entered." "Aucune devise n’est nommée\u{a0}: les montants sont lus dans celle du pays d’entrée.";
    way_kept "The rows name another country entered; the sheet keeps its own." "Les rangées indiquent un autre pays d’entrée; la feuille garde le sien.";
}

/// How many codes were read as far as all countries count alike.
pub fn codes_shared(lang: Lang, codes: usize) -> String {
    match (lang, codes) {
        (Lang::En, 1) => "Of 1 code of another nomenclature the first six digits were read: only these are the same here.".to_owned(),
        (Lang::En, codes) => format!(
            "Of {codes} codes of another nomenclature the first six digits were read: only these are the same here."
        ),
        (Lang::Fr, 1) => "D’un code d’une autre nomenclature, les six premiers chiffres ont été lus\u{a0}: eux seuls sont les mêmes ici.".to_owned(),
        (Lang::Fr, codes) => format!(
            "De {codes}\u{a0}codes d’une autre nomenclature, les six premiers chiffres ont été lus\u{a0}: eux seuls sont les mêmes ici."
        ),
    }
}

/// Prices that were taken for the values of whole rows.
pub fn price_as_value(lang: Lang, column: &str) -> String {
    match lang {
        Lang::En => format!("The column “{column}” was read as the value of all goods of a row, not of one."),
        Lang::Fr => format!(
            "La colonne «\u{a0}{column}\u{a0}» a été lue comme la valeur de toutes les marchandises d’une rangée, et non d’une seule."
        ),
    }
}

/// How many rows only added others up.
pub fn sums_left_out(lang: Lang, sums: usize) -> String {
    match (lang, sums) {
        (Lang::En, 1) => "1 row of totals was left out.".to_owned(),
        (Lang::En, sums) => format!("{sums} rows of totals were left out."),
        (Lang::Fr, 1) => "1\u{a0}rangée de totaux a été laissée de côté.".to_owned(),
        (Lang::Fr, sums) => format!("{sums}\u{a0}rangées de totaux ont été laissées de côté."),
    }
}

/// The columns that were not used.
pub fn columns_unused(lang: Lang, columns: &[Unused]) -> String {
    let name = |column: &Unused| match (lang, column) {
        (Lang::En, Unused::Named(heading)) => format!("“{heading}”"),
        (Lang::Fr, Unused::Named(heading)) => format!("«\u{a0}{heading}\u{a0}»"),
        (_, Unused::Numbered(place)) => place.to_string(),
    };
    let names = columns.iter().map(name).collect::<Vec<_>>().join(", ");
    match (lang, columns.len()) {
        (Lang::En, 1) => format!("The column {names} was not used."),
        (Lang::En, _) => format!("The columns {names} were not used."),
        (Lang::Fr, 1) => format!("La colonne {names} n’a pas servi."),
        (Lang::Fr, _) => format!("Les colonnes {names} n’ont pas servi."),
    }
}

/// Why rows were not taken in.
pub fn too_many_rows(lang: Lang, rows: usize, most: usize) -> String {
    let (rows, most) = (whole(lang, rows), whole(lang, most));
    match lang {
        Lang::En => format!(
            "{rows} rows were pasted, and a sheet holds at most {most} lines. Nothing was added or changed."
        ),
        Lang::Fr => format!(
            "{rows}\u{a0}rangées ont été collées, et une feuille compte au plus {most}\u{a0}lignes. Rien n’a été ajouté ni changé."
        ),
    }
}

/// Why no other line is added.
pub fn is_full(lang: Lang, most: usize) -> String {
    let most = whole(lang, most);
    match lang {
        Lang::En => format!("A sheet holds at most {most} lines: none was added."),
        Lang::Fr => format!("Une feuille compte au plus {most}\u{a0}lignes\u{a0}: aucune n’a été ajoutée."),
    }
}
