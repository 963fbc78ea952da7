//! The colour and pattern of a programme.

use crate::schedule::{Id, Kind, Program, Schedule};

/// How many colours there are for additional duties. Each pattern takes all of them before the next.
const COLOURS: usize = 5;

/// The classes that give a programme its colour and pattern, the same wherever it stands: by its kind, and
/// among those of a country that share the colours of that kind by its turn, so that no two of them look the same.
pub fn hue(schedule: &Schedule, program: Id<Program>) -> String {
    let named = &schedule.law[program];
    let (colours, first) = colours_of(named.kind);
    let before = schedule.law.programs.iter().take(usize::from(program));
    let alike = before.filter(|other| {
        other.jurisdiction == named.jurisdiction && colours_of(other.kind).0[0] == colours[0]
    });
    let turn = alike.count();
    format!("ct-hue-{} ct-pattern-{}", colours[turn % colours.len()], first + turn / colours.len())
}

/// The colours of a kind, and the first of its patterns.
fn colours_of(kind: Kind) -> (&'static [&'static str], usize) {
    const SURTAX: [&str; COLOURS] = ["surtax-0", "surtax-1", "surtax-2", "surtax-3", "surtax-4"];
    match kind {
        Kind::CustomsDuty => (&["duty"], 0),
        Kind::Surtax => (&SURTAX, 0),
        Kind::AntiDumping | Kind::Countervailing => (&["remedy"], 4),
        Kind::Excise => (&["excise"], 0),
        Kind::Tax => (&["tax"], 0),
        Kind::Fee => (&["fee"], 3),
        Kind::Prohibition => (&["ban"], 0),
    }
}
