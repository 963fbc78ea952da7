//! Writes the pages beside the sheet: `pages FOLDER STYLE DIGEST`. `script/finish-page.mjs` calls it with the folder of the
//! built page and the style sheet it has made.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use countertariff::embedded;
use countertariff::pages::Site;

fn main() -> ExitCode {
    let given: Vec<String> = env::args().skip(1).collect();
    let [folder, style, digest] = given.as_slice() else {
        eprintln!("pages FOLDER STYLE DIGEST");
        return ExitCode::FAILURE;
    };
    match write(Path::new(folder), (style.clone(), digest.clone())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path, style: (String, String)) -> Result<(), String> {
    let site = Site::read(embedded::schedule(), Path::new("pages"), style)?;
    for (name, html) in site.pages()? {
        let path = folder.join(name);
        fs::write(&path, html).map_err(|why| format!("{}: {why}", path.display()))?;
    }
    Ok(())
}
