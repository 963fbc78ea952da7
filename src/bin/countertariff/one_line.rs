//! A line of goods said on the command line: a link, or fields one by one.

use clap::{Arg, ArgMatches, Command};

use countertariff::embedded;
use countertariff::entry::draft::DraftLine;
use countertariff::entry::{Field, LineField};
use countertariff::share::Sheet;
use countertariff::sheet::{Kept, State};
use countertariff::units::Lang;
use countertariff::words::command as said;

use super::call::{lang, lang_of};
use super::done::NotDone;
use super::link;

/// The options that say something of a line, with the column each fills.
const SAYS: [(&str, &str, &str, &str); 6] = [
    ("into", "into", "COUNTRY", "the country entered: US or CA"),
    ("date", "entry_date", "DAY", "the day of entry, like 2025-03-27"),
    ("code", "code", "CODE", "the tariff code, like 7208.36.00"),
    ("value", "value", "AMOUNT", "the value of the goods, in the currency of the country entered"),
    ("origin", "origin", "COUNTRY", "the country of origin"),
    ("claim", "cusma", "YES/NO", "whether the agreement (USMCA, CUSMA) is claimed"),
];

/// Adds the options of a line to a call.
pub fn with_line(call: Command) -> Command {
    let link = Arg::new("link")
        .value_name("LINK")
        .help("a link of the page; what stands beside it counts in its place");
    let says = SAYS.map(|(name, _, value, help)| Arg::new(name).long(name).value_name(value).help(help));
    let set = Arg::new("set")
        .long("set")
        .value_name("COLUMN=TEXT")
        .action(clap::ArgAction::Append)
        .help("any other column of a batch file, like --set mode=rail");
    call.arg(link).args(says).arg(set).arg(lang())
}

/// The sheet that was said.
fn sheet(call: &ArgMatches, lang: Lang) -> Result<Sheet, NotDone> {
    let mut sheet = match call.get_one::<String>("link") {
        Some(link) => link::sheet(link)?,
        None => Sheet::default(),
    };
    if sheet.draft.lines.is_empty() {
        sheet.draft.lines.push(DraftLine::new());
    }
    let options = SAYS.iter().filter_map(|says| Some((says.1, call.get_one::<String>(says.0)?.as_str())));
    let set = call.get_many::<String>("set").into_iter().flatten();
    let set = set.map(|pair| pair.split_once('=').ok_or_else(|| said::not_a_pair(lang, pair)));
    for pair in options.map(Ok).chain(set) {
        let (column, text) = pair?;
        let field = Field::ASKED.into_iter().find(|field| field.column() == column);
        match (field, LineField::named(column)) {
            (Some(field), _) => sheet.draft.set(field, text),
            (None, Some(field)) => {
                (0..sheet.draft.lines.len()).for_each(|line| sheet.draft.set_line(line, field, text));
            }
            (None, None) => return Err(said::no_such_column(lang, column).into()),
        }
    }
    Ok(sheet)
}

/// The sheet that was said, answered as on a page.
///
/// `any` is a field that does not matter, and may be left empty.
///
/// # Errors
/// When the link has no sheet, or something was said of a column that is none.
pub fn state(call: &ArgMatches, any: Option<Field>) -> Result<State, NotDone> {
    let lang = lang_of(call);
    let mut sheet = Sheet { lang: Some(lang), ..sheet(call, lang)? };
    let schedule = embedded::schedule();
    // The day on which that happens answers nothing.
    let today = schedule.law.jurisdictions.iter().map(|law| law.law_as_of).max().unwrap_or_default();
    if any == Some(Field::EntryDate) && sheet.draft.field(Field::EntryDate).is_empty() {
        sheet.draft.set(Field::EntryDate, &today.to_string());
    }
    Ok(State::new(schedule, today, lang, Some(Ok(sheet)), Kept::Nothing, true))
}
