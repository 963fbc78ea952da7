//! A file through the engine on several threads: rows come out in the order in which they went in, and are the same
//! however many threads there are.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use countertariff::batch::{Answerer, Declaration, Declarations, Summary};

use super::super::done::NotDone;
use super::super::find::offers;
use super::asked::Asked;
use super::format::{Maker, Output};
use super::opened::Opened;
use super::progress::Progress;

/// A thread takes so many rows at a time, or one declaration if it has more.
const ROWS: usize = 1_000;

/// The file, of which each thread reads a part in turn.
struct Reading {
    declarations: Declarations,
    /// The number of the next part.
    turn: u64,
    ended: bool,
    failed: Option<NotDone>,
}

/// The output, to which each thread adds its part when its turn has come.
struct Writing<'o> {
    output: &'o mut dyn Output,
    turn: u64,
    progress: Progress,
    failed: Option<NotDone>,
    summary: Summary,
}

/// Answers a file into an output. `is_first` says that nothing was written into it before.
///
/// # Errors
/// When the file cannot be read to its end, or nothing more can be written; what was answered before is written.
pub fn run(
    asked: &Asked,
    opened: Opened,
    is_first: bool,
    output: &mut dyn Output,
) -> Result<Summary, NotDone> {
    let names = opened.names();
    let mapping = opened.declarations.mapping().clone();
    let maker = Maker { format: asked.format, written: opened.written, names, is_first };
    let reading =
        Mutex::new(Reading { declarations: opened.declarations, turn: 0, ended: false, failed: None });
    let (progress, summary) = (opened.progress, Summary::default());
    let writing = Mutex::new(Writing { output, turn: 0, progress, failed: None, summary });
    let turned = Condvar::new();
    let work = || {
        let mut answerer = Answerer::new(asked.schedule(), mapping.clone());
        let mut offers = offers();
        loop {
            // Read by itself: what stands in the head of a loop holds its lock throughout.
            let next = locked(&reading).part();
            let Some((turn, part)) = next else { break };
            let made = maker.make(&mut answerer, &part, turn, &mut offers);
            let mut writing = locked(&writing);
            while writing.turn != turn && writing.failed.is_none() {
                writing = turned.wait(writing).unwrap_or_else(PoisonError::into_inner);
            }
            if writing.failed.is_some() {
                break;
            }
            if let Err(why) = made.and_then(|piece| writing.output.put(piece)) {
                writing.failed = Some(why);
            }
            writing.turn += 1;
            writing.progress.answered(part.iter().map(Declaration::rows).sum());
            let failed = writing.failed.is_some();
            drop(writing);
            turned.notify_all();
            if failed {
                locked(&reading).ended = true;
                break;
            }
        }
        let mut writing = locked(&writing);
        writing.summary = writing.summary.and(answerer.summary());
    };
    if asked.threads == 1 {
        work();
    } else {
        thread::scope(|threads| {
            for _ in 0..asked.threads {
                threads.spawn(work);
            }
        });
    }
    let reading = reading.into_inner().unwrap_or_else(PoisonError::into_inner);
    let writing = writing.into_inner().unwrap_or_else(PoisonError::into_inner);
    writing.progress.end();
    match writing.failed.or(reading.failed) {
        Some(why) => Err(why),
        None => Ok(reading.declarations.summary().and(writing.summary)),
    }
}

impl Reading {
    /// The next part of the file and its turn; nothing after the last.
    fn part(&mut self) -> Option<(u64, Vec<Declaration>)> {
        let (mut part, mut rows) = (Vec::new(), 0);
        while rows < ROWS && !self.ended {
            match self.declarations.read() {
                Ok(Some(declaration)) => {
                    rows += declaration.rows();
                    part.push(declaration);
                }
                Ok(None) => self.ended = true,
                Err(why) => {
                    self.ended = true;
                    self.failed = Some(why.into());
                }
            }
        }
        let turn = self.turn;
        self.turn += 1;
        (!part.is_empty()).then_some((turn, part))
    }
}

/// Nothing that holds a lock can panic; if it did, the others would still end.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
