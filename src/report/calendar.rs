//! Days as a file for a calendar (RFC 5545).

use crate::units::Date;

/// The longest line that the format allows, in bytes.
const LONGEST: usize = 75;

/// A whole day in a calendar.
pub(super) struct Entry {
    pub day: Date,
    /// `Tariff on 9403.60.80 becomes 50%`.
    pub title: String,
    /// The code of the goods.
    pub about: String,
}

/// A calendar of whole days. `made` is the day on which the file is made.
pub(super) fn calendar(made: Date, days: &[Entry]) -> String {
    let mut file = String::new();
    let mut line = |text: &str| {
        // A longer line goes on after a blank.
        let mut width = 0;
        for letter in text.chars() {
            width += letter.len_utf8();
            if width > LONGEST {
                file.push_str("\r\n ");
                width = 1 + letter.len_utf8();
            }
            file.push(letter);
        }
        file.push_str("\r\n");
    };
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Countertariff//EN");
    for (turn, Entry { day, title, about }) in days.iter().enumerate() {
        let day = compact(*day);
        line("BEGIN:VEVENT");
        // Two lines of a sheet may have the same code.
        line(&format!("UID:{day}-{}-{turn}@countertariff", about.replace(['.', ' '], "")));
        line(&format!("DTSTAMP:{}T000000Z", compact(made)));
        line(&format!("DTSTART;VALUE=DATE:{day}"));
        line(&format!("SUMMARY:{}", escaped(title)));
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    file
}

fn compact(day: Date) -> String {
    crate::units::day::write(day).replace('-', "")
}

/// Commas, semicolons and backslashes mean something in the format.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, ',' | ';' | '\\') {
            safe.push('\\');
        }
        safe.push(letter);
    }
    safe
}
