//! What the command does: reads the site and writes each page.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use countertariff::embedded;
use countertariff::pages::{Site, law};

pub fn run() -> ExitCode {
    let given: Vec<String> = env::args().skip(1).collect();
    let [folder, style, of_style, script, of_script] = given.as_slice() else {
        eprintln!("pages FOLDER STYLE DIGEST SCRIPT DIGEST");
        return ExitCode::FAILURE;
    };
    match write(Path::new(folder), (style.clone(), of_style.clone()), (script.clone(), of_script.clone())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path, style: (String, String), script: (String, String)) -> Result<(), String> {
    let site = Site::read(embedded::schedule(), Path::new("pages"), style, script)?;
    let codes = ("law-codes.txt".to_owned(), law::codes(site.schedule));
    for (name, text) in site.pages()?.into_iter().chain([codes]) {
        let path = folder.join(name);
        fs::write(&path, text).map_err(|why| format!("{}: {why}", path.display()))?;
    }
    Ok(())
}
