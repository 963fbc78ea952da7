//! The program of the worker that answers a file as people have it: [`filer`](countertariff::filer) and nothing else. The script
//! beside it, `filer.js`, hands it texts and takes its answers, as bytes of UTF-8 in its memory, and lends it pieces of the file.

use std::cell::RefCell;
use std::io::{self, Read};

use countertariff::file::Input;
use countertariff::filer::{Filer, Host};

thread_local! {
    /// What the script wrote, and what it is to read.
    static DESK: RefCell<(Vec<u8>, Vec<u8>)> = RefCell::default();
    static FILER: RefCell<Filer<Script>> = RefCell::new(Filer::new(Script));
}

/// Which bytes the script is asked for.
const FILE: u32 = 0;
const ANSWERED: u32 = 1;

#[cfg(target_arch = "wasm32")]
#[link(wasm_import_module = "host")]
unsafe extern "C" {
    /// Writes bytes from a place on, so many at most; says how many, or less than none where they cannot be read.
    fn read(which: u32, from_low: u32, from_high: u32, to: *mut u8, most: usize) -> i32;

    /// Is told how many rows of a workbook were read, and how many it says there are.
    fn reads(rows: u32, of: u32);
}

/// Reads from the script.
fn lend(which: u32, from: u64, to: &mut [u8]) -> io::Result<usize> {
    #[cfg(target_arch = "wasm32")]
    // SAFETY: the script writes at most so many bytes, all within the slice.
    let lent = unsafe { read(which, from as u32, (from >> 32) as u32, to.as_mut_ptr(), to.len()) };
    // Elsewhere there is no script.
    #[cfg(not(target_arch = "wasm32"))]
    let lent = {
        let _ = (which, from, &to);
        0_i32
    };
    // The file is not what it was when it was chosen.
    usize::try_from(lent).map_err(|_| io::ErrorKind::NotFound.into())
}

/// The script as what lends the file.
struct Script;

impl Host for Script {
    fn file(&self) -> Input {
        Box::new(Lent { at: 0 })
    }

    fn answered(&self, from: u64, len: usize) -> Vec<u8> {
        let mut bytes = vec![0; len];
        let read = lend(ANSWERED, from, &mut bytes).unwrap_or_default();
        bytes.truncate(read);
        bytes
    }

    fn reads(&self, rows: u64, of: u64) {
        #[cfg(target_arch = "wasm32")]
        // SAFETY: two numbers are handed over, and nothing else.
        unsafe {
            reads(rows as u32, of as u32);
        }
        #[cfg(not(target_arch = "wasm32"))]
        let _ = (rows, of);
    }
}

/// The file, read from its beginning.
struct Lent {
    at: u64,
}

impl Read for Lent {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let read = lend(FILE, self.at, to)?;
        self.at += read as u64;
        Ok(read)
    }
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
    DESK.with_borrow_mut(|(given, told)| {
        let request = String::from_utf8_lossy(&core::mem::take(given)).into_owned();
        *told = FILER.with_borrow_mut(|filer| filer.answer(&request)).into_bytes();
        told.len()
    })
}

/// Takes what was written of the answered file; says how many bytes it has.
#[unsafe(no_mangle)]
pub extern "C" fn written() -> usize {
    DESK.with_borrow_mut(|(_, told)| {
        *told = FILER.with_borrow_mut(Filer::written);
        told.len()
    })
}

/// Where the answer, or what was written, stands.
#[unsafe(no_mangle)]
pub extern "C" fn told() -> *const u8 {
    DESK.with_borrow(|(_, told)| told.as_ptr())
}
