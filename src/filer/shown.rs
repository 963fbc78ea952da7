//! A row of the table of answers: its figures and its reason as the reader writes and says them. The answered file has its own way
//! for both, which programs read.

use csv::StringRecord;

use super::answered::place;
use super::named::programme_short;
use super::offers::Offers;
use super::{worked, wrong};
use crate::embedded;
use crate::entry::LineField;
use crate::entry::number::{NumberOf, read};
use crate::file::{From, Mapping, RowFault, Target};
use crate::units::{Currency, Decimal, Lang};
use crate::words::{self, file, files, page};

/// A row: what stood in the file, and the cells of its answer.
pub(super) struct Shown<'a> {
    pub lang: Lang,
    pub mapping: &'a Mapping,
    pub row: &'a StringRecord,
    pub answer: &'a [String],
    /// What is wrong with it as a row.
    pub fault: Option<RowFault>,
}

impl Shown<'_> {
    /// Code, goods, value, duties, and why.
    pub fn cells(&self, offers: &mut Offers) -> [String; 5] {
        [self.cell(Target::CODE), self.cell(Target::Goods), self.value(), self.duties(), self.why(offers)]
    }

    fn said(&self, name: &str) -> &str {
        self.answer.get(place(name)).map_or("", String::as_str)
    }

    fn amount(&self, name: &str) -> Option<Decimal> {
        self.said(name).parse().ok()
    }

    /// What stands in the column of a target.
    fn cell(&self, target: Target) -> String {
        match self.mapping.from(target) {
            Some(From::Column(at)) => self.row.get(at).unwrap_or_default().to_owned(),
            Some(From::Product(..)) => self.read(target),
            None => String::new(),
        }
    }

    /// What the row says of a target, as it is read.
    fn read(&self, target: Target) -> String {
        self.mapping.read(target, self.row, embedded::schedule()).into_owned()
    }

    /// The currency of the answer.
    fn currency(&self) -> Option<Currency> {
        self.said("out_currency").parse().ok()
    }

    fn money(&self, sum: Decimal, currency: Option<Currency>) -> String {
        currency.map_or_else(|| words::amount(self.lang, sum), |of| words::money(self.lang, sum, of))
    }

    /// The value; what is no amount stays as it was written.
    fn value(&self) -> String {
        let Ok(written) = read(&self.read(Target::VALUE), NumberOf::Money) else {
            return self.cell(Target::VALUE);
        };
        let said = self.mapping.line(self.row, embedded::schedule());
        let said = said.get(&LineField::Currency).and_then(|text| text.parse().ok());
        self.money(written.number, written.currency.or(said).or(self.currency()))
    }

    /// The duties, or the least and the most of them.
    fn duties(&self) -> String {
        match (self.amount("duty_total"), self.amount("low")) {
            (Some(duties), _) => self.money(duties, self.currency()),
            (None, Some(low)) => {
                // The currency stands beside the value: both ends have room for little more than their figures.
                files::between(self.lang, low, self.amount("high"))
            }
            (None, None) => String::new(),
        }
    }

    /// What is owed and by which programmes, what is still open, or what is wrong.
    fn why(&self, offers: &mut Offers) -> String {
        match self.said("status") {
            "assessed" => self.charges(),
            "undecided" => {
                let needs = self.parts("needs").map(|column| files::column_named(self.lang, column));
                files::depends_on(self.lang, &needs.collect::<Vec<_>>())
            }
            "prohibited" | "not_covered" => worked::sentence(self.mapping, self.row, self.lang),
            _ => self.wrong(offers),
        }
    }

    /// What is wrong with a row that was not understood, or what a row is that is no goods.
    pub fn wrong(&self, offers: &mut Offers) -> String {
        if let Some(fault) = &self.fault {
            return fault.sentence(self.lang);
        }
        let mut said = wrong::sentences(self.lang, self.mapping, self.row).unwrap_or_default();
        if said.is_empty() {
            return self.as_written();
        }
        if let Some(goods) = self.mapping.goods_without_code(self.row)
            && self.said("status") == "invalid"
        {
            let found = offers.of(goods);
            if !found.is_empty() {
                said = file::goods_offered(self.lang, goods, &found);
            }
        }
        said
    }

    /// What the answered file says is wrong, without the names of its columns.
    fn as_written(&self) -> String {
        let mut said = String::new();
        for part in self.parts("problems") {
            let is_column = |name: &str| {
                name.chars().all(|it| it == '_' || it.is_ascii_lowercase() || it.is_ascii_digit())
            };
            let own = part.split_once(": ").filter(|it| is_column(it.0));
            let between = if said.is_empty() {
                ""
            } else if own.is_some() {
                " "
            } else {
                "; "
            };
            said = said + between + own.map_or(part, |it| it.1);
        }
        said
    }

    fn parts<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.said(name).split("; ").filter(|part| !part.is_empty())
    }

    /// Programmes and amounts, in the order of a receipt.
    fn charges(&self) -> String {
        let charge = |part: &str| {
            let (id, sum) = part.split_once('=')?;
            let sum: Decimal = sum.parse().ok()?;
            Some(format!("{} {}", programme_short(self.lang, id), words::amount(self.lang, sum)))
        };
        let charges: Vec<String> = self.parts("charges").filter_map(charge).collect();
        if charges.is_empty() { page::nothing_charged(self.lang).to_owned() } else { charges.join(" · ") }
    }
}
