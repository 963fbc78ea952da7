//! `script/fuzz` runs it: see [`law`](countertariff_fuzz::law).
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| countertariff_fuzz::law(bytes));
