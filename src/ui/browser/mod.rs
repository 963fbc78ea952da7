//! The browser around the page: the focus, its calendar, its pointer, its clock.

pub mod calendar;
pub mod file;
pub mod focus;
pub mod pause;
pub mod pointer;
pub mod today;
