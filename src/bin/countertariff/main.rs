//! The page's core as a filter: rows in, rows out. It holds no law of its own.

mod find;

use std::io::{self, Write};
use std::process::ExitCode;

#[cfg(not(target_arch = "wasm32"))]
use countertariff::compile;
use countertariff::{batch, embedded, entry, schedule, share, units, words};
use units::Lang;
use words::command as said;

/// The command speaks English, as its columns do.
const EN: Lang = Lang::En;

const HELP: &str = "countertariff: what is owed on goods crossing the US-Canada border, and why

  countertariff assess < in.csv > out.csv   answer every row of a batch file
  countertariff assess --what-if announced  the same, as if what is announced were law
  countertariff link encode < in.csv        a link for each declaration of a batch file
  countertariff link decode LINK            the rows of a link
  countertariff law [--on DATE] [--code CODE]
                                            the measures in the law files
  countertariff find [--lang fr] [--limit 5] WORDS
                                            headings for everyday words, best first, with their
                                            best subheadings and what matched
  countertariff find --queries FILE         the same for each line of a file
  countertariff name CODE [--lang fr]       the name of a code
  countertariff names [US|CA] [--lang fr]   every name of goods in a language, or the labels of a
                                            country's lines, as the page fetches them
  countertariff check FOLDER                every fault in a folder of law files such as data

Columns of a batch file: docs/batch-file.md. Every estimate here is an estimate, not a ruling.
Exit status: 0 all read, 1 some row could not be read or the law has a fault, 2 no such call or no such
file.";

fn main() -> ExitCode {
    // An argument of bytes that are no text is no call, as any other unknown word.
    let args: Vec<String> = std::env::args_os().skip(1).map(|it| it.to_string_lossy().into_owned()).collect();
    let call: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match call.as_slice() {
        [] | ["--help" | "-h" | "help"] | [_, "--help" | "-h"] | [_, _, "--help" | "-h"] => print(HELP),
        ["--version"] => print(concat!("countertariff ", env!("CARGO_PKG_VERSION"))),
        ["assess"] => assess(embedded::schedule()),
        ["assess", "--what-if", "announced"] => assess(&embedded::schedule().supposing_announced()),
        ["assess", file] if !file.starts_with('-') => Err(said::read_from_input(EN, "assess", file).into()),
        ["link", "encode"] => link_encode(),
        ["link", "encode", file] => Err(said::read_from_input(EN, "link encode", file).into()),
        ["link", "decode", link] => link_decode(link),
        ["law", rest @ ..] => law(rest),
        ["find", rest @ ..] => find::find(rest),
        ["name", rest @ ..] => find::name(rest),
        ["names", rest @ ..] => find::packed(rest),
        #[cfg(not(target_arch = "wasm32"))]
        ["check", folder] => check(folder),
        _ => Err(said::no_such_call(EN, &call.join(" ")).into()),
    };
    match done {
        Ok(code) => code,
        // A reader that closes early, such as head, is not a failure.
        Err(NotDone::ClosedEarly) => ExitCode::SUCCESS,
        Err(NotDone::Why(why)) => {
            let _ = writeln!(io::stderr(), "countertariff: {why}");
            ExitCode::from(2)
        }
    }
}

/// Why a call came to no end.
enum NotDone {
    /// Whoever reads the output wants no more of it.
    ClosedEarly,
    /// A sentence that says what to do.
    Why(String),
}

type Done = Result<ExitCode, NotDone>;

impl From<String> for NotDone {
    fn from(why: String) -> Self {
        Self::Why(why)
    }
}

impl From<batch::NotAFile> for NotDone {
    fn from(why: batch::NotAFile) -> Self {
        match why {
            batch::NotAFile::ClosedEarly => Self::ClosedEarly,
            other => Self::Why(other.sentence(EN)),
        }
    }
}

impl From<io::Error> for NotDone {
    fn from(error: io::Error) -> Self {
        batch::NotAFile::from(error).into()
    }
}

impl From<csv::Error> for NotDone {
    fn from(error: csv::Error) -> Self {
        batch::NotAFile::from(error).into()
    }
}

fn print(text: &str) -> Done {
    let mut out = io::stdout().lock();
    writeln!(out, "{text}")?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn assess(schedule: &schedule::Schedule) -> Done {
    let out = io::BufWriter::new(io::stdout().lock());
    let summary = batch::run_offering(schedule, io::stdin().lock(), out, find::offers())?;
    let mut errors = io::stderr().lock();
    if let Some((first, lines)) = summary.other_encoding {
        writeln!(errors, "countertariff: {}", words::file::other_encoding(EN, lines, first))?;
    }
    if summary.unread > 0 || summary.empty > 0 {
        let read = words::file::rows_read(EN, summary.rows, summary.unread, summary.empty);
        writeln!(errors, "countertariff: {read}")?;
    }
    Ok(ExitCode::from(u8::from(summary.unread > 0)))
}

#[cfg(not(target_arch = "wasm32"))]
/// Compiles the law in a folder, and says what is wrong with it.
fn check(folder: &str) -> Done {
    match compile::compile(folder.as_ref()) {
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
            Ok(ExitCode::from(1))
        }
    }
}

fn link_encode() -> Done {
    for draft in batch::drafts(io::stdin().lock())? {
        let sheet = share::Sheet { draft, ..share::Sheet::default() };
        let link = share::encode(&sheet).map_err(|_| said::sheet_too_long(EN))?;
        print(&format!("#{link}"))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn link_decode(link: &str) -> Done {
    let sheet = share::decode(link).map_err(|why| match why {
        share::LinkFault::Empty => said::no_sheet(EN),
        share::LinkFault::Newer(_) => said::newer_link(EN),
        share::LinkFault::Incomplete => said::incomplete_link(EN),
        share::LinkFault::TooLong => said::too_long_for_a_link(EN),
        share::LinkFault::NotALink => said::not_a_link(EN),
    })?;
    let draft = &sheet.draft;
    let fields = entry::Field::ASKED;
    let used: Vec<entry::LineField> = entry::LineField::all()
        .filter(|field| draft.lines.iter().any(|line| line.contains_key(field)))
        .collect();
    let mut out = csv::Writer::from_writer(io::stdout().lock());
    let header = ["entry"].into_iter().chain(fields.map(|it| it.column()));
    let rows = core::iter::once(header.chain(used.iter().map(|it| it.column())).map(str::to_owned).collect());
    let lines = (0..draft.lines.len()).map(|line| -> Vec<String> {
        let sheet = ["1"].into_iter().chain(fields.map(|field| draft.field(field)));
        sheet.chain(used.iter().map(|field| draft.line_field(line, *field))).map(str::to_owned).collect()
    });
    for row in rows.chain(lines) {
        out.write_record(&row)?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// The problem with a day, in the sentence that a batch file gets.
fn not_a_day(kind: entry::ProblemKind) -> String {
    let place = entry::Place::Sheet(entry::Field::EntryDate);
    format!("--on: {}", words::problem(EN, embedded::schedule(), &entry::Problem { place, kind }))
}

fn law(args: &[&str]) -> Done {
    let (mut on, mut code) = (None, None);
    for pair in args.chunks(2) {
        match pair {
            ["--on", _] if on.is_some() => return Err(said::repeated(EN, "--on").into()),
            ["--code", _] if code.is_some() => return Err(said::repeated(EN, "--code").into()),
            ["--on", day] => on = Some(entry::day::read(day).map_err(not_a_day)?),
            ["--code", text] => {
                code = Some(text.parse::<units::TariffCode>().map_err(|_| said::not_a_code(EN))?);
            }
            _ => return Err(said::law_takes(EN, &pair.join(" ")).into()),
        }
    }
    let schedule = embedded::schedule();
    let law = &schedule.law;
    let mut out = csv::Writer::from_writer(io::stdout().lock());
    let mut rows: Vec<[String; 8]> =
        vec![["id", "programme", "force", "from", "through", "rate", "goods", "citation"].map(str::to_owned)];
    for measure in &law.measures {
        let listed = |code| {
            let day = on.unwrap_or(measure.window.from());
            let membership = schedule.index.membership(code, day);
            measure.goods.lists.is_empty()
                || measure.goods.lists.iter().any(|list| membership.on(*list) != Some(false))
        };
        if on.is_some_and(|day| !measure.window.contains(day)) || code.is_some_and(|code| !listed(code)) {
            continue;
        }
        // Codes written in the measure itself make a list without a name.
        let lists = measure.goods.lists.iter().map(|list| match law[*list].id.as_str() {
            "" => "codes in the text",
            id => id,
        });
        let goods: Vec<&str> = lists.collect();
        let force = match measure.force {
            schedule::Force::InForce => "in-force",
            schedule::Force::NeverInForce => "never-in-force",
            schedule::Force::Announced => "announced",
        };
        let through = measure.window.until().and_then(|day| day.yesterday().ok());
        let cites: Vec<String> =
            measure.cites.iter().map(|cite| words::citation(schedule, EN, cite).0).collect();
        rows.push([
            measure.id.clone(),
            law[measure.program].id.clone(),
            force.to_owned(),
            measure.window.from().to_string(),
            through.map(|day| day.to_string()).unwrap_or_default(),
            words::levy(EN, schedule, measure, None),
            if goods.is_empty() { String::from("all goods") } else { goods.join("; ") },
            cites.join("; "),
        ]);
    }
    for row in rows {
        out.write_record(row)?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
