//! Amounts as cells hold them.

use crate::units::Decimal;

/// Writes an amount with two decimals and a point.
pub(super) fn write(text: &mut String, mut amount: Decimal) {
    amount.rescale(2);
    match u64::try_from(amount.mantissa()) {
        Ok(cents) if amount.scale() == 2 => {
            let mut digits = [b'0'; 24];
            let (mut left, mut place) = (cents, digits.len());
            // At least one digit before the point and two after it.
            while left > 0 || place > digits.len() - 4 {
                place -= 1;
                if place == digits.len() - 3 {
                    digits[place] = b'.';
                    continue;
                }
                digits[place] = b'0' + (left % 10) as u8;
                left /= 10;
            }
            text.extend(digits[place..].iter().map(|digit| char::from(*digit)));
        }
        _ => text.push_str(&amount.to_string()),
    }
}
