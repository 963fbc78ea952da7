//! The page and its handle. A stub until the page itself stands here.

mod handle;

pub use handle::Page;
