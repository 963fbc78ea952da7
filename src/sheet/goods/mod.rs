//! [`Goods`]: what a page knows of goods by name: names of codes, what a search found, what codes owe.
//!
//! The search itself and its names are elsewhere, and answer when they can: what they answer is a [`GoodsEvent`].

mod list;
mod rates;

pub use list::{Holds, List, Step};
pub use rates::{Base, Rate, Rates};

use litemap::LiteMap;

use super::lines::LineId;
use crate::find::reply::Reply;
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
    /// Names and results arrived.
    Arrived(Box<Reply>),
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

/// What a page knows of goods by name.
#[derive(Default)]
pub struct Goods {
    /// Whether they are here.
    pub standing: Standing,
    /// In which language, and beside which schedule, the names are.
    pub of: Option<(Lang, Option<Id<Jurisdiction>>)>,
    /// Name, and what tells a national line from its neighbours; empty where there is none.
    pub names: LiteMap<TariffCode, (String, String)>,
    /// Codes whose names were asked for.
    pub asked: LiteMap<TariffCode, ()>,
    /// Headings that people take for one another, and what goes where.
    pub beside: Vec<(TariffCode, TariffCode, String)>,
    /// What was chosen before, the last first.
    pub recent: Vec<TariffCode>,
    /// The list of options of the line that somebody is in.
    pub list: Option<List>,
    /// How many searches were asked for.
    pub turn: u32,
    /// What codes owe.
    pub rates: Rates,
}

impl Goods {
    /// Another language, or another schedule: its names have to be asked for.
    pub fn rename(&mut self, of: (Lang, Option<Id<Jurisdiction>>)) {
        let turned = self.of.is_some_and(|before| before.0 != of.0);
        self.of = Some(of);
        self.names.retain(|code, _| !turned && code.len() <= 6);
        self.asked.retain(|code, ()| !turned && code.len() <= 6);
        if turned {
            self.beside.clear();
            self.list = None;
            // They are fetched once a language.
            if self.standing == Standing::Here {
                self.standing = Standing::Awaited;
            }
        }
    }
}
