//! Bytes as letters that every mail program and every address bar leaves alone, under check digits.

/// RFC 4648, section 5: base64url.
const SIXTY_FOUR: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// The check digits: nothing that ends a sentence, so that no program leaves the last one out.
const SIXTY_TWO: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/// How many check digits there are.
const CHECK: usize = 5;
/// The largest prime below 62⁵. Modulo a prime, no change of one character and no exchange of two
/// can leave the check as it was.
const PRIME: u64 = 916_132_829;

/// The version, the bytes, and the check digits of both.
pub(super) fn seal(version: char, bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4 + 1 + CHECK);
    text.push(version);
    for three in bytes.chunks(3) {
        let bits = (0..3).fold(0_u32, |bits, i| bits << 8 | u32::from(byte(three, i)));
        for i in 0..=three.len() {
            text.push(letter(SIXTY_FOUR, u64::from(bits >> (18 - 6 * i) & 63)));
        }
    }
    let check = check(&text);
    let places = (0..CHECK).rev().map(|place| 62_u64.pow(place as u32));
    text.extend(places.map(|worth| letter(SIXTY_TWO, check / worth % 62)));
    text
}

/// The bytes between version and check digits; nothing when the digits say otherwise, or when the
/// letters are not those that [`seal`] would have written.
pub(super) fn open(payload: &str) -> Option<Vec<u8>> {
    let (sealed, digits) = payload.split_at_checked(payload.len().checked_sub(CHECK)?)?;
    let given = digits.bytes().try_fold(0, |sum, digit| Some(sum * 62 + place(SIXTY_TWO, digit)?))?;
    if given != check(sealed) {
        return None;
    }
    let letters = sealed.as_bytes().get(1..)?;
    let mut bytes = Vec::with_capacity(letters.len() / 4 * 3 + 2);
    for four in letters.chunks(4) {
        let mut bits = 0;
        for i in 0..4 {
            let letter = four.get(i).map_or(Some(0), |&it| place(SIXTY_FOUR, it))?;
            bits = bits << 6 | letter;
        }
        let whole = four.len() * 6 / 8;
        let unused = bits & ((1_u64 << (24 - 8 * whole)) - 1);
        if whole == 0 || (whole < 3 && unused != 0) {
            return None;
        }
        bytes.extend((0..whole).map(|i| (bits >> (16 - 8 * i)) as u8));
    }
    Some(bytes)
}

/// A number made of every character before the check digits.
fn check(text: &str) -> u64 {
    text.bytes().fold(0, |sum, byte| (sum * 256 + u64::from(byte)) % PRIME)
}

fn byte(bytes: &[u8], place: usize) -> u8 {
    bytes.get(place).copied().unwrap_or(0)
}

fn letter(alphabet: &[u8], place: u64) -> char {
    char::from(byte(alphabet, place as usize))
}

fn place(alphabet: &[u8], letter: u8) -> Option<u64> {
    alphabet.iter().position(|&it| it == letter).map(|it| it as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_the_standard() {
        for (plain, letters) in
            [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")]
        {
            let sealed = seal('1', plain.as_bytes());
            assert_eq!(sealed[1..sealed.len() - CHECK], *letters);
            assert_eq!(open(&sealed).as_deref(), Some(plain.as_bytes()));
        }
    }

    #[test]
    fn bits_that_no_writer_sets_are_refused() {
        for letters in ["Zh", "Zm9", "Z", "Zm9vY"] {
            let text = format!("1{letters}");
            let digits: String = (0..CHECK)
                .rev()
                .map(|place| letter(SIXTY_TWO, check(&text) / 62_u64.pow(place as u32) % 62))
                .collect();
            assert_eq!(open(&format!("{text}{digits}")), None, "{letters}");
        }
    }
}
