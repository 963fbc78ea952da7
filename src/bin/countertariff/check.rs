//! `countertariff check`: every fault in a folder of law files.

use std::path::Path;
use std::process::ExitCode;

use countertariff::compile;

use super::done::{Done, SOME_WRONG, print};

/// Compiles the law in a folder, and says what is wrong with it.
pub fn check(folder: &Path) -> Done {
    match compile::compile(folder) {
        Ok(compiled) => {
            let schedule = compiled.into_schedule();
            let law = &schedule.law;
            print(&format!(
                "No fault: {} measures of {} programmes in {} texts.",
                law.measures.len(),
                law.programs.len(),
                law.instruments.len()
            ))
        }
        Err(faults) => {
            let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
            print(&faults.join("\n"))?;
            Ok(ExitCode::from(SOME_WRONG))
        }
    }
}
