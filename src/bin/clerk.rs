//! The program of the worker that makes and reads files: [`clerk`](countertariff::clerk) and nothing else. The script
//! beside it, `clerk.js`, hands it texts and takes its answers; both stand in its memory, as bytes of UTF-8.

use std::cell::RefCell;

thread_local! {
    /// What the script wrote, and what it is to read.
    static DESK: RefCell<(Vec<u8>, String)> = RefCell::default();
}

fn main() {}

/// Makes room for a text of so many bytes; says where the script may write it.
#[unsafe(no_mangle)]
pub extern "C" fn room(bytes: usize) -> *mut u8 {
    DESK.with_borrow_mut(|(given, _)| {
        *given = vec![0; bytes];
        given.as_mut_ptr()
    })
}

/// Answers the request that was written; says how many bytes the answer has.
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> usize {
    DESK.with_borrow_mut(|(given, answer)| {
        // A file may be in another encoding; what reads it says so.
        let request = String::from_utf8_lossy(&core::mem::take(given)).into_owned();
        *answer = countertariff::clerk::answer(&request);
        answer.len()
    })
}

/// Where the answer stands.
#[unsafe(no_mangle)]
pub extern "C" fn answered() -> *const u8 {
    DESK.with_borrow(|(_, answer)| answer.as_ptr())
}
