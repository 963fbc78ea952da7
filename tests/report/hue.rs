//! What programmes look like: `src/report/hue.rs` and the style sheet.

use countertariff::embedded;
use countertariff::report::hue;
use countertariff::schedule::{Id, Kind};

#[test]
fn no_two_programmes_of_a_country_look_the_same() {
    let schedule = embedded::schedule();
    let mut seen: Vec<(usize, String, &str)> = Vec::new();
    for (id, program) in Id::each(&schedule.law.programs).filter(|it| it.1.kind != Kind::Prohibition) {
        let look = hue(schedule, id);
        let country = usize::from(program.jurisdiction);
        let like = seen.iter().find(|it| (it.0, &it.1) == (country, &look));
        assert!(like.is_none(), "{} looks like {}: {look}", program.id, like.map_or("", |it| it.2));
        seen.push((country, look, &program.id));
    }
    assert!(seen.len() > 40);
}

#[test]
fn the_style_sheet_knows_every_look() {
    let (style, schedule) = (include_str!("../../style/component.css"), embedded::schedule());
    for (id, _) in Id::each(&schedule.law.programs) {
        let look = hue(schedule, id);
        for class in look.split(' ').filter(|class| *class != "ct-pattern-0") {
            assert!(style.contains(&format!(".{class} {{")), "no style for {class}");
            let in_chart = format!(".ct-chart-hatch.{class} ");
            assert!(
                !class.starts_with("ct-pattern") || style.contains(&in_chart),
                "the chart has no {class}"
            );
        }
    }
}
