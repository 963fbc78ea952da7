//! [`Provision`]: what a number of chapter 98 or 99 makes dutiable of the goods entered under it.

use super::base::Base;
use super::citation::{Citation, Title};
use super::id::Id;
use super::jurisdiction::Jurisdiction;
use super::program::{Kind, Program};
use crate::units::{Country, Decimal, TariffCode, Unit, packed::packed};

/// Numbers of chapters 98 and 99 under which only a part of the goods, or nothing of them, is dutiable.
#[derive(Clone, Debug)]
pub struct Provision {
    /// Whose law it is, that of this country.
    pub jurisdiction: Id<Jurisdiction>,
    /// The numbers, each with all that is beneath it.
    pub codes: Vec<TariffCode>,
    /// How far charges of a kind reach; all of the value for a kind that is not here.
    pub reach: Vec<(Kind, Reach)>,
    /// The most that goods under it may be worth, if there is such a limit.
    pub limit: Option<Limit>,
    /// How much of some goods may be entered under it.
    pub allowances: Vec<Allowance>,
    /// Goods that cannot be entered under it, each with all that is beneath it: they are as if entered without it.
    pub except: Vec<TariffCode>,
    /// Programmes that are charged on all of their own bases all the same.
    pub in_full: Vec<Id<Program>>,
    /// Of which origins goods are decided under it, besides those that the law here decides anyway.
    pub origins: Origins,
    /// Few goods are entered under it, so that it is not offered to goods under no number.
    pub seldom: bool,
    /// What sort of goods are entered under it.
    pub says: Title,
    /// The text that says so.
    pub cite: Citation,
}

packed!(struct Provision { jurisdiction, codes, reach, limit, allowances, except, in_full, origins, seldom, says, cite });

/// A limit on what goods under a number may be worth. Dearer goods are classified under their own number, with an
/// amount taken off their value.
#[derive(Clone, Debug)]
pub struct Limit {
    /// The most that they may be worth, in the currency of the country entered.
    pub at_most: Decimal,
    /// What is taken off the value of dearer ones, where they are worth more than that.
    pub takes_off: Decimal,
    /// How much of what is left bears the schedule's rate of the number itself; the rest bears that of the goods.
    pub rate_on_first: Decimal,
}

packed!(struct Limit { at_most, takes_off, rate_on_first });

/// How much of some goods may be entered under a number. What there is more of is classified under its own number.
#[derive(Clone, Debug)]
pub struct Allowance {
    /// Of which goods, each with all that is beneath it.
    pub codes: Vec<TariffCode>,
    /// So much.
    pub at_most: Decimal,
    /// In this unit.
    pub unit: Unit,
}

packed!(struct Allowance { codes, at_most, unit });

/// How much of the value a charge may fall on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Nothing: no measure reaches the goods.
    Nothing,
    /// At most this.
    UpTo(Base),
}

packed!(enum Reach { Nothing, .. UpTo(a) });

/// Origins of goods.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Origins {
    /// Only those that the law here decides.
    #[default]
    Usual,
    /// These too.
    Also(Vec<Country>),
    /// Any.
    Any,
}

packed!(enum Origins { Usual, Also(a), .. Any });

impl Provision {
    /// How many digits of a number it names; `None` where it does not name the number.
    pub fn names(&self, code: TariffCode) -> Option<u8> {
        self.codes.iter().filter(|it| it.covers(code)).map(|it| it.len()).max()
    }

    /// How far a programme's charges, which are of this kind, reach; `None`: as far as their own law says.
    pub fn reach(&self, program: Id<Program>, kind: Kind) -> Option<&Reach> {
        if self.in_full.contains(&program) {
            return None;
        }
        self.reach.iter().find(|it| it.0 == kind).map(|it| &it.1)
    }

    /// Whether goods of an origin are decided under it, whatever the law here decides otherwise.
    pub fn takes(&self, origin: Country) -> bool {
        match &self.origins {
            Origins::Usual => false,
            Origins::Also(countries) => countries.contains(&origin),
            Origins::Any => true,
        }
    }
}
