//! Lists of codes as written: CSV with the columns `code,from,through`.

use std::collections::{BTreeMap, BTreeSet};

use super::Source;
use super::compiler::Compiler;
use super::list_codes::ListCodes;
use super::shape::{ConditionShape, File, ListShape};
use crate::schedule::{CodeList, Found, Law, Tariff};
use crate::units::{Date, TariffCode, Window};

/// Whether a name among lists is a code written out.
pub(super) fn is_code(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_digit())
}

/// The list of the few codes that a measure writes itself.
pub(super) fn codes_of(compiler: &mut Compiler, codes: &[&String]) -> ListCodes {
    let mut read: Vec<TariffCode> = Vec::new();
    for code in codes {
        match code.parse() {
            Ok(code) => read.push(code),
            Err(why) => compiler.fault(format!("{code}: {why}")),
        }
    }
    read.sort();
    ListCodes { periods: vec![(None, read)] }
}

impl Compiler {
    /// Reads a list from its CSV file, which stands beside the measures in `lists`.
    pub(super) fn code_list(&mut self, shape: &ListShape, sources: &[&Source]) {
        let cite = self.here(&shape.at);
        if self.law.lists.iter().any(|it| it.id == shape.id) {
            self.fault(format!("list {} is there twice", shape.id));
        }
        let folder = self.file.split('/').next().unwrap_or_default().to_owned();
        let path = format!("{folder}/lists/{}", shape.file);
        let Some(source) = sources.iter().find(|it| it.path == path) else {
            return self.fault(format!("there is no {path}"));
        };
        self.lists_read.insert(path.clone());
        if shape.unused {
            return;
        }
        let file = std::mem::replace(&mut self.file, path);
        self.home(&shape.id);
        let mut periods: BTreeMap<(Option<Date>, Option<Date>), Vec<TariffCode>> = BTreeMap::new();
        let mut before: Option<(TariffCode, Option<Date>)> = None;
        let mut reader = csv::Reader::from_reader(source.text.as_bytes());
        if !reader.headers().is_ok_and(|it| it.iter().eq(["code", "from", "through"])) {
            self.fault("the columns of a list are code,from,through");
        }
        for row in reader.records() {
            let Ok(row) = row else {
                self.fault("a row has too few or too many cells");
                continue;
            };
            let [code, from, through] = [0, 1, 2].map(|cell| row.get(cell).unwrap_or_default());
            let code = match code.parse::<TariffCode>() {
                Ok(code) => code,
                Err(why) => {
                    self.fault(format!("{code}: {why}"));
                    continue;
                }
            };
            let day = |text: &str| {
                if text.is_empty() { Ok(None) } else { text.parse::<Date>().map(Some) }
            };
            let (Ok(from), Ok(through)) = (day(from), day(through)) else {
                self.fault(format!("{code}: write days as 2025-03-04"));
                continue;
            };
            if before.is_some_and(|before| before >= (code, from)) {
                self.fault(format!(
                    "{code} is out of order or there twice: sort the list by code, then by from"
                ));
            }
            before = Some((code, from));
            periods.entry((from, through)).or_default().push(code);
        }
        let mut read = Vec::new();
        for ((from, through), codes) in periods {
            let until = through.and_then(|it| it.tomorrow().ok());
            let window = match (from, until) {
                (None, None) => None,
                (from, until) => match Window::new(from.unwrap_or(Date::MIN), until) {
                    Some(window) => Some(window),
                    None => {
                        self.fault("the days of a row run backwards");
                        continue;
                    }
                },
            };
            read.push((window, codes));
        }
        self.file = file;
        self.push_list(CodeList { id: shape.id.clone(), cite }, ListCodes { periods: read });
    }
}

/// Every claim that a file speaks of: those of its reliefs and those its conditions ask for.
pub(super) fn claims_of(file: &File) -> BTreeSet<String> {
    fn of_condition(shape: &ConditionShape, claims: &mut BTreeSet<String>) {
        claims.extend(shape.claimed.clone());
        for part in shape.all.iter().chain(&shape.any).flatten().chain(shape.not.as_deref()) {
            of_condition(part, claims);
        }
    }
    let mut claims: BTreeSet<String> = file.relief.iter().map(|relief| relief.claim.clone()).collect();
    for measure in &file.measure {
        let conditions = measure.when.iter().chain(measure.except.iter().map(|it| &it.when));
        conditions.for_each(|it| of_condition(it, &mut claims));
    }
    claims
}

/// Adds, to every list, each eight-digit code all of whose statistical numbers are on it: whoever
/// gives eight digits there is on the list whichever of them the goods are.
pub(super) fn complete(law: &Law, lists: &mut [ListCodes], tariffs: &[Tariff]) {
    for (list, codes) in law.lists.iter().zip(lists) {
        let country = list.id.split('.').next().unwrap_or_default().to_uppercase();
        let place = law.jurisdictions.iter().position(|it| it.country.as_str() == country);
        let Some(tariff) = place.and_then(|place| tariffs.get(place)) else { continue };
        for (_, codes) in &mut codes.periods {
            let long: BTreeSet<TariffCode> = codes.iter().copied().filter(|code| code.len() == 10).collect();
            let above: BTreeSet<TariffCode> = long.iter().map(|code| code.prefix(8)).collect();
            let whole = |code: &TariffCode| match tariff.find(*code) {
                Found::Line(line) => {
                    let mut beneath = tariff.statistical(line).peekable();
                    beneath.peek().is_some() && beneath.all(|code| long.contains(&code))
                }
                Found::Beneath(..) | Found::Nothing => false,
            };
            let added: Vec<TariffCode> =
                above.into_iter().filter(|code| !codes.contains(code) && whole(code)).collect();
            codes.extend(added);
            codes.sort();
        }
    }
}
