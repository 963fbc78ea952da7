//! What is asked of whatever anybody may type, paste, open or link is asked of the corpus of `fuzz/`, and of texts near it: the
//! short form of `script/fuzz`, which goes on for as long as one likes.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../fuzz/src/lib.rs"]
mod asked;

use std::fs;
use std::path::Path;

/// How many texts near the corpus each question is asked of. A file of the law takes longest to look at.
const NEAR: usize = 500;
const NEAR_LAW: usize = 6;

/// Numbers that follow each other without a pattern, the same in each run (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound.max(1) as u64) as usize
    }
}

fn corpus(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(name);
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("a corpus").map(|file| file.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| fs::read(file).expect("a file")).collect()
}

/// A text near one of the corpus: some bytes left out, doubled, exchanged, put in, or brought from another.
fn near(seeds: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    const SIGNS: &[u8] = b"\"',;\t\n\r=&#?%$-+()[]{}0123456789.\xff\x00 e";
    let mut bytes = seeds[dice.below(seeds.len())].clone();
    for _ in 0..=dice.below(4) {
        let at = dice.below(bytes.len() + 1);
        let end = (at + dice.below(8)).min(bytes.len());
        match dice.below(6) {
            0 => drop(bytes.drain(at..end)),
            1 => bytes.insert(at, SIGNS[dice.below(SIGNS.len())]),
            2 => {
                let again = bytes[at..end].to_vec();
                bytes.splice(at..at, again);
            }
            3 => bytes.truncate(at),
            4 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            _ => {
                let other = &seeds[dice.below(seeds.len())];
                let from = dice.below(other.len() + 1);
                bytes.splice(at..end, other[from..].iter().take(40).copied());
            }
        }
    }
    bytes
}

#[test]
fn every_question_has_a_corpus_and_a_program() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).expect("the crate of the programs");
    for (name, _) in asked::ALL {
        assert!(!corpus(name).is_empty(), "{name} has no corpus");
        assert!(manifest.contains(&format!("name = \"{name}\"")), "{name} has no program");
        assert!(folder.join(format!("fuzz_targets/{name}.rs")).is_file(), "{name} has no program");
    }
}

/// Otherwise no file of the law would be looked at beyond its form.
#[test]
fn beside_the_law_of_the_question_a_file_can_be_right() {
    assert!(countertariff::compile::compile_sources(asked::small_law()).is_ok());
}

/// Asks a question of its corpus and of so many texts near it.
fn ask((name, question): asked::Question, near_it: usize) {
    let seeds = corpus(name);
    seeds.iter().for_each(|seed| question(seed));
    let mut dice = Dice(0x2545_F491_4F6C_DD1D);
    for _ in 0..near_it {
        let bytes = near(&seeds, &mut dice);
        let whole = std::panic::catch_unwind(|| question(&bytes));
        assert!(
            whole.is_ok(),
            "{name} breaks a promise at {:?}: keep it in fuzz/corpus/{name}",
            String::from_utf8_lossy(&bytes)
        );
    }
}

#[test]
fn whatever_is_read_of_people_breaks_no_promise() {
    asked::ALL.into_iter().filter(|it| it.0 != "law").for_each(|it| ask(it, NEAR));
}

#[test]
fn no_file_of_the_law_breaks_a_promise() {
    asked::ALL.into_iter().filter(|it| it.0 == "law").for_each(|it| ask(it, NEAR_LAW));
}
