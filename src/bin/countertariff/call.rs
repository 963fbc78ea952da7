//! [`calls`]: what can be asked of the command, and what does it.

use std::path::{Path, PathBuf};

use clap::builder::PossibleValuesParser;
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use countertariff::units::Lang;

use super::done::{Done, EN, print};
use super::one_line::with_line;
use super::{assess, check, explain, find, law, link, made, through};

/// What stands beneath the help of the whole.
const STATUS: &str = "Every figure is an estimate, not a ruling. Nothing leaves this machine.

Exit status: 0 all was read; 1 some row could not be read, or the law has a fault; 2 there is no such call or no \
such file, or the answer cannot be written; 3 a file leaves something open that only you can say.";

/// Every call.
pub fn calls() -> Command {
    Command::new("countertariff")
        .version(env!("CARGO_PKG_VERSION"))
        .about("What is owed on goods crossing the US-Canada border, and why")
        .after_help(STATUS)
        .subcommand_required(true)
        .disable_help_subcommand(false)
        .subcommand(assess::call())
        .subcommand(
            with_line(Command::new("explain"))
                .about("Answer goods in words, with the working of every charge and the text of law behind it")
                .arg(flag("brief").help("without the workings, as the page copies an answer")),
        )
        .subcommand(
            with_line(Command::new("through"))
                .about("The duties on goods through time, with the texts that changed them")
                .arg(
                    option("format", "FORMAT")
                        .value_parser(PossibleValuesParser::new(["text", "csv", "json"]))
                        .default_value("text")
                        .help("in words, or as rows"),
                )
                .arg(
                    option("line", "NUMBER")
                        .value_parser(value_parser!(u16).range(1..))
                        .help("which line of a link that has several"),
                )
                .arg(flag("as-charged").help("as it was charged on each day, before later texts reached back")),
        )
        .subcommand(
            Command::new("link")
                .about("Links of the page")
                .subcommand_required(true)
                .subcommand(
                    Command::new("encode")
                        .about("A link for each declaration of a batch file")
                        .arg(file("file", "FILE").help("the file; standard input without it")),
                )
                .subcommand(
                    Command::new("decode")
                        .about("The rows of a link")
                        .arg(text("link", "LINK").required(true).help("a link of the page"))
                        .arg(flag("safe-cells").help("make cells safe that a spreadsheet would take for formulas")),
                ),
        )
        .subcommand(
            Command::new("law")
                .about("The measures in the law files, as CSV")
                .arg(option("on", "DATE").help("those of a day"))
                .arg(option("code", "CODE").help("those that may reach a code")),
        )
        .subcommand(
            Command::new("find")
                .about("Headings for everyday words, best first, with their best subheadings and what matched")
                .arg(text("words", "WORDS").action(ArgAction::Append).required_unless_present("queries"))
                .arg(
                    option("limit", "NUMBER")
                        .value_parser(value_parser!(u8).range(1..=100))
                        .default_value("5")
                        .help("how many, at most"),
                )
                .arg(file("queries", "FILE").long("queries").conflicts_with("words").help("the words are the lines of a file"))
                .arg(lang()),
        )
        .subcommand(
            Command::new("name")
                .about("The name of a code, under the names of what it stands beneath")
                .arg(text("code", "CODE").required(true))
                .arg(lang()),
        )
        .subcommand(
            Command::new("names")
                .about("Every name of goods in a language, or the labels of a country's lines, as the page fetches them")
                .arg(text("country", "US|CA"))
                .arg(lang()),
        )
        .subcommand(
            Command::new("check")
                .about("Every fault in a folder of law files such as data")
                .arg(file("folder", "FOLDER").required(true)),
        )
        .subcommand(
            Command::new("manual")
                .about("Write the manual pages and the completions for shells into a folder")
                .hide(true)
                .arg(file("folder", "FOLDER").required(true)),
        )
}

/// An argument by its place.
pub fn text(name: &'static str, value: &'static str) -> Arg {
    Arg::new(name).value_name(value)
}

/// The name of a file, by its place.
pub fn file(name: &'static str, value: &'static str) -> Arg {
    Arg::new(name).value_name(value).value_parser(value_parser!(PathBuf))
}

/// An option with a value.
pub fn option(name: &'static str, value: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value)
}

/// An option without one.
pub fn flag(name: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue)
}

/// The language of the answer.
pub fn lang() -> Arg {
    let languages = PossibleValuesParser::new(["en", "fr"]);
    option("lang", "LANG").value_parser(languages).default_value("en").help("the language of the answer")
}

/// The language that was asked for.
pub fn lang_of(call: &ArgMatches) -> Lang {
    call.get_one::<String>("lang").and_then(|lang| lang.parse().ok()).unwrap_or(EN)
}

/// A file that was named.
pub fn path_of<'a>(call: &'a ArgMatches, name: &str) -> Option<&'a Path> {
    call.get_one::<PathBuf>(name).map(PathBuf::as_path)
}

fn text_of<'a>(call: &'a ArgMatches, name: &str) -> Option<&'a str> {
    call.get_one::<String>(name).map(String::as_str)
}

/// Does what the arguments of this process ask.
pub fn run() -> Done {
    let args: Vec<std::ffi::OsString> = std::env::args_os().collect();
    if args.len() < 2 {
        return print(calls().render_help().to_string().trim_end());
    }
    let asked = match calls().try_get_matches_from(args) {
        Ok(asked) => asked,
        Err(why) => {
            let said = why.render().to_string();
            return match why.kind() {
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => print(said.trim_end()),
                _ => Err(said.trim_start_matches("error: ").trim_end().to_owned().into()),
            };
        }
    };
    match asked.subcommand() {
        Some(("assess", call)) => assess::assess(call),
        Some(("explain", call)) => explain::explain(call),
        Some(("through", call)) => through::through(call),
        Some(("link", call)) => match call.subcommand() {
            Some(("decode", call)) => {
                link::decode(text_of(call, "link").unwrap_or_default(), call.get_flag("safe-cells"))
            }
            Some((_, call)) => link::encode(path_of(call, "file")),
            None => link::encode(None),
        },
        Some(("law", call)) => law::law(text_of(call, "on"), text_of(call, "code")),
        Some(("find", call)) => {
            let words: Vec<&str> =
                call.get_many::<String>("words").into_iter().flatten().map(String::as_str).collect();
            let limit = call.get_one::<u8>("limit").map_or(5, |limit| usize::from(*limit));
            find::find(lang_of(call), limit, &words, path_of(call, "queries"))
        }
        Some(("name", call)) => find::name(lang_of(call), text_of(call, "code").unwrap_or_default()),
        Some(("names", call)) => find::packed(lang_of(call), text_of(call, "country")),
        Some(("check", call)) => check::check(path_of(call, "folder").unwrap_or(Path::new("data"))),
        Some(("manual", call)) => made::write(path_of(call, "folder").unwrap_or(Path::new("."))),
        Some(_) | None => print(calls().render_help().to_string().trim_end()),
    }
}
