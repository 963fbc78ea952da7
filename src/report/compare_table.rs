//! Two receipts on one spine: a row for each programme that either of them charges, or, where they are of two
//! countries, for each sort of charge.

use super::block::{Cell, Rich, Row, Span, Table, text};
use crate::assess::{Answer, Range};
use crate::schedule::{Id, Kind, Program, Schedule};
use crate::sheet::Side;
use crate::units::{Currency, Decimal, Lang};
use crate::words::{self, page as says};

/// One of the two, summed up.
pub(super) struct Column<'a> {
    label: String,
    side: &'a Side,
    currency: Currency,
    /// The value of all lines; `None` for a single line without one, whose sums are per cent.
    value: Option<Decimal>,
    /// Whether its sums can be added up.
    adds_up: bool,
    /// What is certain, by programme.
    sums: Vec<(Id<Program>, Kind, Decimal)>,
    /// The duties; none where goods are banned or not covered.
    duties: Option<Range>,
    /// Why there are none.
    why_none: &'static str,
}

impl<'a> Column<'a> {
    pub fn of(schedule: &Schedule, lang: Lang, side: &'a Side, label: String) -> Self {
        let lines = &side.answer.lines;
        let priced = lines.iter().filter(|line| line.value.is_some()).count();
        let mut sums: Vec<(Id<Program>, Kind, Decimal)> = Vec::new();
        let (mut low, mut high, mut why_none) = (Decimal::ZERO, Some(Decimal::ZERO), "");
        for line in lines {
            for charge in line.charges.iter().filter(|charge| !charge.amount.is_zero()) {
                match sums.iter_mut().find(|sum| sum.0 == charge.program) {
                    Some(sum) => sum.2 += charge.amount,
                    None => sums.push((charge.program, charge.kind, charge.amount)),
                }
            }
            let range = match line.answer {
                Answer::Assessed => Range { low: line.duty_total(), high: Some(line.duty_total()) },
                Answer::Undecided(range) => range,
                Answer::Prohibited(_) => {
                    why_none = says::prohibited(lang);
                    continue;
                }
                Answer::NotCovered(_) => {
                    why_none = says::not_covered_title(lang);
                    continue;
                }
            };
            low += range.low;
            high = high.zip(range.high).map(|(sum, more)| sum + more);
        }
        Self {
            label,
            side,
            currency: schedule.law[side.entry.into].currency,
            value: (priced > 0).then_some(side.answer.totals.value),
            adds_up: priced == lines.len() || lines.len() == 1,
            sums,
            duties: why_none.is_empty().then_some(Range { low, high }),
            why_none,
        }
    }

    /// A sum of it for people, without its currency.
    fn figure(&self, lang: Lang, sum: Decimal) -> String {
        if self.value.is_some() { words::amount(lang, sum) } else { words::short_rate(lang, sum) }
    }

    /// A sum of it for people, as it is said in a sentence.
    fn money(&self, lang: Lang, sum: Decimal) -> String {
        if self.value.is_some() {
            words::money(lang, sum, self.currency)
        } else {
            words::short_rate(lang, sum)
        }
    }

    /// A sum in per cent of its value.
    fn rate(&self, sum: Decimal) -> Decimal {
        let of = |value| sum.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(value);
        self.value.map_or(Some(sum), of).unwrap_or_default()
    }

    fn tariff(&self, lang: Lang, figure: impl Fn(Decimal) -> String) -> String {
        self.duties.map_or_else(|| self.why_none.to_owned(), |range| says::between(lang, range, figure))
    }

    /// What of the duties is not decided yet.
    fn open(&self) -> Option<Range> {
        let range = self.duties.filter(|range| range.high != Some(range.low))?;
        let certain = self.sums.iter().filter(|sum| sum.1.is_duty()).map(|sum| sum.2).sum::<Decimal>();
        Some(Range { low: range.low - certain, high: range.high.map(|high| high - certain) })
    }
}

/// A range that is one figure.
fn settled(range: Option<Range>) -> Option<Decimal> {
    range.filter(|range| range.high == Some(range.low)).map(|range| range.low)
}

/// Both tariffs in a sentence.
pub(super) fn said(lang: Lang, one: &Column<'_>, two: &Column<'_>) -> String {
    let figures = [one, two].map(|it| {
        let rate = settled(it.duties)
            .filter(|_| it.value.is_some())
            .map(|sum| words::short_rate(lang, it.rate(sum)));
        let rate = rate.map_or_else(String::new, |rate| format!(" ({rate})"));
        it.tariff(lang, |sum| it.money(lang, sum)) + &rate
    });
    let same_money = one.currency == two.currency && one.value.is_some() == two.value.is_some();
    let both = settled(one.duties).zip(settled(two.duties)).filter(|_| same_money);
    let more = both.map(|(first, second)| second - first).filter(|more| !more.is_zero());
    let more = more.map(|more| (more.is_sign_positive(), two.money(lang, more.abs())));
    says::both_said(lang, [(&one.label, &figures[0]), (&two.label, &figures[1])], more)
}

/// The two receipts; none where the sums of one of them cannot be added up.
pub(super) fn table(schedule: &Schedule, lang: Lang, one: &Column<'_>, two: &Column<'_>) -> Option<Table> {
    let (adds_up, same_basis) = (one.adds_up && two.adds_up, one.value.is_some() == two.value.is_some());
    if !adds_up || !same_basis {
        return None;
    }
    let spine = Spine { schedule, lang, one, two };
    let mut rows = Vec::new();
    if let Some((first, second)) = one.value.zip(two.value) {
        let figures = [one.figure(lang, first), two.figure(lang, second)];
        // Converted, it is the same value.
        let difference = if one.currency == two.currency { second - first } else { Decimal::ZERO };
        let difference = Some(difference);
        rows.push(spine.row("", says::goods(lang).to_owned(), figures.map(text), difference));
    }
    rows.extend(spine.charges(Kind::is_duty));
    if [one, two].iter().any(|it| it.open().is_some()) {
        let open = |it: &Column<'_>| match it.open() {
            Some(range) => says::between(lang, range, |sum| it.figure(lang, sum)),
            None => String::new(),
        };
        rows.push(spine.row(
            "",
            says::not_decided(lang).to_owned(),
            [one, two].map(|it| text(open(it))),
            None,
        ));
    }
    let figures = [one, two]
        .map(|it| spine.with_rate(it, settled(it.duties), it.tariff(lang, |sum| it.figure(lang, sum))));
    let difference = spine.difference(settled(one.duties).zip(settled(two.duties)));
    rows.push(spine.row("ct-sum", says::tariff(lang).to_owned(), figures, difference));
    rows.extend(spine.charges(|kind| !kind.is_duty()));
    let landed = [one, two].map(|it| it.side.answer.totals.landed);
    if let [Some(first), Some(second)] = landed {
        let figures = [(one, first), (two, second)]
            .map(|(it, range)| text(says::between(lang, range, |sum| it.figure(lang, sum))));
        let both = settled(landed[0]).zip(settled(landed[1])).filter(|_| one.currency == two.currency);
        let difference = both.map(|(first, second)| second - first);
        rows.push(spine.row("ct-total", says::landed_cost(lang).to_owned(), figures, difference));
    }
    Some(Table { class: "ct-spine", caption: says::compare_title(lang).to_owned(), head: spine.head(), rows })
}

struct Spine<'a> {
    schedule: &'a Schedule,
    lang: Lang,
    one: &'a Column<'a>,
    two: &'a Column<'a>,
}

impl Spine<'_> {
    /// Whether the two are in the money of one country, so that one can be taken from the other.
    fn is_one_money(&self) -> bool {
        self.one.currency == self.two.currency
    }

    fn head(&self) -> Vec<Cell> {
        let lang = self.lang;
        let column = |it: &Column<'_>| {
            // A narrow head is wrapped between the parts of a day.
            let mut head = text(it.label.replace('\u{a0}', " "));
            if it.value.is_some() {
                head.push(Span::Part("ct-spine-unit", it.currency.as_str().to_owned()));
            }
            head
        };
        let difference =
            if self.is_one_money() { says::difference(lang) } else { says::difference_of_value(lang) };
        cells([text(says::charge(lang)), column(self.one), column(self.two), text(difference)])
    }

    /// The rows of some sorts of charge.
    fn charges(&self, of: impl Fn(Kind) -> bool) -> Vec<Row> {
        let both = || self.one.sums.iter().chain(&self.two.sums).filter(|sum| of(sum.1));
        if self.one.side.entry.into == self.two.side.entry.into {
            let mut programs: Vec<Id<Program>> = Vec::new();
            for sum in both() {
                // They stand in the order of a receipt.
                let order = |it: Id<Program>| self.schedule.law[it].order;
                if !programs.contains(&sum.0) {
                    let place = programs.partition_point(|before| order(*before) <= order(sum.0));
                    programs.insert(place, sum.0);
                }
            }
            let name = |program| words::programme_short(self.lang, self.schedule, program).to_owned();
            return programs.into_iter().map(|it| self.charge(name(it), |sum| sum.0 == it, false)).collect();
        }
        let mut kinds: Vec<Kind> = Vec::new();
        for sum in both() {
            if !kinds.contains(&sum.1) {
                let place = kinds.partition_point(|before| *before <= sum.1);
                kinds.insert(place, sum.1);
            }
        }
        let name = |kind| says::kind(self.lang, kind).to_owned();
        kinds.into_iter().map(|it| self.charge(name(it), |sum| sum.1 == it, true)).collect()
    }

    /// The row of some charges; of two countries with the names that they bear in each.
    fn charge(&self, name: String, is: impl Fn(&(Id<Program>, Kind, Decimal)) -> bool, named: bool) -> Row {
        let sum = |it: &Column<'_>| it.sums.iter().filter(|sum| is(sum)).map(|sum| sum.2).sum::<Decimal>();
        let names = |it: &Column<'_>| {
            let programs = it.sums.iter().filter(|sum| named && is(sum));
            let names = programs.map(|sum| words::programme_short(self.lang, self.schedule, sum.0));
            names.collect::<Vec<_>>().join(", ")
        };
        let figures = [self.one, self.two].map(|it| {
            let charged = sum(it);
            let figure = if charged.is_zero() { "—".to_owned() } else { it.figure(self.lang, charged) };
            let mut rich = text(figure);
            if !charged.is_zero() && named {
                rich = self.with_rate(it, Some(charged), it.figure(self.lang, charged));
                rich.push(Span::Part("ct-spine-names", names(it)));
            }
            rich
        });
        // While something is open, what is certain is not all that a programme may charge.
        let both = Some((sum(self.one), sum(self.two)));
        self.row("", name, figures, self.difference(both))
    }

    /// A figure, and of two countries its rate beneath it.
    fn with_rate(&self, it: &Column<'_>, sum: Option<Decimal>, figure: String) -> Rich {
        let mut rich = text(figure);
        if let Some(sum) = sum.filter(|_| !self.is_one_money() && it.value.is_some()) {
            rich.push(Span::Part("ct-spine-unit", words::short_rate(self.lang, it.rate(sum))));
        }
        rich
    }

    /// By how much two sums differ: in money, or in points of the value where they are of two currencies.
    fn difference(&self, both: Option<(Decimal, Decimal)>) -> Option<Decimal> {
        let (first, second) = both?;
        Some(if self.is_one_money() { second - first } else { self.two.rate(second) - self.one.rate(first) })
    }

    fn row(&self, class: &'static str, name: String, figures: [Rich; 2], difference: Option<Decimal>) -> Row {
        let said = difference.map(|it| self.said(it)).unwrap_or_default();
        let same = difference.is_some_and(|it| it.is_zero());
        let class = match class {
            "" if same => "ct-same",
            class => class,
        };
        let [first, second] = figures;
        Row { class, cells: cells([text(name), first, second, text(said)]), below: Vec::new() }
    }

    /// A difference with its sign.
    fn said(&self, difference: Decimal) -> String {
        if difference.is_zero() {
            return says::the_same(self.lang).to_owned();
        }
        let sign = if difference.is_sign_positive() { "+" } else { "−" };
        let size = difference.abs();
        let figure = if self.is_one_money() && self.one.value.is_some() {
            words::amount(self.lang, size)
        } else {
            says::points(self.lang, &words::plain(self.lang, size.round_dp(2)))
        };
        format!("{sign}{figure}")
    }
}

fn cells(texts: [Rich; 4]) -> Vec<Cell> {
    let classes = [
        "ct-spine-name",
        "ct-number ct-spine-one",
        "ct-number ct-spine-two",
        "ct-number ct-spine-difference",
    ];
    classes.into_iter().zip(texts).map(|(class, text)| Cell { class, text }).collect()
}
