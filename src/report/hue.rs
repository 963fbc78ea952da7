//! The colour and pattern of a programme.

use crate::schedule::{Id, Kind, Program, Schedule};

/// How many colours there are for additional duties. Each pattern takes all of them before the next.
const COLOURS: usize = 4;

/// The classes that give a programme its colour and pattern, the same wherever it stands: by its kind, and
/// among the additional duties of a country by its turn, so that no two of them look the same.
pub fn hue(schedule: &Schedule, program: Id<Program>) -> String {
    let named = &schedule.law[program];
    match named.kind {
        Kind::CustomsDuty => "ct-hue-duty".to_owned(),
        Kind::Surtax => {
            let before = schedule.law.programs.iter().take(usize::from(program));
            let alike =
                before.filter(|other| other.kind == Kind::Surtax && other.jurisdiction == named.jurisdiction);
            let turn = alike.count();
            format!("ct-hue-surtax-{} ct-pattern-{}", turn % COLOURS, turn / COLOURS)
        }
        Kind::AntiDumping | Kind::Countervailing => "ct-hue-remedy".to_owned(),
        Kind::Excise | Kind::Tax => "ct-hue-tax".to_owned(),
        Kind::Fee => "ct-hue-fee".to_owned(),
        Kind::Prohibition => "ct-hue-ban".to_owned(),
    }
}
