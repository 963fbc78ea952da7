//! [`Packed`]: how the compiled law travels in the page, as bytes in the order of its parts.
//!
//! What is read was written by the same build, so reading has no fault to tell: bytes that end too early read as
//! nothing, and an unknown place in a list of variants as the last of them. That keeps a reader of every type of the
//! law small: a fault in each would take its own way out.

/// What can be written as bytes and read from them.
pub trait Packed: Sized {
    /// Adds the bytes of a value.
    fn pack(&self, to: &mut Vec<u8>);

    /// Reads a value that was packed. Other bytes are another value.
    fn unpack(from: &mut Bytes<'_>) -> Self;
}

/// Bytes being read.
#[derive(Debug)]
pub struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    /// Bytes to read from their first.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// The next byte; 0 after the last.
    pub fn byte(&mut self) -> u8 {
        match self.0 {
            [first, rest @ ..] => {
                self.0 = rest;
                *first
            }
            [] => 0,
        }
    }

    /// The next whole number, seven bits in each byte, the lowest first.
    pub fn number(&mut self) -> u64 {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            number |= u64::from(byte & 0x7f).wrapping_shl(shift);
            if byte < 0x80 || shift > 56 {
                return number;
            }
            shift += 7;
        }
    }

    /// The next so many bytes, or as many as there are.
    fn take(&mut self, count: usize) -> &'a [u8] {
        let (taken, rest) = self.0.split_at(count.min(self.0.len()));
        self.0 = rest;
        taken
    }

    /// How many items follow: never more than there are bytes.
    pub fn count(&mut self) -> usize {
        usize::try_from(self.number()).map_or(0, |count| count.min(self.0.len()))
    }
}

/// Writes a whole number as [`Bytes::number`] reads it.
pub fn pack_number(mut number: u64, to: &mut Vec<u8>) {
    while number > 0x7f {
        to.push(number as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}

/// Packs a type part by part, in the order given: `packed!(struct Title { en, fr })`, or
/// `packed!(enum Base { Value, Share(rate, of), … })` with its variants in the order of their places.
macro_rules! packed {
    (struct $name:ident { $($field:ident),* $(,)? }) => {
        impl $crate::units::Packed for $name {
            fn pack(&self, to: &mut Vec<u8>) {
                $($crate::units::Packed::pack(&self.$field, to);)*
            }

            fn unpack(from: &mut $crate::units::packed::Bytes<'_>) -> Self {
                Self { $($field: $crate::units::Packed::unpack(from)),* }
            }
        }
    };
    (enum $name:ident {
        $($variant:ident $(($($part:ident),*))? $({ $($field:ident),* })?,)*
        .. $last:ident $(($($last_part:ident),*))?
    }) => {
        impl $crate::units::Packed for $name {
            #[allow(unused_mut)] // of one variant alone
            fn pack(&self, to: &mut Vec<u8>) {
                let mut place = 0_u8;
                $(
                    if let Self::$variant $(($($part),*))? $({ $($field),* })? = self {
                        to.push(place);
                        $($($crate::units::Packed::pack($part, to);)*)?
                        $($($crate::units::Packed::pack($field, to);)*)?
                    }
                    place += 1;
                )*
                match self {
                    $(Self::$variant { .. } => {})*
                    Self::$last $(($($last_part),*))? => {
                        to.push(place);
                        $($($crate::units::Packed::pack($last_part, to);)*)?
                    }
                }
            }

            #[allow(unused_mut)]
            fn unpack(from: &mut $crate::units::packed::Bytes<'_>) -> Self {
                let mut place = from.byte();
                $(
                    if place == 0 {
                        $($(let $part = $crate::units::Packed::unpack(from);)*)?
                        $($(let $field = $crate::units::Packed::unpack(from);)*)?
                        return Self::$variant $(($($part),*))? $({ $($field),* })?;
                    }
                    place = place.wrapping_sub(1);
                )*
                let _ = place;
                $($(let $last_part = $crate::units::Packed::unpack(from);)*)?
                Self::$last $(($($last_part),*))?
            }
        }
    };
}
pub(crate) use packed;

/// A value with a constant list of all of its kind travels as its place in that list.
macro_rules! packed_by_place {
    ($name:ident) => {
        impl $crate::units::Packed for $name {
            fn pack(&self, to: &mut Vec<u8>) {
                to.push(Self::ALL.iter().position(|it| it == self).unwrap_or(0) as u8);
            }

            fn unpack(from: &mut $crate::units::packed::Bytes<'_>) -> Self {
                Self::ALL.get(usize::from(from.byte())).copied().unwrap_or(Self::ALL[0])
            }
        }
    };
}
pub(crate) use packed_by_place;

impl Packed for bool {
    fn pack(&self, to: &mut Vec<u8>) {
        to.push(u8::from(*self));
    }

    fn unpack(from: &mut Bytes<'_>) -> Self {
        from.byte() != 0
    }
}

impl Packed for u8 {
    fn pack(&self, to: &mut Vec<u8>) {
        to.push(*self);
    }

    fn unpack(from: &mut Bytes<'_>) -> Self {
        from.byte()
    }
}

impl Packed for u16 {
    fn pack(&self, to: &mut Vec<u8>) {
        pack_number((*self).into(), to);
    }

    fn unpack(from: &mut Bytes<'_>) -> Self {
        from.number() as Self
    }
}

impl Packed for u64 {
    fn pack(&self, to: &mut Vec<u8>) {
        pack_number(*self, to);
    }

    fn unpack(from: &mut Bytes<'_>) -> Self {
        from.number()
    }
}

impl Packed for String {
    fn pack(&self, to: &mut Vec<u8>) {
        pack_number(self.len() as u64, to);
        to.extend(self.as_bytes());
    }

    fn unpack(from: &mut Bytes<'_>) -> Self {
        let count = from.count();
        Self::from_utf8(from.take(count).to_vec()).unwrap_or_default()
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn pack(&self, to: &mut Vec<u8>) {
        pack_number(self.len() as u64, to);
        self.iter().for_each(|it| it.pack(to));
    }

    fn unpack(from: &mut Bytes<'_>) -> Self {
        let count = from.count();
        let mut items = Self::with_capacity(count);
        for _ in 0..count {
            items.push(T::unpack(from));
        }
        items
    }
}

impl<T: Packed> Packed for Option<T> {
    fn pack(&self, to: &mut Vec<u8>) {
        self.is_some().pack(to);
        if let Some(it) = self {
            it.pack(to);
        }
    }

    fn unpack(from: &mut Bytes<'_>) -> Self {
        bool::unpack(from).then(|| T::unpack(from))
    }
}

impl<T: Packed> Packed for Box<T> {
    fn pack(&self, to: &mut Vec<u8>) {
        (**self).pack(to);
    }

    fn unpack(from: &mut Bytes<'_>) -> Self {
        Self::new(T::unpack(from))
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn pack(&self, to: &mut Vec<u8>) {
        self.0.pack(to);
        self.1.pack(to);
    }

    fn unpack(from: &mut Bytes<'_>) -> Self {
        (A::unpack(from), B::unpack(from))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::{Country, Date, Decimal, TariffCode, Window};

    fn comes_back<T: Packed + PartialEq + core::fmt::Debug>(value: T) {
        let mut bytes = Vec::new();
        value.pack(&mut bytes);
        let from = &mut Bytes::new(&bytes);
        assert_eq!(T::unpack(from), value);
        assert!(from.0.is_empty(), "{bytes:?}");
    }

    #[test]
    fn what_was_packed_comes_back() {
        for number in [0, 1, 127, 128, 16_384, u64::from(u32::MAX), u64::MAX >> 1, u64::MAX] {
            comes_back(number);
        }
        for text in ["0", "-0.05", "79228162514264337593543950335", "0.0000000000000000000000000001"] {
            comes_back(text.parse::<Decimal>().unwrap());
        }
        let days = [Date::MIN, Date::constant(2024, 2, 29), Date::MAX];
        days.into_iter().for_each(comes_back);
        comes_back(Window::new(days[1], Some(days[2])));
        comes_back(vec![("é".to_owned(), Some(Box::new(true))), (String::new(), None)]);
        comes_back(["72", "7208.36.00.30"].map(|it| it.parse::<TariffCode>().unwrap()).to_vec());
        comes_back("CA".parse::<Country>().unwrap());
    }
}
