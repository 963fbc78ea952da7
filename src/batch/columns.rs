//! What an answer adds to its row: the names of the columns, and codes that are offered.

/// The names of the columns, in their order.
pub const COLUMNS: [&str; 17] = [
    "status",
    "out_currency",
    "customs_duty",
    "additional_duties",
    "duty_total",
    "taxes",
    "fees",
    "landed_total",
    "effective_rate",
    "charges",
    "set_aside",
    "low",
    "high",
    "needs",
    "assumed",
    "problems",
    "not_included",
];

/// Those of them that hold amounts, and the rate among them: two decimals each.
pub const AMOUNTS: [&str; 9] = [
    "customs_duty",
    "additional_duties",
    "duty_total",
    "taxes",
    "fees",
    "landed_total",
    "effective_rate",
    "low",
    "high",
];

/// A code that words may mean, and its name.
pub type Offer = (String, String);
