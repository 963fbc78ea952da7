//! Floor 6. The page.
