//! What the page says on paper, in a frame of another page, and around files.

use super::colon;
use crate::units::Lang;

// On paper.
sentences! {
    paper_title "Tariff estimate" "Estimation tarifaire";
    draft "DRAFT" "ÉBAUCHE";
    draft_because "A draft: still open" "Une ébauche\u{a0}: reste à savoir";
    still_open "Still open" "Reste à savoir";
    charge "Charge" "Somme due";
    how_calculated "How it is calculated" "Calcul";
    citations "Citations" "Références";
    open_here "To open this sheet:" "Pour ouvrir cette feuille\u{a0}:";
    too_long_for_paper "This sheet is too long for a link that can be printed. Save it as JSON instead."
        "Cette feuille est trop longue pour un lien imprimable. Enregistrez-la plutôt en JSON.";
}

// Files, and other ways to take a sheet along.
sentences! {
    print_sheet "Print or save as PDF" "Imprimer ou enregistrer en PDF";
    show_qr "Show a QR code" "Afficher un code QR";
    save_json "Save as JSON" "Enregistrer en JSON";
    save_csv "Save as CSV" "Enregistrer en CSV";
    open_json "Open a saved sheet (JSON)" "Ouvrir une feuille enregistrée (JSON)";
    embed_sheet "Embed in a page" "Intégrer à une page Web";
    qr_name "QR code of the link of this sheet" "Code QR du lien de cette feuille";
    qr_hint "Point a phone’s camera at it: the sheet opens on the phone."
        "Visez-le avec l’appareil photo d’un téléphone\u{a0}: la feuille s’ouvre sur le téléphone.";
    qr_too_long "This sheet is too long for a QR code that a camera can read. Copy the link instead."
        "Cette feuille est trop longue pour un code QR qu’un appareil photo puisse lire. Copiez plutôt le lien.";
    embed_code "Put this into the source of your page" "Collez ceci dans le code source de votre page";
    export_works "The file is being made…" "Le fichier se prépare…";
    export_missed "The part that makes files did not arrive. Check the connection, then try again."
        "La partie qui prépare les fichiers n’est pas arrivée. Vérifiez la connexion, puis réessayez.";
    export_too_long "A field of this sheet is too long for a file. Shorten it, then try again."
        "Un champ de cette feuille est trop long pour un fichier. Abrégez-le, puis réessayez.";
    no_link_to_show "This sheet is too long for a link, and so for a QR code and for a frame. Save it as JSON instead."
        "Cette feuille est trop longue pour un lien, donc pour un code QR et pour un cadre. Enregistrez-la plutôt en JSON.";
    open_json_hint "A saved sheet can also be dropped anywhere on the page, or pasted."
        "Une feuille enregistrée peut aussi être déposée n’importe où sur la page, ou collée.";
    import_too_big "This is larger than any sheet saved here. Open a sheet that was saved here as JSON."
        "Ceci dépasse la taille de toute feuille enregistrée ici. Ouvrez une feuille enregistrée ici en JSON.";
    import_not_json "This is not JSON, or it was cut off. Open a sheet that was saved here as JSON."
        "Ce n’est pas du JSON, ou il en manque une partie. Ouvrez une feuille enregistrée ici en JSON.";
    import_not_a_sheet "There is no sheet in this JSON. Open a sheet that was saved here as JSON."
        "Ce JSON ne contient aucune feuille. Ouvrez une feuille enregistrée ici en JSON.";
    import_newer "This sheet was saved by a newer version of this page. Reload the page to get that version."
        "Cette feuille vient d’une version plus récente de cette page. Rechargez la page pour l’obtenir.";
}

// In a frame of another page.
sentences! {
    embed_title "Tariff estimate from Countertariff" "Estimation tarifaire de Countertariff";
    open_full "Open the whole sheet" "Ouvrir la feuille entière";
}

/// The day of printing.
pub fn printed_on(lang: Lang, day: &str) -> String {
    format!("{}{}{day}.", lang.pick("Printed", "Imprimé"), lang.pick(" on ", " le "))
}

/// Whose law, as read to which day, by which edition of the program.
pub fn edition(lang: Lang, version: &str) -> String {
    format!("Countertariff{}{version}.", lang.pick(", version ", ", version "))
}

/// What was assumed, before the list of it.
pub fn assumed_on_paper(lang: Lang) -> String {
    lang.pick("Assumed", "Hypothèses").to_owned() + colon(lang)
}

/// What was said of every line, before the list of it.
pub fn of_all_lines(lang: Lang) -> String {
    lang.pick("All lines", "Toutes les lignes").to_owned() + colon(lang)
}

/// What is said of some lines among several, by their numbers.
pub fn of_lines(lang: Lang, said: &str, lines: &[usize]) -> String {
    let numbers: Vec<String> = lines.iter().map(usize::to_string).collect();
    let name = match (lang, lines.len()) {
        (Lang::En, 1) => "line",
        (Lang::En, _) => "lines",
        (Lang::Fr, 1) => "ligne",
        (Lang::Fr, _) => "lignes",
    };
    format!("{said} ({name} {})", numbers.join(", "))
}

/// What is looked at and not charged, before the list of it.
pub fn not_charged(lang: Lang) -> String {
    lang.pick("Not charged", "Non exigé").to_owned() + colon(lang)
}

/// A line's share of a charge on the whole declaration: the charge, the value of the line, that of all.
pub fn shared_out(lang: Lang, [charge, mine, all]: &[String; 3]) -> String {
    match lang {
        Lang::En => format!("share of {charge}, by value: {mine} of {all}"),
        Lang::Fr => format!("part de {charge}, selon la valeur\u{a0}: {mine} sur {all}"),
    }
}
