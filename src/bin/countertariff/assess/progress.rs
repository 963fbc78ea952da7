//! [`Progress`]: a bar on standard error, where that is a terminal.

use std::io::{IsTerminal, stderr, stdout};

use countertariff::file::Input;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// How far a file was read, and how many rows were answered.
pub struct Progress {
    bar: ProgressBar,
    rows: u64,
}

impl Progress {
    /// A bar over so many bytes. It is drawn only where nobody reads the answer on the same terminal.
    pub fn begin(size: Option<u64>, into_file: bool) -> Self {
        let is_drawn = stderr().is_terminal() && (into_file || !stdout().is_terminal());
        let target = if is_drawn { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(size, target);
        let template = match size {
            Some(_) => "{wide_bar} {percent}% {msg} {eta}",
            None => "{spinner} {bytes} {msg} {elapsed}",
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        Self { bar, rows: 0 }
    }

    /// The file, watched while it is read.
    pub fn watch(&self, input: Input) -> Input {
        if self.bar.is_hidden() { input } else { Box::new(self.bar.wrap_read(input)) }
    }

    /// That so many further rows were answered.
    pub fn answered(&mut self, rows: usize) {
        self.rows += rows as u64;
        if !self.bar.is_hidden() {
            let seconds = self.bar.elapsed().as_millis().max(1) / 1_000;
            let a_second = u128::from(self.rows) / seconds.max(1);
            self.bar.set_message(format!("{} rows, {a_second}/s", self.rows));
        }
    }

    /// That all is answered: the bar goes.
    pub fn end(&self) {
        self.bar.finish_and_clear();
    }
}
