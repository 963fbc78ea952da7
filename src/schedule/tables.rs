//! The tables of the law, asked for the row that an [`Id`] names: `law[charge.measure].program`.

use core::ops::Index;

use super::{
    Claim, CodeList, Exception, Id, Instrument, Jurisdiction, Law, Measure, Program, Reason, Relation,
    Relief, Schedule, Suggestion, Tariff,
};

macro_rules! tables {
    ($($of:ty: $table:ident of $row:ty => $found:ty;)*) => { $(
        impl Index<Id<$row>> for $of {
            type Output = $found;

            fn index(&self, id: Id<$row>) -> &$found {
                &self.$table[usize::from(id)]
            }
        }
    )* };
}

tables! {
    Law: jurisdictions of Jurisdiction => Jurisdiction;
    Law: instruments of Instrument => Instrument;
    Law: lists of CodeList => CodeList;
    Law: programs of Program => Program;
    Law: measures of Measure => Measure;
    Law: relations of Relation => Relation;
    Law: reliefs of Relief => Relief;
    Law: suggestions of Suggestion => Suggestion;
    Law: claims of Claim => Claim;
    Law: reasons of Reason => Reason;
    Measure: exceptions of Exception => Exception;
    Schedule: tariffs of Jurisdiction => Tariff;
}
