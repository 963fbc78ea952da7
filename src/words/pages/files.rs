//! What the page of files says that does not depend on a file.

use crate::units::{Date, Lang};
use crate::words::date;
use crate::words::page::sentences;

sentences! {
    files_title "A file of goods" "Un fichier de marchandises";
    files_description "Every row of a spreadsheet answered: what is owed on each and why, worked out in your browser."
        "Chaque rangée d’un tableur avec sa réponse\u{a0}: ce qui est dû et pourquoi, calculé dans votre navigateur.";
    files_lead "Choose a file with one kind of goods in each row: an invoice, a list of products, an entry report. Each row is answered as a sheet would be. The file is read here, in your browser, and goes nowhere."
        "Choisissez un fichier dont chaque rangée est une sorte de marchandises\u{a0}: une facture, une liste de produits, un relevé de déclarations. Chaque rangée reçoit la réponse qu’une feuille donnerait. Le fichier est lu ici, dans votre navigateur, et ne va nulle part.";
    files_need_a_script "This page reads a file by a script, and scripts are off. The command of the same name reads files too."
        "Cette page lit un fichier par un script, et les scripts sont désactivés. La commande du même nom lit aussi des fichiers.";
    files_choose "Choose a file, or drop it here" "Choisissez un fichier, ou déposez-le ici";
    files_kinds "CSV or text from any program (comma, semicolon or tab; any usual encoding), or a workbook (.xlsx, .xls) of 64 MB at most."
        "CSV ou texte de n’importe quel logiciel (virgule, point-virgule ou tabulation; tout encodage usuel), ou un classeur (.xlsx, .xls) de 64\u{a0}Mo au plus.";
    files_reading "{done} of {all} MB read" "{done} de {all}\u{a0}Mo lus";
    files_reading_rows "{rows} of {all} rows read, {left} seconds left" "{rows} de {all}\u{a0}rangées lues, encore {left}\u{a0}secondes";
    files_sheet "Sheet of the workbook" "Feuille du classeur";
    files_nothing_kept "This browser keeps nothing for this page: for the next file the columns have to be chosen again."
        "Ce navigateur ne garde rien pour cette page\u{a0}: pour le prochain fichier, il faudra de nouveau choisir les colonnes.";
    files_looking "Looking at {name}…" "Examen de {name}…";
    files_missed "What answers files did not arrive, or stopped. What was answered until then is kept: save it below, or choose the file again."
        "Ce qui répond aux fichiers n’est pas arrivé, ou s’est arrêté. Ce qui a reçu une réponse jusque-là est conservé\u{a0}: enregistrez-le ci-dessous, ou choisissez de nouveau le fichier.";
    files_map_title "What the columns hold" "Ce que contiennent les colonnes";
    files_map_says "Above each column stands what it is taken for. Change it if that is wrong: it is remembered in this browser for files with the same columns."
        "Au-dessus de chaque colonne figure ce pour quoi elle est prise. Changez-le si c’est faux\u{a0}: ce navigateur s’en souvient pour les fichiers qui ont les mêmes colonnes.";
    files_preview "The first rows of the file" "Les premières rangées du fichier";
    files_everywhere "For all rows" "Pour toutes les rangées";
    files_column "What the column {name} holds" "Ce que contient la colonne {name}";
    files_nothing "carried along" "reprise telle quelle";
    files_guard " Make cells that begin with = + - @ safe for spreadsheets, by an apostrophe"
        " Rendre sûres pour les tableurs les cellules qui commencent par = + - @, par une apostrophe";
    files_run "Answer every row" "Répondre à chaque rangée";
    files_working "Answering" "Réponses en cours";
    files_far "{rows} rows, {rate} a second, {left} seconds left" "{rows}\u{a0}rangées, {rate} par seconde, encore {left}\u{a0}secondes";
    files_stop "Stop" "Arrêter";
    files_stopping "Stopping…" "Arrêt en cours…";
    files_stopped "Stopped. The rows answered so far are below." "Arrêté. Les rangées qui ont déjà une réponse sont ci-dessous.";
    files_done "Rows of goods answered: {goods}; not understood: {unread}; other rows carried along: {others}."
        "Rangées de marchandises\u{a0}: {goods}; non comprises\u{a0}: {unread}; autres rangées, reprises telles quelles\u{a0}: {others}.";
    files_no_names "The names of goods could not be fetched: no codes are offered for goods in words. Answer the file again to try once more."
        "Les noms des marchandises n’ont pas pu être obtenus\u{a0}: aucun code n’est proposé pour les marchandises décrites en mots. Répondez de nouveau au fichier pour réessayer.";
    files_results "The answers" "Les réponses";
    files_state "How a row stands" "État de la rangée";
    files_all_rows "All rows, problems first" "Toutes, les problèmes d’abord";
    files_programme "Owed under" "Dû au titre de";
    files_any_programme "Any programme" "N’importe quel programme";
    files_count "{rows} rows" "{rows}\u{a0}rangées";
    files_rows "Rows with their answers" "Rangées et réponses";
    files_open_row "Open row {number}" "Ouvrir la rangée {number}";
    files_sums "What it adds up to" "Ce que cela totalise";
    files_by_programme "By programme, all charges" "Par programme, toutes les sommes";
    files_by_chapter "Duties by chapter" "Droits par chapitre";
    files_by_month "Duties by month" "Droits par mois";
    files_save_title "Save" "Enregistrer";
    files_save "Save the file with the answers" "Enregistrer le fichier avec les réponses";
    files_save_book "Save as a workbook (.xlsx)" "Enregistrer comme classeur (.xlsx)";
    files_binding "{rows} of {all} rows packed, {left} seconds left" "{rows} de {all}\u{a0}rangées emballées, encore {left}\u{a0}secondes";
    files_saved_whole "All that was in the file, in its order, with the answers in columns after it and your corrections in place: as CSV, or as a workbook in which amounts are numbers, and codes and words are text."
        "Tout ce qui était dans le fichier, dans l’ordre, suivi des réponses en colonnes, avec vos corrections\u{a0}: en CSV, ou dans un classeur où les montants sont des nombres, les codes et les mots, du texte.";
    files_mend "Change a cell, and the row is answered again. The file itself stays as it is."
        "Modifiez une cellule, et la rangée reçoit une nouvelle réponse. Le fichier lui-même ne change pas.";
    files_fixed "Mend this row in the file, and open the file again: what stands in its cells may not be what was meant."
        "Corrigez cette rangée dans le fichier, puis ouvrez-le de nouveau\u{a0}: ce qui se trouve dans ses cellules n’est peut-être pas ce qui était voulu.";
    files_offers "No code stands in this row. Is it one of these? None is taken unless you say so."
        "Cette rangée n’a pas de code. Est-ce l’un de ceux-ci\u{a0}? Aucun n’est pris sans que vous le disiez.";
    files_answer "The answer" "La réponse";
    files_as_sheet "Open as a sheet, with every reason" "Ouvrir comme feuille, avec tous les motifs";
    files_close "Close" "Fermer";
    files_printed "Printed on" "Imprimé le";
    files_on_paper "{shown} of {rows} rows are printed here; the file that is saved has them all."
        "{shown} des {rows}\u{a0}rangées sont imprimées ici; le fichier enregistré les contient toutes.";
    private_file "The file stays in your browser: this page sends nothing. While it is open, the answers lie in the browser’s own store on this device; they are removed when it is closed, at the latest when it is next opened."
        "Le fichier reste dans votre navigateur\u{a0}: cette page n’envoie rien. Tant qu’elle est ouverte, les réponses se trouvent dans le stockage du navigateur, sur cet appareil; elles sont supprimées à sa fermeture, au plus tard à sa prochaine ouverture.";
}

/// How far the law of a country was read.
pub fn files_law(lang: Lang, country: &str, day: Date) -> String {
    let day = date(lang, day);
    match lang {
        Lang::En => format!("{country}: the law as read to {day}."),
        Lang::Fr => format!("{country}\u{a0}: la loi, telle que lue jusqu’au {day}."),
    }
}

/// The columns of the table of answers.
pub const FILES_COLUMNS: [(&str, &str); 7] = [
    ("Row", "Rangée"),
    ("Stands", "État"),
    ("Code", "Code"),
    ("Goods", "Marchandises"),
    ("Value", "Valeur"),
    ("Duties", "Droits"),
    ("Why", "Pourquoi"),
];
