//! `script/fuzz` runs it: see [`number`](countertariff_fuzz::number).
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| countertariff_fuzz::number(bytes));
