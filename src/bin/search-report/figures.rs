//! [`Figures`]: how often the right heading is found, in whole numbers.

use countertariff::find::{Finder, Found};

use crate::goods::Query;

/// What a set of queries came out as.
#[derive(Default)]
pub struct Figures {
    pub all: usize,
    first: usize,
    pub five: usize,
    /// Sum of one over the rank, in thousandths.
    reciprocal: usize,
    /// Queries whose answers have six digits, and those with one of them among the subheadings shown.
    six: usize,
    six_shown: usize,
}

impl Figures {
    /// Notes what a query found.
    pub fn note(&mut self, query: &Query, found: &Found) {
        self.all += 1;
        if query.accept.iter().all(|it| it.len() >= 6) && !query.accept.is_empty() {
            self.six += 1;
            let shown = |code: &str| query.accept.iter().any(|it| it.starts_with(code));
            let here = found.hits.iter().take(5).flat_map(|hit| &hit.best).any(|it| shown(&it.code));
            self.six_shown += usize::from(here);
        }
        if let Some(rank) = rank(query, found) {
            self.first += usize::from(rank == 1);
            self.five += 1;
            self.reciprocal += 1000 / rank;
        }
    }

    /// A row of a table.
    pub fn row(&self, name: &str) -> String {
        let six = if self.six == 0 { "–".to_owned() } else { percent(self.six_shown, self.six) };
        let mean = self.reciprocal / self.all.max(1);
        format!(
            "| {name} | {} | {} | {} | {}.{:03} | {six} |\n",
            self.all,
            percent(self.first, self.all),
            percent(self.five, self.all),
            mean / 1000,
            mean % 1000,
        )
    }
}

/// The rank of the first acceptable heading among the first five.
pub fn rank(query: &Query, found: &Found) -> Option<usize> {
    let right =
        |heading: &str| query.accept.iter().any(|it| it.starts_with(heading) || heading.starts_with(it));
    found.hits.iter().take(5).position(|hit| right(&hit.heading)).map(|at| at + 1)
}

/// What a set of queries comes out as.
pub fn of<'a>(finder: &mut Finder, queries: impl Iterator<Item = &'a Query>) -> Figures {
    let mut figures = Figures::default();
    for query in queries {
        figures.note(query, &finder.find(&query.text, 5));
    }
    figures
}

/// A share in percent, with one decimal.
pub fn percent(part: usize, all: usize) -> String {
    let tenths = (part * 2000 + all) / (2 * all.max(1));
    format!("{}.{}", tenths / 10, tenths % 10)
}
