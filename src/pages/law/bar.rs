//! Bars on an axis of time, and the [`State`] of a measure on a day.

use crate::pages::html::{Element, el};
use crate::schedule::{Force, Measure};
use crate::units::{Date, day};

/// How a measure stands on a day, the liveliest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It is charged.
    InForce,
    /// It is enacted for a later day.
    Later,
    /// It is spoken of and not enacted.
    Announced,
    /// It was charged.
    Ended,
    /// It was revoked before its first day.
    Never,
    /// The text has no measure of its own: it changes, ends or relieves those of others.
    Amends,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::InForce, Self::Later, Self::Announced, Self::Ended, Self::Never, Self::Amends];

    /// Its name in the page and in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::InForce => "in-force",
            Self::Later => "later",
            Self::Announced => "announced",
            Self::Ended => "ended",
            Self::Never => "never",
            Self::Amends => "amends",
        }
    }

    /// How a measure stands on a day.
    pub fn of(measure: &Measure, on: Date) -> Self {
        match measure.force {
            Force::NeverInForce => Self::Never,
            Force::Announced => Self::Announced,
            Force::InForce if measure.window.contains(on) => Self::InForce,
            Force::InForce if on < measure.window.from() => Self::Later,
            Force::InForce => Self::Ended,
        }
    }
}

/// What the look of a bar says, whatever the day.
pub(super) const fn look(of: &Measure) -> &'static str {
    match of.force {
        Force::InForce => "enacted",
        Force::NeverInForce => "never",
        Force::Announced => "announced",
    }
}

/// A run of days.
pub(super) struct Bar {
    pub from: Date,
    pub until: Option<Date>,
    pub class: String,
}

/// A picture as wide as there is room.
pub(super) fn empty() -> Element {
    el("svg").attr("width", "100%").attr("aria-hidden", "true")
}

/// The bars of a text, one on another where they overlap, with the last day read.
pub(super) fn draw(ends: (Date, Date), read: Date, bars: impl Iterator<Item = Bar>) -> Element {
    let mut seen: Vec<(i32, i32, String)> = Vec::new();
    for bar in bars {
        let from = place(ends, bar.from);
        let wide = (bar.until.map_or(10_000, |until| place(ends, until)) - from).max(20);
        if !seen.contains(&(from, wide, bar.class.clone())) {
            seen.push((from, wide, bar.class));
        }
    }
    let bars = seen.into_iter().flat_map(|(from, wide, class)| {
        ["cp-law-bar", "cp-hatch"].map(|kind| {
            el("rect")
                .attr("x", per_cent(from))
                .attr("width", per_cent(wide))
                .attr("y", "2")
                .attr("height", "10")
                .class(format!("{kind} {class}"))
        })
    });
    let x = per_cent(place(ends, read));
    let line =
        el("line").attr("x1", x.clone()).attr("x2", x).attr("y1", "0").attr("y2", "14").class("cp-wave-read");
    empty().class("cp-law-bars").attr("height", "14").all(bars).put(line)
}

/// How far from the left a day lies, as a share of the width.
pub(super) fn x(ends: (Date, Date), of: Date) -> String {
    per_cent(place(ends, of))
}

fn place(ends: (Date, Date), of: Date) -> i32 {
    let length = day::number(ends.1) - day::number(ends.0);
    (day::number(of) - day::number(ends.0)).clamp(0, length) * 10_000 / length.max(1)
}

fn per_cent(hundredths: i32) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}
