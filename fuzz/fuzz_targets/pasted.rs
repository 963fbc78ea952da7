//! `script/fuzz` runs it: see [`pasted`](countertariff_fuzz::pasted).
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| countertariff_fuzz::pasted(bytes));
