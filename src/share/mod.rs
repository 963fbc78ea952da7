//! Floor 4. Links that open for ever.
