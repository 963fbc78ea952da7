//! The program of the worker in which words are searched: [`Desk`] and nothing else. The script beside it, `finder.js`,
//! hands it texts and takes its answers; both stand in its memory, as bytes of UTF-8.

use std::cell::RefCell;

use countertariff::find::Desk;

#[derive(Default)]
struct Counter {
    desk: Desk,
    /// What the script wrote.
    given: Vec<u8>,
    /// What it is to read.
    answer: String,
}

thread_local! {
    static COUNTER: RefCell<Counter> = RefCell::default();
}

fn main() {}

/// Makes room for a text of so many bytes; says where the script may write it.
#[unsafe(no_mangle)]
pub extern "C" fn room(bytes: usize) -> *mut u8 {
    COUNTER.with_borrow_mut(|counter| {
        counter.given = vec![0; bytes];
        counter.given.as_mut_ptr()
    })
}

/// Takes in the text that was written, a text of names or of labels; whether it was one.
#[unsafe(no_mangle)]
pub extern "C" fn learn() -> bool {
    COUNTER.with_borrow_mut(|counter| {
        String::from_utf8(core::mem::take(&mut counter.given)).is_ok_and(|text| counter.desk.learn(text))
    })
}

/// Answers the request that was written; says how many bytes the answer has.
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> usize {
    COUNTER.with_borrow_mut(|counter| {
        let request = String::from_utf8(core::mem::take(&mut counter.given)).unwrap_or_default();
        counter.answer = counter.desk.answer(&request);
        counter.answer.len()
    })
}

/// Where the answer stands.
#[unsafe(no_mangle)]
pub extern "C" fn answered() -> *const u8 {
    COUNTER.with_borrow(|counter| counter.answer.as_ptr())
}
