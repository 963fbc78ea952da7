//! The frame of the page, and its ways to the browser around it.

mod address;
mod app;
pub mod calendar;
mod clipboard;
mod focus;
mod handle;
mod header;
mod leaving;
mod live;
mod notices;
mod remember;
mod today;

pub use app::App;
pub use handle::{Page, SUMMARY};
pub use leaving::left;
