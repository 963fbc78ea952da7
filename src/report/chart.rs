//! [`Chart`]: what a line owes through time, as a picture on which a day can be chosen.

use crate::sheet::Spot;
use crate::units::{Date, day};

/// A picture of what a line owes through time. Its places are shares of its width and height, in per cent, as text;
/// a table beside it says the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// The areas, from the back to the front.
    pub areas: Vec<Area>,
    /// The heights that are named, with their names.
    pub heights: Vec<(String, String)>,
    /// The days that are named, with their names.
    pub days: Vec<(String, String)>,
    /// What each step comes to, above it: from the left, from the top, what it says.
    pub sums: Vec<(String, String, String)>,
    /// What changed it and when, each leading to the text that says so.
    pub marks: Vec<Mark>,
    /// From where on nothing was read yet.
    pub read: Option<String>,
    /// The field of the day, which the picture moves.
    pub spot: Spot,
    /// The name of the picture as a control.
    pub name: String,
    /// The first day, and the last one that is drawn.
    pub ends: (Date, Date),
    /// The days on which something changes, from the first one on, with what is said of each.
    pub stops: Vec<(Date, String)>,
}

/// A rectangle of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// The class of its colour and pattern.
    pub hue: String,
    /// From the left.
    pub left: String,
    /// How wide it is.
    pub width: String,
    /// From the top.
    pub top: String,
    /// How high it is.
    pub height: String,
}

/// A change, marked beneath a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// From the left.
    pub left: String,
    /// Whether its label ends there, and does not begin there.
    pub ends: bool,
    /// In which row its label stands, the uppermost being 0.
    pub row: u8,
    /// The text that says so, in short.
    pub label: String,
    /// Where to read it.
    pub address: String,
    /// What is read aloud: the day, what changed, by which text.
    pub said: String,
    /// The class of what lies ahead.
    pub class: &'static str,
}

impl Chart {
    /// How many rows of labels stand beneath it.
    pub fn rows(&self) -> u8 {
        self.marks.iter().map(|mark| mark.row + 1).max().unwrap_or_default()
    }

    /// How many days are drawn after the first.
    pub fn length(&self) -> i32 {
        day::number(self.ends.1) - day::number(self.ends.0)
    }

    /// How many days after the first a day is, if it is drawn.
    pub fn place(&self, of: Date) -> Option<i32> {
        (self.ends.0..=self.ends.1).contains(&of).then(|| day::number(of) - day::number(self.ends.0))
    }

    /// How far from the left a day stands.
    pub fn left(&self, of: Date) -> Option<String> {
        let share = self.place(of)? * 10_000 / self.length().max(1);
        Some(format!("{}.{:02}%", share / 100, share % 100))
    }

    /// The day that is drawn so many parts of so many from the left.
    pub fn at(&self, part: i32, of: i32) -> Option<Date> {
        let place = part.clamp(0, of.max(0)) * self.length() / of.max(1);
        day::of_number(day::number(self.ends.0) + place)
    }

    /// What is said of a day: what is owed from the last change on.
    pub fn said(&self, of: Date) -> &str {
        let before = self.stops.iter().rfind(|stop| stop.0 <= of);
        before.map_or("", |stop| stop.1.as_str())
    }

    /// The change before a day, or the one after it.
    pub fn next(&self, from: Date, forward: bool) -> Option<Date> {
        let mut days = self.stops.iter().map(|stop| stop.0);
        if forward { days.find(|day| *day > from) } else { days.rfind(|day| *day < from) }
    }
}
