//! [`Rows`]: a text cut into rows and cells.

/// The rows of a text in which something stands, each as its cells. Cells may stand in quotation marks, and hold
/// the separator, breaks of a line, and quotation marks written twice. A mark that is never closed is a mark like any
/// other, as in `2" pipe`.
pub(super) struct Rows<'a> {
    rest: &'a str,
    separator: char,
    /// No quotation mark that is opened from here on is closed.
    unquoted: bool,
}

impl<'a> Rows<'a> {
    pub fn of(text: &'a str, separator: char) -> Self {
        Self { rest: text, separator, unquoted: false }
    }

    /// The next row, empty or not.
    fn row(&mut self) -> Option<Vec<String>> {
        if self.rest.is_empty() {
            return None;
        }
        let mut cells = Vec::new();
        loop {
            cells.push(self.cell());
            let mut signs = self.rest.chars();
            match signs.next() {
                Some(sign) if sign == self.separator => self.rest = signs.as_str(),
                Some('\r') => {
                    self.rest = signs.as_str().strip_prefix('\n').unwrap_or(signs.as_str());
                    return Some(cells);
                }
                Some(_) => {
                    self.rest = signs.as_str();
                    return Some(cells);
                }
                None => return Some(cells),
            }
        }
    }

    /// Whether a cell ends where this rest begins.
    fn ends_cell(&self, rest: &str) -> bool {
        let next = rest.trim_start_matches(' ').chars().next();
        next.is_none_or(|sign| sign == self.separator || sign == '\n' || sign == '\r')
    }

    /// The next cell, up to the separator or the end of its row.
    fn cell(&mut self) -> String {
        let mut cell = String::new();
        let begins = self.rest.trim_start_matches(' ');
        if let Some(inside) = begins.strip_prefix('"').filter(|_| !self.unquoted) {
            match quoted(inside) {
                // One that is closed on a later line in the midst of a cell was never meant to be closed there.
                Some((text, rest)) if text.contains(['\n', '\r']) && !self.ends_cell(rest) => {}
                Some((text, rest)) => {
                    cell = text;
                    self.rest = rest;
                }
                None => self.unquoted = true,
            }
        }
        let separator = self.separator;
        let end = self.rest.find([separator, '\n', '\r']).unwrap_or(self.rest.len());
        cell.push_str(&self.rest[..end]);
        self.rest = &self.rest[end..];
        cell.trim().to_owned()
    }
}

impl Iterator for Rows<'_> {
    type Item = Vec<String>;

    fn next(&mut self) -> Option<Vec<String>> {
        loop {
            let row = self.row()?;
            if row.iter().any(|cell| !cell.is_empty()) {
                return Some(row);
            }
        }
    }
}

/// A text up to the quotation mark that closes it, and what follows; nothing where none does.
fn quoted(text: &str) -> Option<(String, &str)> {
    let (mut inside, mut rest) = (String::new(), text);
    loop {
        let (before, after) = rest.split_once('"')?;
        inside.push_str(before);
        match after.strip_prefix('"') {
            Some(more) => {
                inside.push('"');
                rest = more;
            }
            None => return Some((inside, after)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, separator: char) -> Vec<Vec<String>> {
        Rows::of(text, separator).collect()
    }

    #[test]
    fn cells_in_quotation_marks_hold_what_else_would_end_them() {
        let read = rows("a,\"b, \"\"c\"\"\nd\",e\r\n\r\n,\r\n\"f\" g,h", ',');
        assert_eq!(read, [vec!["a", "b, \"c\"\nd", "e"], vec!["f g", "h"]]);
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_is_one_like_any_other() {
        assert_eq!(rows("\"a\tb\n2\" pipe\tc\n", '\t'), [["\"a", "b"], ["2\" pipe", "c"]]);
        assert_eq!(rows("1\t2\" pipe\n2\t\"odd\n3\t\"x", '\t').len(), 3);
    }
}
