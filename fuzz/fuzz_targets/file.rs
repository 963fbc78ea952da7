//! `script/fuzz` runs it: see [`file`](countertariff_fuzz::file).
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| countertariff_fuzz::file(bytes));
