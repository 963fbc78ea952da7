//! What stands around every page: its head, the way to the others, its foot.

use super::html::{Element, el, link};
use super::{Site, Which};
use crate::units::Lang;
use crate::words::page as sheet_says;
use crate::words::pages as says;

/// What a page may load: less than the sheet may.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'";

/// What the page of files may do besides: start the worker that answers them.
const WITH_WORKER: [(&str, &str); 2] = [
    ("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'"),
    ("trusted-types 'none'", "trusted-types default"),
];

/// What a page may load.
fn policy(which: Which) -> String {
    match which {
        Which::Files => {
            WITH_WORKER.iter().fold(POLICY.to_owned(), |policy, (less, more)| policy.replace(less, more))
        }
        Which::Waves | Which::Law | Which::About => POLICY.to_owned(),
    }
}

/// A whole page around what it says.
pub fn page(site: &Site, which: Which, lang: Lang, body: Vec<Element>) -> String {
    let (title, description) = named(which, lang);
    let meta = |name: &str, content: &str| el("meta").attr("name", name).attr("content", content);
    let (href, digest) = &site.style;
    let head = el("head")
        .put(el("meta").attr("charset", "utf-8"))
        .put(meta("viewport", "width=device-width, initial-scale=1"))
        .put(el("meta").attr("http-equiv", "Content-Security-Policy").attr("content", policy(which)))
        .put(el("link").attr("rel", "stylesheet").attr("href", href).attr("integrity", digest))
        .put(el("link").attr("rel", "icon").attr("type", "image/svg+xml").attr("href", icon()))
        .put(el("title").put(format!("{title} · {}", sheet_says::name(lang))))
        .put(meta("description", description))
        .put(meta("color-scheme", "light dark"))
        .put(meta("referrer", "no-referrer"))
        .put(
            el("link")
                .attr("rel", "alternate")
                .attr("hreflang", other(lang).tag())
                .attr("href", which.file(other(lang))),
        );
    let main = el("main")
        .class("ct-main cp-read")
        .attr("id", "main")
        .attr("tabindex", "-1")
        .put(el("h1").put(title))
        .all(body);
    let page = el("div").class("ct-page").put(header(which, lang)).put(main).put(footer(which, lang));
    let html = el("html").attr("lang", lang.tag()).put(head).put(el("body").put(page));
    format!("<!doctype html>\n{}\n", html.html())
}

/// The icon of the sheet's own page.
fn icon() -> String {
    let page = include_str!("../../index.html");
    let after = page.split_once("rel=\"icon\" type=\"image/svg+xml\" href=\"").map_or("", |it| it.1);
    after.split('"').next().unwrap_or_default().to_owned()
}

const fn other(lang: Lang) -> Lang {
    match lang {
        Lang::En => Lang::Fr,
        Lang::Fr => Lang::En,
    }
}

fn named(which: Which, lang: Lang) -> (&'static str, &'static str) {
    match which {
        Which::Files => (says::files_title(lang), says::files_description(lang)),
        Which::Waves => (says::waves_title(lang), says::waves_description(lang)),
        Which::Law => (says::law_page_title(lang), says::law_description(lang)),
        Which::About => (says::about_title(lang), says::about_description(lang)),
    }
}

/// The address of the sheet in a language. A link names the language only beside a sheet.
pub fn sheet(lang: Lang, query: &str) -> String {
    format!("./#lang={}&{query}", lang.tag())
}

fn header(which: Which, lang: Lang) -> Element {
    let name = link("./", sheet_says::name(lang)).class("cp-name");
    let brand = el("div").class("ct-brand").put(name).put(el("p").put(sheet_says::tagline(lang)));
    let to = |page: Which| {
        let link = link(&page.file(lang), sheet_says::PAGES[page as usize].1(lang)).class("ct-link");
        if page == which { link.attr("aria-current", "page") } else { link }
    };
    let language = link(&which.file(other(lang)), sheet_says::own_name(other(lang)))
        .class("ct-link")
        .attr("lang", other(lang).tag())
        .attr("hreflang", other(lang).tag());
    let nav = el("nav")
        .class("ct-pages")
        .attr("aria-label", sheet_says::pages(lang))
        .put(link("./", sheet_says::the_sheet(lang)).class("ct-link"))
        .all(Which::ALL.map(to))
        .put(el("span").class("ct-language").put(language));
    let skip = link("#main", says::skip_to_page(lang)).class("ct-skip");
    el("header").class("ct-header").put(skip).put(brand).put(nav)
}

fn footer(which: Which, lang: Lang) -> Element {
    let private = if which == Which::Files { says::private_file(lang) } else { says::private_here(lang) };
    let said = [sheet_says::responsible(lang), private];
    el("footer").class("ct-footer").all(said.map(|sentence| el("p").put(sentence)))
}
