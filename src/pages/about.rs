//! The page about the whole: how the estimate is made, what it covers, what is assumed, privacy, how to cite, limits, licences.

use super::Site;
use super::html::{Element, el, link};
use crate::units::{Currency, Lang};
use crate::words::pages as says;

/// The page.
pub fn page(site: &Site, lang: Lang) -> Vec<Element> {
    let mut body = vec![el("p").class("cp-lead").put(says::about_lead(lang))];
    for part in &says::ABOUT {
        let points = part.points.iter().map(|(en, fr)| el("li").put(lang.pick(en, fr)));
        let points = (!part.points.is_empty()).then(|| el("ul").class("cp-points").all(points));
        let mut section = el("section")
            .attr("id", part.id)
            .put(el("h2").put(lang.pick(part.title.0, part.title.1)))
            .all(part.says.iter().map(|(en, fr)| el("p").put(lang.pick(en, fr))))
            .all(points);
        if part.id == "licences" {
            section = section.put(el("p").put(link("THIRD-PARTY.txt", says::third_parties(lang))));
        }
        body.push(section);
        if part.id == "privacy" {
            body.push(citing(site, lang));
        }
    }
    body
}

fn citing(site: &Site, lang: Lang) -> Element {
    let law = &site.schedule.law.jurisdictions;
    let read =
        |of: Currency| law.iter().find(|it| it.currency == of).map_or(law[0].law_as_of, |it| it.law_as_of);
    let (title, said) = says::citing(lang, read(Currency::Usd), read(Currency::Cad));
    el("section")
        .attr("id", "citing")
        .put(el("h2").put(title))
        .all(said.into_iter().map(|text| el("p").put(text)))
}
