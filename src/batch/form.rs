//! [`Form`]: the cells of an answer without its amounts.

use core::ops::Range;

use crate::units::Decimal;

/// The cells of an answer, with room for amounts.
pub(super) struct Form {
    text: Box<str>,
    /// How far the text goes before each amount and the end of each cell.
    marks: Box<[(u32, Mark)]>,
}

#[derive(Clone, Copy)]
enum Mark {
    Amount,
    End,
}

impl Form {
    /// Of cells that stand one after another in a text and end there, and amounts that stand there.
    pub fn new(text: &str, ends: &[usize], amounts: impl Iterator<Item = Range<usize>>) -> Self {
        let (mut left, mut marks) = (String::new(), Vec::new());
        let mut from = 0;
        let mut ends = ends.iter().copied().peekable();
        let mut end_until = |until: usize, from: &mut usize, left: &mut String, marks: &mut Vec<_>| {
            while let Some(end) = ends.next_if(|end| *end <= until) {
                left.push_str(&text[*from..end]);
                marks.push((left.len() as u32, Mark::End));
                *from = end;
            }
        };
        for amount in amounts {
            end_until(amount.start, &mut from, &mut left, &mut marks);
            left.push_str(&text[from..amount.start]);
            marks.push((left.len() as u32, Mark::Amount));
            from = amount.end;
        }
        end_until(text.len(), &mut from, &mut left, &mut marks);
        Self { text: left.into(), marks: marks.into() }
    }

    /// Goes through the text with amounts in their places: some text, an amount after it or none, and how many cells
    /// end there.
    pub fn fill(&self, amounts: &[Decimal], mut write: impl FnMut(&str, Option<Decimal>, usize)) {
        let mut amounts = amounts.iter().copied();
        let mut from = 0;
        for (to, mark) in &self.marks {
            let (text, to) = (&self.text[from..*to as usize], *to as usize);
            match mark {
                Mark::Amount => write(text, amounts.next(), 0),
                Mark::End => write(text, None, 1),
            }
            from = to;
        }
    }
}
