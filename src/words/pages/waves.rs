//! What the page of the waves says.

use crate::units::month::MONTHS;
use crate::units::{Currency, Date, Decimal, Lang};
use crate::words::page::sentences;
use crate::words::{date, decimal};

sentences! {
    waves_title "The waves: what the tariffs and counter-tariffs cover"
        "Les vagues\u{a0}: ce que visent les droits et les contre-mesures";
    waves_description "How much trade between the United States and Canada each tariff and counter-tariff has covered since January 2025, with the orders and the arithmetic."
        "Quelle part des échanges entre les États-Unis et le Canada chaque droit et chaque contre-mesure vise depuis janvier 2025, avec les textes et le calcul.";
    waves_intro "Since February 2025 each country has put duties on the goods of the other in waves. This page says how much trade each wave covers, in a year’s imports, from which day to which, and by which text."
        "Depuis février 2025, chacun des deux pays impose par vagues des droits sur les marchandises de l’autre. Cette page indique, pour chaque vague, la valeur des importations annuelles qu’elle vise, ses premier et dernier jours, et le texte qui la porte.";
    into_canada "US goods into Canada: Canada’s counter-tariffs" "Marchandises américaines vers le Canada\u{a0}: les contre-mesures du Canada";
    into_states "Canadian goods into the United States: the US duties" "Marchandises canadiennes vers les États-Unis\u{a0}: les droits américains";
    canada_basis "Amounts are those that Canada’s government gave when it announced or made each order: a year of imports from the United States."
        "Les montants sont ceux que le gouvernement du Canada a donnés à l’annonce ou à la prise de chaque décret\u{a0}: une année d’importations en provenance des États-Unis.";
    states_basis "The United States gave no such figures. These are its imports from Canada in 2025 under the numbers on the lists of each duty, in US dollars. Goods on several lists are counted once, lowest layer first. Duties that spare goods entered under the USMCA are counted without what was entered so in 2025. A duty on the metal in goods is counted at the whole value of the goods; chapters 98 and 99, medicines, semiconductors, drones and polysilicon, where a list alone does not decide, are left out."
        "Les États-Unis n’ont pas donné de tels chiffres. Voici leurs importations du Canada en 2025 sous les numéros inscrits sur les listes de chaque droit, en dollars américains. Ce qui figure sur plusieurs listes n’est compté qu’une fois, dans la couche la plus basse. Quand un droit épargne les marchandises de l’ACEUM, ce qui est entré sous cet accord en 2025 n’est pas compté. Un droit sur le métal contenu est compté à la valeur entière des marchandises; les chapitres 98 et 99, les médicaments, les semi-conducteurs, les drones et le polysilicium, où la liste seule ne décide pas, sont laissés de côté.";
    the_picture "picture" "image";
    all_goods "all goods" "toutes les marchandises";
    waves_table "Each wave" "Chaque vague";
    day_by_day "Day by day" "Jour par jour";
    wave "Wave" "Vague";
    covers "Covers" "Vise";
    text_of_law "Text" "Texte";
    in_force_days "Days" "Jours";
    at_work "At work" "À l’œuvre";
    open_sheet "Open a sheet" "Ouvrir une feuille";
    in_force "In force" "En vigueur";
    pledged "Announced, not enacted" "Annoncé, non édicté";
    day "From" "À compter du";
    rate_used "C$ for US$1" "$\u{a0}CA pour 1\u{a0}$\u{a0}US";
    known_primary "Read in the text itself." "Lu dans le texte même.";
    story_of "What Canada’s counter-tariffs covered of the goods of the United States, in US dollars."
        "Ce que les contre-mesures du Canada visaient des marchandises américaines, en dollars américains.";
    never "Never in force" "Jamais en vigueur";
    story_note "The press gave the same two figures that week. Their source gave no exchange rate; those of the Bank of Canada on the days named here lead to both."
        "La presse a publié ces deux chiffres cette semaine-là. Leur source ne donnait pas de taux de change; ceux de la Banque du Canada aux jours indiqués ici mènent à l’un et à l’autre.";
    pledge_note "Announced on 1 February 2025 to follow the first list by three weeks. C$29.8 billion of it came on 13 March with steel and aluminum; the rest was put off to 2 April 2025 and was not imposed. That the order on steel and aluminum was taken from it is our reading."
        "Annoncée le 1er février 2025, elle devait suivre la première liste de trois semaines. De ce montant, 29,8 milliards ont été visés le 13 mars avec l’acier et l’aluminium; le reste a été reporté au 2 avril 2025 et n’a pas été imposé. Que le décret sur l’acier et l’aluminium en ait été tiré, c’est notre lecture.";
    september_note "The government’s list of 629 tariff items includes the steel and aluminum of 2025, so C$27.6 billion takes the place of their C$15.6 billion and is not added to it. That follows from the count of items; no text says so."
        "La liste de 629 numéros tarifaires du gouvernement comprend l’acier et l’aluminium de 2025\u{a0}: les 27,6 milliards remplacent donc leurs 15,6 milliards et ne s’y ajoutent pas. Cela ressort du compte des numéros; aucun texte ne le dit.";
    ends_note "Goods whose surtax is remitted to some importers are counted all the same."
        "Les marchandises dont la surtaxe est remise à certains importateurs sont comptées quand même.";
    source_of "Figures:" "Chiffres\u{a0}:";
    converted "The other currency is converted at the rate of the first day, or of the last day before it that has one."
        "L’autre monnaie est convertie au taux du premier jour ou, à défaut, du dernier jour précédent où un taux a été publié.";
}

/// A number of thousand millions, to a tenth.
pub fn tenths(lang: Lang, amount: Decimal) -> String {
    decimal(lang, amount, 1)
}

/// An amount of thousand millions in a sentence: `C$59.8 billion`, `59,8 milliards de dollars canadiens`.
pub fn billions(lang: Lang, currency: Currency, amount: Decimal) -> String {
    let figure = tenths(lang, amount);
    match (lang, currency) {
        (Lang::En, Currency::Usd) => format!("US${figure}\u{a0}billion"),
        (Lang::En, Currency::Cad) => format!("C${figure}\u{a0}billion"),
        (Lang::Fr, Currency::Usd) => format!("{figure}\u{a0}milliards de dollars américains"),
        (Lang::Fr, Currency::Cad) => format!("{figure}\u{a0}milliards de dollars canadiens"),
    }
}

/// The same where there is little room, with so many decimals: `C$59.8 bn`, `59,8 G$ CA`.
pub fn billions_short(lang: Lang, currency: Currency, amount: Decimal, places: u32) -> String {
    let figure = decimal(lang, amount, places);
    match (lang, currency) {
        (Lang::En, Currency::Usd) => format!("US${figure}\u{a0}bn"),
        (Lang::En, Currency::Cad) => format!("C${figure}\u{a0}bn"),
        (Lang::Fr, Currency::Usd) => format!("{figure}\u{a0}G$\u{a0}US"),
        (Lang::Fr, Currency::Cad) => format!("{figure}\u{a0}G$\u{a0}CA"),
    }
}

/// A layer of the picture with its amount.
pub fn layer(lang: Lang, name: &str, amount: Decimal) -> String {
    format!("{name}\u{a0}{}", tenths(lang, amount))
}

/// What was announced, as it became less.
pub fn amounts(lang: Lang, name: &str, amounts: &[String]) -> String {
    format!("{name}{} {}", lang.pick(":", "\u{a0}:"), amounts.join(" → "))
}

/// A month on the axis.
pub fn month(lang: Lang, of: Date) -> String {
    let names = usize::try_from(of.month() - 1).ok().and_then(|month| MONTHS.get(month).copied());
    let (en, fr) = names.unwrap_or_default();
    let name = match lang {
        Lang::En => en.chars().take(3).collect(),
        Lang::Fr if fr.chars().count() <= 4 => fr.to_owned(),
        Lang::Fr => fr.chars().take(if fr.starts_with("juil") { 5 } else { 4 }).chain(['.']).collect(),
    };
    if of.month() == 1 { format!("{name} {}", of.year()) } else { name }
}

/// How far the law was read.
pub fn read_to(lang: Lang, day: Date) -> String {
    match lang {
        Lang::En => format!("law read to {}", date(lang, day)),
        Lang::Fr => format!("loi lue jusqu’au {}", date(lang, day)),
    }
}

/// The title of the day whose figures are known.
pub fn on_the_day(lang: Lang, day: Date) -> String {
    match lang {
        Lang::En => format!("On {}", date(lang, day)),
        Lang::Fr => format!("Le {}", date(lang, day)),
    }
}

/// A conversion, as people write it.
pub fn conversion(lang: Lang, cad: &str, rate: Decimal, usd: &str, source: &str, day: Date) -> String {
    let (rate, day) = (decimal(lang, rate, 4), date(lang, day));
    match lang {
        Lang::En => format!("{cad} ÷ {rate} = {usd} ({source}, {day})"),
        Lang::Fr => format!("{cad} ÷ {rate} = {usd} ({source}, {day})"),
    }
}

/// The same pledge at the other rate.
pub fn at_the_other_rate(lang: Lang, usd: &str, day: Date) -> String {
    match lang {
        Lang::En => format!("At the rate of {} it is {usd}.", date(lang, day)),
        Lang::Fr => format!("Au taux du {}, cela donne {usd}.", date(lang, day)),
    }
}

/// Days from the first to the last.
pub fn from_to(lang: Lang, from: Date, through: Option<Date>) -> String {
    let begin = date(lang, from);
    match (lang, through.map(|day| date(lang, day))) {
        (Lang::En, Some(end)) => format!("{begin} to {end}"),
        (Lang::En, None) => format!("from {begin}"),
        (Lang::Fr, Some(end)) => format!("du {begin} au {end}"),
        (Lang::Fr, None) => format!("depuis le {begin}"),
    }
}

/// When a wave was announced and made.
pub fn announced_and_made(lang: Lang, announced: Date, made: Date) -> String {
    let (announced, made) = (date(lang, announced), date(lang, made));
    match lang {
        Lang::En => format!("Announced {announced}, made {made}."),
        Lang::Fr => format!("Annoncée le {announced}, édictée le {made}."),
    }
}

/// When an order was made.
pub fn made(lang: Lang, made: Date) -> String {
    match lang {
        Lang::En => format!("Made {}.", date(lang, made)),
        Lang::Fr => format!("Édictée le {}.", date(lang, made)),
    }
}

/// Which text ended it.
pub fn ended_by(lang: Lang, text: &str) -> String {
    match lang {
        Lang::En => format!("Ended in whole or in part by {text}."),
        Lang::Fr => format!("Abrogée en tout ou en partie par\u{a0}: {text}."),
    }
}

/// How many codes are on lists.
pub fn codes(lang: Lang, many: usize) -> String {
    match (lang, many) {
        (Lang::En, 1) => "1 code".to_owned(),
        (Lang::En, _) => format!("{} codes", decimal(lang, many.into(), 0)),
        (Lang::Fr, 0 | 1) => format!("{many} code"),
        (Lang::Fr, _) => format!("{} codes", decimal(lang, many.into(), 0)),
    }
}

/// What the picture of a side shows, for those who do not see it.
pub fn picture_says(lang: Lang, title: &str, most: &str, day: Date, now: &str) -> String {
    let day = date(lang, day);
    match lang {
        Lang::En => format!("{title}. At most {most}; on {day}, {now}. The tables below say the same."),
        Lang::Fr => format!(
            "{title}. Au plus {most}; le {day}, {now}. Les tableaux qui suivent disent la même chose."
        ),
    }
}

/// What was counted of a wave, once.
pub fn counted_here(lang: Lang, amount: &str) -> String {
    match lang {
        Lang::En => format!("{amount} in the picture: the rest is counted under another wave"),
        Lang::Fr => format!("{amount} sur l’image\u{a0}: le reste est compté sous une autre vague"),
    }
}

/// On a day.
pub fn on_day(lang: Lang, day: Date) -> String {
    match lang {
        Lang::En => format!("on {}", date(lang, day)),
        Lang::Fr => format!("le {}", date(lang, day)),
    }
}

/// When the pledge was made, and how far it was put off.
pub fn announced_until(lang: Lang, announced: Date, through: Date) -> String {
    let (announced, through) = (date(lang, announced), date(lang, through));
    match lang {
        Lang::En => format!("Announced {announced}; last put off to {through}."),
        Lang::Fr => format!("Annoncée le {announced}; reportée en dernier lieu au {through}."),
    }
}

/// What the picture says of the day whose figures are known.
pub fn named_day(lang: Lang, day: Date, in_force: &str) -> String {
    match lang {
        Lang::En => format!("{}: {in_force} in force", date(lang, day)),
        Lang::Fr => format!("{}\u{a0}: {in_force} en vigueur", date(lang, day)),
    }
}

/// The exchange rate of a day.
pub fn rate_of_day(lang: Lang, rate: Decimal) -> String {
    decimal(lang, rate, 4)
}

/// A title up to its first comma.
pub fn before_comma(title: &str) -> &str {
    title.split(',').next().unwrap_or(title)
}
