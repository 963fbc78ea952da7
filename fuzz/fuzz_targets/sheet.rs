//! `script/fuzz` runs it: see [`sheet`](countertariff_fuzz::sheet).
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| countertariff_fuzz::sheet(bytes));
