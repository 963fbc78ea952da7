//! What an answer leaves out, and claims that do nothing.

use crate::schedule::Schedule;
use crate::units::Lang;

/// What a notice of the law says is not included.
pub fn left_out(lang: Lang, schedule: &Schedule, notice: u16) -> &str {
    let notice = schedule.law.notices.get(usize::from(notice));
    notice.map_or("", |it| lang.pick(&it.says.en, &it.says.fr))
}

/// That a claim changes nothing for the goods of a line.
pub fn idle_claim(lang: Lang, schedule: &Schedule, claim: u8) -> String {
    let claim = schedule.law.claims.get(usize::from(claim)).map_or("", String::as_str);
    match lang {
        Lang::En => format!(
            "The relief {claim} changes nothing for these goods on this day: take it out, or check the code, the \
             origin and the day."
        ),
        Lang::Fr => format!(
            "L’exonération {claim} ne change rien pour ces marchandises ce jour-là\u{a0}: retirez-la, ou vérifiez le code, \
             l’origine et le jour."
        ),
    }
}
