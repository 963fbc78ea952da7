//! `script/fuzz` runs it: see [`words`](countertariff_fuzz::words).
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| countertariff_fuzz::words(bytes));
