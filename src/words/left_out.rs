//! What an answer leaves out, and claims that do nothing.

use crate::schedule::{Claim, Id, Notice, Schedule};
use crate::units::Lang;

/// What a notice of the law says is not included.
pub fn left_out(lang: Lang, schedule: &Schedule, notice: Id<Notice>) -> &str {
    let says = &schedule.law[notice].says;
    lang.pick(&says.en, &says.fr)
}

/// That a claim changes nothing for the goods of a line.
pub fn idle_claim(lang: Lang, schedule: &Schedule, claim: Id<Claim>) -> String {
    let claim = &schedule.law[claim].id;
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
