//! One random mistake in the longest word of a query; the same mistakes on every run.

/// Numbers that look random, the same on every run.
pub struct Dice(u64);

impl Dice {
    pub fn new() -> Self {
        Self(0x9e37_79b9_7f4a_7c15)
    }

    /// A number below `sides`.
    fn throw(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let sides = u64::try_from(sides.max(1)).unwrap_or(1);
        usize::try_from((self.0 >> 11) % sides).unwrap_or(0)
    }
}

/// The query with a letter left out, added, replaced or changed round in its longest word; nothing where that has
/// fewer than four letters.
pub fn typo(query: &str, dice: &mut Dice) -> Option<String> {
    let words: Vec<&str> = query.split(' ').collect();
    let longest = (0..words.len()).max_by_key(|at| (words[*at].chars().count(), usize::MAX - at))?;
    let mut letters: Vec<char> = words[longest].chars().collect();
    if letters.len() < 4 {
        return None;
    }
    let at = 1 + dice.throw(letters.len() - 2);
    let other = char::from(b"abcdefghijklmnopqrstuvwxyz"[dice.throw(26)]);
    match dice.throw(4) {
        0 => {
            letters.remove(at);
        }
        1 => letters.insert(at, other),
        2 => letters[at] = other,
        _ => letters.swap(at, at + 1),
    }
    let wrong: String = letters.into_iter().collect();
    let rest = (0..words.len()).map(|at| if at == longest { wrong.as_str() } else { words[at] });
    Some(rest.collect::<Vec<_>>().join(" "))
}
