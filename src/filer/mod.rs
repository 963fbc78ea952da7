//! Floor 7. A file as people have it, answered for a page away from it: requests and answers as text, rows by request. The page runs
//! it in a worker (`src/bin/filer.rs`), tests as it is.
//!
//! A request is a word, the language of the reader, and what it is about, between tabs; the answer is JSON, or `fault`, a tab
//! and a sentence.
//!
//! | word | about | answer |
//! |---|---|---|
//! | `open` | what is remembered of files of this shape, or nothing | what the file is taken for |
//! | `say` | what a person says of it, as [`Said`] | the same |
//! | `run` | `guarded` or `plain` | where the answered file begins |
//! | `go` | how many declarations | how far it is; or that the names of goods are wanted first |
//! | `turns` | `first` or `second` stretch, or `all` of them | |
//! | `stretch` | | what was answered of a stretch |
//! | `take` | what another program answered of a stretch, or nothing yet | |
//! | `names` | the names of goods of one language | |
//! | `nameless` | | that they cannot be had: no codes are offered |
//! | `view` | a status or nothing, a programme or nothing, between tabs | how many rows there are to see |
//! | `rows` | from which row of the view, how many | the rows |
//! | `totals` | | by programme, chapter and month |
//! | `row` | its place | all of its cells, its answer as a document, its link |
//! | `mend` | its place, a column, a text | the row answered again |
//! | `patches` | | what was mended, by places in the answered file |
//! | `book` | | where a workbook of what was answered begins |
//! | `bind` | how many rows | how far it is |
//!
//! The answered file is taken after each `run` and `go` ([`Filer::written`]), and read back through [`Host`]: it is not kept here.

mod answered;
mod book;
mod drawn;
mod faults;
mod index;
mod leads;
mod mending;
mod offers;
mod programmes;
mod proposed;
mod shared;
mod shown;
mod tally;
mod turns;
mod worked;
mod wrong;

use serde_json::Value;

use crate::batch::{FileRun, RowWriter, Written};
use crate::embedded;
use crate::file::{Input, NotAFile, NotSaid, Proposal, Said, Source};
use crate::units::Lang;
use answered::Rows;
use book::Book;
use offers::Offers;
use shared::Shared;
use turns::Turns;

/// What lends a file to be read: a browser, or a test.
pub trait Host {
    /// The file, from its beginning.
    fn file(&self) -> Input;

    /// A piece of the answered file that was taken; shorter where it is no longer there.
    fn answered(&self, from: u64, len: usize) -> Vec<u8>;

    /// Is told how many rows of a workbook were read, and how many it says there are.
    fn reads(&self, rows: u64, of: u64) {
        let _ = (rows, of);
    }
}

/// A file, what it is taken for, and what was answered.
pub struct Filer<H> {
    host: H,
    /// The file that was looked at, until it is answered.
    source: Option<Source>,
    said: Said,
    names: Vec<String>,
    run: Option<Running>,
    rows: Rows,
    book: Option<Book>,
    offers: Offers,
    written: Vec<u8>,
}

/// A run, and how its rows are written.
struct Running {
    run: FileRun<'static>,
    writer: RowWriter<Shared>,
    out: Shared,
    /// The names above the cells before the answer.
    names: Vec<String>,
    guards: bool,
    done: bool,
    /// Where another program answers a part of the file.
    turns: Option<Turns>,
}

/// Why a request was not answered.
enum Fault {
    File(NotAFile),
    Said(NotSaid),
    Unknown,
}

impl From<NotAFile> for Fault {
    fn from(why: NotAFile) -> Self {
        Self::File(why)
    }
}

impl From<NotSaid> for Fault {
    fn from(why: NotSaid) -> Self {
        Self::Said(why)
    }
}

impl<H: Host> Filer<H> {
    /// One for a file that nobody has looked at yet.
    pub fn new(host: H) -> Self {
        let (said, rows) = (Said::default(), Rows::default());
        Self {
            host,
            source: None,
            said,
            names: Vec::new(),
            run: None,
            rows,
            book: None,
            offers: Offers::default(),
            written: Vec::new(),
        }
    }

    /// What was written of the answered file since this was last asked.
    pub fn written(&mut self) -> Vec<u8> {
        core::mem::take(&mut self.written)
    }

    /// Answers a request.
    pub fn answer(&mut self, request: &str) -> String {
        let mut parts = request.splitn(3, '\t');
        let (word, lang, about) = (parts.next(), parts.next(), parts.next().unwrap_or_default());
        let lang: Lang = lang.and_then(|lang| lang.parse().ok()).unwrap_or_default();
        let done = match word.unwrap_or_default() {
            "open" => self.open(lang, about),
            "say" => self.say(lang, about),
            "run" => self.begin(about == "guarded"),
            "go" => self.go(about.parse().unwrap_or(1)),
            "names" if self.offers.learn(about) => Ok(Value::Null),
            "turns" => self.turns(about),
            "stretch" => self.stretch(),
            "take" => self.take(about),
            "nameless" => self.nameless(),
            "view" => Ok(self.rows.view(lang, about)),
            "rows" => self.rows(lang, about),
            "totals" => Ok(self.rows.tally.document(lang)),
            "row" => self.row(lang, about),
            "mend" => self.mend(lang, about),
            "patches" => Ok(self.rows.patches()),
            "book" => self.book(),
            "bind" => self.bind(about.parse().unwrap_or(1)),
            _ => Err(Fault::Unknown),
        };
        match done {
            Ok(document) => document.to_string(),
            Err(Fault::File(why)) => format!("fault\t{}", why.sentence(lang)),
            Err(Fault::Said(why)) => format!("fault\t{}", why.sentence(lang)),
            Err(Fault::Unknown) => "fault\t".to_owned(),
        }
    }

    /// The file, looked at once: a large workbook takes a while.
    fn source(&mut self) -> Result<Source, NotAFile> {
        if let Some(source) = self.source.take() {
            return Ok(source);
        }
        let watch = |rows, of| self.host.reads(rows, of);
        Source::open_watched(self.host.file(), self.said.sheet.as_deref(), &watch)
    }

    fn open(&mut self, lang: Lang, remembered: &str) -> Result<Value, Fault> {
        self.said = Said::default();
        self.run = None;
        self.source = None;
        // What is remembered of other files may fit this one no more: then it says nothing.
        let source = self.source()?;
        let remembered: Said = remembered.parse().unwrap_or_default();
        if Proposal::of(&source, embedded::schedule(), &remembered).is_ok() {
            self.said = remembered;
        }
        self.proposed(lang, source)
    }

    fn say(&mut self, lang: Lang, said: &str) -> Result<Value, Fault> {
        let before = self.said.sheet.clone();
        let said = core::mem::take(&mut self.said).and(said.parse()?);
        self.said = said;
        if self.said.sheet != before {
            self.source = None;
        }
        let source = self.source()?;
        self.proposed(lang, source)
    }

    fn proposed(&mut self, lang: Lang, source: Source) -> Result<Value, Fault> {
        let proposal = Proposal::of(&source, embedded::schedule(), &self.said);
        let document = proposal.map(|proposal| proposed::document(lang, &source, &proposal, &self.said));
        self.source = Some(source);
        Ok(document?)
    }

    fn begin(&mut self, guards: bool) -> Result<Value, Fault> {
        let source = self.source()?;
        let mapping = Proposal::of(&source, embedded::schedule(), &self.said)?.mapping()?;
        self.book = None;
        let out = Shared::default();
        let written = Written::of(&source, &mapping, guards);
        let mut writer = written.begin(out.clone())?;
        let names = written.names().to_vec();
        self.names = mapping.names.clone();
        self.rows = Rows::new(source.separator());
        writer.flush()?;
        self.written = out.take();
        self.rows.end = self.written.len() as u64;
        // A workbook takes too much memory to be read twice.
        let divides = source.sheets().is_none();
        let run = FileRun::new(embedded::schedule(), source, mapping);
        self.run = Some(Running { run, writer, out, names, guards, done: false, turns: None });
        Ok(serde_json::json!({ "done": false, "divides": divides, "said": self.said.to_string() }))
    }

    /// Goes on without the names of goods.
    fn nameless(&mut self) -> Result<Value, Fault> {
        self.run.as_mut().ok_or(Fault::Unknown)?.run.offer_nothing();
        Ok(Value::Null)
    }

    /// Answers so many declarations more.
    fn go(&mut self, declarations: usize) -> Result<Value, Fault> {
        let Some(Running { run, writer, out, done, turns, .. }) = &mut self.run else {
            return Err(Fault::Unknown);
        };
        let (rows, offers) = (&mut self.rows, &mut self.offers);
        let mapping = run.mapping().clone();
        let mut wants = false;
        let is_mine = |turns: &Option<Turns>| turns.as_ref().is_none_or(|turns| turns.is_mine);
        for _ in 0..declarations {
            if !is_mine(turns) {
                break;
            }
            wants = run.is_offering() && !offers.are_here() && run.wants_offers()?;
            if wants {
                break;
            }
            let before = rows.len();
            let mut first = true;
            let more = run.next(&mut |goods| offers.of(goods), |answered| {
                let at = out.len();
                writer.write(answered.kind, answered.row, answered.cells)?;
                writer.flush()?;
                rows.add(answered, &mapping, core::mem::take(&mut first), out.len() - at);
                Ok(())
            });
            out.add_to(&mut self.written);
            if !more? {
                *done = true;
                break;
            }
            if let Some(turns) = turns {
                turns.count(rows.len() - before);
            }
        }
        let others = turns.as_ref().map(|turns| turns.others).unwrap_or_default();
        let summary = run.summary().and(others);
        Ok(serde_json::json!({
            "done": *done, "rows": rows.len(), "goods": summary.rows, "unread": summary.unread,
            "others": summary.others + summary.empty, "of": run.source().rows_known(), "wants": wants,
            "offers": run.is_offering(), "turn": is_mine(turns),
        }))
    }
}
