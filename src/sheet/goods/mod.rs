//! [`Goods`]: what a page knows of goods by name: names of codes, what a search found, what codes owe.
//!
//! The search itself and its names are elsewhere, and answer when they can: what they answer is a [`GoodsEvent`].

mod list;

pub use list::{List, Step};

use super::lines::LineId;
use crate::assess::Range;
use crate::find::reply::Named;
use crate::schedule::{Id, Jurisdiction};
use crate::units::{Lang, TariffCode};

/// What happens around the names of goods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GoodsEvent {
    /// The field for the goods of a line was entered.
    Entered(LineId),
    /// Another option of the list is wanted.
    Stepped(Step),
    /// The list is to be closed.
    Closed,
    /// A code was chosen, in the list or beneath it.
    Chose(LineId, TariffCode),
    /// Names or results arrived: a [`Reply`](crate::find::reply::Reply) as text.
    Arrived(String),
    /// What the search needs did not arrive.
    Missed,
    /// It is to be fetched again.
    TriedAgain,
    /// What was chosen before, on an earlier visit.
    Recalled(Vec<TariffCode>),
    /// There is time to work out what a code owes.
    HadTime,
}

/// Whether the names of goods are here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// They are on their way.
    #[default]
    Awaited,
    /// They are here.
    Here,
    /// They did not arrive.
    Missing,
}

/// What goods under a code owe in duties, as far as the line says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rate {
    /// So many per cent of the value, at least and at most.
    Of(Range),
    /// They may not be imported.
    Prohibited,
    /// It cannot be said.
    Unknown,
}

/// What a page knows of goods by name.
#[derive(Default)]
pub struct Goods {
    /// Whether the names are here.
    pub standing: Standing,
    /// In which language, and beside which schedule, they are.
    pub of: Option<(Lang, Option<Id<Jurisdiction>>)>,
    /// Names that were asked for, with what tells national lines apart; empty until they have arrived, and where
    /// there is none.
    names: Vec<Named>,
    /// Headings that people take for one another: the one, the digits of the other, and what goes where.
    pub beside: Vec<Named>,
    /// What was chosen before, the last first.
    pub recent: Vec<TariffCode>,
    /// The list of options of the line that somebody is in.
    pub list: Option<List>,
    /// How many searches were asked for.
    pub turn: u32,
    /// The line that somebody works on: rates are worked out for it alone.
    pub in_hand: Option<LineId>,
    /// What codes owe in the place of that line's.
    pub rates: Vec<(TariffCode, Rate)>,
}

impl Goods {
    /// The name of a code, if it was asked for.
    pub fn named(&self, code: TariffCode) -> Option<&Named> {
        self.place_of(code).ok().map(|place| &self.names[place])
    }

    /// Takes in a name, or that one was asked for.
    pub fn name(&mut self, named: Named) {
        match self.place_of(named.code) {
            Ok(place) => self.names[place] = named,
            Err(place) => self.names.insert(place, named),
        }
    }

    /// Where the name of a code stands, or would stand: on a long sheet each row asks for several at each letter.
    fn place_of(&self, code: TariffCode) -> Result<usize, usize> {
        self.names.binary_search_by(|named| named.code.cmp(&code))
    }

    /// Another language, or another schedule: its names have to be asked for.
    pub fn rename(&mut self, of: (Lang, Option<Id<Jurisdiction>>)) {
        let turned = self.of.is_none_or(|before| before.0 != of.0);
        if self.of.is_some() && turned {
            self.list = None;
        }
        self.of = Some(of);
        self.names.retain(|named| !turned && named.code.len() <= 6);
        if turned {
            self.beside.clear();
            if self.standing == Standing::Here {
                self.standing = Standing::Awaited;
            }
        }
    }
}
