//! `script/fuzz` runs it: see [`json`](countertariff_fuzz::json).
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| countertariff_fuzz::json(bytes));
