//! The sections and schedules that a place in a text names, to be looked for in the text itself.

/// One section or schedule that a place names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cited {
    /// Of which instrument, where the place names another than its own: `SOR/2020-157`.
    pub instrument: Option<String>,
    /// Which: `2(1)`, `schedule 1`, `schedule VII s. 7`, `schedule VI part III s. 1`.
    pub section: String,
}

/// Every section and schedule that a place in English names, in its order.
///
/// ```
/// use countertariff::compile::cited;
/// let sections = |at| cited(at).into_iter().map(|it| it.section).collect::<Vec<_>>().join(" | ");
/// assert_eq!(sections("s. 2(1), schedule 1"), "2(1) | schedule 1");
/// assert_eq!(sections("sch. VII, s. 7.01"), "schedule VII s. 7.01");
/// assert_eq!(sections("sch. VI, part III, s. 1"), "schedule VI part III s. 1");
/// assert_eq!(sections("ss. 3(c) and 3(d), as SOR/2025-155 added them"), "3(c) | 3(d)");
/// assert_eq!(cited("Customs Tariff, s. 21.3")[0].instrument.as_deref(), Some("Act"));
/// assert_eq!(cited("s. 24; SOR/2020-157, ss. 4(1) and 5(1)")[1].instrument.as_deref(), Some("SOR/2020-157"));
/// ```
pub fn cited(at: &str) -> Vec<Cited> {
    let mut found = Vec::new();
    for clause in at.split([';', ':']) {
        clause_of(clause, &mut found);
    }
    found
}

/// What comes before the numbers that follow.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Nothing,
    Section,
    Schedule,
    /// A schedule within which a section follows.
    Within,
    /// A part of such a schedule.
    Part,
}

fn clause_of(clause: &str, found: &mut Vec<Cited>) {
    let mut instrument: Option<String> = None;
    let mut within: Option<String> = None;
    let mut before = Before::Nothing;
    let mut after_comma = false;
    for word in clause.split_whitespace() {
        let ends_part = core::mem::replace(&mut after_comma, word.ends_with(','));
        // A bracket that opens before the word is no part of it.
        let word = word.trim_end_matches(',').trim_start_matches('(');
        let closes = word.matches(')').count() > word.matches('(').count();
        let word = if closes { word.strip_suffix(')').unwrap_or(word) } else { word };
        match word {
            "s." | "ss." => before = Before::Section,
            "sch." => before = Before::Within,
            "part" => before = Before::Part,
            "schedule" | "schedules" => {
                before = Before::Schedule;
                push(found, &instrument, word.trim_end_matches('s').to_owned());
            }
            // "s. 2, to 30 June" is no run of sections.
            "to" if ends_part => before = Before::Nothing,
            "and" | "or" | "to" => {}
            _ if word.starts_with("SOR/") || word.starts_with("SI/") => {
                instrument = Some(word.to_owned());
                (before, within) = (Before::Nothing, None);
            }
            // Another act or the Customs Tariff, by its name: its sections are not of this instrument.
            "Act" | "Tariff" => {
                instrument = Some("Act".to_owned());
                (before, within) = (Before::Nothing, None);
            }
            _ if before == Before::Schedule && is_number(word) => {
                if found.last().is_some_and(|it| it.section == "schedule") {
                    found.pop();
                }
                push(found, &instrument, format!("schedule {word}"));
            }
            _ if before == Before::Within && is_number(word) => {
                within = Some(word.to_owned());
                before = Before::Nothing;
            }
            _ if before == Before::Part && is_number(word) => {
                within = within.map(|schedule| format!("{schedule} part {word}"));
                before = Before::Nothing;
            }
            _ if before == Before::Section && word.starts_with(|c: char| c.is_ascii_digit()) => {
                let section = within
                    .as_ref()
                    .map_or_else(|| word.to_owned(), |schedule| format!("schedule {schedule} s. {word}"));
                push(found, &instrument, section);
            }
            _ => before = Before::Nothing,
        }
        if closes {
            (instrument, before) = (None, Before::Nothing);
        }
    }
}

fn push(found: &mut Vec<Cited>, instrument: &Option<String>, section: String) {
    found.push(Cited { instrument: instrument.clone(), section });
}

/// The number of a schedule: `2.1`, `VII`.
fn is_number(word: &str) -> bool {
    let digits = word.starts_with(|c: char| c.is_ascii_digit());
    digits || (!word.is_empty() && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X')))
}
