//! The source as text: its files, its lines of code, and the paths written in it.

use std::path::{Path, PathBuf};

/// Every Rust file below `src`, with its text.
pub fn files() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, files: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, files);
            } else if path.extension().is_some_and(|it| it == "rs") {
                let text = std::fs::read_to_string(&path).expect("a text file");
                files.push((path, text));
            }
        }
    }
    let mut files = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    files
}

/// The lines of code of a file: no comments, no doc examples, nothing from `mod tests` on.
pub fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let end = text.find("\nmod tests {").unwrap_or(text.len());
    text[..end]
        .lines()
        .enumerate()
        .map(|(n, line)| (n + 1, line))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// Every path with `::` that is written in the code of a file, those of nested `use` groups taken apart.
pub fn paths(text: &str) -> Vec<Vec<String>> {
    let code: String = code(text).map(|(_, line)| line).collect::<Vec<_>>().join("\n");
    let mut found = Vec::new();
    let mut rest = code.as_str();
    while let Some(at) = rest.find(|c: char| c.is_ascii_alphabetic() || c == '_') {
        let (path, after) = path_at(&rest[at..], &[]);
        found.extend(path.into_iter().filter(|path| path.len() > 1));
        rest = after;
    }
    found
}

/// The paths that begin here, each after `before`, and what follows them.
fn path_at<'a>(text: &'a str, before: &[String]) -> (Vec<Vec<String>>, &'a str) {
    let mut path = before.to_vec();
    let mut rest = text;
    loop {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
        if end == 0 {
            return (vec![path], rest);
        }
        path.push(rest[..end].to_owned());
        rest = &rest[end..];
        let Some(after) = rest.strip_prefix("::") else { return (vec![path], rest) };
        rest = after;
        if let Some(group) = rest.strip_prefix('{') {
            let mut all = Vec::new();
            rest = group;
            loop {
                rest = rest.trim_start_matches([' ', '\n', ',']);
                if let Some(after) = rest.strip_prefix('}') {
                    return (all, after);
                }
                let (inner, after) = path_at(rest, &path);
                all.extend(inner);
                // `as another_name`, and whatever else stands before the next comma.
                rest = &after[after.find([',', '}']).unwrap_or(after.len())..];
                if rest.is_empty() {
                    return (all, rest);
                }
            }
        }
    }
}

#[test]
fn groups_are_taken_apart() {
    let written = |text: &str| paths(text).into_iter().map(|path| path.join("::")).collect::<Vec<_>>();
    assert_eq!(written("use crate::{a, b::{c, d}};"), ["crate::a", "crate::b::c", "crate::b::d"]);
    assert_eq!(written("let x = super::y(z);"), ["super::y"]);
    assert_eq!(written("use super::{self as up, x};"), ["super::self", "super::x"]);
}
