//! [`Bits`]: whole numbers in no more bits than their likelihood asks for, as it is learned from those before.
//!
//! A compressor of bytes, as a browser has one, finds what stands in it again word for word. In a schedule of rates little
//! does, but much is likely: the next code, the rate of the line before. An arithmetic coder needs a part of a bit for it.
//! What models the numbers is written once, for whoever writes them and for whoever reads them.

use super::packed::Bytes;

/// How many bits of a context tell it from others: two that meet in one place only guess a little worse.
const PLACES: u32 = 17;

/// What is known of the likelihood of a bit: 65,536ths of certainty that it is set, and how often it was seen.
#[derive(Clone, Copy, Debug)]
struct Chance {
    set: u16,
    seen: u16,
}

impl Chance {
    /// More looks back than this do not make it surer.
    const MOST_SEEN: u16 = 60;

    fn learn(&mut self, bit: bool) {
        let towards = if bit { 65_535 - 31 } else { 31 };
        let steps = i32::from(self.seen) * 2 + 3;
        self.set = (i32::from(self.set) + (towards - i32::from(self.set)) * 2 / steps) as u16;
        self.seen = (self.seen + 1).min(Self::MOST_SEEN);
    }
}

/// Writes numbers, or reads them.
#[derive(Debug)]
pub struct Bits<W> {
    chances: Vec<Chance>,
    low: u32,
    high: u32,
    way: W,
}

/// Where bits go to or come from.
pub trait Way {
    /// The bit that lies on this side of the middle; the one given where bits are written.
    fn choose(&mut self, given: bool, middle: u32) -> bool;

    /// The first byte of both ends is settled.
    fn settle(&mut self, byte: u8);
}

/// To bytes.
#[derive(Debug)]
pub struct Written<'a>(&'a mut Vec<u8>);

/// From bytes.
#[derive(Debug)]
pub struct Read<'a, 'b> {
    from: &'a mut Bytes<'b>,
    value: u32,
}

impl Way for Written<'_> {
    fn choose(&mut self, given: bool, _: u32) -> bool {
        given
    }

    fn settle(&mut self, byte: u8) {
        self.0.push(byte);
    }
}

impl Way for Read<'_, '_> {
    fn choose(&mut self, _: bool, middle: u32) -> bool {
        self.value <= middle
    }

    fn settle(&mut self, _: u8) {
        self.value = self.value << 8 | u32::from(self.from.byte());
    }
}

impl<'a> Bits<Written<'a>> {
    /// Numbers to be written; [`Bits::end`] writes the last of them.
    pub fn written(to: &'a mut Vec<u8>) -> Self {
        Self::new(Written(to))
    }

    /// Writes what is not settled yet.
    pub fn end(self) {
        self.way.0.extend(self.high.to_be_bytes());
    }
}

impl<'a, 'b> Bits<Read<'a, 'b>> {
    /// Numbers to be read.
    pub fn read(from: &'a mut Bytes<'b>) -> Self {
        let value = u32::from_be_bytes([from.byte(), from.byte(), from.byte(), from.byte()]);
        Self::new(Read { from, value })
    }
}

impl<W: Way> Bits<W> {
    fn new(way: W) -> Self {
        let chance = Chance { set: 32_768, seen: 0 };
        Self { chances: vec![chance; 1 << PLACES], low: 0, high: u32::MAX, way }
    }

    /// A number, likely to be what it was before in the same context.
    pub fn number(&mut self, given: u32, stream: u32, context: [u32; 3]) -> u32 {
        let place = context.iter().fold(mixed(0, stream), |place, part| mixed(place, *part));
        self.within(given, place, place)
    }

    /// A number whose size goes by the context, and whose digits by the stream alone.
    pub fn size(&mut self, given: u32, stream: u32, context: [u32; 3]) -> u32 {
        let place = context.iter().fold(mixed(0, stream), |place, part| mixed(place, *part));
        self.within(given, place, mixed(1, stream))
    }

    /// Some numbers, each likely to lie as far after the one before as that after its own.
    pub fn steps(&mut self, given: &[u8], stream: u32) -> Vec<u8> {
        let count = self.number(given.len() as u32, stream, [0; 3]).min(u8::MAX.into());
        let (mut last, mut step) = (0_u8, 0);
        let mut numbers = Vec::with_capacity(count as usize);
        for turn in 0..count as usize {
            let number = given.get(turn).copied().unwrap_or(0);
            step = self.number(number.wrapping_sub(last).into(), stream + 1, [step, (last % 10).into(), 0]);
            last = last.wrapping_add(step as u8);
            numbers.push(last);
        }
        numbers
    }

    fn within(&mut self, given: u32, size: u32, digits: u32) -> u32 {
        let given = given.saturating_add(1);
        let mut count = 0;
        while count < 31 && self.bit(count < given.ilog2(), mixed(size, count)) {
            count += 1;
        }
        let mut number = 1;
        for turn in (0..count).rev() {
            let bit = self.bit(given >> turn & 1 == 1, mixed(mixed(digits, count), number));
            number = number << 1 | u32::from(bit);
        }
        number - 1
    }

    fn bit(&mut self, given: bool, place: u32) -> bool {
        let chance = &mut self.chances[(place >> (32 - PLACES)) as usize];
        let middle = self.low + ((self.high - self.low) >> 16) * u32::from(chance.set);
        let bit = self.way.choose(given, middle);
        chance.learn(bit);
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.way.settle((self.low >> 24) as u8);
            self.low <<= 8;
            self.high = self.high << 8 | 0xff;
        }
        bit
    }
}

/// The last of some values in a row, such as the rates of a column: what comes next is likely to be among them.
#[derive(Debug)]
pub struct Recent {
    stream: u32,
    values: Vec<u16>,
    back: u32,
}

impl Recent {
    /// Nothing yet, in a stream of its own and the one after it.
    pub fn new(stream: u32) -> Self {
        Self { stream, values: Vec::new(), back: 0 }
    }

    /// How many other values were seen since the last one was seen before.
    pub fn back(&self) -> u32 {
        self.back
    }

    /// The next value. `next` is the first number that was no value yet.
    pub fn value<W: Way>(
        &mut self,
        bits: &mut Bits<W>,
        given: u16,
        context: [u32; 3],
        next: &mut u16,
    ) -> u16 {
        let known = self.values.iter().position(|value| *value == given).unwrap_or(self.values.len());
        self.back = bits.size(known as u32, self.stream, context);
        let value = if (self.back as usize) < self.values.len() {
            self.values.remove(self.back as usize)
        } else {
            let new = bits.number(next.wrapping_sub(given).into(), self.stream + 1, [0; 3]);
            next.wrapping_sub(new as u16)
        };
        *next = (*next).max(value.wrapping_add(1));
        self.values.insert(0, value);
        value
    }
}

/// A place that depends on all that is mixed into it.
fn mixed(place: u32, part: u32) -> u32 {
    (place ^ part.wrapping_add(1)).wrapping_mul(0x9e37_79b1).rotate_left(15).wrapping_mul(0x85eb_ca77)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all<W: Way>(bits: &mut Bits<W>, given: &[u32]) -> Vec<u32> {
        let mut recent = Recent::new(3);
        let mut next = 0;
        let at = |turn: usize| given.get(turn).copied().unwrap_or(0);
        let mut read: Vec<u32> =
            (0..200).map(|turn| bits.number(at(turn), 1, [turn as u32 % 7, 0, 0])).collect();
        read.extend((200..400).map(|turn| bits.size(at(turn), 2, [0, turn as u32 % 3, 0])));
        read.extend((400..600).map(|turn| u32::from(recent.value(bits, at(turn) as u16, [0; 3], &mut next))));
        let few: Vec<u8> = given.iter().skip(600).map(|it| *it as u8).collect();
        read.extend(bits.steps(&few, 5).into_iter().map(u32::from));
        read
    }

    #[test]
    fn numbers_that_were_written_are_read() {
        let mut numbers: Vec<u32> = (0..700_u32).map(|it| it * it % 97).collect();
        numbers[3] = u32::MAX - 1;
        numbers[203] = 1 << 30;
        let mut bytes = vec![7];
        let mut bits = Bits::written(&mut bytes);
        assert_eq!(all(&mut bits, &numbers), numbers);
        bits.end();
        bytes.push(9);
        let from = &mut Bytes::new(&bytes);
        assert_eq!(from.byte(), 7);
        assert_eq!(all(&mut Bits::read(from), &[]), numbers);
        assert_eq!(from.byte(), 9, "what follows is not read");
    }

    #[test]
    fn what_is_likely_takes_less_than_a_bit() {
        let mut bytes = Vec::new();
        let mut bits = Bits::written(&mut bytes);
        for turn in 0..8_000 {
            bits.number(u32::from(turn % 100 == 99), 1, [turn % 100, 0, 0]);
        }
        bits.end();
        assert!(bytes.len() < 200, "{}", bytes.len());
    }
}
