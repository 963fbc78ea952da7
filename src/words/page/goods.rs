//! What the page says where goods are found by their names.

use crate::find::Nothing;
use crate::units::{Country, Lang};
use crate::words::country::of_country;
use crate::words::page::colon;

// The field and its list.
sentences! {
    goods_field "Goods or tariff code" "Marchandises ou code tarifaire";
    goods_hint "In your own words, like hot tub or 2x4 lumber; or the 4 to 10 digits on your documents, like 7208.36.00."
        "Dans vos mots, comme spa ou bois 2x4; ou les 4 à 10 chiffres de vos documents, comme 7208.36.00.";
    goods_found "Goods found" "Marchandises trouvées";
    recent_goods "Chosen before" "Déjà choisies";
    chapters_of_words "Chapters in which some of these words occur" "Chapitres où figurent certains de ces mots";
    choose_goods "Choose one of the goods found, or give the tariff code in digits, like 7208.36.00."
        "Choisissez parmi les marchandises trouvées, ou donnez le code tarifaire en chiffres, comme 7208.36.00.";
    weak_match "No name fits all of these words. Say in a few plain words what the goods are made of, and what they are for."
        "Aucun nom ne correspond à tous ces mots. Dites en quelques mots simples de quoi les marchandises sont faites, et à quoi elles servent.";
    names_missing "The names of goods did not arrive, so words cannot be searched now. Tariff codes work as always."
        "Les noms de marchandises ne sont pas arrivés\u{a0}: on ne peut chercher par mots pour l’instant. Les codes tarifaires fonctionnent comme toujours.";
    names_awaited "The names of goods are on their way." "Les noms de marchandises arrivent.";
    try_again "Try again" "Réessayer";
    in_other_language "Found by their French names." "Trouvées par leurs noms anglais.";
}

// The steps beneath a code.
sentences! {
    where_it_stands "Place in the tariff" "Place dans le tarif";
    which_is_it "Which of these is it?" "De laquelle s’agit-il?";
    any_of_these "Any of these" "N’importe laquelle";
    longer_code "Choose a longer code all the same" "Choisir tout de même un code plus long";
    official_text "Official text" "Texte officiel";
    in_doubt "Where several fit, customs decides" "Si plusieurs conviennent, la douane tranche";
    past_rulings "Search its past rulings" "Chercher ses décisions passées";
    ask_for_ruling "Ask it for a ruling" "Lui demander une décision";
}

/// How many headings were found, for those who hear the page.
pub fn headings(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::En, 1) => "1 heading".to_owned(),
        (Lang::Fr, 0 | 1) => format!("{count} position"),
        (Lang::En, _) => format!("{count} headings"),
        (Lang::Fr, _) => format!("{count} positions"),
    }
}

/// Why no goods were found; empty where nothing was asked.
pub const fn nothing_found(lang: Lang, why: Nothing) -> &'static str {
    let (en, fr) = match why {
        Nothing::Empty => ("", ""),
        Nothing::TooShort => ("Write at least two letters.", "Écrivez au moins deux lettres."),
        Nothing::OnlyStopWords => (
            "Name the goods themselves, like maple syrup.",
            "Nommez les marchandises elles-mêmes, comme sirop d’érable.",
        ),
        Nothing::OtherAlphabet => (
            "Write in English or French, or give the tariff code.",
            "Écrivez en français ou en anglais, ou donnez le code tarifaire.",
        ),
        Nothing::Service => (
            "Customs duties fall on goods, not on services.",
            "Les droits de douane frappent les marchandises, non les services.",
        ),
        Nothing::NoMatch => (
            "No goods go by these words here. Say in a few plain words what they are made of, and what they are for.",
            "Aucune marchandise ne porte ce nom ici. Dites en quelques mots simples de quoi les vôtres sont faites, et à quoi elles servent.",
        ),
    };
    lang.pick(en, fr)
}

/// Of what origin the rates shown are, as long as none was given.
pub fn rates_suppose(lang: Lang, origin: Country) -> String {
    let origin = of_country(lang, origin);
    match lang {
        Lang::En => format!("Rates of goods that originate in {origin}, until you say where yours do."),
        Lang::Fr => format!(
            "Taux pour des marchandises originaires {origin}, tant que vous n’avez pas indiqué l’origine des vôtres."
        ),
    }
}

/// A name and what it goes with: a choice and its rate.
pub fn with_colon(lang: Lang, name: &str, said: &str) -> String {
    format!("{name}{}{said}", colon(lang))
}

/// The title of the window of a sheet of one line, by its goods.
pub fn goods_title(name: &str, code: &str) -> String {
    format!("{name} · {code} · Countertariff")
}

/// A chapter by its number and its name.
pub fn chapter(lang: Lang, number: &str, name: &str) -> String {
    format!("{} {number} {name}", lang.pick("Chapter", "Chapitre"))
}
