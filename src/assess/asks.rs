//! [`Asks`]: what parts of the law may ask of goods: on which lists they stand, what is printed in which columns of the
//! schedule, and which words of closed lists are said of them.

use crate::schedule::index::Lists;
use crate::schedule::{Base, Column, Condition, Fact, Goods, Id, Law, Levy, Measure, Provision, Reach};

/// What parts of the law may ask of goods. What is asked of a number of chapter 98 or 99 is not here.
#[derive(Clone, Debug, Default)]
pub(super) struct Asks<'l> {
    pub lists: Lists,
    pub columns: Vec<Id<Column>>,
    /// Some words of closed lists: whether an answer is one of them.
    pub words: Vec<(Fact, &'l [u8])>,
}

impl<'l> Asks<'l> {
    /// What all of the law asks.
    pub fn all(law: &'l Law) -> Self {
        let mut asks = Self::default();
        law.measures.iter().for_each(|it| asks.measure(law, it));
        law.provisions.iter().for_each(|it| asks.provision(law, it));
        asks.beside_measures(law);
        asks
    }

    /// Adds what is asked for reliefs, suggested rates and notices.
    pub fn beside_measures(&mut self, law: &'l Law) {
        law.reliefs.iter().for_each(|it| self.condition(law, &it.when));
        law.suggestions.iter().for_each(|it| self.condition(law, &it.when));
        law.notices.iter().for_each(|it| self.condition(law, &it.when));
    }

    /// Adds what a measure asks, whatever the day.
    pub fn measure(&mut self, law: &'l Law, measure: &'l Measure) {
        self.goods(&measure.goods);
        self.condition(law, &measure.when);
        measure.exceptions.iter().for_each(|it| self.condition(law, &it.when));
        self.base(law, &measure.base);
        self.levy(&measure.levy);
    }

    /// Adds what is asked of goods under a number of chapter 98 or 99.
    pub fn provision(&mut self, law: &'l Law, provision: &'l Provision) {
        for (_, reach) in &provision.reach {
            match reach {
                Reach::UpTo(base) => self.base(law, base),
                Reach::Nothing => {}
            }
        }
    }

    /// Adds the lists that name goods.
    pub fn goods(&mut self, goods: &Goods) {
        goods.lists.iter().chain(&goods.except).for_each(|list| self.lists.insert(*list));
    }

    /// Adds what a condition asks.
    pub fn condition(&mut self, law: &'l Law, condition: &'l Condition) {
        match condition {
            Condition::Listed(lists) => lists.iter().for_each(|list| self.lists.insert(*list)),
            Condition::DeclarationAtMost(_, Some(counting)) => {
                let counting = law.countings.get(usize::from(*counting));
                let lists = counting.into_iter().flat_map(|it| &it.lists);
                lists.for_each(|list| self.lists.insert(*list));
            }
            Condition::ColumnAtLeast(column, _) => self.columns.push(*column),
            Condition::OneOf(fact, words) => self.words.push((*fact, words)),
            Condition::All(_)
            | Condition::Any(_)
            | Condition::Not(_)
            | Condition::Always
            | Condition::Originates(..)
            | Condition::Is(_)
            | Condition::AtLeast(..)
            | Condition::Over(..)
            | Condition::EnteredUnder(_)
            | Condition::EnteredUnderAny
            | Condition::Claimed(_)
            | Condition::In(..)
            | Condition::Given(_)
            | Condition::MeasuredIn(_)
            | Condition::DeclarationAtMost(_, None) => {}
        }
        condition.parts().iter().for_each(|part| self.condition(law, part));
    }

    fn base(&mut self, law: &'l Law, base: &'l Base) {
        match base {
            Base::Value | Base::Declared(_) | Base::Claimed(_) | Base::Amount(_) => {}
            Base::Less(a, b) | Base::GreaterOf(a, b) | Base::LesserOf(a, b) => {
                self.base(law, a);
                self.base(law, b);
            }
            Base::Share(_, of) | Base::DutyPaid(of, ..) | Base::Outside(of, _) => self.base(law, of),
            Base::Cases(cases, last) => {
                for (when, base) in cases {
                    self.condition(law, when);
                    self.base(law, base);
                }
                self.base(law, last);
            }
        }
    }

    fn levy(&mut self, levy: &Levy) {
        match levy {
            Levy::Column(column) => self.columns.push(*column),
            Levy::AtLeast(a, b) | Levy::AtMost(a, b) => {
                self.levy(a);
                self.levy(b);
            }
            Levy::Rate(_) | Levy::Entered(_) | Levy::TopUp(..) | Levy::Flat(_) | Levy::Prohibited => {}
        }
    }
}
