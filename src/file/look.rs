//! [`Look`]: what the cells of a column look like.

use super::code::leading_code;
use super::{currency, day, place};
use crate::entry::number::{self, NumberOf};
use crate::entry::pasted::Meaning;
use crate::entry::{Field, LineField, ProblemKind, claimed, code_offers};
use crate::schedule::{Fact, FactKind};
use crate::units::{TariffCode, Unit};

/// So many digits of a code are the same all over the world.
const SHARED: u8 = 6;

/// How many of the filled cells of a column can be read as what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    /// Cells in which something stands.
    pub filled: usize,
    pub codes: usize,
    /// Codes that a spreadsheet took for numbers.
    pub mangled: usize,
    /// Either, of which a schedule has the subheading: prices look like codes, and are none.
    pub known_codes: usize,
    pub countries: usize,
    pub days: usize,
    pub amounts: usize,
    pub claims: usize,
    pub currencies: usize,
    pub units: usize,
    /// Cells with letters in them that are none of the above.
    pub words: usize,
    /// How many letters they have together.
    pub letters: usize,
    /// Cells of figures and nothing else.
    pub figures: usize,
    /// Amounts with two decimals or a currency.
    pub money: usize,
    /// Words of which a fact takes one: a province, a mode of transport.
    pub choices: usize,
}

impl Look {
    /// Looks at one cell more; `exists` is whether a schedule has a code.
    pub fn add(&mut self, cell: &str, exists: &dyn Fn(TariffCode) -> bool) {
        let cell = cell.trim();
        if cell.is_empty() {
            return;
        }
        self.filled += 1;
        let figures = cell.bytes().all(|byte| byte.is_ascii_digit());
        self.figures += usize::from(figures);
        let mut is_something = figures;
        let mut count = |is: bool, of: &mut usize| {
            *of += usize::from(is);
            is_something |= is;
        };
        let plainly_code = cell.contains('.') || cell.bytes().filter(u8::is_ascii_digit).count() >= 6;
        let code = leading_code(cell);
        let is_read = code.is_some() && plainly_code;
        count(is_read, &mut self.codes);
        let mangled = !is_read && is_mangled(cell);
        count(mangled, &mut self.mangled);
        let shared = |code: TariffCode| exists(code.prefix(code.len().min(SHARED)));
        let is_known = is_read && code.is_some_and(shared)
            || mangled && (super::code::scientific(cell).is_some() || !code_offers(cell, &shared).is_empty());
        count(is_known, &mut self.known_codes);
        count(is_money(cell), &mut self.money);
        count(is_choice(cell), &mut self.choices);
        count(place::country(cell).is_some() || us_state(cell), &mut self.countries);
        count(day::is_day(cell), &mut self.days);
        count(is_amount(cell), &mut self.amounts);
        count(claimed(cell).is_some(), &mut self.claims);
        count(currency::is_one(cell), &mut self.currencies);
        count(cell.parse::<Unit>().is_ok(), &mut self.units);
        if !is_something && cell.chars().any(char::is_alphabetic) {
            self.words += 1;
            self.letters += cell.len();
        }
    }

    /// Whether so many cells are most of those that are filled: a wrong one among many does not hide what the rest are.
    pub fn most(&self, cells: usize) -> bool {
        self.filled > 0 && cells * 5 >= self.filled * 3
    }

    /// Whether the cells can be what a heading says.
    pub fn allows(&self, meaning: Meaning) -> bool {
        match meaning {
            Meaning::Sheet(Field::Into) => self.most(self.countries),
            Meaning::Sheet(Field::EntryDate) | Meaning::PaperDate => self.most(self.days),
            Meaning::Sheet(Field::Title | Field::Note) | Meaning::Nothing => false,
            Meaning::Entry => self.filled > 0,
            // Numbers are those of articles, and say nothing of what the goods are.
            Meaning::Goods => self.filled > 0 && !self.most(self.figures),
            Meaning::UnitPrice | Meaning::Price => self.most(self.amounts),
            Meaning::Line(field) => self.allows_field(field),
        }
    }

    fn allows_field(&self, field: LineField) -> bool {
        match field {
            LineField::Label => self.filled > 0,
            LineField::Code | LineField::Fact(Fact::Code | Fact::Provision) => {
                self.most(self.codes + self.mangled)
            }
            LineField::Currency => self.most(self.currencies),
            // What things are packed in stands among units, and is said beside its row.
            LineField::Unit | LineField::Unit2 => self.units > 0 && !self.most(self.figures),
            LineField::Value
            | LineField::Fx
            | LineField::Quantity
            | LineField::Quantity2
            | LineField::Freight
            | LineField::Insurance => self.most(self.amounts),
            LineField::Fact(fact) => match fact.kind() {
                FactKind::Country => self.most(self.countries),
                FactKind::YesNo => self.most(self.claims),
                FactKind::Money
                | FactKind::Share
                | FactKind::Rate
                | FactKind::Number
                | FactKind::Quantity => self.most(self.amounts),
                // An importer may stand there by name, and a province of anywhere.
                FactKind::Choice(_) => self.most(self.choices),
                FactKind::Claims | FactKind::Code => self.filled > 0,
            },
        }
    }
}

/// Whether a fact takes such a word, of which no two facts share one.
fn is_choice(cell: &str) -> bool {
    let takes = |fact: Fact| match fact.kind() {
        FactKind::Choice(words) => words.iter().any(|word| word.eq_ignore_ascii_case(cell)),
        _ => false,
    };
    [Fact::Importer, Fact::Province, Fact::Mode].into_iter().any(takes) || place::province(cell).is_some()
}

/// Whether an amount is written as one of money is: with two decimals, or a currency.
fn is_money(cell: &str) -> bool {
    let decimals = cell.trim_end_matches(|c: char| !c.is_ascii_digit()).rsplit_once(['.', ',']);
    let has_cents =
        decimals.is_some_and(|(_, cents)| cents.len() == 2 && cents.bytes().all(|it| it.is_ascii_digit()));
    let has_sign = cell.contains('$') || cell.bytes().any(|byte| byte.is_ascii_alphabetic());
    (has_cents || has_sign) && is_amount(cell)
}

fn is_amount(cell: &str) -> bool {
    let sign = cell.trim_end_matches('%');
    match number::read(sign, NumberOf::Money) {
        Ok(_) => true,
        Err(kind) => matches!(
            kind,
            ProblemKind::TwoReadings(..)
                | ProblemKind::TooFine
                | ProblemKind::Negative
                | ProblemKind::TooLarge
        ),
    }
}

/// Whether a spreadsheet may have made this of a code: `7.208E+07`, `901.21`, `9012100`.
fn is_mangled(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    super::code::scientific(cell).is_some() || digits >= 5 && !code_offers(cell, &|_| true).is_empty()
}

/// The postal letters of the states, as Canadian customs writes them after a U for goods made there.
const STATES: &str = "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY \
                      NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY";

/// Whether a cell is such a U and the letters of a state. Three of them are a country's letters too, which has no name here.
pub(super) fn us_state(cell: &str) -> bool {
    let state = cell.strip_prefix(['U', 'u']).filter(|state| state.len() == 2);
    state.is_some_and(|state| STATES.split(' ').any(|known| known.eq_ignore_ascii_case(state)))
}
