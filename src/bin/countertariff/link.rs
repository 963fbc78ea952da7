//! `countertariff link`: links of the declarations of a file, and the rows of a link.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use countertariff::batch::{self, guarded};
use countertariff::entry::{Field, LineField};
use countertariff::share::{self, Sheet};
use countertariff::words::command as said;

use super::done::{Done, EN, NotDone, SOME_WRONG, print, tell};

/// A link for each declaration of a file, or of standard input.
pub fn encode(file: Option<&Path>) -> Done {
    let input: Box<dyn io::Read> = match file {
        None => Box::new(io::stdin().lock()),
        Some(file) => Box::new(std::fs::File::open(file).map_err(|why| cannot_read(file, &why))?),
    };
    let mut status = ExitCode::SUCCESS;
    for (place, draft) in batch::drafts(input)?.into_iter().enumerate() {
        let draft = match draft {
            Ok(draft) => draft,
            Err(fault) => {
                tell(&said::no_link(EN, place + 1, &fault.sentence(EN)));
                status = ExitCode::from(SOME_WRONG);
                continue;
            }
        };
        let sheet = Sheet { draft, ..Sheet::default() };
        let link = share::encode(&sheet).map_err(|_| said::sheet_too_long(EN))?;
        print(&format!("#{link}"))?;
    }
    Ok(status)
}

/// That a file cannot be read.
pub fn cannot_read(file: &Path, why: &io::Error) -> NotDone {
    said::cannot_read(EN, &file.display().to_string(), &why.to_string()).into()
}

/// The sheet of a link.
pub fn sheet(link: &str) -> Result<Sheet, NotDone> {
    let why = |why| match why {
        share::LinkFault::Empty => said::no_sheet(EN),
        share::LinkFault::Newer(_) => said::newer_link(EN),
        share::LinkFault::Incomplete => said::incomplete_link(EN),
        share::LinkFault::TooLong => said::too_long_for_a_link(EN),
        share::LinkFault::NotALink => said::not_a_link(EN),
    };
    share::decode(link).map_err(|fault| why(fault).into())
}

/// The rows of a link. Its cells may be a stranger's: `safe` keeps a spreadsheet from taking them for formulas.
pub fn decode(link: &str, safe: bool) -> Done {
    let sheet = sheet(link)?;
    let draft = &sheet.draft;
    let fields = Field::ASKED;
    let used: Vec<LineField> =
        LineField::all().filter(|field| draft.lines.iter().any(|line| line.contains_key(field))).collect();
    let mut out = csv::Writer::from_writer(io::stdout().lock());
    let header = ["entry"].into_iter().chain(fields.map(|it| it.column()));
    let rows = core::iter::once(header.chain(used.iter().map(|it| it.column())).map(str::to_owned).collect());
    let lines = (0..draft.lines.len()).map(|line| -> Vec<String> {
        let sheet = ["1"].into_iter().chain(fields.map(|field| draft.field(field)));
        sheet.chain(used.iter().map(|field| draft.line_field(line, *field))).map(str::to_owned).collect()
    });
    for row in rows.chain(lines) {
        out.write_record(row.iter().map(|cell| if safe { guarded(cell) } else { cell.into() }.into_owned()))?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
