//! How well words lead to codes, and what the names of goods lack: a report for whoever writes them. It never fails.
//!
//! `search-report [OFFICIAL]` in the folder of the project; OFFICIAL is a file of official texts, tab-separated with
//! the columns code, en and fr, as published by a customs authority. It stays outside the project.

mod figures;
mod goods;
mod lists;
mod measures;
mod typo;

use std::process::ExitCode;

use countertariff::embedded;
use countertariff::find::{Finder, Names};
use countertariff::units::Lang;

fn main() -> ExitCode {
    let official = std::env::args().nth(1);
    match report(official.as_deref()) {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("search-report: {why}");
            ExitCode::from(2)
        }
    }
}

fn report(official: Option<&str>) -> Result<String, String> {
    let rows = goods::read("data/goods")?;
    let official = official.map(goods::read_official).transpose()?;
    let mut finders = Lang::ALL.map(finder);
    let mut text = String::from(
        "# How well words lead to codes\n\nWritten by `script/search-report`: after a change of names or of the search, run it and commit what it \
         writes. How the names are judged: [words.md](words.md).\n\n",
    );
    text += &measures::tables(&mut finders, &rows)?;
    text += &lists::lists(&rows, official.as_deref());
    Ok(text)
}

/// # Panics
/// Never: the build packed this text.
fn finder(lang: Lang) -> Finder {
    Finder::new(Names::read(embedded::names(lang).to_owned()).expect("the build packed the names"))
}
