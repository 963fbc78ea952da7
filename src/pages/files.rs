//! The page of files. What is found of a file is drawn by `pages/files.js` and the files of `pages/files/`, which a worker tells;
//! here stands what does not change.

use super::Site;
use super::html::{Element, el};
use crate::units::Lang;
use crate::words::pages as says;

/// The page.
pub fn page(site: &Site, lang: Lang) -> Vec<Element> {
    vec![
        el("p").class("cp-lead").put(says::files_lead(lang)),
        el("noscript").put(el("p").put(says::files_need_a_script(lang))),
        el("div")
            .attr("id", "files")
            .attr("hidden", "")
            .attr("data-worker", site.filer.clone())
            .attr("data-looking", says::files_looking(lang))
            .attr("data-missed", says::files_missed(lang))
            .attr("data-everywhere", says::files_everywhere(lang))
            .attr("data-column", says::files_column(lang))
            .attr("data-nothing", says::files_nothing(lang))
            .attr("data-far", says::files_far(lang))
            .attr("data-done", says::files_done(lang))
            .attr("data-nonames", says::files_no_names(lang))
            .attr("data-stopped", says::files_stopped(lang))
            .attr("data-offers", says::files_offers(lang))
            .attr("data-stopping", says::files_stopping(lang))
            .attr("data-reading", says::files_reading(lang))
            .attr("data-readingrows", says::files_reading_rows(lang))
            .attr("data-binding", says::files_binding(lang))
            .attr("data-sheet", says::files_sheet(lang))
            .attr("data-nothingkept", says::files_nothing_kept(lang))
            .attr("data-noroom", crate::words::file::not_kept(lang))
            .attr("data-count", says::files_count(lang))
            .attr("data-openrow", says::files_open_row(lang))
            .attr("data-onpaper", says::files_on_paper(lang))
            .put(choosing(lang))
            .put(paper(site, lang))
            .put(el("p").attr("id", "files-heard").attr("role", "status").class("ct-unseen"))
            .put(el("p").attr("id", "files-said").attr("role", "status").class("cp-files-said"))
            .put(el("p").attr("id", "files-reading").attr("hidden", ""))
            .put(mapping(lang))
            .put(progress(lang))
            .put(results(lang))
            .put(saving(lang))
            .put(row(lang)),
        el("script")
            .attr("src", site.files.0.clone())
            .attr("integrity", site.files.1.clone())
            .attr("defer", ""),
    ]
}

fn button(id: &str, text: &str) -> Element {
    el("button").attr("type", "button").attr("id", id).class("ct-button").put(text)
}

fn choosing(lang: Lang) -> Element {
    let input = el("input")
        .attr("type", "file")
        .attr("id", "files-choose")
        .attr("accept", ".csv,.tsv,.txt,.xlsx,.xls");
    el("div")
        .class("cp-files-drop")
        .put(el("label").class("ct-button").attr("for", "files-choose").put(says::files_choose(lang)))
        .put(input)
        .put(el("p").attr("id", "files-name"))
        .put(el("p").class("cp-source").put(says::files_kinds(lang)))
}

/// What stands above the answers on paper: the file, the law, and what was said of the columns, which the script fills in.
fn paper(site: &Site, lang: Lang) -> Element {
    let law = site.schedule.law.jurisdictions.iter().map(|law| (law.name.in_(lang), law.law_as_of));
    let printed = el("span").attr("id", "files-paper-day");
    el("div")
        .class("cp-files-paper")
        .put(el("p").put(el("strong").attr("id", "files-paper-name")))
        .all(law.map(|(country, day)| el("p").put(says::files_law(lang, country, day))))
        .put(el("p").put(says::files_printed(lang)).put(" ").put(printed))
        .put(el("dl").attr("id", "files-paper-map"))
        .put(el("p").attr("id", "files-paper-done"))
        .put(el("p").attr("id", "files-paper-rows"))
}

fn mapping(lang: Lang) -> Element {
    let guard = el("label")
        .class("cp-files-choice")
        .put(el("input").attr("type", "checkbox").attr("id", "files-guard").attr("checked", ""))
        .put(says::files_guard(lang));
    let table = el("table").attr("id", "files-preview").class("cp-files-preview");
    let scroll = el("div")
        .class("cp-scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", says::files_preview(lang))
        .put(table);
    el("section")
        .attr("id", "files-map")
        .attr("hidden", "")
        .put(el("h2").put(says::files_map_title(lang)))
        .put(el("div").attr("id", "files-questions"))
        .put(el("div").attr("id", "files-assumed"))
        .put(el("p").put(says::files_map_says(lang)))
        .put(scroll)
        .put(guard)
        .put(button("files-run", says::files_run(lang)))
}

fn progress(lang: Lang) -> Element {
    el("section")
        .attr("id", "files-progress")
        .attr("hidden", "")
        .attr("tabindex", "-1")
        .attr("aria-label", says::files_working(lang))
        .put(el("label").class("ct-label").attr("for", "files-bar").put(says::files_working(lang)))
        .put(el("progress").attr("id", "files-bar").attr("max", "1").attr("value", "0"))
        .put(el("p").attr("id", "files-far"))
        .put(button("files-stop", says::files_stop(lang)))
}

fn select(id: &str, label: &str, all: &str, options: Vec<Element>) -> Element {
    el("div").class("ct-field").put(el("label").class("ct-label").attr("for", id).put(label)).put(
        el("select")
            .class("ct-input")
            .attr("id", id)
            .put(el("option").attr("value", "").put(all))
            .all(options),
    )
}

fn results(lang: Lang) -> Element {
    let statuses = ["invalid", "undecided", "prohibited", "not_covered", "assessed", "no_goods"];
    let options = statuses
        .map(|status| el("option").attr("value", status).put(crate::words::files::status(lang, status)));
    let heads = says::FILES_COLUMNS.map(|(en, fr)| el("th").attr("scope", "col").put(lang.pick(en, fr)));
    let table = el("table")
        .attr("id", "files-table")
        .class("cp-files-table")
        .put(el("caption").class("ct-unseen").put(says::files_rows(lang)))
        .put(el("thead").put(el("tr").attr("aria-rowindex", "1").all(heads)))
        .put(el("tbody").attr("id", "files-rows"));
    let scroller = el("div")
        .attr("id", "files-scroller")
        .class("cp-files-scroller")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", says::files_rows(lang))
        .put(el("div").attr("id", "files-height").put(table));
    let sums = [
        ("files-programmes", says::files_by_programme(lang)),
        ("files-chapters", says::files_by_chapter(lang)),
        ("files-months", says::files_by_month(lang)),
    ];
    let sums = sums.map(|(id, title)| {
        el("table").class("cp-files-sums").put(el("caption").put(title)).put(el("tbody").attr("id", id))
    });
    el("section")
        .attr("id", "files-results")
        .attr("hidden", "")
        .put(el("h2").attr("id", "files-results-title").attr("tabindex", "-1").put(says::files_results(lang)))
        .put(
            el("div")
                .class("cp-files-filter")
                .put(select(
                    "files-status",
                    says::files_state(lang),
                    says::files_all_rows(lang),
                    options.into(),
                ))
                .put(select(
                    "files-programme",
                    says::files_programme(lang),
                    says::files_any_programme(lang),
                    Vec::new(),
                )),
        )
        .put(el("p").attr("id", "files-count").attr("role", "status"))
        .put(scroller)
        .put(
            el("div")
                .attr("id", "files-sums")
                .put(el("h3").put(says::files_sums(lang)))
                .put(el("div").class("cp-files-totals").all(sums)),
        )
}

fn saving(lang: Lang) -> Element {
    el("section")
        .attr("id", "files-save")
        .attr("hidden", "")
        .put(el("h2").put(says::files_save_title(lang)))
        .put(
            el("div")
                .class("cp-files-ways")
                .put(button("files-csv", says::files_save(lang)))
                .put(button("files-book", says::files_save_book(lang))),
        )
        .put(el("p").attr("id", "files-binding").attr("hidden", ""))
        .put(el("p").class("cp-source").put(says::files_saved_whole(lang)))
}

fn row(lang: Lang) -> Element {
    let place = |tag: &'static str, id: &str| el(tag).attr("id", id);
    let hidden = |tag: &'static str, id: &str| place(tag, id).attr("hidden", "");
    let worked = hidden("section", "files-row-worked")
        .put(el("h3").put(says::files_answer(lang)))
        .put(hidden("p", "files-row-alone").class("cp-source"))
        .put(hidden("p", "files-row-noted").class("ct-note"))
        .put(place("div", "files-row-answer").class("cp-files-answer"));
    let link =
        place("a", "files-row-link").attr("href", "./").attr("target", "_blank").attr("rel", "noopener");
    let head = el("div")
        .class("cp-files-row-head")
        .put(place("h2", "files-row-title").attr("tabindex", "-1"))
        .put(place("p", "files-row-status").class("cp-files-status").attr("role", "status"))
        .put(button("files-close", says::files_close(lang)));
    place("dialog", "files-dialog")
        .class("cp-files-dialog")
        .attr("aria-labelledby", "files-row-title")
        .put(head)
        .put(hidden("ul", "files-row-wrong").class("cp-files-wrong"))
        .put(place("div", "files-row-offers").class("cp-files-offers"))
        .put(place("p", "files-row-mend").class("cp-source").put(says::files_mend(lang)))
        .put(hidden("p", "files-row-fixed").class("cp-source").put(says::files_fixed(lang)))
        .put(place("div", "files-row-cells").class("cp-files-cells"))
        .put(worked)
        .put(el("p").class("cp-files-row-link").put(link.put(says::files_as_sheet(lang))))
}
