//! No two rooms of a folder know each other in a circle: neither files, nor folders of files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::source::{files, paths};

/// A module by the names on the way to it, from the root of the crate.
type Module = Vec<String>;

/// The module that a file is.
fn module_of(path: &Path) -> Option<Module> {
    let below = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).ok()?;
    let mut names: Module = below.iter().map(|name| name.to_string_lossy().into_owned()).collect();
    let file = names.pop()?;
    match file.strip_suffix(".rs")? {
        "mod" | "lib" | "main" => {}
        name => names.push(name.to_owned()),
    }
    (names.first().is_some_and(|first| first != "bin")).then_some(names)
}

/// What a path written in a module names, from the root of the crate.
fn absolute(from: &Module, path: &[String]) -> Option<Module> {
    let mut at = from.clone();
    let mut rest = path.iter();
    match rest.next()?.as_str() {
        "crate" => at.clear(),
        "self" => {}
        "super" => {
            at.pop();
        }
        _ => return None,
    }
    for name in rest {
        if name == "super" {
            at.pop();
        } else {
            at.push(name.clone());
        }
    }
    Some(at)
}

#[test]
fn no_rooms_stand_in_a_circle() {
    let modules: BTreeMap<Module, String> =
        files().into_iter().filter_map(|(path, text)| Some((module_of(&path)?, text))).collect();
    // What a folder hands on under its own name, and where it is from.
    let mut handed_on: BTreeMap<Module, Module> = BTreeMap::new();
    for (module, text) in &modules {
        for path in paths(text) {
            let child = path.first().cloned().unwrap_or_default();
            let inside: Module = module.iter().cloned().chain([child]).collect();
            if path.len() > 1 && modules.contains_key(&inside) {
                let named: Module = module.iter().cloned().chain(path.last().cloned()).collect();
                handed_on.entry(named).or_insert(inside);
            }
        }
    }
    // For each folder, which of its rooms uses which.
    let mut uses: BTreeMap<Module, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for (module, text) in &modules {
        for path in paths(text) {
            let Some(mut named) = absolute(module, &path) else { continue };
            for length in (1..=named.len()).rev() {
                if let Some(from) = handed_on.get(&named[..length]) {
                    named.clone_from(from);
                    break;
                }
            }
            let shared = module.iter().zip(&named).take_while(|(a, b)| a == b).count();
            if let (Some(here), Some(there)) = (module.get(shared), named.get(shared)) {
                let folder = module[..shared].to_vec();
                let room: Module = folder.iter().cloned().chain([there.clone()]).collect();
                if modules.keys().any(|known| known.starts_with(&room)) {
                    uses.entry(folder).or_default().entry(here.clone()).or_default().insert(there.clone());
                }
            }
        }
    }
    let mut circles = Vec::new();
    for (folder, rooms) in &uses {
        for room in rooms.keys() {
            let mut reached: BTreeSet<&String> = BTreeSet::new();
            let mut next: Vec<&String> = rooms[room].iter().collect();
            while let Some(one) = next.pop() {
                if reached.insert(one) {
                    next.extend(rooms.get(one).into_iter().flatten());
                }
            }
            if reached.contains(room) {
                circles.push(format!("{}: {room} comes back to itself", folder.join("::")));
            }
        }
    }
    assert!(circles.is_empty(), "move what both need into a room of its own:\n{}", circles.join("\n"));
}
