//! What the page about the whole says.

use crate::units::{Date, Lang};
use crate::words::date;
use crate::words::page::sentences;

sentences! {
    about_title "About Countertariff" "À propos de Countertariff";
    about_description "How the estimate is made, what it covers and leaves out, what is assumed, what happens to what you type, and how to cite it."
        "Comment l’estimation est faite, ce qu’elle couvre et ce qu’elle laisse de côté, ce qui est supposé, ce qu’il advient de ce que vous saisissez, et comment la citer.";
    about_lead "Countertariff works out what is owed on goods that cross the border between the United States and Canada on a given day, and says why: each duty and counter-tariff on its own line, with the text that sets it. It is an estimate, never an assessment or a ruling, and no government makes or endorses it."
        "Countertariff calcule ce qui est dû sur les marchandises qui passent la frontière entre les États-Unis et le Canada un jour donné, et dit pourquoi\u{a0}: chaque droit et chaque contre-mesure sur sa ligne, avec le texte qui l’établit. C’est une estimation, jamais une cotisation ni une décision, et aucun gouvernement ne l’établit ni ne l’approuve.";
    third_parties "Notices for third-party code" "Avis relatifs au code de tiers";
}

/// A text in both languages.
pub type Both = (&'static str, &'static str);

/// A part of the page: its name in the address, its title, what it says, and points beneath.
pub struct Section {
    /// Its name in the address.
    pub id: &'static str,
    /// Its title.
    pub title: Both,
    /// What it says.
    pub says: &'static [Both],
    /// Points beneath.
    pub points: &'static [Both],
}

/// Every part but how to cite, which names days.
pub const ABOUT: [Section; 7] = [
    Section {
        id: "method",
        title: ("How the estimate is made", "Comment l’estimation est faite"),
        says: &[
            (
                "The law is written down as data: each order, proclamation or act in a file of its own, with its lists of codes, its days and its address. A small engine reads that data, and knows no country and no measure by name. One calculation gives both the figure and its explanation.",
                "La loi est consignée sous forme de données\u{a0}: chaque décret, proclamation ou loi dans un fichier à lui, avec ses listes de codes, ses jours et son adresse. Un petit moteur lit ces données sans connaître aucun pays ni aucune mesure par son nom. Un seul calcul donne à la fois le chiffre et son explication.",
            ),
            (
                "For each measure in force on the day the engine asks whether its list names the code, whether its conditions hold, whether an exception applies, and whether another measure takes its place. Amounts are exact decimals, rounded once for each charge, to the cent.",
                "Pour chaque mesure en vigueur ce jour-là, le moteur vérifie si sa liste vise le code, si ses conditions sont remplies, si une exception s’applique et si une autre mesure prend sa place. Les montants sont des décimales exactes, arrondies une seule fois par somme, au cent.",
            ),
            (
                "What is not known stays open. If an answer is missing, both outcomes are worked out, and you see the range between them and the question that decides.",
                "Ce qui n’est pas connu reste ouvert. S’il manque une réponse, les deux résultats sont calculés\u{a0}: vous voyez la fourchette et la question qui tranche.",
            ),
        ],
        points: &[],
    },
    Section {
        id: "covered",
        title: ("What is covered, and what is not", "Ce qui est couvert, et ce qui ne l’est pas"),
        says: &[],
        points: &[
            (
                "Covered: goods of Canada, the United States and Mexico entering the United States or Canada since 1 January 2025; customs duty by the schedules of both countries, every tariff and counter-tariff of the trade dispute, other surtaxes, federal sales and excise taxes at the Canadian border, fees at the US border.",
                "Couvert\u{a0}: les marchandises du Canada, des États-Unis et du Mexique qui entrent aux États-Unis ou au Canada depuis le 1er\u{a0}janvier 2025; les droits de douane des tarifs des deux pays, tous les droits et contre-mesures du différend commercial, les autres surtaxes, les taxes de vente et d’accise fédérales à la frontière canadienne, les frais à la frontière américaine.",
            ),
            (
                "Named beside the figure, and not worked out: anti-dumping and countervailing duties other than on softwood, quotas that may be full, state and provincial taxes owed inside the country.",
                "Nommé à côté du chiffre, sans être calculé\u{a0}: les droits antidumping et compensateurs, sauf sur le bois d’œuvre, les contingents qui peuvent être épuisés, les taxes des États et des provinces dues à l’intérieur du pays.",
            ),
            (
                "Not covered: goods of other countries entering the United States, and what is owed after release.",
                "Non couvert\u{a0}: les marchandises d’autres pays qui entrent aux États-Unis, et ce qui est dû après la mainlevée.",
            ),
        ],
    },
    Section {
        id: "assumptions",
        title: ("Choices we made", "Nos choix"),
        says: &[(
            "Where a text is unclear, silent, or known at second hand, one reading is taken, and the other is written down beside it. These weigh most:",
            "Quand un texte est obscur, muet ou connu de seconde main, une lecture est retenue et l’autre est consignée à côté. Voici les choix qui pèsent le plus\u{a0}:",
        )],
        points: &[
            (
                "The US emergency duties are shown as collected to 23 February 2026, although the Supreme Court later held them void and they can be refunded.",
                "Les droits d’urgence américains sont présentés tels que perçus jusqu’au 23 février 2026, bien que la Cour suprême les ait ensuite jugés nuls et qu’ils puissent être remboursés.",
            ),
            (
                "Those duties give way article by article: a steel product that owes on its steel owes no emergency duty on the rest.",
                "Ces droits s’effacent article par article\u{a0}: un produit frappé d’un droit sur son acier n’est pas assujetti au droit d’urgence pour le reste.",
            ),
            (
                "A Canadian surtax looks to the marking rules, a US duty to substantial transformation: goods may be of one country by marking and not qualify there under the agreement.",
                "Une surtaxe canadienne suit les règles de marquage, un droit américain la transformation substantielle\u{a0}: des marchandises peuvent être d’un pays selon le marquage sans y être originaires au sens de l’accord.",
            ),
            (
                "What is out of the ordinary is presumed not to apply where you leave it blank; each such answer that could have changed the estimate is named with it.",
                "Les cas particuliers laissés sans réponse sont présumés ne pas s’appliquer; chacun de ceux qui auraient pu changer l’estimation y est mentionné.",
            ),
            (
                "After the last day read, the last law known is applied, with measures already enacted for later days, and the answer says that it is unconfirmed.",
                "Après le dernier jour lu, la dernière loi connue s’applique, avec les mesures déjà édictées pour plus tard, et la réponse précise qu’elle n’est pas confirmée.",
            ),
        ],
    },
    Section {
        id: "confidence",
        title: ("How well the law is known", "À quel point la loi est connue"),
        says: &[(
            "Each measure says how it is known, and the answer repeats it in the margin:",
            "Chaque mesure indique comment elle est connue, et la réponse le répète en marge\u{a0}:",
        )],
        points: &[
            ("read in the text itself: nothing is said;", "lue dans le texte même\u{a0}: rien n’est ajouté;"),
            ("read in a copy made by others;", "lue dans une transcription faite par des tiers;"),
            ("known from reports;", "connue par des comptes rendus;"),
            (
                "inferred: no text says it outright, and it follows from others in our reading.",
                "déduite\u{a0}: aucun texte ne le dit expressément, c’est notre lecture d’autres textes.",
            ),
        ],
    },
    Section {
        id: "privacy",
        title: ("Privacy", "Vie privée"),
        says: &[
            (
                "Everything is worked out on your own device. What you type is not sent anywhere; there are no accounts, no cookies and no counting of visitors. Your last sheet is kept in your browser, until you clear it.",
                "Tout se calcule sur votre appareil. Rien de ce que vous saisissez n’est transmis; il n’y a ni compte, ni témoin, ni mesure d’audience. Votre dernière feuille est conservée dans votre navigateur, jusqu’à ce que vous l’effaciez.",
            ),
            (
                "The page of files reads a file in your browser and sends nothing of it. While the page is open, the answers lie in the browser’s own store on this device, because a large file would not fit into memory; they are removed when the page is closed, at the latest when it is next opened. The file itself is not kept, but what its columns hold is.",
                "La page des fichiers lit un fichier dans votre navigateur et n’en envoie rien. Tant que la page est ouverte, les réponses se trouvent dans le stockage du navigateur, sur cet appareil, car un grand fichier ne tiendrait pas en mémoire; elles sont supprimées à la fermeture de la page, au plus tard à sa prochaine ouverture. Le fichier lui-même n’est pas conservé, mais ce que contiennent ses colonnes l’est.",
            ),
            (
                "A link holds the whole sheet after its # sign, which browsers do not send. The link made for e-mail puts it before, and the host of the page then receives it.",
                "Un lien contient toute la feuille après le signe #, que les navigateurs ne transmettent pas. Le lien pour courriel la place avant\u{a0}: l’hébergeur de la page la reçoit alors.",
            ),
        ],
        points: &[],
    },
    Section {
        id: "limits",
        title: ("Limits", "Limites"),
        says: &[],
        points: &[
            (
                "You are responsible for the code and the origin you declare. Customs can see the goods, the value or the proof differently.",
                "Vous répondez du code et de l’origine que vous déclarez. La douane peut voir autrement les marchandises, la valeur ou la preuve.",
            ),
            (
                "None of the texts here is an official version. Follow the links before you rely on one.",
                "Aucun des textes présentés ici n’est une version officielle. Suivez les liens avant de vous y fier.",
            ),
            (
                "Names of goods help to find a code. They do not replace the wording of the tariff.",
                "Les noms de marchandises aident à trouver un code. Ils ne remplacent pas le libellé du tarif.",
            ),
            (
                "This is no legal advice. For a binding answer ask for an advance ruling.",
                "Ceci n’est pas un avis juridique. Pour une réponse qui lie la douane, demandez une décision anticipée.",
            ),
        ],
    },
    Section {
        id: "licences",
        title: ("Licences", "Licences"),
        says: &[(
            "The code is free to use under the MIT licence or the Apache licence 2.0, as you choose. US law and trade figures are works of the US government. Canadian law is reproduced under the Reproduction of Federal Law Order, with due diligence for its accuracy, and is not official. Exchange rates are those of the Bank of Canada and the European Central Bank.",
            "Le code peut être utilisé librement sous la licence MIT ou la licence Apache 2.0, à votre choix. Les textes de loi et les statistiques commerciales des États-Unis sont des œuvres de leur gouvernement. Les textes de loi canadiens sont reproduits en vertu du Décret sur la reproduction de la législation fédérale, avec la diligence voulue quant à leur exactitude, et ne sont pas officiels. Les taux de change sont ceux de la Banque du Canada et de la Banque centrale européenne.",
        )],
        points: &[],
    },
];

/// The part on how to cite.
pub fn citing(lang: Lang, states: Date, canada: Date) -> (&'static str, Vec<String>) {
    let (states, canada) = (date(lang, states), date(lang, canada));
    match lang {
        Lang::En => (
            "How to cite",
            vec![
                format!(
                    "Give the day to which the law was read: here {states} for the United States and {canada} for Canada. The link of a sheet carries these days and the total that was shown, so that a later reader can see what has changed."
                ),
                format!(
                    "Countertariff, law of the United States read to {states} and of Canada to {canada}, followed by the link of the sheet and the day on which you opened it."
                ),
            ],
        ),
        Lang::Fr => (
            "Comment citer",
            vec![
                format!(
                    "Indiquez le jour jusqu’auquel la loi a été lue\u{a0}: ici, le {states} pour les États-Unis et le {canada} pour le Canada. Le lien d’une feuille contient ces jours et le total affiché\u{a0}: un lecteur peut voir plus tard ce qui a changé."
                ),
                format!(
                    "Countertariff, loi des États-Unis lue jusqu’au {states} et du Canada jusqu’au {canada}, suivi du lien de la feuille et du jour où vous l’avez ouverte."
                ),
            ],
        ),
    }
}
