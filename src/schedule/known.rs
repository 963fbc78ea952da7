//! What was known of the law on a day: texts made later may reach back to it.

use super::{Citation, Id, Jurisdiction, Law, Measure, Schedule};
use crate::units::Date;

impl Law {
    /// Whether a text was made on this day or before. One whose day is not written down counts as made.
    pub fn is_made(&self, cite: &Citation, by: Date) -> bool {
        self[cite.instrument].made.is_none_or(|made| made <= by)
    }

    /// Whether a measure is law on a day by the texts made until then: those that begin, change or end it.
    ///
    /// What is law on the first day covered was law before, by texts that are not written down here.
    pub(crate) fn stood(&self, id: Id<Measure>, on: Date) -> bool {
        let measure = &self[id];
        let window = measure.window;
        let first = self[self[measure.program].jurisdiction].covered_from;
        let is_made = |cite: Option<&Citation>| cite.is_none_or(|cite| self.is_made(cite, on));
        let began = window.from() <= on && (window.from() <= first || is_made(measure.cites.first()));
        began && window.until().is_none_or(|until| on < until || !is_made(self.ended_by(id)))
    }

    /// The text by which a measure no longer says what it says: the one that ended it, or that changed it.
    fn ended_by(&self, id: Id<Measure>) -> Option<&Citation> {
        let measure = &self[id];
        let next = self.measures.get(usize::from(id) + 1).filter(|next| next.id == measure.id);
        next.map_or(measure.ended_by.as_ref(), |next| next.cites.first())
    }
}

impl Schedule {
    /// The days to which texts of a country reach back, each run of them from its first day to before the day on
    /// which the text was made.
    pub fn reaches_back(&self, jurisdiction: Id<Jurisdiction>) -> Vec<(Date, Date)> {
        let law = &self.law;
        let country = &law[jurisdiction];
        let mut runs: Vec<(Date, Date)> = Vec::new();
        let mut add = |from: Date, cite: Option<&Citation>| {
            let made = cite.map(|cite| &law[cite.instrument]).filter(|it| it.country == country.country);
            if let Some(made) = made.and_then(|it| it.made).filter(|made| *made > from)
                && !runs.contains(&(from, made))
            {
                runs.push((from, made));
            }
        };
        for (id, measure) in Id::each(&law.measures) {
            let from = measure.window.from();
            if from > country.covered_from {
                add(from, measure.cites.first());
            }
            if let Some(until) = measure.window.until() {
                add(until, law.ended_by(id));
            }
            for exception in &measure.exceptions {
                add(exception.window.map_or(from, |it| it.from().max(from)), Some(&exception.cite));
            }
        }
        law.relations.iter().for_each(|it| add(it.window.from(), Some(&it.cite)));
        law.reliefs.iter().for_each(|it| add(it.window.from(), Some(&it.cite)));
        runs
    }
}
