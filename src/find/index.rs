//! The index: every word form, stem and phrase of a text of names, in flat arrays.

use super::names::Names;
use super::phrase::{Kind, Phrase, narrow};
use super::reading::{ByLetters, Reading};

/// One as a weight or a share: all figures of the search are whole numbers of this.
pub(super) const ONE: u32 = 1024;

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
    /// Of each row, the row of its heading; of a chapter its own.
    heading_of: Vec<u32>,
    /// The row and the family of each material.
    pub(super) made_of: Vec<(u32, u32)>,
    /// The family of whatever has none of its own.
    pub(super) general: Option<u32>,
    /// What a word weighs that is not known.
    pub(super) unknown: u32,
    by_stem: ByLetters,
}

impl Index {
    pub(super) fn build(names: &Names) -> Self {
        let Reading {
            forms,
            stem_of,
            by_stem,
            stems: words,
            ends,
            mut phrases,
            heading_of,
            made_of,
            general,
            ..
        } = Reading::of(names);
        let headings = narrow(names.rows().iter().filter(|it| it.is_heading()).count());
        // How many headings have each stem, and how many phrases.
        let (mut last, mut count) = (vec![u32::MAX; by_stem.len()], vec![0_u32; by_stem.len()]);
        let mut begins = vec![0_u32; by_stem.len() + 1];
        let mut from = 0;
        for (phrase, end) in phrases.iter().zip(&ends) {
            let owner = match phrase.kind {
                Kind::Article | Kind::Material => None,
                Kind::Name | Kind::Synonym | Kind::Listed | Kind::Term => {
                    heading_of.get(phrase.owner as usize)
                }
            };
            for stem in &words[from..*end as usize] {
                begins[*stem as usize + 1] += 1;
                if let Some(heading) = owner.filter(|it| last[*stem as usize] != **it) {
                    last[*stem as usize] = *heading;
                    count[*stem as usize] += 1;
                }
            }
            from = *end as usize;
        }
        for at in 1..begins.len() {
            begins[at] += begins[at - 1];
        }
        let unknown = rarity(headings, 0) * 4 / 5;
        let rarity: Vec<u32> = count.iter().map(|with| rarity(headings, *with)).collect();
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
            made_of,
            general,
            unknown,
            by_stem,
        }
    }

    /// The row of the heading that a row belongs to.
    pub(super) fn heading_row(&self, row: u32) -> u32 {
        self.heading_of[row as usize]
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
