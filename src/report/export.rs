//! Ways to take a sheet along: on paper, as a picture for a phone, as a file, in a frame of another page.

use super::block::{Act, Block, Does, text};
use super::qr::qr;
use crate::sheet::{Export, ExportFault, Exported, State};
use crate::units::Lang;
use crate::words::page as says;

/// A button for each way to take the sheet along, and for one that was taken along before.
pub fn acts(state: &State) -> Vec<Act> {
    let lang = state.lang();
    let ways = [
        (says::print_sheet(lang), Export::Print),
        (says::show_qr(lang), Export::Qr),
        (says::save_json(lang), Export::Json),
        (says::save_csv(lang), Export::Csv),
        (says::embed_sheet(lang), Export::Embed),
    ];
    let acts = ways.into_iter().map(|(said, does)| act(said, does));
    acts.chain([open(lang)]).collect()
}

/// The button that opens a sheet from a file.
pub(super) fn open(lang: Lang) -> Act {
    act(says::open_json(lang), Export::Open)
}

fn act(said: &str, does: Export) -> Act {
    Act { class: "ct-button ct-button--plain", text: said.to_owned(), does: Does::Export(does) }
}

/// What came of the way last chosen.
pub fn exported(state: &State) -> Vec<Block> {
    let lang = state.lang();
    let Some(exported) = state.exported() else { return Vec::new() };
    let said = |said: &str| vec![Block::Para("ct-note", text(said))];
    match exported {
        Exported::Qr(link) => match qr(lang, link) {
            Some(code) => vec![Block::Qr(code), Block::Para("ct-hint", text(says::qr_hint(lang)))],
            None => said(says::qr_too_long(lang)),
        },
        Exported::Embed(address) => {
            vec![Block::Copy("embed-code", says::embed_code(lang), frame(lang, address))]
        }
        Exported::Working => vec![Block::Para("ct-hint", text(says::export_works(lang)))],
        Exported::Failed(why) => said(failed(lang, *why)),
    }
}

/// Why the sheet was not taken along, or another not opened.
pub(super) fn failed(lang: Lang, why: ExportFault) -> &'static str {
    match why {
        ExportFault::Missed => says::export_missed(lang),
        ExportFault::TooLong => says::export_too_long(lang),
        ExportFault::NoLink => says::no_link_to_show(lang),
        ExportFault::TooBig => says::import_too_big(lang),
        ExportFault::NotJson => says::import_not_json(lang),
        ExportFault::NotASheet => says::import_not_a_sheet(lang),
        ExportFault::Newer => says::import_newer(lang),
    }
}

/// The source of a frame, for the page of somebody else. An address holds nothing that HTML reads otherwise.
fn frame(lang: Lang, address: &str) -> String {
    let address = address.replacen('#', &format!("?embed&amp;lang={}#", lang.tag()), 1);
    format!(
        "<iframe src=\"{address}\" title=\"{}\" width=\"100%\" height=\"560\" loading=\"lazy\" \
         sandbox=\"allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox\"></iframe>",
        says::embed_title(lang)
    )
}
