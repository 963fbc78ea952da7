//! The frame of the page, and its ways to the address, the storage and the clipboard.

mod address;
mod app;
mod arrive;
mod beyond;
mod clerk;
mod clipboard;
mod embed;
mod finder;
mod header;
mod incoming;
mod live;
mod notices;
mod print;
mod remember;
mod rest;
mod share;

pub use app::{App, start};
