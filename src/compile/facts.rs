//! The words of facts, in `facts.toml`, and those of a country, in its `[jurisdiction]`: made into the tables that
//! `words` carries. A word missing in a language is a fault.

use core::fmt::Write;
use std::collections::BTreeMap;

use super::compiler::Compiler;
use super::shape::{FactShape, File, HintShape, StepsShape};
use crate::schedule::{Fact, FactKind, Title};
use crate::units::Lang;

/// The words of one fact, complete.
struct FactWords {
    question: Title,
    name: Title,
    hints: Vec<(String, Title)>,
    holds: Title,
    fails: Title,
    chosen: Title,
    not_chosen: Title,
    choices: Vec<(Title, Title)>,
    no_proof: String,
    find_out: Vec<Title>,
}

impl Compiler {
    /// Reads the words of every fact, and writes the tables that `words` includes.
    pub(super) fn fact_words(&mut self, files: &[(String, File)]) -> (String, [String; 2]) {
        let mut shapes: BTreeMap<String, FactShape> = BTreeMap::new();
        for (path, file) in files {
            self.file.clone_from(path);
            for (name, shape) in &file.fact {
                if name.parse::<Fact>().is_err() {
                    self.fault(format!("no fact is called {name}"));
                }
                if shapes.insert(name.clone(), shape.clone()).is_some() {
                    self.fault(format!("the words of {name} stand twice"));
                }
            }
        }
        String::from("facts.toml").clone_into(&mut self.file);
        if shapes.is_empty() {
            self.fault("no file has the words of the facts");
            return Default::default();
        }
        let words: Vec<FactWords> = Fact::ALL.iter().map(|fact| self.words_of(*fact, &shapes)).collect();
        (table(&words), [asks(&words, Lang::En), asks(&words, Lang::Fr)])
    }

    fn words_of(&mut self, fact: Fact, shapes: &BTreeMap<String, FactShape>) -> FactWords {
        let shape = shapes.get(fact.column()).cloned().unwrap_or_default();
        let question = self.word(fact, "question", shape.question);
        let name = match (shape.name, fact.kind()) {
            (None, FactKind::YesNo) => answer_to(&question),
            (name, _) => self.word(fact, "name", name),
        };
        let like = |column: &Option<String>| column.as_ref().and_then(|it| shapes.get(it)).cloned();
        let hint = match (shape.hint, &shape.hint_like) {
            (Some(hint), None) => Some(hint),
            (None, Some(_)) => like(&shape.hint_like).and_then(|it| it.hint),
            (Some(_), Some(_)) | (None, None) => None,
        };
        let hints = match hint {
            Some(HintShape::Everywhere(hint)) => vec![(String::new(), self.word(fact, "hint", Some(hint)))],
            Some(HintShape::Into(hints)) => self.hints_into(fact, hints),
            None => {
                vec![(String::new(), self.word(fact, "hint, or hint_like with a fact that has one,", None))]
            }
        };
        let (declared, holds, fails) = match like(&shape.clause_like) {
            Some(it) if shape.declared.is_none() && shape.holds.is_none() && shape.fails.is_none() => {
                (it.declared, it.holds, it.fails)
            }
            Some(_) => (None, None, None),
            None => (shape.declared, shape.holds, shape.fails),
        };
        let (holds, fails) = match (declared, holds, fails) {
            (Some(how), None, None) => declared_or_not(&self.word(fact, "declared", Some(how))),
            (None, holds, fails) => (self.word(fact, "holds", holds), self.word(fact, "fails", fails)),
            (Some(_), _, _) => {
                self.fault(format!("{fact}: `declared`, or `holds` and `fails`, but not all"));
                Default::default()
            }
        };
        let words = match fact.kind() {
            FactKind::Choice(words) => words,
            _ => &[],
        };
        if let Some(unknown) = shape.choices.keys().find(|it| !words.contains(&it.as_str())) {
            self.fault(format!("{fact} has no choice called {unknown}"));
        }
        let (chosen, not_chosen) = match words {
            [] => Default::default(),
            _ => (self.word(fact, "chosen", shape.chosen), self.word(fact, "not_chosen", shape.not_chosen)),
        };
        let mut choices = Vec::new();
        for word in words {
            let choice = shape.choices.get(*word).cloned();
            let (choice, clause) = choice.map_or((None, None), |it| (Some(it.choice), Some(it.clause)));
            choices.push((
                self.word(fact, &format!("choices.{word}.choice"), choice),
                self.word(fact, &format!("choices.{word}.clause"), clause),
            ));
        }
        let no_proof = shape.no_proof.clone();
        let find_out = match (&shape.find_out, like(&shape.find_out_like).and_then(|it| it.find_out)) {
            (Some(steps), None) => steps.clone(),
            (None, Some(steps)) => steps,
            (Some(_), Some(_)) | (None, None) => StepsShape::default(),
        };
        let find_out = self.steps(fact, find_out);
        FactWords { question, name, hints, holds, fails, chosen, not_chosen, choices, no_proof, find_out }
    }

    /// What helps to find out, step by step.
    fn steps(&mut self, fact: Fact, steps: StepsShape) -> Vec<Title> {
        if steps.en.is_empty() || steps.en.len() != steps.fr.len() {
            self.fault(format!(
                "{fact}: find_out, or find_out_like with a fact that has it, in both languages"
            ));
        }
        let pairs = steps.en.into_iter().zip(steps.fr).map(|(en, fr)| Title { en, fr });
        pairs.map(|step| self.word(fact, "find_out", Some(step))).collect()
    }

    /// One hint for each country whose law is here.
    fn hints_into(&mut self, fact: Fact, hints: BTreeMap<String, Title>) -> Vec<(String, Title)> {
        let countries: Vec<String> =
            self.law.jurisdictions.iter().map(|it| it.country.as_str().to_owned()).collect();
        for letters in hints.keys().filter(|it| !countries.contains(&it.to_uppercase())) {
            self.fault(format!("{fact}: hint.{letters} is for no country whose law is here"));
        }
        let mut each = Vec::new();
        for letters in countries {
            let key = letters.to_lowercase();
            let hint = self.word(fact, &format!("hint.{key}"), hints.get(&key).cloned());
            each.push((letters, hint));
        }
        each
    }

    /// A text that must be there, in both languages.
    fn word(&mut self, fact: Fact, what: &str, title: Option<Title>) -> Title {
        let title = title.unwrap_or_default();
        self.for_people(&format!("{fact}: {what}"), &title);
        self.placeholders(&format!("{fact}: {what}"), &title);
        title
    }
}

/// The name of a fact that has none of its own: the answer to its question.
fn answer_to(question: &Title) -> Title {
    Title {
        en: format!("the answer to “{}”", question.en),
        fr: format!("la réponse à «\u{a0}{}\u{a0}»", question.fr),
    }
}

/// That goods are declared so, and that they are not.
fn declared_or_not(how: &Title) -> (Title, Title) {
    let holds = Title { en: format!("declared {}", how.en), fr: format!("déclarées {}", how.fr) };
    let fails = Title { en: format!("not declared {}", how.en), fr: format!("non déclarées {}", how.fr) };
    (holds, fails)
}

/// What helps to find out, as the worker reads it: a question a line, its steps between tabs.
fn asks(words: &[FactWords], lang: Lang) -> String {
    let mut text = format!("asks 1 {}\n", lang.tag());
    for (fact, it) in Fact::ALL.iter().zip(words) {
        text.push_str(fact.column());
        it.find_out.iter().for_each(|step| text.extend(["\t", step.in_(lang)]));
        text.push('\n');
    }
    text
}

/// The table as Rust, one row a fact in the order of [`Fact::ALL`].
fn table(words: &[FactWords]) -> String {
    let pair = |it: &Title| format!("({:?}, {:?})", it.en, it.fr);
    let mut rust = String::from("[\n");
    for it in words {
        let hints: Vec<String> = it.hints.iter().map(|(to, it)| format!("({to:?}, {})", pair(it))).collect();
        let choices: Vec<String> =
            it.choices.iter().map(|(a, b)| format!("({}, {})", pair(a), pair(b))).collect();
        let row = [
            ("question", pair(&it.question)),
            ("name", pair(&it.name)),
            ("hints", format!("&[{}]", hints.join(", "))),
            ("holds", pair(&it.holds)),
            ("fails", pair(&it.fails)),
            ("chosen", pair(&it.chosen)),
            ("not_chosen", pair(&it.not_chosen)),
            ("choices", format!("&[{}]", choices.join(", "))),
            ("no_proof", format!("{:?}", it.no_proof)),
        ];
        let row: Vec<String> = row.iter().map(|(key, value)| format!("{key}: {value}")).collect();
        // Writing to a String cannot fail.
        let _ = writeln!(rust, "FactWords {{ {} }},", row.join(", "));
    }
    rust + "]\n"
}
