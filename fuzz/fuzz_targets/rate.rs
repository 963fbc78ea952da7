//! `script/fuzz` runs it: see [`rate`](countertariff_fuzz::rate).
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| countertariff_fuzz::rate(bytes));
