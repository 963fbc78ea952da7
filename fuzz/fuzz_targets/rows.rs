//! `script/fuzz` runs it: see [`rows`](countertariff_fuzz::rows).
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| countertariff_fuzz::rows(bytes));
