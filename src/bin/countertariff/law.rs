//! `countertariff law`: the measures in the law files.

use std::io;
use std::process::ExitCode;

use countertariff::{embedded, entry, schedule, units, words};
use words::command as said;

use super::done::{Done, EN};

/// The problem with a day, in the sentence that a batch file gets.
fn not_a_day(kind: entry::ProblemKind) -> String {
    let place = entry::Place::Sheet(entry::Field::EntryDate);
    format!("--on: {}", words::problem(EN, embedded::schedule(), &entry::Problem { place, kind }))
}

/// Every measure, or those of a day, or those that may reach a code, as CSV.
pub fn law(on: Option<&str>, code: Option<&str>) -> Done {
    let on = on.map(entry::day::read).transpose().map_err(not_a_day)?;
    let code = code.map(str::parse::<units::TariffCode>).transpose().map_err(|_| said::not_a_code(EN))?;
    let schedule = embedded::schedule();
    let law = &schedule.law;
    let mut out = csv::Writer::from_writer(io::stdout().lock());
    let mut rows: Vec<[String; 8]> =
        vec![["id", "programme", "force", "from", "through", "rate", "goods", "citation"].map(str::to_owned)];
    for measure in &law.measures {
        let listed = |code| {
            let day = on.unwrap_or(measure.window.from());
            let membership = schedule.index.membership(code, day);
            measure.goods.lists.is_empty()
                || measure.goods.lists.iter().any(|list| membership.on(*list) != Some(false))
        };
        if on.is_some_and(|day| !measure.window.contains(day)) || code.is_some_and(|code| !listed(code)) {
            continue;
        }
        // Codes written in the measure itself make a list without a name.
        let lists = measure.goods.lists.iter().map(|list| match law[*list].id.as_str() {
            "" => "codes in the text",
            id => id,
        });
        let goods: Vec<&str> = lists.collect();
        let force = match measure.force {
            schedule::Force::InForce => "in-force",
            schedule::Force::NeverInForce => "never-in-force",
            schedule::Force::Announced => "announced",
        };
        let through = measure.window.until().and_then(|day| day.yesterday().ok());
        let cites: Vec<String> =
            measure.cites.iter().map(|cite| words::citation(schedule, EN, cite).0).collect();
        rows.push([
            measure.id.clone(),
            law[measure.program].id.clone(),
            force.to_owned(),
            measure.window.from().to_string(),
            through.map(|day| day.to_string()).unwrap_or_default(),
            words::levy(EN, schedule, measure, None),
            if goods.is_empty() { String::from("all goods") } else { goods.join("; ") },
            cites.join("; "),
        ]);
    }
    for row in rows {
        out.write_record(row)?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
