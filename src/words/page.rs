//! What the page says around the answers.
