//! Floor 4. Sentences, in English and French.

pub mod page;
