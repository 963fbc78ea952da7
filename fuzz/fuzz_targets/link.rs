//! `script/fuzz` runs it: see [`link`](countertariff_fuzz::link).
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| countertariff_fuzz::link(bytes));
