//! Hints on what the goods are, what they are made of and what they are for.

use super::hint::Pair;

pub const COMMERCE_APPROVED: Pair = (
    "An approved vehicle model pays on its non-US content only; an authorised quantity of metal takes a lower \
     rate. The approval of the US Department of Commerce must name it.",
    "Un modèle de véhicule approuvé ne paie que sur son contenu non américain; une quantité de métal autorisée \
     prend un taux réduit. L’approbation du département du Commerce des États-Unis doit le nommer.",
);
pub const PASSENGER_VEHICLE: Pair = (
    "The section 232 duty on cars falls on passenger vehicles and light trucks only; other goods of these codes \
     do not pay it.",
    "Le droit de l’article 232 sur les voitures ne vise que les voitures de tourisme et les camionnettes; les \
     autres marchandises de ces codes ne le paient pas.",
);
pub const MHDV: Pair = (
    "The section 232 duty on trucks falls on medium- and heavy-duty vehicles only; other goods of these codes do \
     not pay it.",
    "Le droit de l’article 232 sur les camions ne vise que les véhicules moyens et lourds; les autres \
     marchandises de ces codes ne le paient pas.",
);
pub const AUTO_PART: Pair = (
    "The duty falls on parts of passenger vehicles and light trucks only. Be ready to show what the part is for.",
    "Le droit ne vise que les pièces de voitures de tourisme et de camionnettes. Soyez en mesure de montrer à \
     quoi sert la pièce.",
);
pub const MHDV_PART: Pair = (
    "The duty falls on parts of medium- and heavy-duty vehicles only. Be ready to show what the part is for.",
    "Le droit ne vise que les pièces de véhicules moyens et lourds. Soyez en mesure de montrer à quoi sert la \
     pièce.",
);
pub const KNOCK_DOWN_KIT: Pair = (
    "Parts entered under a USMCA claim escape the duty on parts; knock-down kits and compilations of parts do not.",
    "Les pièces faisant l’objet d’une demande au titre de l’ACEUM échappent au droit sur les pièces; les véhicules \
     en pièces détachées et les ensembles de pièces, non.",
);
pub const CIVIL_AIRCRAFT: Pair = (
    "Aircraft and parts entered under General Note 6 escape some duties. It is a claim with its own papers.",
    "Les aéronefs et pièces déclarés au titre de la note générale 6 échappent à certains droits. C’est une demande \
     qui a ses propres documents.",
);
pub const CABINET_OR_VANITY: Pair = (
    "Of the goods in this code, only kitchen cabinets, vanities and their parts pay the section 232 duty.",
    "Parmi les marchandises de ce code, seuls les armoires de cuisine, les meubles-lavabos et leurs parties \
     paient le droit de l’article 232.",
);
pub const EQUIPMENT_PART: Pair = (
    "Parts that serve only to make farm, industrial or mobile equipment take a lower total rate under note 16(k). \
     Customs may ask for proof of the end use.",
    "Les pièces qui ne servent qu’à fabriquer du matériel agricole, industriel ou mobile prennent un taux total \
     réduit en vertu de la note 16(k). La douane peut demander la preuve de l’usage final.",
);
pub const DRONE: Pair = (
    "Most goods of these codes have nothing to do with drones: only those for unmanned aircraft or their docking \
     stations pay this duty.",
    "La plupart des marchandises de ces codes n’ont rien à voir avec les drones\u{a0}: seules celles destinées aux \
     aéronefs sans équipage ou à leurs stations d’accueil paient ce droit.",
);
pub const PATENTED_PHARMA: Pair = (
    "The duty falls on patented pharmaceuticals and their ingredients. Generics do not pay it.",
    "Le droit vise les produits pharmaceutiques brevetés et leurs ingrédients. Les génériques ne le paient pas.",
);
pub const PHARMA_USE: Pair = (
    "Goods of the list in note 52(e) escape the section 301 duty when they are for pharmaceutical use.",
    "Les marchandises de la liste de la note 52(e) échappent au droit de l’article 301 lorsqu’elles sont à usage \
     pharmaceutique.",
);
pub const SEMICONDUCTOR_BAND: Pair = (
    "The duty falls only on goods within the processing and bandwidth limits of note 39(b); ordinary goods of \
     these codes lie outside. The maker’s data sheet shows it.",
    "Le droit ne vise que les marchandises dans les limites de performance et de débit de la note 39(b); les \
     marchandises ordinaires de ces codes sont en dehors. La fiche technique du fabricant le montre.",
);
pub const SEMICONDUCTOR_EXEMPT_USE: Pair = (
    "Note 39 exempts US data centres, repair, research, startups, and consumer, industrial and public-sector \
     uses.",
    "La note 39 exempte les centres de données aux États-Unis, la réparation, la recherche, les jeunes \
     entreprises et les usages grand public, industriels et publics.",
);
pub const PARTICULAR_ARTICLE: Pair = (
    "The exempting list names only some of the goods in this code, in words. Compare its wording with yours.",
    "La liste d’exemption ne nomme que certaines marchandises de ce code, par leur libellé. Comparez-le aux \
     vôtres.",
);
pub const US_MELTED: Pair = (
    "Derivative goods made of steel melted and poured, or aluminum smelted and cast, in the United States escape \
     the section 232 duty. Mill certificates show where.",
    "Les produits dérivés faits d’acier fondu et coulé, ou d’aluminium fondu et moulé, aux États-Unis échappent au \
     droit de l’article 232. Les certificats d’usine indiquent le lieu.",
);
pub const CA_MX_MELTED: Pair = (
    "The lower rate on metal for US vehicle makers needs metal melted and poured, or smelted and cast, in Canada \
     or Mexico. Mill certificates show where.",
    "Le taux réduit sur le métal destiné aux constructeurs américains exige un métal fondu et coulé, ou fondu et \
     moulé, au Canada ou au Mexique. Les certificats d’usine indiquent le lieu.",
);
pub const CHINA_MELTED: Pair = (
    "Canada’s surtax looks past the origin of the goods to where their steel was melted and poured, or their \
     aluminum smelted and cast. Mill certificates show where.",
    "La surtaxe canadienne regarde, au-delà de l’origine, où l’acier a été fondu et coulé, ou l’aluminium fondu et \
     moulé. Les certificats d’usine indiquent le lieu.",
);
pub const PACKAGED: Pair = (
    "In bottles, cans, boxes, kegs or the like these goods may not be imported; in bulk they may, and bear the \
     duty.",
    "En bouteilles, canettes, boîtes, fûts ou semblables, ces marchandises ne peuvent être importées; en vrac \
     elles le peuvent, et paient le droit.",
);
pub const ORIGINAL_EQUIPMENT: Pair = (
    "Tires of heading 40.11 for use as original equipment escape the surtax. Be ready to show what they are \
     fitted to.",
    "Les pneus de la position 40.11 destinés à servir d’équipement d’origine échappent à la surtaxe. Soyez en \
     mesure de montrer sur quoi ils sont montés.",
);
pub const STEEL_VALUE: Pair = (
    "The duty falls on the steel in the goods and not on the rest. The maker’s figures must support it: without \
     them customs charges the full value.",
    "Le droit vise l’acier contenu dans les marchandises, non le reste. Les chiffres du fabricant doivent \
     l’appuyer\u{a0}: sans eux, la douane impose la pleine valeur.",
);
pub const ALUMINUM_VALUE: Pair = (
    "The duty falls on the aluminum in the goods and not on the rest. The maker’s figures must support it: \
     without them customs charges the full value.",
    "Le droit vise l’aluminium contenu dans les marchandises, non le reste. Les chiffres du fabricant doivent \
     l’appuyer\u{a0}: sans eux, la douane impose la pleine valeur.",
);
pub const COPPER_VALUE: Pair = (
    "The duty falls on the copper in the goods and not on the rest. The maker’s figures must support it.",
    "Le droit vise le cuivre contenu dans les marchandises, non le reste. Les chiffres du fabricant doivent \
     l’appuyer.",
);
pub const US_CONTENT_VALUE: Pair = (
    "US content is taken off the value before the duty: of an approved vehicle model, or of components assembled \
     abroad under 9802.00.80. Customs asks for the breakdown.",
    "Le contenu américain est retranché de la valeur avant le droit\u{a0}: celui d’un modèle de véhicule approuvé, ou \
     des composants assemblés à l’étranger sous 9802.00.80. La douane en demande le détail.",
);
pub const CA_MX_CONTENT_VALUE: Pair = (
    "The vehicle surtax leaves out Canadian and Mexican content: 15% of the value without proof, or what you \
     declare if it is more. Customs may ask for evidence.",
    "La surtaxe sur les véhicules laisse de côté le contenu canadien et mexicain\u{a0}: 15\u{a0}% de la valeur sans preuve, \
     ou ce que vous déclarez si c’est davantage. La douane peut en demander la preuve.",
);
pub const PROCESSING_VALUE: Pair = (
    "Goods that come back under 9802.00.40, .50 or .60 after repair or processing abroad pay on that work alone, \
     for most duties. Customs asks for its invoice.",
    "Les marchandises qui reviennent sous 9802.00.40, .50 ou .60 après réparation ou ouvraison à l’étranger ne \
     paient que sur ce travail, pour la plupart des droits. La douane en demande la facture.",
);
pub const METAL_WEIGHT_SHARE: Pair = (
    "Outside chapters 72, 73, 74 and 76, goods with less than 15% of their weight in steel, aluminum and copper \
     escape the metals duty. The bill of materials shows it.",
    "Hors des chapitres 72, 73, 74 et 76, les marchandises dont moins de 15\u{a0}% du poids est d’acier, d’aluminium et \
     de cuivre échappent au droit sur les métaux. La nomenclature du produit le montre.",
);
pub const US_METAL_SHARE: Pair = (
    "Goods whose metal was nearly all melted or smelted in the United States take a lower rate: 95% of it, or 85% \
     from 8 June 2026. Mill certificates show it.",
    "Les marchandises dont le métal a été presque tout fondu aux États-Unis prennent un taux réduit\u{a0}: 95\u{a0}% du \
     métal, ou 85\u{a0}% à compter du 8 juin 2026. Les certificats d’usine le montrent.",
);
pub const AGE_YEARS: Pair = (
    "Vehicles made at least 25 years before entry escape the section 232 duty. The title or the maker’s plate \
     shows the date.",
    "Les véhicules fabriqués au moins 25 ans avant l’entrée échappent au droit de l’article 232. Le certificat de \
     propriété ou la plaque du constructeur indique la date.",
);
pub const GROSS_WEIGHT_KG: Pair = (
    "Trucks of 8704.60.00 with a gross vehicle weight above five tonnes escape the vehicle surtax. The maker’s \
     plate shows it.",
    "Les camions du numéro 8704.60.00 dont le poids nominal brut dépasse cinq tonnes échappent à la surtaxe sur \
     les véhicules. La plaque du constructeur l’indique.",
);

pub(super) const THERMAL_IMAGING: Pair = (
    "The same codes bear 100% with thermal imaging and 25% without. The maker’s data sheet says.",
    "Les mêmes codes portent 100 % avec imagerie thermique et 25 % sans. La fiche du fabricant le précise.",
);

pub(super) const PART_VALUE: Pair = (
    "The schedule sets a rate of its own on this part. Give what the invoice or the maker says it is worth.",
    "Le tarif fixe un taux propre à cette partie. Donnez ce qu’elle vaut selon la facture ou le fabricant.",
);

pub(super) const PART_QUANTITY: Pair = (
    "The schedule’s rate falls on this quantity alone. An assay, a data sheet or the invoice shows it.",
    "Le taux du tarif porte sur cette seule quantité. Une analyse, une fiche technique ou la facture l’établit.",
);

pub(super) const SUGAR_DEGREES: Pair = (
    "The rate falls with each degree under 100. The polariscope test in the shipping papers gives it.",
    "Le taux baisse avec chaque degré au-dessous de 100. L’essai au polarimètre joint à l’expédition le donne.",
);

pub(super) const OTHER_CODE: Pair = (
    "The schedule refers to the rate of other goods here. Give the code of those goods.",
    "Le tarif renvoie ici au taux d’autres marchandises. Donnez le code de celles-ci.",
);

pub(super) const DECLARATION_VALUE: Pair = (
    "Some limits look at the whole declaration, and not all of its lines can be valued here. Give its total.",
    "Certains seuils visent toute la déclaration, dont toutes les lignes ne peuvent être évaluées ici. Donnez-en le total.",
);
