//! What the command does: reads the site and writes each page.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use countertariff::embedded;
use countertariff::pages::{Site, law};

pub fn run() -> ExitCode {
    let given: Vec<String> = env::args().skip(1).collect();
    let [folder, style, of_style, script, of_script, files, of_files, filer] = given.as_slice() else {
        eprintln!("pages FOLDER STYLE DIGEST SCRIPT DIGEST SCRIPT DIGEST WORKER");
        return ExitCode::FAILURE;
    };
    let named = |name: &String, digest: &String| (name.clone(), digest.clone());
    let site = Site::read(
        embedded::schedule(),
        Path::new("pages"),
        named(style, of_style),
        named(script, of_script),
        named(files, of_files),
        filer.clone(),
    );
    match site.and_then(|site| write(Path::new(folder), &site)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path, site: &Site<'_>) -> Result<(), String> {
    let codes = ("law-codes.txt".to_owned(), law::codes(site.schedule));
    for (name, text) in site.pages()?.into_iter().chain([codes]) {
        let path = folder.join(name);
        fs::write(&path, text).map_err(|why| format!("{}: {why}", path.display()))?;
    }
    Ok(())
}
