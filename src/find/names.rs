//! [`Names`]: the names of goods in one language, and look-ups by code.

use core::ops::Range;

use crate::units::Lang;

/// The names of goods in one language: one text, and where each thing stands in it. Cheap to make.
///
/// ```
/// use countertariff::find::Names;
/// let names = Names::read("names 1 en\n*01\tLive animals\n-02\tLive cattle\tcow;calf\n21\tCattle for breeding\n.\n".into()).unwrap();
/// assert_eq!(names.name("0102.21"), Some("Cattle for breeding"));
/// assert_eq!(names.name("01029999"), Some("Live cattle"));
/// assert!(names.name("02").is_none());
/// ```
#[derive(Clone, Debug)]
pub struct Names {
    text: String,
    lang: Lang,
    /// Chapters, headings and subheadings, in the order of their codes.
    rows: Vec<Row>,
    families: Vec<Family>,
    services: Vec<Span>,
    /// Headings that people take for one another, as the digits of both, and what goes where.
    beside: Vec<([u32; 2], Span)>,
}

/// Why a text is no text of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamesFault {
    /// It does not begin as such a text does, or is of another version.
    NotNames,
    /// Its end is missing.
    CutShort,
    /// This line, counted from one, is not as it has to be.
    Line(usize),
}

/// A stretch of the text.
pub(super) type Span = Range<u32>;

/// The words of one code.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// The digits followed by zeros up to six.
    padded: u32,
    /// How many digits: 2, 4 or 6.
    len: u8,
    /// How many digits the trade of a heading has, in dollars.
    pub(super) trade: u8,
    pub(super) name: Span,
    /// Synonyms, with semicolons between.
    pub(super) synonyms: Span,
    /// Bare words, with spaces between.
    pub(super) terms: Span,
}

/// Articles of one kind, and the headings they belong to by material.
#[derive(Clone, Debug)]
pub(super) struct Family {
    pub(super) articles: Span,
    /// Whether it stands for whatever has no family of its own.
    pub(super) general: bool,
    /// A heading or subheading, and the words of its material.
    pub(super) made_of: Vec<(u32, Span)>,
}

impl Row {
    pub(super) fn is_heading(&self) -> bool {
        self.len == 4
    }

    pub(super) fn is_subheading(&self) -> bool {
        self.len == 6
    }

    /// The heading as a number of four digits; of a chapter the number that its headings begin with.
    pub(super) fn heading(&self) -> u32 {
        self.padded / 100
    }

    /// The digits.
    pub(super) fn code(&self) -> String {
        let mut code = format!("{:06}", self.padded);
        code.truncate(usize::from(self.len));
        code
    }
}

impl Names {
    /// Reads a text as the build packs it.
    ///
    /// # Errors
    /// When the text is another one, or not whole.
    pub fn read(text: String) -> Result<Self, NamesFault> {
        let lang = match text.lines().next() {
            Some("names 1 en") => Lang::En,
            Some("names 1 fr") => Lang::Fr,
            _ => return Err(NamesFault::NotNames),
        };
        if !text.ends_with("\n.\n") || u32::try_from(text.len()).is_err() {
            return Err(NamesFault::CutShort);
        }
        let (mut rows, mut families, mut services): (Vec<Row>, Vec<Family>, Vec<Span>) = Default::default();
        let mut beside = Vec::new();
        let (mut chapter, mut heading) = (0, 0);
        let mut at = 0;
        for (number, line) in text.split_inclusive('\n').enumerate() {
            let wrong = NamesFault::Line(number + 1);
            let start = at;
            at += line.len();
            let line = line.trim_end_matches('\n');
            let Some(mark) = line.bytes().next() else { return Err(wrong) };
            let (mark, skipped) = if mark.is_ascii_digit() { (b'0', 0) } else { (mark, 1) };
            let body = line.get(skipped..).ok_or(wrong)?;
            let mut cells = Cells { at: span(start + skipped, body.len()), text: &text };
            match mark {
                b'n' if number == 0 => {}
                b'.' => break,
                b'*' | b'-' | b'0' => {
                    let (digits, _) = cells.next_number().ok_or(wrong)?;
                    let (padded, len) = match mark {
                        b'*' => {
                            chapter = digits * 10_000;
                            (chapter, 2)
                        }
                        b'-' => {
                            heading = chapter + digits * 100;
                            (heading, 4)
                        }
                        _ => (heading + digits, 6),
                    };
                    let [name, synonyms, terms] = [(); 3].map(|()| cells.next_cell());
                    let trade = cells.next_number().map_or(0, |it| it.0);
                    if rows.last().is_some_and(|last| (last.padded, last.len) >= (padded, len)) {
                        return Err(wrong);
                    }
                    let trade = u8::try_from(trade).map_err(|_| wrong)?;
                    rows.push(Row { padded, len, trade, name, synonyms, terms });
                }
                b'%' | b'=' => families.push(Family {
                    articles: cells.next_cell(),
                    general: mark == b'=',
                    made_of: Vec::new(),
                }),
                b'+' => {
                    let (digits, count) = cells.next_number().ok_or(wrong)?;
                    let code = if count == 4 { digits * 100 } else { digits };
                    families.last_mut().ok_or(wrong)?.made_of.push((code, cells.next_cell()));
                }
                b'!' => services.push(cells.next_cell()),
                b'~' => {
                    let two = [cells.next_number().ok_or(wrong)?.0, cells.next_number().ok_or(wrong)?.0];
                    beside.push((two, cells.next_cell()));
                }
                _ => return Err(wrong),
            }
        }
        Ok(Self { text, lang, rows, families, services, beside })
    }

    /// The language of these names.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The name of a code of 2 to 10 digits, with or without points: its subheading's, where it has six digits or more
    /// and there is such a subheading, else its heading's. A code of two digits has its chapter's.
    pub fn name(&self, code: &str) -> Option<&str> {
        let places = self.places(code);
        let needed = if digits(code)?.1 < 4 { 1 } else { 2 };
        places.last().filter(|_| places.len() >= needed).map(|at| self.part(&self.rows[*at].name))
    }

    /// The way to a code: chapter, heading, subheading, each with its name. Empty where there is no such chapter.
    pub fn path(&self, code: &str) -> Vec<(String, &str)> {
        self.places(code).into_iter().map(|at| self.named(at)).collect()
    }

    /// The headings of a chapter or the subheadings of a heading, in order, each with its name.
    pub fn beneath(&self, code: &str) -> Vec<(String, &str)> {
        let Some((number, length @ (2 | 4))) = digits(code) else { return Vec::new() };
        let (from, step) = if length == 2 { (number * 10_000, 10_000) } else { (number * 100, 100) };
        let first = self.rows.partition_point(|it| it.padded < from);
        let rows = self.rows[first..].iter().take_while(|it| it.padded < from + step);
        let wanted = if length == 2 { 4 } else { 6 };
        rows.enumerate().filter(|(_, it)| it.len == wanted).map(|(at, _)| self.named(first + at)).collect()
    }

    /// Headings that people take for this one, or this one for: the two headings, and what goes where.
    pub fn beside(&self, heading: &str) -> Vec<([String; 2], &str)> {
        let Some((number, 4)) = digits(heading) else { return Vec::new() };
        let of = self.beside.iter().filter(|it| it.0.contains(&number));
        of.map(|(two, says)| (two.map(|code| format!("{code:04}")), self.part(says))).collect()
    }

    /// Where chapter, heading and subheading of a code stand, as far as they are there.
    fn places(&self, code: &str) -> Vec<usize> {
        let Some((number, length)) = digits(code) else { return Vec::new() };
        let mut found = Vec::new();
        for (len, zeros) in [(2, 10_000), (4, 100), (6, 1)] {
            if length < len {
                break;
            }
            let padded = number / 10_u32.pow(u32::from(length.min(6) - len)) * zeros;
            match self.rows.binary_search_by_key(&(padded, len), |it| (it.padded, it.len)) {
                Ok(at) => found.push(at),
                Err(_) => break,
            }
        }
        found
    }

    fn named(&self, at: usize) -> (String, &str) {
        (self.rows[at].code(), self.part(&self.rows[at].name))
    }

    pub(super) fn rows(&self) -> &[Row] {
        &self.rows
    }

    pub(super) fn families(&self) -> &[Family] {
        &self.families
    }

    pub(super) fn services(&self) -> &[Span] {
        &self.services
    }

    /// What stands at a place of the text.
    pub(super) fn part(&self, span: &Span) -> &str {
        self.text.get(span.start as usize..span.end as usize).unwrap_or_default()
    }

    /// The rows from one number of six digits to before another.
    pub(super) fn between(&self, from: u32, to: u32) -> Range<usize> {
        self.rows.partition_point(|it| it.padded < from)..self.rows.partition_point(|it| it.padded < to)
    }

    /// The row of a code of six digits, zeros included, that is a heading or a subheading.
    pub(super) fn row_of(&self, padded: u32) -> Option<usize> {
        let at = self.rows.partition_point(|it| (it.padded, it.len) < (padded, 4));
        self.rows.get(at).filter(|it| it.padded == padded).map(|_| at)
    }
}

/// The first six digits of a code as a number, and how many digits it has in all. Points and spaces may stand between.
pub(super) fn digits(code: &str) -> Option<(u32, u8)> {
    let (mut number, mut length) = (0, 0_u8);
    for sign in code.chars().filter(|it| !matches!(it, '.' | ' ' | '\u{a0}')) {
        let digit = sign.to_digit(10)?;
        length += 1;
        if length <= 6 {
            number = number * 10 + digit;
        }
        if length > 10 {
            return None;
        }
    }
    (length >= 2).then_some((number, length))
}

/// Items between semicolons, with where each stands.
pub(super) fn items(names: &Names, span: &Span) -> impl Iterator<Item = Span> {
    let mut at = span.start as usize;
    names.part(span).split(';').filter_map(move |item| {
        let start = at;
        at += item.len() + 1;
        (!item.is_empty()).then(|| self::span(start, item.len()))
    })
}

fn span(start: usize, length: usize) -> Span {
    // A text longer than this was refused before its first line was read.
    let narrow = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    narrow(start)..narrow(start + length)
}

/// The cells of a line that are not read yet.
struct Cells<'a> {
    at: Span,
    text: &'a str,
}

impl Cells<'_> {
    fn next_cell(&mut self) -> Span {
        let rest = &self.text[self.at.start as usize..self.at.end as usize];
        let length = rest.find('\t').unwrap_or(rest.len());
        let cell = span(self.at.start as usize, length);
        self.at.start = (cell.end + 1).min(self.at.end);
        cell
    }

    /// A cell of at most six digits, as a number, and how many digits it has.
    fn next_number(&mut self) -> Option<(u32, usize)> {
        let cell = self.next_cell();
        let text = &self.text[cell.start as usize..cell.end as usize];
        (text.len() <= 6).then(|| text.parse().ok()).flatten().map(|number| (number, text.len()))
    }
}
