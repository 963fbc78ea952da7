//! [`Words`]: words as they are compared, in small letters without accents.

use core::ops::Range;

use crate::units::{Lang, letter};

/// The words of a text, folded. Kept and filled again, so that reading a text allocates nothing.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    letters: String,
    words: Vec<Word>,
}

#[derive(Clone, Debug)]
struct Word {
    letters: Range<usize>,
    /// Where it stands in the text, in bytes.
    at: Range<usize>,
    /// Whether it tells nothing of goods. With an accent it is another word: "dés" are dice.
    empty: bool,
}

/// Longest text that is read, in bytes: what follows can name no goods.
const LONGEST: usize = 400;

/// Words that tell nothing of goods.
const STOP_EN: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "by", "for", "from", "in", "into", "is", "it", "its", "my", "of",
    "on", "or", "our", "some", "that", "the", "these", "this", "to", "used", "with", "your",
];
const STOP_FR: &[&str] = &[
    "a", "au", "aux", "avec", "ce", "ces", "cette", "dans", "de", "des", "du", "en", "est", "et", "la", "le",
    "les", "leur", "ma", "mes", "mon", "ou", "par", "pour", "que", "qui", "sa", "ses", "son", "sur", "un",
    "une", "votre",
];

/// What stands before an apostrophe and is no word of its own.
const ELIDED: &[&str] = &["c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "s", "t"];

impl Words {
    /// Reads a text, forgetting the last one. Words that tell nothing are left out, unless nothing else is there.
    pub(super) fn read(&mut self, text: &str, lang: Lang) {
        self.letters.clear();
        self.words.clear();
        let mut end = text.len().min(LONGEST);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        self.split(&text[..end]);
        self.join_sizes();
        for word in &mut self.words {
            let letters = &self.letters[word.letters.clone()];
            let accented = letters.len() > 2 && !text[word.at.clone()].is_ascii();
            word.empty = !accented && tells_nothing(letters, lang);
        }
        if !self.tell_nothing() {
            self.words.retain(|word| !word.empty);
        }
    }

    /// Whether every word is one that tells nothing.
    pub(super) fn tell_nothing(&self) -> bool {
        self.words.iter().all(|word| word.empty)
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// The letters of a word.
    pub(super) fn word(&self, at: usize) -> &str {
        &self.letters[self.words[at].letters.clone()]
    }

    /// Where a word stands in the text.
    pub(super) fn at(&self, at: usize) -> Range<usize> {
        self.words[at].at.clone()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| &self.letters[word.letters.clone()])
    }

    fn split(&mut self, text: &str) {
        let mut signs = text.char_indices().peekable();
        let mut open: Option<(usize, usize)> = None;
        while let Some((at, sign)) = signs.next() {
            let before = self.letters.len();
            fold(sign, &mut self.letters);
            if self.letters.len() > before {
                open = open.or(Some((before, at)));
                continue;
            }
            // An accent that is a sign of its own, and what only says where a line may break.
            if matches!(sign, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}') {
                continue;
            }
            let Some((start, from)) = open else { continue };
            let word = &self.letters[start..];
            let number = word.bytes().all(|it| it.is_ascii_digit());
            let rest = &text[at + sign.len_utf8()..];
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            // 1.5 and 1,5 are one number, as are 1,000 and 1 000 with a space that does not break.
            if number && digits > 0 && matches!(sign, '.' | ',') {
                if sign == '.' || digits != 3 {
                    self.letters.push('.');
                }
                continue;
            }
            if number && digits == 3 && sign == '\u{a0}' {
                continue;
            }
            open = None;
            let apostrophe = matches!(sign, '\'' | '’');
            if apostrophe && ELIDED.contains(&word) {
                self.letters.truncate(start);
                continue;
            }
            self.close(start, from..at);
            // The s of a genitive.
            let mut after = rest.chars();
            if apostrophe
                && matches!(after.next(), Some('s' | 'S'))
                && !after.next().is_some_and(char::is_alphanumeric)
            {
                signs.next();
            }
        }
        if let Some((start, from)) = open {
            self.close(start, from..text.len());
        }
    }

    fn close(&mut self, start: usize, at: Range<usize>) {
        self.words.push(Word { letters: start..self.letters.len(), at, empty: false });
    }

    /// "2 x 4" is the name "2x4".
    fn join_sizes(&mut self) {
        let mut at = 0;
        while at + 2 < self.words.len() {
            let digits = |at: usize| self.word(at).starts_with(|it: char| it.is_ascii_digit());
            // The three words stand one after another in the letters, so that one range holds them.
            if self.word(at + 1) == "x" && digits(at) && digits(at + 2) {
                let last = self.words[at + 2].clone();
                self.words.drain(at + 1..at + 3);
                self.words[at].letters.end = last.letters.end;
                self.words[at].at.end = last.at.end;
            }
            at += 1;
        }
    }
}

/// Adds a sign as it is compared: nothing where no letter or digit is.
fn fold(sign: char, to: &mut String) {
    let plain = match sign {
        '×' => 'x',
        '²' => '2',
        '³' => '3',
        'œ' | 'Œ' => return to.push_str("oe"),
        'æ' | 'Æ' => return to.push_str("ae"),
        'ß' => return to.push_str("ss"),
        _ => letter::plain(sign),
    };
    if plain.is_ascii_alphanumeric() {
        to.push(plain);
    }
}

fn tells_nothing(word: &str, lang: Lang) -> bool {
    let stops = match lang {
        Lang::En => STOP_EN,
        Lang::Fr => STOP_FR,
    };
    stops.contains(&word)
}

/// Whether a text has letters, but none that a word here can have.
pub(super) fn is_of_another_alphabet(text: &str) -> bool {
    let mut folded = String::new();
    let mut letters = false;
    for sign in text.chars().take(LONGEST) {
        fold(sign, &mut folded);
        letters |= sign.is_alphabetic();
    }
    letters && folded.is_empty()
}
