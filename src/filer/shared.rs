//! [`Shared`]: what a writer writes into, and somebody else takes.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

/// Bytes in the hands of both.
#[derive(Clone, Default)]
pub(super) struct Shared(Rc<RefCell<Vec<u8>>>);

impl Shared {
    /// What was written since this was last asked.
    pub fn take(&self) -> Vec<u8> {
        self.0.take()
    }

    /// How much that is.
    pub fn len(&self) -> usize {
        self.0.borrow().len()
    }

    /// Adds it to other bytes. The room stays for what is written next.
    pub fn add_to(&self, others: &mut Vec<u8>) {
        others.append(&mut self.0.borrow_mut());
    }
}

impl Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
