//! [`Faults`]: what is wrong with rows as rows. Such a row is mended in the file, and its declaration is answered without it.

use serde_json::{Value, json};

use crate::file::RowFault;

/// So many are kept apart; of a further one the answered file alone knows what it is.
const MOST: usize = 1_000;

/// The faults of all rows, each once.
#[derive(Default)]
pub(super) struct Faults(Vec<RowFault>);

impl Faults {
    /// The place of a fault, which is kept. Rows with faults are few, or have the same one.
    pub fn place(&mut self, fault: &RowFault) -> u32 {
        let known = self.0.iter().rposition(|known| known == fault);
        let place = known.unwrap_or(self.0.len());
        if known.is_none() && place < MOST {
            self.0.push(fault.clone());
        }
        place as u32
    }

    /// The fault at a place; none where it is not kept.
    pub fn get(&self, place: u32) -> Option<&RowFault> {
        self.0.get(place as usize)
    }

    /// All of them, for another program.
    pub fn document(&self) -> Value {
        let fault = |fault: &RowFault| match fault {
            RowFault::Unclosed => Value::Null,
            RowFault::TooManyCells { has, named, beyond } => json!([has, named, beyond]),
            RowFault::LongDeclaration { most } => json!(most),
        };
        self.0.iter().map(fault).collect()
    }

    /// The fault at a place of those of another program.
    pub fn of_document(document: &Value, place: u32) -> Option<RowFault> {
        let count = |value: &Value| value.as_u64().map(|count| count as usize);
        match document.get(place as usize)? {
            Value::Null => Some(RowFault::Unclosed),
            Value::Array(parts) => {
                let [has, named, beyond] = parts.as_slice() else { return None };
                let beyond = beyond.as_str()?.to_owned();
                Some(RowFault::TooManyCells { has: count(has)?, named: count(named)?, beyond })
            }
            most => Some(RowFault::LongDeclaration { most: count(most)? }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_kept_once_as_far_as_there_is_room_and_go_to_another_program() {
        let mut faults = Faults::default();
        let wide = |has: usize| RowFault::TooManyCells { has, named: 3, beyond: "0".to_owned() };
        let long = RowFault::LongDeclaration { most: 10_000 };
        let all: Vec<RowFault> =
            [RowFault::Unclosed, long].into_iter().chain((4..2 * MOST).map(wide)).collect();
        for _ in 0..2 {
            for (place, fault) in all.iter().enumerate() {
                assert_eq!(faults.place(fault), place.min(MOST) as u32);
            }
        }
        let document = faults.document();
        for (place, fault) in all.iter().enumerate() {
            let kept = (place < MOST).then_some(fault);
            assert_eq!(faults.get(place as u32), kept);
            assert_eq!(Faults::of_document(&document, place as u32).as_ref(), kept);
        }
    }
}
