//! `script/fuzz` runs it: see [`payload`](countertariff_fuzz::payload).
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| countertariff_fuzz::payload(bytes));
