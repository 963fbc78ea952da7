//! `countertariff manual`: manual pages and completions for shells, made of the calls themselves.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use clap_complete::Shell;
use countertariff::words::command as said;

use super::call::calls;
use super::done::{Done, EN};

/// The shells that complete calls.
const SHELLS: [Shell; 5] = [Shell::Bash, Shell::Elvish, Shell::Fish, Shell::PowerShell, Shell::Zsh];

/// Writes the pages into `man1` of a folder, and the completions into `completions`.
pub fn write(folder: &Path) -> Done {
    files(folder).map_err(|why| said::cannot_write(EN, &folder.display().to_string(), &why.to_string()))?;
    Ok(ExitCode::SUCCESS)
}

fn files(folder: &Path) -> std::io::Result<()> {
    let (pages, completions) = (folder.join("man1"), folder.join("completions"));
    fs::create_dir_all(&pages)?;
    fs::create_dir_all(&completions)?;
    clap_mangen::generate_to(calls(), &pages)?;
    for shell in SHELLS {
        clap_complete::generate_to(shell, &mut calls(), "countertariff", &completions)?;
    }
    Ok(())
}
