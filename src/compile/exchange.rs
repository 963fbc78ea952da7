//! Exchange rates as written in `fx`: `usd-cad.csv` says what a US dollar was worth in Canadian dollars, and
//! `sources.csv` who published it.

use super::compiler::Compiler;
use super::sources::Source;
use crate::schedule::{DayRate, ExchangeRates, Id, RateSource, Title};
use crate::units::{Currency, Date, Decimal};

const FOLDER: &str = "fx/";
const SOURCES: &str = "fx/sources.csv";

impl Compiler {
    /// Reads every file of rates, and who published them.
    pub(super) fn exchange_rates(&mut self, sources: &[&Source]) {
        let files = |all: bool| {
            let in_folder = sources.iter().filter(|it| it.path.starts_with(FOLDER));
            in_folder.filter(move |it| (it.path == SOURCES) != all)
        };
        let mut names: Vec<String> = Vec::new();
        for source in files(false) {
            self.file.clone_from(&source.path);
            names = self.rate_sources(&source.text);
        }
        for source in files(true) {
            self.file.clone_from(&source.path);
            self.rates_of_days(source, &names);
        }
    }

    /// The rows of a file with these columns.
    fn rows<const COUNT: usize>(&mut self, text: &str, columns: [&str; COUNT]) -> Vec<[String; COUNT]> {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        if !reader.headers().is_ok_and(|it| it.iter().eq(columns)) {
            self.fault(format!("the columns are {}", columns.join(",")));
            return Vec::new();
        }
        let mut rows = Vec::new();
        for row in reader.records() {
            match row {
                Ok(row) => {
                    rows.push(core::array::from_fn(|cell| row.get(cell).unwrap_or_default().to_owned()));
                }
                Err(_) => self.fault("a row has too few or too many cells"),
            }
        }
        rows
    }

    /// The names by which rates refer to who published them.
    fn rate_sources(&mut self, text: &str) -> Vec<String> {
        let mut names = Vec::new();
        for [name, en, fr, link] in self.rows(text, ["source", "title_en", "title_fr", "link"]) {
            let title = Title { en, fr };
            self.for_people(&name, &title);
            if link.is_empty() {
                self.fault(format!("{name}: say where its rates can be looked up"));
            }
            self.law.rate_sources.push(RateSource { title, link });
            names.push(name);
        }
        names
    }

    fn rates_of_days(&mut self, source: &Source, names: &[String]) {
        let pair = source.path.trim_start_matches(FOLDER).trim_end_matches(".csv");
        let currencies = pair.split_once('-').and_then(|(of, in_currency)| {
            let read = |text: &str| text.to_uppercase().parse::<Currency>().ok();
            read(of).zip(read(in_currency))
        });
        let Some((of, in_currency)) = currencies else {
            return self.fault("a file of rates is named after its two currencies: usd-cad.csv");
        };
        let mut days: Vec<DayRate> = Vec::new();
        for [day, rate, source] in self.rows(&source.text, ["day", "rate", "source"]) {
            let place = names.iter().position(|it| *it == source).and_then(Id::at);
            let read = day.parse::<Date>().ok().zip(rate.parse::<Decimal>().ok()).zip(place);
            let Some(((date, rate), place)) = read.filter(|it| it.0.1 > Decimal::ZERO) else {
                self.fault(format!(
                    "{day},{rate},{source}: a day, a rate above zero, and a source of sources.csv"
                ));
                continue;
            };
            if days.last().is_some_and(|last| last.day >= date) {
                self.fault(format!("{day} is out of order or there twice"));
            }
            days.push(DayRate { day: date, rate, source: place });
        }
        self.law.exchange.push(ExchangeRates { of, in_currency, days });
    }
}
