//! The page's core as a filter: rows in, rows out. It holds no law of its own.

use std::io::{self, Write};
use std::process::ExitCode;

#[cfg(not(target_arch = "wasm32"))]
use countertariff::compile;
use countertariff::{batch, embedded, entry, schedule, share, units, words};
use units::Lang;

const HELP: &str = "countertariff: what is owed on goods crossing the US-Canada border, and why

  countertariff assess < in.csv > out.csv   answer every row of a batch file
  countertariff assess --what-if announced  the same, as if what is announced were law
  countertariff link encode < in.csv        a link for each declaration of a batch file
  countertariff link decode LINK            the rows of a link
  countertariff law [--on DATE] [--code CODE]
                                            the measures in the law files
  countertariff check FOLDER                every fault in a folder of law files such as data

Columns of a batch file: docs/batch-file.md. Every estimate here is an estimate, not a ruling.
Exit status: 0 all read, 1 some row could not be read or the law has a fault, 2 no such call or no such
file.";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        [] | ["--help" | "-h" | "help"] | [_, "--help" | "-h"] | [_, _, "--help" | "-h"] => print(HELP),
        ["--version"] => print(concat!("countertariff ", env!("CARGO_PKG_VERSION"))),
        ["assess"] => assess(embedded::schedule()),
        ["assess", "--what-if", "announced"] => assess(&embedded::schedule().supposing_announced()),
        ["link", "encode"] => link_encode(),
        ["link", "decode", link] => link_decode(link),
        ["law", rest @ ..] => law(rest),
        #[cfg(not(target_arch = "wasm32"))]
        ["check", folder] => check(folder),
        _ => Err(format!("There is no call \"{}\". Try countertariff --help.", words.join(" "))),
    };
    done.unwrap_or_else(|why| {
        let _ = writeln!(io::stderr(), "countertariff: {why}");
        ExitCode::from(2)
    })
}

type Done = Result<ExitCode, String>;

fn print(text: &str) -> Done {
    // A reader that closes early, such as head, is not a failure.
    let _ = writeln!(io::stdout().lock(), "{text}");
    Ok(ExitCode::SUCCESS)
}

fn assess(schedule: &schedule::Schedule) -> Done {
    let out = io::BufWriter::new(io::stdout().lock());
    let summary = batch::run(schedule, io::stdin().lock(), out).map_err(|why| why.to_string())?;
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
    for draft in batch::drafts(io::stdin().lock()).map_err(|why| why.to_string())? {
        let sheet = share::Sheet { draft, ..share::Sheet::default() };
        let link = share::encode(&sheet).map_err(|_| "The sheet is too long for a link. Split the file.")?;
        print(&format!("#{link}"))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn link_decode(link: &str) -> Done {
    let sheet = share::decode(link).map_err(|why| match why {
        share::LinkFault::Empty => {
            "There is no sheet in this address. Paste the whole link, from https to its end."
        }
        share::LinkFault::Newer(_) => {
            "The link was made by a newer version. Update countertariff and try again."
        }
        share::LinkFault::Incomplete => "The link arrived incomplete or altered. Copy it again, whole.",
        share::LinkFault::TooLong => "The text is longer than any link. Paste the link alone.",
        share::LinkFault::NotALink => "This is not a link to a sheet. Paste the address from the page.",
    })?;
    let draft = &sheet.draft;
    let fields = entry::Field::ALL;
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
        out.write_record(&row).map_err(|why| why.to_string())?;
    }
    out.flush().map_err(|why| why.to_string())?;
    Ok(ExitCode::SUCCESS)
}

fn law(args: &[&str]) -> Done {
    let (mut on, mut code) = (None, None);
    for pair in args.chunks(2) {
        match pair {
            ["--on", day] => {
                on = Some(day.parse::<units::Date>().map_err(|_| "--on takes a day like 2025-03-27")?)
            }
            ["--code", text] => {
                code = Some(text.parse::<units::TariffCode>().map_err(|why| format!("--code: {why}"))?)
            }
            _ => return Err(format!("law takes --on DATE and --code CODE, not \"{}\"", pair.join(" "))),
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
        let lists = measure.goods.lists.iter().map(|list| match law.lists[usize::from(*list)].id.as_str() {
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
            measure.cites.iter().map(|cite| words::citation(schedule, Lang::En, cite).0).collect();
        rows.push([
            measure.id.clone(),
            law.programs[usize::from(measure.program)].id.clone(),
            force.to_owned(),
            measure.window.from().to_string(),
            through.map(|day| day.to_string()).unwrap_or_default(),
            words::levy(Lang::En, schedule, measure, None),
            if goods.is_empty() { String::from("all goods") } else { goods.join("; ") },
            cites.join("; "),
        ]);
    }
    for row in rows {
        out.write_record(row).map_err(|why| why.to_string())?;
    }
    out.flush().map_err(|why| why.to_string())?;
    Ok(ExitCode::SUCCESS)
}
