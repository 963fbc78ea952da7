//! A new proclamation is data: a file added here, and nothing in the engine, makes the charge.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use support::{line, owed, with_files};

const PROCLAMATION: &str = r#"
[instrument]
number   = "Proc. 99999"
title.en = "Adjusting Imports of Maple Syrup Into the United States"
title.fr = "Proclamation 99999 : sirop d’érable"
made     = 2025-05-20
link.en  = "https://example.org/en"
link.fr  = "https://example.org/fr"
read     = 2025-05-21

[[program]]
id    = "us.s232.syrup"
kind  = "surtax"
order = 60
title = { en = "Section 232 duty on maple syrup", fr = "Droit de l’article 232 sur le sirop d’érable" }
short = { en = "Syrup (s. 232)", fr = "Sirop (art. 232)" }

[[list]]
id   = "us.note-99"
file = "note-99.csv"
at   = "note 99(b)"

[[measure]]
id       = "us.s232.syrup/9903.99.01"
program  = "us.s232.syrup"
at       = "heading 9903.99.01"
in_force = { from = 2025-06-01 }
goods    = { lists = ["us.note-99"] }
when     = { originates_in = ["CA"], under = "marking" }
rate     = "30%"
except   = [{ reason = "personal-baggage", when = { is = "personal_baggage" }, at = "note 99(c)" }]

[[measure.period]]
from = 2025-06-20
rate = "60%"
cite = { instrument = "Proc. 99999", at = "clause 4" }

[[relation]]
yields   = ["us.ieepa.ca"]
to       = ["us.s232.syrup"]
in_force = { from = 2025-06-01 }
at       = "clause 3"
"#;

#[test]
fn a_new_proclamation_is_data() {
    let schedule = with_files(&[
        ("us/measures/proc-99999.toml", PROCLAMATION),
        ("us/lists/note-99.csv", "code,from,through\n1702.20,,\n"),
    ])
    .expect("the law with the proclamation has no faults");
    let on = |day: &str, more: &str| {
        let words = format!(
            "into=US entry_date={day} code=1702.20.22.10 value=1000 origin=CA cusma=no quantity=10 unit=kg {more}"
        );
        owed(&schedule, &line(&schedule, &words))
    };
    assert_eq!(on("2025-05-31", ""), "us.mfn=60 us.ieepa.ca=250 us.mpf=2.62");
    assert_eq!(on("2025-06-01", ""), "us.mfn=60 us.s232.syrup=300 us.mpf=2.62");
    assert_eq!(on("2025-06-20", ""), "us.mfn=60 us.s232.syrup=600 us.mpf=2.62");
    assert_eq!(on("2025-06-20", "personal_baggage=yes"), "us.mfn=60 us.mpf=2.62");
}
