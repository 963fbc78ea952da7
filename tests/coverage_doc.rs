//! `docs/coverage.md` is made from the law: what is written down, what is not, and when it was read.
//! Set `UPDATE_GOLDEN=1` to write it again.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::fmt::Write;

use countertariff::embedded;
use countertariff::schedule::{Force, Id};
use countertariff::units::Lang;
use countertariff::words;

#[test]
fn the_coverage_page_is_true_of_the_data() {
    let schedule = embedded::schedule();
    let law = &schedule.law;
    let mut page = String::from(
        "# Coverage\n\nMade from `data/` by `tests/coverage_doc.rs`. What each text says here, and what of it is not\nwritten down. Nothing here is an official version.\n",
    );
    for jurisdiction in &law.jurisdictions {
        writeln!(
            page,
            "\nInto **{}**: days from {}; law read to **{}**; {}.",
            jurisdiction.name.en,
            jurisdiction.covered_from,
            jurisdiction.law_as_of,
            if jurisdiction.any_origin {
                "goods of any origin, those of the agreement in full"
            } else {
                "goods of Canada and Mexico"
            }
        )
        .expect("text can be written");
    }
    for (id, instrument) in Id::each(&law.instruments) {
        write!(page, "\n## {}\n\n[{}]({})", instrument.number, instrument.title.en, instrument.link.en)
            .expect("text");
        if let Some(made) = instrument.made {
            write!(page, ", made {made}").expect("text");
        }
        writeln!(page, ", read {}.", instrument.read).expect("text");
        let said: Vec<String> = law
            .measures
            .iter()
            .filter(|measure| measure.cites.last().is_some_and(|cite| cite.instrument == id))
            .map(|measure| {
                let until = measure.window.until().and_then(|day| day.yesterday().ok());
                let days = match (measure.force, until) {
                    (Force::NeverInForce, _) => {
                        format!("never in force (would have begun {})", measure.window.from())
                    }
                    (Force::Announced, _) => format!("announced for {}, not enacted", measure.window.from()),
                    (Force::InForce, Some(until)) => format!("{} to {until}", measure.window.from()),
                    (Force::InForce, None) => format!("from {}", measure.window.from()),
                };
                let doubt = words::confidence(Lang::En, measure.confidence).map(|it| format!(" ({it})"));
                let levy = words::levy(Lang::En, schedule, measure, None);
                format!("- `{}`: {levy}, {days}{}", measure.id, doubt.unwrap_or_default())
            })
            .collect();
        let relieved = law.reliefs.iter().filter(|relief| relief.cite.instrument == id);
        let relieved =
            relieved.map(|relief| format!("- relief `{}`, {}", law[relief.claim].id, relief.cite.at.en));
        let lines: Vec<String> = said.into_iter().chain(relieved).collect();
        if !lines.is_empty() {
            writeln!(page, "\n{}", lines.join("\n")).expect("text");
        }
        if !instrument.not_formalised.is_empty() {
            let not: Vec<&str> = instrument.not_formalised.iter().map(|it| it.en.as_str()).collect();
            writeln!(page, "\nNot written down: {}.", not.join("; ")).expect("text");
        }
    }
    support::compare_golden("../../docs/coverage.md", &page);
}
