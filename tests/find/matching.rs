//! One test for each way in which a word may stand for another, on a few names written for the test.

use countertariff::find::{Finder, Found, How, Names, Nothing, Verdict, find_in_both};

const TEXT: &str = "names 1 en
*04\tDairy
-06\tCheese\tcheddar;brie\tcasein\t9
10\tFresh cheese\tcream cheese\t\t8
90\tOther cheese\told cheddar
*39\tPlastics
-24\tPlastic tableware\tplastic bowl\t\t9
-26\tOther plastic goods
*44\tWood
-07\tLumber\t2x4 lumber;boards\t\t10
-18\tWooden doors, stairs and frames\tdoor;colour board\t\t9
-19\tWooden tableware\tsalad bowl\t\t7
-21\tOther wooden goods
*85\tElectrical goods
-39\tLamps\tlightbulb;light switch\t\t9
-40\tTubes\tsulfur lamp\t\t9
%plate;chopping board
+3924\tplastic;vinyl
+4419\twood;teak
=article
+3926\tplastic;vinyl
+4421\twood;teak
!software licence
!repairs
.
";

const FRENCH: &str = "names 1 fr
*04\tProduits laitiers
-06\tFromages\tfromage de chèvre;tomme\t\t9
*17\tSucres
-02\tSirop d’érable\tsirop d’érable;œufs en sucre\t\t8
*87\tVéhicules
-04\tCamionnettes\tpick-up\t\t10
.
";

fn finder(text: &str) -> Finder {
    Finder::new(Names::read(text.to_owned()).expect("names"))
}

fn find(query: &str) -> Found {
    finder(TEXT).find(query, 5)
}

/// The first heading, and how it was found.
fn first(query: &str) -> (String, How) {
    let found = find(query);
    let hit = found.hits.first().unwrap_or_else(|| panic!("{query}: {:?}", found.verdict));
    (hit.heading.clone(), hit.why.how)
}

#[test]
fn a_word_is_found_in_the_singular_and_the_plural() {
    assert_eq!(first("cheeses"), ("0406".into(), How::Exact));
    assert_eq!(first("board"), ("4407".into(), How::Exact));
    assert_eq!(first("door"), first("Doors"));
}

#[test]
fn both_english_spellings_are_one() {
    assert_eq!(first("color board"), first("colour board"));
    assert_eq!(first("sulphur lamp"), ("8540".into(), How::Exact));
}

#[test]
fn a_letter_otherwise_missing_too_many_or_changed_round_is_forgiven() {
    for typo in ["chedder", "cheddr", "cheddarr", "chdedar"] {
        assert_eq!(first(typo), ("0406".into(), How::Typo), "{typo}");
    }
}

#[test]
fn words_are_joined_and_split() {
    assert_eq!(first("light bulb"), ("8539".into(), How::Joined));
    assert_eq!(first("lightswitch"), ("8539".into(), How::Split));
}

#[test]
fn the_beginning_of_the_last_word_is_enough() {
    assert_eq!(first("lumb"), ("4407".into(), How::Prefix));
    assert_eq!(first("old chedd"), ("0406".into(), How::Prefix));
}

#[test]
fn sizes_are_names() {
    for size in ["2x4", "2 x 4", "2×4", "2X4 lumber"] {
        assert_eq!(first(size).0, "4407", "{size}");
    }
}

#[test]
fn an_article_and_its_material_find_the_heading_of_both() {
    assert_eq!(first("vinyl chopping board"), ("3924".into(), How::Material));
    assert_eq!(first("teak plate"), ("4419".into(), How::Material));
    let other: Vec<String> = find("teak gizmo").hits.into_iter().map(|it| it.heading).collect();
    assert_eq!(other, ["4421"], "an article without a family is another article of its material");
}

#[test]
fn a_bare_word_counts_less_than_a_name() {
    assert_eq!(first("casein"), ("0406".into(), How::Official));
}

#[test]
fn digits_lead_to_codes_alone_and_among_words() {
    for digits in ["4407", "44.07", "no tarifaire 4407", "HS code 4407", "4407 boards"] {
        assert_eq!(first(digits).0, "4407", "{digits}");
    }
    let chapter: Vec<String> = find("44").hits.into_iter().map(|it| it.heading).collect();
    assert_eq!(chapter, ["4407", "4418", "4419", "4421"]);
    let sub = find("0406.10.99");
    assert_eq!(sub.hits[0].best.iter().map(|it| it.code.as_str()).collect::<Vec<_>>(), ["040610"]);
    assert_eq!(find("9999").hits, [], "no heading has these digits");
}

#[test]
fn words_beside_a_code_rank_beneath_it() {
    let hits = find("44 door").hits;
    assert_eq!(hits[0].heading, "4418");
}

#[test]
fn the_best_subheading_stands_first() {
    assert_eq!(find("old cheddar").hits[0].best[0].code, "040690");
    assert_eq!(find("cream cheese").hits[0].best[0].code, "040610");
}

#[test]
fn what_matched_is_marked() {
    let why = find("chedder").hits.remove(0).why;
    let marked: Vec<&str> = why.marked.iter().map(|it| &why.phrase[it.clone()]).collect();
    assert_eq!((why.phrase.as_str(), marked), ("cheddar", vec!["cheddar"]));
    let why = find("teak plate").hits.remove(0).why;
    assert_eq!(why.marked.len(), 2, "{why:?}");
}

#[test]
fn nothing_is_said_to_be_found_when_nothing_is() {
    for (query, why) in [
        ("", Nothing::Empty),
        ("  ", Nothing::Empty),
        ("x", Nothing::TooShort),
        ("of the", Nothing::OnlyStopWords),
        ("!?", Nothing::OnlyStopWords),
        ("🪑", Nothing::OnlyStopWords),
        ("сыр", Nothing::OtherAlphabet),
        ("チーズ", Nothing::OtherAlphabet),
        ("software licence", Nothing::Service),
        ("a software license", Nothing::Service),
        ("qqqq zzzz", Nothing::NoMatch),
    ] {
        assert_eq!(find(query).verdict, Verdict::Nothing { why }, "{query}");
    }
}

#[test]
fn little_of_what_was_asked_is_a_weak_answer_with_its_chapters() {
    let found = find("quantum flux capacitor lamp");
    assert_eq!(found.verdict, Verdict::Weak { chapters: vec!["85".into()] });
    assert_eq!(find("cheddar").verdict, Verdict::Good);
}

#[test]
fn accents_ligatures_and_elisions_do_not_matter() {
    let mut french = finder(FRENCH);
    for (query, heading) in [
        ("sirop d'erable", "1702"),
        ("SIROP D’ÉRABLE", "1702"),
        ("oeufs", "1702"),
        ("e\u{301}rable", "1702"),
        ("l'érable", "1702"),
        ("pickup", "8704"),
        ("fromages de chevre", "0406"),
    ] {
        let found = french.find(query, 5);
        assert_eq!(found.hits.first().map(|it| it.heading.as_str()), Some(heading), "{query}");
    }
}

#[test]
fn the_other_language_is_searched_where_this_one_has_no_good_answer() {
    let (mut english, mut french) = (finder(TEXT), finder(FRENCH));
    let found = find_in_both(&mut english, &mut french, "camionnette", 5);
    assert_eq!((found.hits[0].heading.as_str(), found.hits[0].lang.tag()), ("8704", "fr"));
    let own = find_in_both(&mut english, &mut french, "cheddar", 5);
    assert_eq!(own.hits[0].lang.tag(), "en");
    let service = find_in_both(&mut english, &mut french, "repairs", 5);
    assert_eq!(service.verdict, Verdict::Nothing { why: Nothing::Service });
}

#[test]
fn trade_breaks_a_tie() {
    let text = "names 1 en\n*01\tA\n-01\tFirst\tcrane\t\t5\n-02\tSecond\tcrane\t\t9\n.\n";
    assert_eq!(finder(text).find("crane", 5).hits[0].heading, "0102");
}
