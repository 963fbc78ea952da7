//! `script/fuzz` runs it: see [`day`](countertariff_fuzz::day).
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| countertariff_fuzz::day(bytes));
