//! [`Qr`]: the link of a sheet as a picture that a camera reads.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

use crate::units::Lang;
use crate::words::page as says;

/// The largest version of code that a camera reads off a sheet of paper: 117 dots to a side.
const LARGEST: u8 = 25;

/// So many dots of paper around the picture, as readers need it.
const MARGIN: i32 = 4;

/// A picture of a text, in dark dots on a light square.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// What it is, for those who do not see it.
    pub name: &'static str,
    /// How many dots long a side is, with the margin.
    pub side: i32,
    /// The dark dots, as a path of SVG.
    pub path: String,
}

/// The picture of a link; `None` for one that is too long to be read off it.
pub fn qr(lang: Lang, link: &str) -> Option<Qr> {
    let segments = [QrSegment::make_bytes(link.as_bytes())];
    // Any mask can be read. To look for the one that is read most easily is a fifth of the code's weight, and the
    // letters of a link are as mixed as a mask would make them.
    let mask = Some(Mask::new(0));
    let (least, most) = (Version::MIN, Version::new(LARGEST));
    let code = QrCode::encode_segments_advanced(&segments, QrCodeEcc::Low, least, most, mask, true).ok()?;
    let mut path = String::new();
    for row in 0..code.size() {
        let mut column = 0;
        while column < code.size() {
            let run = (column..code.size()).take_while(|dot| code.get_module(*dot, row)).count() as i32;
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", column + MARGIN, row + MARGIN));
            }
            column += run + 1;
        }
    }
    Some(Qr { name: says::qr_name(lang), side: code.size() + 2 * MARGIN, path })
}
