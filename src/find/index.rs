//! The index: every word form, stem and phrase of a text of names, in flat arrays.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::fold::{Words, stem};
use super::names::{Names, Span, items};

/// One as a weight or a share: all figures of the search are whole numbers of this.
pub(super) const ONE: u32 = 1024;

/// What a phrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Name,
    Synonym,
    /// A bare word.
    Term,
    /// An article of a family of materials; its owner is the family.
    Article,
    /// A material; its owner is a place in [`Index::made_of`].
    Material,
}

/// A name, a synonym, a bare word.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    pub(super) text: Span,
    /// The row that it names, a family, or a material of one.
    pub(super) owner: u32,
    pub(super) kind: Kind,
    /// What its words weigh together.
    pub(super) weight: u32,
}

/// What is known of each stem and each form.
#[derive(Clone, Debug)]
pub(super) struct Index {
    /// Word forms as written, folded and sorted, one after another.
    pool: String,
    /// Where each form begins, and at last where the last one ends.
    starts: Vec<u32>,
    /// The stem of each form.
    stems: Vec<u32>,
    /// Which letters each form has.
    masks: Vec<u32>,
    /// How rare each stem is among the headings.
    pub(super) rarity: Vec<u32>,
    /// Where the postings of each stem begin, and at last where they end.
    begins: Vec<u32>,
    postings: Vec<u32>,
    pub(super) phrases: Vec<Phrase>,
    /// Of each row, its heading as a number from nought; of a chapter none.
    pub(super) heading_of: Vec<u16>,
    /// The row of each heading.
    pub(super) headings: Vec<u32>,
    /// The row, the family and the words of each material.
    pub(super) made_of: Vec<(u32, u32)>,
    /// What a word weighs that is not known.
    pub(super) unknown: u32,
    by_stem: HashMap<String, u32, Quick>,
}

type Quick = BuildHasherDefault<Letters>;

/// A quick hash of few letters: the words come from our own files.
#[derive(Clone, Debug, Default)]
pub(super) struct Letters(u64);

impl Hasher for Letters {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0.rotate_left(5) ^ u64::from(*byte)).wrapping_mul(0x517c_c1b7_2722_0a95);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// A phrase while it is read: where its stems stand.
struct Reading {
    forms: HashMap<String, u32, Quick>,
    /// The stem of each form, in the order in which the forms came.
    stem_of: Vec<u32>,
    by_stem: HashMap<String, u32, Quick>,
    /// Stems of all phrases, one phrase after another.
    stems: Vec<u32>,
    /// Where the stems of each phrase end.
    ends: Vec<u32>,
    phrases: Vec<Phrase>,
    words: Words,
    word: String,
}

impl Reading {
    fn phrase(&mut self, names: &Names, text: Span, owner: u32, kind: Kind) {
        self.words.read(names.part(&text), names.lang());
        for at in 0..self.words.len() {
            let form = self.words.word(at);
            let stem = if let Some(known) = self.forms.get(form) {
                self.stem_of[*known as usize]
            } else {
                self.word.clear();
                self.word.push_str(form);
                stem(&mut self.word, names.lang());
                let next = narrow(self.by_stem.len());
                let stem = match self.by_stem.get(&self.word) {
                    Some(known) => *known,
                    None => *self.by_stem.entry(self.word.clone()).or_insert(next),
                };
                self.forms.insert(form.to_owned(), narrow(self.stem_of.len()));
                self.stem_of.push(stem);
                stem
            };
            self.stems.push(stem);
        }
        self.ends.push(narrow(self.stems.len()));
        self.phrases.push(Phrase { text, owner, kind, weight: 0 });
    }
}

impl Index {
    pub(super) fn build(names: &Names) -> Self {
        let mut reading = Reading {
            forms: HashMap::default(),
            stem_of: Vec::new(),
            by_stem: HashMap::default(),
            stems: Vec::new(),
            ends: Vec::new(),
            phrases: Vec::new(),
            words: Words::default(),
            word: String::new(),
        };
        let (mut headings, mut heading_of) = (Vec::new(), Vec::new());
        for (at, row) in names.rows().iter().enumerate() {
            let at = narrow(at);
            if row.is_heading() {
                headings.push(at);
            }
            let heading = headings.len().checked_sub(1).filter(|_| row.is_heading() || row.is_subheading());
            heading_of.push(heading.and_then(|it| u16::try_from(it).ok()).unwrap_or(u16::MAX));
            if heading.is_none() {
                continue;
            }
            reading.phrase(names, row.name.clone(), at, Kind::Name);
            for item in items(names, &row.synonyms) {
                reading.phrase(names, item, at, Kind::Synonym);
            }
            let mut start = row.terms.start;
            for word in names.part(&row.terms).split(' ') {
                let end = start + narrow(word.len());
                if !word.is_empty() {
                    reading.phrase(names, start..end, at, Kind::Term);
                }
                start = end + 1;
            }
        }
        let mut made_of = Vec::new();
        for (place, family) in names.families().iter().enumerate() {
            for item in items(names, &family.articles) {
                reading.phrase(names, item, narrow(place), Kind::Article);
            }
            for (code, words) in &family.made_of {
                let Some(row) = names.row_of(*code) else { continue };
                for item in items(names, words) {
                    reading.phrase(names, item, narrow(made_of.len()), Kind::Material);
                }
                made_of.push((narrow(row), narrow(place)));
            }
        }
        Self::finish(reading, headings, heading_of, made_of)
    }

    fn finish(reading: Reading, headings: Vec<u32>, heading_of: Vec<u16>, made_of: Vec<(u32, u32)>) -> Self {
        let Reading { forms, stem_of, by_stem, stems: words, ends, mut phrases, .. } = reading;
        // How many headings have each stem, and how many phrases.
        let (mut last, mut count) = (vec![u32::MAX; by_stem.len()], vec![0_u32; by_stem.len()]);
        let mut begins = vec![0_u32; by_stem.len() + 1];
        let mut from = 0;
        for (phrase, end) in phrases.iter().zip(&ends) {
            let owner = match phrase.kind {
                Kind::Article | Kind::Material => None,
                Kind::Name | Kind::Synonym | Kind::Term => heading_of.get(phrase.owner as usize),
            };
            for stem in &words[from..*end as usize] {
                begins[*stem as usize + 1] += 1;
                if let Some(heading) = owner.filter(|it| last[*stem as usize] != u32::from(**it)) {
                    last[*stem as usize] = u32::from(*heading);
                    count[*stem as usize] += 1;
                }
            }
            from = *end as usize;
        }
        for at in 1..begins.len() {
            begins[at] += begins[at - 1];
        }
        let all = narrow(headings.len());
        let rarity: Vec<u32> = count.iter().map(|with| rarity(all, *with)).collect();
        let (mut postings, mut next) = (vec![0_u32; words.len()], begins.clone());
        let mut from = 0;
        for (at, end) in ends.iter().enumerate() {
            let own = &words[from..*end as usize];
            for stem in own {
                postings[next[*stem as usize] as usize] = narrow(at);
                next[*stem as usize] += 1;
            }
            phrases[at].weight = own.iter().map(|it| rarity[*it as usize]).sum();
            from = *end as usize;
        }
        let mut sorted: Vec<(String, u32)> = forms.into_iter().collect();
        sorted.sort_unstable();
        let (mut pool, mut starts, mut stems, mut masks) = (String::new(), vec![0], Vec::new(), Vec::new());
        for (form, place) in sorted {
            pool.push_str(&form);
            starts.push(narrow(pool.len()));
            stems.push(stem_of[place as usize]);
            masks.push(mask(&form));
        }
        let unknown = rarity_of_unknown(all);
        Self {
            pool,
            starts,
            stems,
            masks,
            rarity,
            begins,
            postings,
            phrases,
            heading_of,
            headings,
            made_of,
            unknown,
            by_stem,
        }
    }

    /// How many forms there are.
    pub(super) fn forms(&self) -> usize {
        self.stems.len()
    }

    pub(super) fn form(&self, at: usize) -> &str {
        &self.pool[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    pub(super) fn stem_of(&self, form: usize) -> u32 {
        self.stems[form]
    }

    pub(super) fn mask_of(&self, form: usize) -> u32 {
        self.masks[form]
    }

    /// The stem with these letters.
    pub(super) fn stem(&self, letters: &str) -> Option<u32> {
        self.by_stem.get(letters).copied()
    }

    /// The phrases that have a stem, in order; a phrase that has it twice stands twice.
    pub(super) fn phrases_with(&self, stem: u32) -> &[u32] {
        &self.postings[self.begins[stem as usize] as usize..self.begins[stem as usize + 1] as usize]
    }

    /// The forms that begin with these letters.
    pub(super) fn beginning(&self, letters: &str) -> core::ops::Range<usize> {
        let find = |after: bool| {
            let (mut low, mut high) = (0, self.forms());
            while low < high {
                let middle = low.midpoint(high);
                let form = self.form(middle);
                if form < letters || (after && form.starts_with(letters)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            low
        };
        find(false)..find(true)
    }
}

/// Which letters a word has, a bit for each; all digits are one.
pub(super) fn mask(word: &str) -> u32 {
    word.bytes().fold(0, |mask, it| match it {
        b'a'..=b'z' => mask | 1 << (it - b'a'),
        _ => mask | 1 << 26,
    })
}

/// How much a word says that `with` of `all` headings have: the logarithm of how rare it is.
fn rarity(all: u32, with: u32) -> u32 {
    logarithm((2 * u64::from(all) + 2) * 64 / (2 * u64::from(with) + 1)).saturating_sub(6 * ONE).max(ONE / 8)
}

fn rarity_of_unknown(all: u32) -> u32 {
    rarity(all, 0) * 4 / 5
}

/// The logarithm to the base of two, in parts of [`ONE`]; nought of nought.
pub(super) fn logarithm(of: u64) -> u32 {
    let Some(whole) = of.checked_ilog2() else { return 0 };
    // The rest lies between one and two: squared, it shows one more binary place each time.
    let (mut rest, mut log) = ((u128::from(of) << 32) >> whole, 0);
    for _ in 0..10 {
        rest = (rest * rest) >> 32;
        log *= 2;
        if rest >= 2 << 32 {
            rest >>= 1;
            log += 1;
        }
    }
    whole * ONE + log
}

pub(super) fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
