//! The page of the law.

use countertariff::embedded;
use countertariff::report::{law, plain};
use countertariff::units::Lang;
use countertariff::words;

use crate::states::assert_no_english;

#[test]
fn the_law_page_names_every_text_with_its_measures() {
    let schedule = embedded::schedule();
    for lang in Lang::ALL {
        let page = plain(&law(schedule, lang));
        for text in &schedule.law.instruments {
            assert!(page.contains(&words::instrument(lang, text)), "{}", text.number);
        }
        let measures = page.lines().filter(|line| line.matches(" | ").count() == 2).count();
        let heads =
            page.lines().filter(|line| line.contains(lang.pick("Provision |", "Disposition |"))).count();
        assert_eq!(measures - heads, schedule.law.measures.len());
    }
}

#[test]
fn what_is_said_of_the_law_in_french_is_french() {
    let page = plain(&law(embedded::schedule(), Lang::Fr));
    // Titles of United States texts are in the language of the text.
    let said: Vec<&str> = page.lines().filter(|line| line.contains(" | ") || !line.contains("+ ")).collect();
    assert!(said.len() > 100);
    for line in said.iter().filter(|line| line.contains(" | ")) {
        assert_no_english("the law", line);
    }
}
