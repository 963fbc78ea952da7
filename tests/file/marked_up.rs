//! Tables in HTML and in the XML of spreadsheets of 2003, as many programs write them into a file called a workbook.

use std::io::Cursor;

use countertariff::file::{NotAFile, Source};

fn open(text: &str) -> Result<Source, NotAFile> {
    Source::open(Box::new(Cursor::new(text.as_bytes().to_vec())), None)
}

/// The rows of a file, each as its cells.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mut source = open(text).unwrap();
    let rows = core::iter::from_fn(|| source.row().unwrap());
    rows.map(|row| row.cells.iter().map(str::to_owned).collect()).collect()
}

#[test]
fn cells_are_read_with_their_letters_and_stand_in_their_columns() {
    let text = "\u{feff}<!-- a < b --><html><style>td > p { }</style><TABLE><tr><th colspan=\"2\">Report<th>2026\n\
        <tr><td>HTS</td><td>Goods &amp; parts</td><td>Value</td></tr>\
        <tr><td>7208.36.00<td>Bo&icirc;te &#233;t&#xe9; &unknown; 2 &lt; 3<br>hot<td>1,5</table>";
    assert_eq!(
        rows(text),
        [
            vec!["Report", "", "2026"],
            vec!["HTS", "Goods & parts", "Value"],
            vec!["7208.36.00", "Bo&icirc;te été &unknown; 2 < 3 hot", "1,5"],
        ]
    );
    let text = "<?xml version=\"1.0\"?><Workbook><Worksheet ss:Name=\"A\"><Table><Row><Cell><Data>HTS</Data></Cell>\
        <Cell ss:Index=\"3\"><Data>Value</Data></Cell></Row><Row><Cell/><Cell ss:MergeAcross=\"1\"><Data>7208.36.00</Data></Cell>\
        <Cell><Data>5</Data></Cell></Row></Table></Worksheet></Workbook>";
    assert_eq!(rows(text), [vec!["HTS", "", "Value"], vec!["", "7208.36.00", "", "5"]]);
}

#[test]
fn whatever_is_marked_up_ends_in_rows_or_a_sentence() {
    assert!(matches!(open("<html><body>Sign in</body></html>"), Err(NotAFile::Markup)));
    assert!(matches!(
        open(&format!("<table><tr>{}", "<td colspan=16384>a".repeat(9))),
        Err(NotAFile::TooManyColumns)
    ));
    for text in [
        "<",
        "<!",
        "<!-- never closed",
        "<table><tr><td>a",
        "<table><tr",
        "<td>alone</td>",
        "</td></tr></table>",
        "<table><tr><td colspan=999999999999999999999999>a",
        "<table><tr><td ss:Index='99999999'>a",
        "<tr><td>&#x110000;&#99999999999;&;",
        "<style>",
        "<é>",
    ] {
        let _ = open(text).map(|mut source| while let Ok(Some(_)) = source.row() {});
    }
}
