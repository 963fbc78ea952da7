//! Why a heading was found: the phrase, and which of its letters.

use super::fold::Words;
use super::found::{How, Why};
use super::index::Index;
use super::names::Names;
use super::phrase::Kind;
use super::slots::Slots;
use super::stem::stem;

/// The phrase that gave the score, with what matched marked.
pub(super) fn why(
    names: &Names,
    index: &Index,
    slots: &Slots,
    words: &mut Words,
    phrase: u32,
    material: Option<u32>,
) -> Why {
    let entry = &index.phrases[phrase as usize];
    let mut phrase = names.part(&entry.text).to_owned();
    if let Some(material) = material {
        phrase.push_str(", ");
        phrase.push_str(names.part(&index.phrases[material as usize].text));
    }
    words.read(&phrase, names.lang());
    let (mut marked, mut how) = (Vec::new(), How::Exact);
    let mut own = String::new();
    for at in 0..words.len() {
        own.clear();
        own.push_str(words.word(at));
        stem(&mut own, names.lang());
        let Some(found) = index.stem(&own) else { continue };
        if let Some(best) = slots.matches.iter().filter(|it| it.stem == found).max_by_key(|it| it.fits) {
            marked.push(words.at(at));
            how = how.max(best.how);
        }
    }
    if entry.kind == Kind::Term {
        how = How::Official;
    }
    if material.is_some() || entry.kind == Kind::Material {
        how = How::Material;
    }
    Why { phrase, marked, how }
}
