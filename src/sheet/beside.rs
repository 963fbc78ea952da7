//! What the sheet is compared with travels in its link.

use super::compare::{Comparing, With};
use super::lines::Lines;
use super::state::State;
use crate::share::{Beside, SaidBeside, Sheet, encode, parse_location};

impl Comparing {
    /// The comparison that came with a sheet of these lines.
    pub(super) fn came_with(said: SaidBeside, lines: &Lines) -> Self {
        let place = said.get(&Beside::Line).map_or(Some(1), |number| number.parse::<usize>().ok());
        let line = place.and_then(|place| lines.ids().get(place.checked_sub(1)?).copied());
        Self { came: !said.is_empty(), line, said, known: None }
    }

    /// What is said of it under a name; nothing if nothing is.
    pub(super) fn says(&self, what: Beside) -> &str {
        self.said.get(&what).map_or("", String::as_str)
    }

    /// Says something of it.
    pub(super) fn say(&mut self, what: Beside, text: String) {
        if text.is_empty() {
            self.said.remove(&what);
        } else {
            self.said.insert(what, text);
        }
    }
}

impl State {
    /// What the sheet is compared with.
    pub fn compares_with(&self) -> Option<With> {
        With::named(self.comparing.says(Beside::With))
    }

    /// What a link says of the comparison: nothing that was said of another one.
    pub(super) fn said_beside(&self) -> SaidBeside {
        let mut said = SaidBeside::new();
        let Some(with) = self.compares_with() else { return said };
        for what in with.asks() {
            let text = match what {
                // The sheet without what it is compared with itself, and without its address.
                Beside::Link => match parse_location(self.comparing.says(*what)) {
                    Some(Ok(other)) => encode(&Sheet { beside: SaidBeside::new(), ..other }).ok(),
                    _ => None,
                }
                .map(|payload| "#".to_owned() + &payload),
                _ => self.comparing.said.get(what).cloned(),
            };
            said.extend(text.map(|text| (*what, text)));
        }
        if with == With::Answer {
            let Some(place) = self.comparing.line.and_then(|line| self.lines.place_of(line)) else {
                return SaidBeside::new();
            };
            said.extend((place > 0).then(|| (Beside::Line, (place + 1).to_string())));
        }
        said.insert(Beside::With, with.word().to_owned());
        said
    }
}
