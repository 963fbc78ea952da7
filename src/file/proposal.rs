//! [`Proposal`]: what each column of a file is taken for and why, and what is left to be asked.

use super::amounts;
use super::assumption::{self, Assumption};
use super::codes;
use super::column::Why;
use super::day::{self, Shown};
use super::guess;
use super::look::us_state;
use super::mapping::Mapping;
use super::not_a_file::NotAFile;
use super::question::Question;
use super::row::FileRow;
use super::said::{ColumnName, NotSaid, Said, SaidFrom};
use super::shown::{self, entered};
use super::source::Source;
use super::table::{self, RowKind};
use super::taken::{apply, price_times_quantity, told_by_sums};
use super::target::{From, Target};
use crate::entry::{LineField, is_of_elsewhere};
use crate::schedule::Schedule;
use crate::units::{Currency, country_name};

/// What a file is taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// What each column is taken for, and why; `None` for one that is carried through.
    pub columns: Vec<Option<(Target, Why)>>,
    /// What holds everywhere and was not said but found: the country entered, by where the goods come from.
    pub found: Vec<Target>,
    /// What is taken for granted of the amounts.
    pub assumptions: Vec<Assumption>,
    /// What is left to be asked.
    pub questions: Vec<Question>,
    /// How the rows are read.
    mapping: Mapping,
    said: Said,
}

impl Proposal {
    /// Looks at a file, and at what is said of it.
    ///
    /// # Errors
    /// When what is said does not fit the file.
    pub fn of(source: &Source, schedule: &Schedule, said: &Said) -> Result<Self, NotSaid> {
        let rows = source.sample();
        let header = match said.header {
            Some(0) => None,
            Some(row) => table::header_at(rows, row - 1),
            None => table::header(rows),
        };
        let below = &rows[header.as_ref().map_or(0, |header| (header.row + 1).min(rows.len()))..];
        let names = header.as_ref().map(|header| header.names.clone()).unwrap_or_default();
        let width = below.iter().map(|row| row.cells.len()).max().unwrap_or_default().max(names.len());
        let is_batch_file = guess::is_batch_file(&names) && said.columns.is_empty();
        let goods = table::goods_rows(below);
        let mut columns = guess::columns(&names, &goods, width, is_batch_file, schedule);
        let mut product = None;
        apply(&mut columns, &mut product, &names, said)?;
        let product =
            product.or_else(|| price_times_quantity(&columns)).or_else(|| told_by_sums(&mut columns, below));
        let mut mapping = Mapping {
            header: header.map(|header| header.row),
            names,
            everywhere: said.everywhere.clone(),
            days: said.days,
            decimals: said.decimals,
            is_batch_file,
            ..Mapping::default()
        };
        let taken = columns.iter().enumerate();
        mapping.columns = taken.filter_map(|(at, it)| Some((it.target?, From::Column(at)))).collect();
        if let Some((one, other)) = product {
            mapping.columns.retain(|column| column.0 != Target::VALUE);
            mapping.columns.push((Target::VALUE, From::Product(one, other)));
        } else if mapping.from(Target::VALUE).is_none()
            && let Some(one) = columns.iter().position(|it| it.is_unit_price)
        {
            mapping.columns.push((Target::VALUE, From::Column(one)));
            columns[one].target = Some(Target::VALUE);
        }
        mapping.columns.sort_by_key(|column| column.0);
        let codes = match mapping.from(Target::CODE) {
            Some(From::Column(at)) => mapping.names.get(at),
            _ => None,
        };
        mapping.is_of_elsewhere = codes.is_some_and(|name| is_of_elsewhere(name));
        let value = mapping.from(Target::VALUE).map(|from| match from {
            From::Column(at) | From::Product(at, _) => at,
        });
        if mapping.from(Target::Line(LineField::Currency)).is_none() && !is_batch_file {
            let target = Target::Line(LineField::Currency);
            let other = value.and_then(|at| columns[at].other_currency);
            let named = value.and_then(|at| columns[at].currency).map(Currency::as_str).or(other);
            match named.filter(|_| !mapping.everywhere.iter().any(|it| it.0 == target)) {
                Some(currency) => mapping.everywhere.push((target, currency.to_owned())),
                None => mapping.currency_beside = true,
            }
        }
        let (mut assumptions, mut price) = (Vec::new(), None);
        if !is_batch_file {
            assumptions = assumption::of(&mapping, &columns);
            price = assumption::open_price(&mapping, &columns);
            mapping.says_value = assumptions.iter().any(|it| *it != Assumption::Currency);
        }
        let columns = columns.into_iter().map(|it| Some((it.target?, it.why))).collect();
        let (found, questions) = (Vec::new(), Vec::new());
        let mut proposal = Self { columns, found, assumptions, questions, mapping, said: said.clone() };
        if !is_batch_file {
            proposal.find_out(&goods, schedule);
            proposal.questions.extend(price);
        }
        Ok(proposal)
    }

    /// What the rows themselves show, and what they leave open.
    fn find_out(&mut self, rows: &[&FileRow], schedule: &Schedule) {
        let goods: Vec<&FileRow> =
            rows.iter().copied().filter(|row| self.mapping.kind(&row.cells) == RowKind::Goods).collect();
        let cells = |at: usize| goods.iter().filter_map(move |row| row.cells.get(at));
        let column = |target: Target| match self.mapping.from(target) {
            Some(From::Column(at)) => Some(at),
            _ => None,
        };
        let mut questions = Vec::new();
        if self.mapping.from(Target::CODE).is_none() {
            questions.push(Question::Codes);
        }
        let (origin, value) = (column(Target::ORIGIN), column(Target::VALUE));
        let states = origin.is_some_and(|at| cells(at).any(|cell| us_state(cell.trim()) && cell.len() == 3));
        let mut days = self.mapping.days;
        if days.is_none()
            && let Some(at) = column(Target::DAY)
        {
            match day::order(cells(at)) {
                Shown::As(order) => days = Some(order),
                Shown::Open(cell) => questions.push(Question::DayOrder { column: at, cell: cell.to_owned() }),
                Shown::Nothing => {}
            }
        }
        let numbers: Vec<(Target, usize)> = self
            .mapping
            .columns
            .iter()
            .filter(|it| it.0.is_number())
            .flat_map(|it| {
                let places = match it.1 {
                    From::Column(at) => [Some(at), None],
                    From::Product(one, other) => [Some(one), Some(other)],
                };
                places.into_iter().flatten().map(|at| (it.0, at)).collect::<Vec<_>>()
            })
            .collect();
        let mut decimals = self.mapping.decimals;
        if decimals.is_none() {
            match shown::decimals(&numbers, cells) {
                Ok(mark) => decimals = mark,
                Err((column, cell)) => questions.push(Question::Decimals { column, cell }),
            }
        }
        let into =
            origin.filter(|_| self.lacks(Target::INTO)).and_then(|at| entered(cells(at), states, schedule));
        let alike: Vec<(Target, String)> = [Target::INTO, Target::Line(LineField::Currency)]
            .into_iter()
            .filter_map(|target| Some((target, shown::said_by_all(cells(column(target)?))?)))
            .collect();
        // Where an order is written over several rows, its first says for all what the others leave empty.
        self.mapping
            .everywhere
            .extend(alike.iter().filter(|it| self.lacks_everywhere(it.0)).cloned().collect::<Vec<_>>());
        if let Some(into) = into {
            self.mapping.everywhere.push((Target::INTO, into));
            self.found.push(Target::INTO);
        }
        codes::settle(&mut self.columns, &mut self.mapping, &goods, schedule);
        if let (Some(value), Some(own)) = (value, self.own_currency(schedule))
            && let Some(other) = amounts::in_own_currency(&self.columns, &self.mapping.names, value, own)
        {
            self.columns.swap(value, other);
            self.mapping.take_instead(Target::VALUE, other);
            let said = self.mapping.everywhere.iter_mut();
            said.filter(|it| it.0 == Target::Line(LineField::Currency)).for_each(|it| it.1 = own.to_string());
        }
        self.mapping.states = states;
        self.mapping.days = days;
        self.mapping.decimals = decimals;
        let mut needed: Vec<Target> =
            [Target::INTO, Target::DAY].into_iter().filter(|target| self.lacks(*target)).collect();
        if self.lacks(Target::Line(LineField::Fx)) && self.is_in_another_currency(&goods, schedule) {
            needed.push(Target::Line(LineField::Fx));
        }
        let useful: Vec<Target> =
            [Target::ORIGIN, Target::CLAIM].into_iter().filter(|target| self.lacks(*target)).collect();
        if !needed.is_empty() || !useful.is_empty() {
            questions.push(Question::ForAll { needed, useful });
        }
        self.questions = questions;
    }

    fn lacks(&self, target: Target) -> bool {
        self.mapping.from(target).is_none() && self.lacks_everywhere(target)
    }

    fn lacks_everywhere(&self, target: Target) -> bool {
        !self.mapping.everywhere.iter().any(|said| said.0 == target)
    }

    fn everywhere_of(&self, target: Target) -> Option<&str> {
        self.mapping.everywhere.iter().find(|said| said.0 == target).map(|said| said.1.as_str())
    }

    /// The currency of the country entered, where that is one for all rows.
    pub fn own_currency(&self, schedule: &Schedule) -> Option<Currency> {
        let into = self.everywhere_of(Target::INTO).and_then(country_name::read);
        into.and_then(|country| schedule.jurisdiction(country)).map(|into| schedule.law[into].currency)
    }

    /// Whether any amount is in another currency than that of the country that its goods enter.
    fn is_in_another_currency(&self, goods: &[&FileRow], schedule: &Schedule) -> bool {
        goods.iter().any(|row| {
            let line = self.mapping.line(&row.cells, schedule);
            let own = self.mapping.jurisdiction(&row.cells, schedule).map(|into| schedule.law[into].currency);
            let named = line.get(&LineField::Currency).and_then(|text| text.parse::<Currency>().ok());
            line.contains_key(&LineField::Value) && own.zip(named).is_some_and(|(own, named)| own != named)
        })
    }

    /// How the rows are read, if nothing is left open that all of them need.
    ///
    /// # Errors
    /// When no column holds codes.
    pub fn mapping(&self) -> Result<Mapping, NotAFile> {
        if self.questions.contains(&Question::Codes) {
            Err(NotAFile::NoCodes)
        } else {
            Ok(self.mapping.clone())
        }
    }

    /// What holds for all rows, found or said.
    pub fn everywhere(&self) -> &[(Target, String)] {
        &self.mapping.everywhere
    }

    /// The names above the columns.
    pub fn names(&self) -> &[String] {
        &self.mapping.names
    }

    /// The number of the row that names the columns, counted from 1.
    pub fn header(&self) -> Option<usize> {
        self.mapping.header.map(|row| row + 1)
    }

    /// How a person's answers are kept for other files with the same columns: their names, or how many there are.
    pub fn shape(&self) -> String {
        if self.mapping.names.is_empty() {
            format!("#{}", self.columns.len())
        } else {
            self.mapping.names.join("\u{1f}")
        }
    }

    /// Whether a question has to be answered before any row can be: one that a person may leave open does not count.
    pub fn asks(&self) -> usize {
        let must =
            |question: &&Question| !matches!(question, Question::ForAll { needed, .. } if needed.is_empty());
        self.questions.iter().filter(must).count()
    }

    /// All that this proposal says, as it would be said: it can be kept, and leads to the same again.
    pub fn said(&self) -> Said {
        let name = |at: usize| match self.mapping.names.get(at).filter(|name| !name.is_empty()) {
            Some(name) if self.mapping.names.iter().filter(|other| *other == name).count() == 1 => {
                ColumnName::Named(name.clone())
            }
            _ => ColumnName::Numbered(at + 1),
        };
        // What is asked about is not said.
        let is_open = |target: Target| {
            target == Target::VALUE && self.questions.iter().any(|it| matches!(it, Question::Price { .. }))
        };
        let columns = self.mapping.columns.iter().filter(|it| !is_open(it.0));
        let columns = columns.map(|(target, from)| {
            let from = match from {
                From::Column(at) => SaidFrom::Column(name(*at)),
                From::Product(one, other) => SaidFrom::Product(name(*one), name(*other)),
            };
            (*target, from)
        });
        Said {
            header: Some(self.header().unwrap_or_default()),
            sheet: self.said.sheet.clone(),
            columns: columns.collect(),
            everywhere: self.mapping.everywhere.clone(),
            days: self.mapping.days,
            decimals: self.mapping.decimals,
        }
    }
}
