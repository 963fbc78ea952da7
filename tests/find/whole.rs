//! The names as they are: whole, and each found by itself and by its beginning.

use countertariff::embedded;
use countertariff::find::{Finder, Names};
use countertariff::units::Lang;

fn names(lang: Lang) -> Names {
    Names::read(embedded::names(lang).to_owned()).expect("names")
}

#[test]
fn every_chapter_heading_and_subheading_has_its_name() {
    for lang in Lang::ALL {
        let names = names(lang);
        let (mut chapters, mut headings, mut subheadings) = (0, 0, 0);
        for chapter in (1..=97).map(|it| format!("{it:02}")).filter(|it| names.name(it).is_some()) {
            chapters += 1;
            for (heading, _) in names.beneath(&chapter) {
                headings += 1;
                subheadings += names.beneath(&heading).len();
            }
        }
        assert_eq!((chapters, headings, subheadings), (96, 1_228, 5_612), "{}", lang.tag());
    }
}

#[test]
fn every_name_of_a_heading_finds_it_and_so_does_its_beginning() {
    for lang in Lang::ALL {
        let names = names(lang);
        let mut finder = Finder::new(names.clone());
        let (mut all, mut first, mut begun) = (0, 0, 0);
        for chapter in 1..=97 {
            for (heading, name) in names.beneath(&format!("{chapter:02}")) {
                all += 1;
                first +=
                    usize::from(finder.find(name, 5).hits.first().is_some_and(|it| it.heading == heading));
                let whole = name.chars().count();
                let beginning: String = name.chars().take(whole - whole / 5).collect();
                begun += usize::from(finder.find(&beginning, 5).hits.iter().any(|it| it.heading == heading));
            }
        }
        assert!(first * 100 >= all * 99, "{}: {first} of {all} names find their heading first", lang.tag());
        assert!(begun * 100 >= all * 98, "{}: {begun} of {all} are found by their beginning", lang.tag());
    }
}
