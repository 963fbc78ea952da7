//! [`Asked`]: what a call of `assess` asks for.

use std::num::NonZero;
use std::path::PathBuf;
use std::thread::available_parallelism;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use countertariff::embedded;
use countertariff::file::{Said, Target};
use countertariff::schedule::Schedule;

use super::super::call::{file, flag, option};
use super::super::done::{EN, NotDone};
use super::format::Format;

/// The options that say something of all rows of which no column says it.
const FOR_ALL: [(&str, Target, &str, &str); 4] = [
    ("into", Target::INTO, "COUNTRY", "the country entered, US or CA, where no column says it"),
    ("date", Target::DAY, "DAY", "the day of entry, like 2025-03-27, where no column says it"),
    ("origin", Target::ORIGIN, "COUNTRY", "the country of origin, where no column says it"),
    (
        "claim",
        Target::CLAIM,
        "YES/NO",
        "whether the agreement (USMCA, CUSMA) is claimed, where no column says it",
    ),
];

/// The call and its options.
pub fn call() -> Command {
    let all = FOR_ALL.map(|(name, _, value, help)| option(name, value).help(help));
    Command::new("assess")
        .about("Answer every row of files: CSV with any separator, tabs, or workbooks")
        .arg(file("files", "FILE").action(ArgAction::Append).help("the files; standard input without any, or for -"))
        .args(all)
        .arg(
            option("set", "COLUMN=TEXT")
                .action(ArgAction::Append)
                .help("what another column of a batch file says for all rows, like mode=rail"),
        )
        .arg(option("map", "TEXT").action(ArgAction::Append).help(
            "which column holds what, like 'code=HTS No.; value=Unit price*Qty; days=day-first' (docs/batch-file.md)",
        ))
        .arg(option("sheet", "NAME").help("which sheet of a workbook"))
        .arg(
            option("format", "FORMAT")
                .value_parser(PossibleValuesParser::new(Format::NAMES))
                .default_value("csv")
                .help("how the answer is written; csv is written as the file was"),
        )
        .arg(
            Arg::new("output")
                .short('o')
                .long("output")
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .help("where it is written; into a folder, each file by itself"),
        )
        .arg(flag("safe-cells").help("make cells safe that a spreadsheet would take for formulas"))
        .arg(
            option("threads", "NUMBER")
                .short('j')
                .value_parser(value_parser!(u16).range(1..=1024))
                .help("how many threads answer; as many as the machine runs at once, without it"),
        )
        .arg(option("what-if", "WHAT").value_parser(["announced"]).help("as if what is only announced were law"))
}

/// What a call asks for.
pub struct Asked {
    /// The files; `None` is standard input.
    pub files: Vec<Option<PathBuf>>,
    /// What is said of them.
    pub said: Said,
    pub format: Format,
    /// A file or a folder; `None` is standard output.
    pub output: Option<PathBuf>,
    /// Whether cells that a spreadsheet would take for formulas are made safe.
    pub safe_cells: bool,
    pub threads: usize,
    /// The law as if what is announced were law.
    supposing: Option<Schedule>,
}

impl Asked {
    /// What the options say.
    ///
    /// # Errors
    /// When something is said that means nothing.
    pub fn read(call: &ArgMatches) -> Result<Self, NotDone> {
        let files: Vec<Option<PathBuf>> =
            call.get_many::<PathBuf>("files").into_iter().flatten().cloned().map(Some).collect();
        let mut said = Said::default();
        for text in call.get_many::<String>("map").into_iter().flatten() {
            said = said.and(text.parse().map_err(sentence)?);
        }
        let mut for_all = Said { sheet: call.get_one::<String>("sheet").cloned(), ..Said::default() };
        for (name, target, ..) in FOR_ALL {
            for_all.everywhere.extend(call.get_one::<String>(name).map(|text| (target, text.clone())));
        }
        for pair in call.get_many::<String>("set").into_iter().flatten() {
            let (target, text) = super::taken::pair(pair)?;
            for_all.everywhere.push((target, text));
        }
        let threads = call.get_one::<u16>("threads").map(|threads| usize::from(*threads));
        let format = call.get_one::<String>("format").map_or(Format::Csv, |name| Format::named(name));
        Ok(Self {
            files: if files.is_empty() {
                vec![None]
            } else {
                files.into_iter().map(|file| file.filter(|path| path.as_os_str() != "-")).collect()
            },
            said: said.and(for_all),
            format,
            output: call.get_one::<PathBuf>("output").cloned(),
            safe_cells: call.get_flag("safe-cells"),
            threads: threads.unwrap_or_else(|| available_parallelism().map_or(1, NonZero::get)),
            supposing: call.contains_id("what-if").then(|| embedded::schedule().supposing_announced()),
        })
    }

    /// The law that answers.
    pub fn schedule(&self) -> &Schedule {
        self.supposing.as_ref().unwrap_or(embedded::schedule())
    }
}

/// Why something said means nothing.
pub fn sentence(why: countertariff::file::NotSaid) -> NotDone {
    why.sentence(EN).into()
}
