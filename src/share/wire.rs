//! How a field stands in the bytes of version 1: a key, then what the key says follows.

use litemap::LiteMap;

/// A value as bytes hold it. The form alone says where it ends, so that a reader passes over, and
/// keeps, what it does not understand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// Form 0: a count and so many bytes, which are UTF-8 in every field known here.
    Text(Vec<u8>),
    /// Forms 1, 2 and 3: a number, written in one of three ways.
    Number(Way, u64),
    /// Forms 4 to 7: one of the first four words of a list; nothing follows the key.
    Word(u8),
}

/// What a number is written as depends on the field: see [`Kind`](super::packing::Kind).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Form 1.
    Plain,
    /// Form 2.
    Second,
    /// Form 3.
    Third,
}

/// Fields by their tags.
pub(super) type Fields = LiteMap<u16, Value>;

/// Tags up to this one share a byte with their form; the rest of a greater one follows the key.
const LAST_SHORT: u16 = 30;

impl Value {
    /// How much text it holds.
    pub(super) fn text_len(&self) -> usize {
        match self {
            Self::Text(bytes) => bytes.len(),
            Self::Number(..) | Self::Word(_) => 0,
        }
    }

    /// Writes the field `tag` with this value.
    pub(super) fn write(&self, tag: u16, out: &mut Vec<u8>) {
        let form = match self {
            Self::Text(_) => 0,
            Self::Number(Way::Plain, _) => 1,
            Self::Number(Way::Second, _) => 2,
            Self::Number(Way::Third, _) => 3,
            Self::Word(place) => 4 | place & 3,
        };
        let short = tag.min(LAST_SHORT + 1);
        out.push((short as u8) << 3 | form);
        if short > LAST_SHORT {
            write_number(u64::from(tag - short), out);
        }
        match self {
            Self::Text(bytes) => {
                write_number(bytes.len() as u64, out);
                out.extend(bytes);
            }
            Self::Number(_, number) => write_number(*number, out),
            Self::Word(_) => {}
        }
    }
}

/// Seven bits a byte, the lowest first; the high bit says that more follow (LEB128).
fn write_number(mut number: u64, out: &mut Vec<u8>) {
    while number > 0x7f {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Reads fields one after another.
pub(super) struct Cursor<'a>(pub(super) &'a [u8]);

impl Cursor<'_> {
    /// The next byte.
    pub(super) fn peek(&self) -> Option<u8> {
        self.0.first().copied()
    }

    /// The next field, or nothing when the bytes end within it or hold no such field.
    pub(super) fn field(&mut self) -> Option<(u16, Value)> {
        let key = self.byte()?;
        let mut tag = u16::from(key >> 3);
        if tag > LAST_SHORT {
            tag = tag.checked_add(u16::try_from(self.number()?).ok()?)?;
        }
        let value = match key & 7 {
            0 => {
                let count = usize::try_from(self.number()?).ok()?;
                let (text, rest) = self.0.split_at_checked(count)?;
                self.0 = rest;
                Value::Text(text.to_vec())
            }
            1 => Value::Number(Way::Plain, self.number()?),
            2 => Value::Number(Way::Second, self.number()?),
            3 => Value::Number(Way::Third, self.number()?),
            word => Value::Word(word & 3),
        };
        Some((tag, value))
    }

    /// Passes over a byte, if it is the next one.
    pub(super) fn passes(&mut self, byte: u8) -> bool {
        let rest = self.0.strip_prefix(&[byte]);
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }

    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn number(&mut self) -> Option<u64> {
        let mut number = 0_u64;
        for shift in (0..u64::BITS).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            if bits << shift >> shift != bits {
                return None;
            }
            number |= bits << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_tags_of_every_size_come_back() {
        for tag in [1, 30, 31, 32, 158, 159, u16::MAX] {
            for shift in 0..64 {
                for number in [(1_u64 << shift) - 1, 1 << shift, u64::MAX >> shift] {
                    let value = Value::Number(Way::Second, number);
                    let mut bytes = Vec::new();
                    value.write(tag, &mut bytes);
                    let mut cursor = Cursor(&bytes);
                    assert_eq!(cursor.field(), Some((tag, value)));
                    assert_eq!(cursor.peek(), None);
                    assert_eq!(Cursor(&bytes[..bytes.len() - 1]).field(), None);
                }
            }
        }
    }

    #[test]
    fn a_number_beyond_64_bits_is_none() {
        let mut bytes = vec![0xff; 9];
        bytes.push(2);
        assert_eq!(Cursor(&bytes).number(), None);
        assert_eq!(Cursor(&[0x80; 11]).number(), None);
    }
}
