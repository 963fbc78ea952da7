//! The picture of one side: what its waves cover, stacked, through time. Left and right are shares of its width, so that it is
//! as wide as there is room; up and down are points, so that its letters keep their size.

use super::coverage::{Coverage, Layer};
use crate::pages::html::{Element, el};
use crate::units::Lang;
use crate::units::{Date, Decimal, day};
use crate::words::pages as says;

/// How high the picture is, and where its ground lies, in points.
const HEIGHT: i32 = 380;
const GROUND: i32 = 350;
const TOP: i32 = 34;
/// A layer lower than this has no room for its name.
const ROOM: i32 = 15;
/// A run of days narrower than this share of the width, in hundredths of a per cent, neither.
const NARROW: i32 = 900;
/// What begins further to the right than this, in hundredths of a per cent, has its name at its end.
const FAR: i32 = 8_300;

/// What is drawn above the waves, with a dashed edge: what was announced and not enacted.
pub struct Above {
    /// Its name.
    pub name: String,
    /// From which day on how much; the last one is nothing.
    pub steps: Vec<(Date, Decimal)>,
}

/// What a picture shows.
pub struct Picture<'a> {
    /// The waves.
    pub coverage: &'a Coverage,
    /// The class of each layer, and its name.
    pub layers: Vec<(String, String)>,
    /// What was announced and not enacted.
    pub above: Option<Above>,
    /// The first day, and the last one that is drawn.
    pub ends: (Date, Date),
    /// The last day to which the law was read.
    pub read: Date,
    /// A day that is named on the picture, with what is said of it.
    pub named: Option<(Date, String)>,
    /// What the picture shows, in a sentence.
    pub says: String,
}

impl Picture<'_> {
    /// The picture.
    pub fn draw(&self, lang: Lang) -> Element {
        let mut days = self.coverage.days();
        days.extend(self.above.iter().flat_map(|above| above.steps.iter().map(|step| step.0)));
        days.push(self.ends.0);
        days.sort_unstable();
        days.dedup();
        days.retain(|day| (self.ends.0..self.ends.1).contains(day));
        let ends = days.iter().skip(1).copied().chain([self.ends.1]);
        let runs: Vec<(Date, Date)> = days.iter().copied().zip(ends).collect();
        let most = runs.iter().map(|run| self.coverage.on(run.0) + self.above_on(run.0)).max();
        let scale = Scale { most: most.unwrap_or_default().max(Decimal::ONE), ends: self.ends };
        let mut picture = el("svg")
            .class("cp-wave-picture")
            .attr("width", "100%")
            .attr("height", HEIGHT.to_string())
            .attr("role", "img")
            .attr("aria-label", self.says.clone());
        picture = picture.all(self.grid(lang, &scale));
        for (layer, (hue, _)) in self.coverage.layers.iter().zip(&self.layers) {
            for place in self.places(&runs, layer) {
                let area = scale.rectangle(place.run, place.below, place.amount);
                let hatch = area.clone().class(format!("cp-hatch {hue}"));
                picture = picture.put(area.class(format!("cp-wave-area {hue}"))).put(hatch);
            }
        }
        for run in runs.iter().filter(|run| self.above_on(run.0) > Decimal::ZERO) {
            let place = scale.rectangle(*run, self.coverage.on(run.0), self.above_on(run.0));
            picture = picture.put(place.class("cp-wave-above"));
        }
        for (layer, (_, name)) in self.coverage.layers.iter().zip(&self.layers) {
            picture = picture.all(self.label(&scale, &runs, layer, name, lang));
        }
        picture.all(self.sums(&scale, &runs, lang)).all(self.marks(&scale, lang))
    }

    fn above_on(&self, day: Date) -> Decimal {
        let steps = self.above.iter().flat_map(|above| &above.steps);
        steps.rev().find(|step| step.0 <= day).map_or(Decimal::ZERO, |step| step.1)
    }

    /// Where a layer lies: as long as it stays where it is, it is one place.
    fn places(&self, runs: &[(Date, Date)], layer: &Layer) -> Vec<Place> {
        let mut places: Vec<Place> = Vec::new();
        for run in runs {
            let (amount, below) = (layer.on(run.0), self.below(layer, run.0));
            match places.last_mut() {
                Some(last) if (last.amount, last.below, last.run.1) == (amount, below, run.0) => {
                    last.run.1 = run.1
                }
                _ => places.push(Place { run: *run, below, amount }),
            }
        }
        places.retain(|place| place.amount > Decimal::ZERO);
        places
    }

    /// How much lies beneath a layer on a day.
    fn below(&self, layer: &Layer, day: Date) -> Decimal {
        let beneath = self.coverage.layers.iter().take_while(|it| !std::ptr::eq(*it, layer));
        beneath.map(|it| it.on(day)).sum()
    }

    fn grid(&self, lang: Lang, scale: &Scale) -> Vec<Element> {
        let mut grid = Vec::new();
        let step = [10, 25, 50, 100, 200]
            .into_iter()
            .find(|step| scale.most / Decimal::from(*step) < Decimal::from(6));
        let step = Decimal::from(step.unwrap_or(400));
        let mut level = step;
        while level <= scale.most {
            let y = scale.y(level).to_string();
            grid.push(line("0", "100%", &y, &y).class("cp-wave-level"));
            let name = says::billions_short(lang, self.coverage.currency, level, 0);
            grid.push(text("100%", scale.y(level) - 4, &name).class("cp-wave-height"));
            level += step;
        }
        let mut quarter = self.ends.0;
        while quarter < self.ends.1 {
            let x = scale.x(quarter);
            grid.push(line(&x, &x, &TOP.to_string(), &GROUND.to_string()).class("cp-wave-quarter"));
            let name = says::month(lang, quarter);
            grid.push(text(&x, GROUND + 18, &name).attr("dx", "3").class("cp-wave-month"));
            for _ in 0..3 {
                quarter = quarter.last_of_month().tomorrow().unwrap_or(self.ends.1);
            }
        }
        grid
    }

    /// The name of a layer, where it is high and long enough for it.
    fn label(
        &self,
        scale: &Scale,
        runs: &[(Date, Date)],
        layer: &Layer,
        name: &str,
        lang: Lang,
    ) -> Option<Element> {
        let room = |place: &Place| {
            let high = scale.y(place.below) - scale.y(place.below + place.amount);
            let wide = scale.place(place.run.1) - scale.place(place.run.0);
            (high >= ROOM && wide >= NARROW).then_some(wide)
        };
        let best =
            self.places(runs, layer).into_iter().filter(|place| room(place).is_some()).max_by_key(room)?;
        let (from, amount) = (best.run.0, best.amount);
        let y = scale.y(best.below + amount / Decimal::TWO) + 4;
        let words = says::layer(lang, name, amount);
        // Near the right edge a name ends where its layer ends.
        Some(if scale.place(from) > FAR {
            text(&scale.x(best.run.1), y, &words).attr("dx", "-5").class("cp-wave-name cp-wave-end")
        } else {
            text(&scale.x(from), y, &words).attr("dx", "5").class("cp-wave-name")
        })
    }

    /// What each step comes to.
    fn sums(&self, scale: &Scale, runs: &[(Date, Date)], lang: Lang) -> Vec<Element> {
        let mut out = Vec::new();
        let mut before = Decimal::ZERO;
        for run in runs {
            let sum = self.coverage.on(run.0);
            let is_new = std::mem::replace(&mut before, sum) != sum;
            if is_new && sum > Decimal::ZERO && scale.place(run.1) - scale.place(run.0) >= NARROW / 2 {
                let words = says::tenths(lang, sum);
                out.push(
                    text(&scale.x(run.0), scale.y(sum) - 5, &words).attr("dx", "2").class("cp-wave-sum"),
                );
            }
        }
        if let Some(above) = &self.above {
            let mut shown = runs.iter().filter(|run| self.above_on(run.0) > Decimal::ZERO);
            let amounts: Vec<String> =
                shown.clone().map(|run| says::tenths(lang, self.above_on(run.0))).collect();
            if let Some(run) = shown.next_back() {
                let words = says::amounts(lang, &above.name, &amounts);
                out.push(text(&scale.x(run.1), TOP + 12, &words).attr("dx", "5").class("cp-wave-name"));
            }
        }
        out
    }

    fn marks(&self, scale: &Scale, lang: Lang) -> Vec<Element> {
        let mut marks = Vec::new();
        if self.read < self.ends.1 {
            let x = scale.x(self.read);
            marks.push(line(&x, &x, &TOP.to_string(), &GROUND.to_string()).class("cp-wave-read"));
            marks.push(text(&x, TOP - 6, &says::read_to(lang, self.read)).class("cp-wave-read-name"));
        }
        if let Some((day, words)) = &self.named {
            let x = scale.x(*day);
            marks.push(line(&x, &x, "18", &GROUND.to_string()).class("cp-wave-day"));
            marks.push(text(&x, 13, words).attr("dx", "-4").class("cp-wave-day-name"));
        }
        marks
    }
}

/// Where a layer lies, over some days.
struct Place {
    run: (Date, Date),
    below: Decimal,
    amount: Decimal,
}

/// Where days and amounts lie.
struct Scale {
    most: Decimal,
    ends: (Date, Date),
}

impl Scale {
    /// How far from the left a day lies, in hundredths of a per cent.
    fn place(&self, of: Date) -> i32 {
        let length = day::number(self.ends.1) - day::number(self.ends.0);
        (day::number(of) - day::number(self.ends.0)).clamp(0, length) * 10_000 / length.max(1)
    }

    fn x(&self, of: Date) -> String {
        per_cent(self.place(of))
    }

    fn y(&self, amount: Decimal) -> i32 {
        let height = Decimal::from(GROUND - TOP) * amount / self.most;
        GROUND - i32::try_from(height.round()).unwrap_or_default()
    }

    fn rectangle(&self, run: (Date, Date), below: Decimal, amount: Decimal) -> Element {
        let top = self.y(below + amount);
        el("rect")
            .attr("x", self.x(run.0))
            .attr("width", per_cent(self.place(run.1) - self.place(run.0)))
            .attr("y", top.to_string())
            .attr("height", (self.y(below) - top).to_string())
    }
}

fn per_cent(hundredths: i32) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

fn line(from: &str, to: &str, top: &str, bottom: &str) -> Element {
    el("line").attr("x1", from).attr("x2", to).attr("y1", top).attr("y2", bottom)
}

fn text(x: &str, y: i32, words: &str) -> Element {
    el("text").attr("x", x).attr("y", y.to_string()).put(words)
}
