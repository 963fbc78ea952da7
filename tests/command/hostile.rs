//! Files that are no files, rows that are no rows, a full disk and a reader that leaves: each ends in a sentence, and what
//! was answered is kept.

use crate::{ROWS, call, folder, put, said};

#[test]
fn what_is_no_file_of_rows_is_said_to_be_none() {
    for (bytes, said) in [
        (&b""[..], "The file is empty"),
        (b"\n\n\n", "The file is empty"),
        (b"a,b,c\n1,2,3\n", "No column holds tariff codes"),
        (b"PK\x03\x04nothing", "packed as a workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "workbook"),
    ] {
        let done = call(&["assess"], bytes);
        let why = String::from_utf8_lossy(&done.stderr);
        assert!(
            done.status.code() == Some(2) && done.stdout.is_empty() && why.contains(said),
            "{said}: {why}"
        );
    }
}

#[test]
fn a_wrong_row_costs_itself_alone() {
    let rows = "into,entry_date,code,value,origin,cusma,note\n\
        US,2025-03-27,7208.36.00,100,CA,no,\"see 5\n\
        US,2025-03-27,7208.36.00,$-5.00,CA,no,x\n\
        US,2025-03-27,7208.36.00,100,CA,no,100,000\n\
        US,2025-03-27,7208.36.00,100,CA,no,x\n\
        US,2025-03-27,7208.36.00,+-1,CA,no,\"y\n\
        US,2025-03-27,7208.36.00,100,CA,no,z\n";
    for threads in ["1", "4"] {
        let (status, text, why) = said(&["assess", "-j", threads], rows);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!((status, lines.len()), (1, 7), "{text}");
        let wrong = lines[1..].iter().map(|line| line.contains(",invalid,")).collect::<Vec<_>>();
        assert_eq!(wrong, [true, true, true, false, true, false], "{text}");
        assert!(why.contains("6 rows read, 4 of them not understood"), "{why}");
    }
}

#[test]
fn a_declaration_with_a_row_that_is_wrong_as_a_row_has_no_link() {
    let rows = "into,entry_date,code,origin,entry,value\n\
        US,2025-03-27,7208.36.00,CA,A,100\n\
        US,2025-03-27,7208.36.00,CA,A,100,000\n\
        US,2025-03-27,7208.36.00,CA,B,100\n";
    let (status, links, why) = said(&["link", "encode"], rows);
    assert_eq!((status, links.lines().count()), (1, 1), "{links} {why}");
    assert!(why.contains("declaration 1: This row has 7 cells") && why.contains("no link"), "{why}");
}

#[test]
fn bytes_of_another_encoding_are_read_and_said() {
    let rows = b"into,entry_date,code,value,origin,cusma,note\nUS,2025-03-27,7208.36.00,100,CA,no,Pi\xe8ce\n";
    let done = call(&["assess"], rows);
    let (text, why) = (String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    assert!(done.status.success() && text.contains("Pièce") && why.contains("Windows-1252"), "{text} {why}");
    let wide: Vec<u8> = ROWS.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(call(&["assess"], &wide).stdout, call(&["assess"], ROWS.as_bytes()).stdout);
}

#[test]
fn ones_own_output_is_answered_again() {
    let once = said(&["assess"], ROWS).1;
    let (status, twice, why) = said(&["assess"], &once);
    assert_eq!(status, 0, "{why}");
    assert_eq!(twice, once, "the earlier answer gives way to the new one");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_sentence_in_every_format() {
    use std::process::{Command, Stdio};
    let folder = folder("full");
    let file = put(&folder, "rows.csv", ROWS.as_bytes());
    for format in ["csv", "json", "ndjson", "parquet", "xlsx"] {
        for threads in ["1", "4"] {
            let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("the full device");
            let mut command = Command::new(env!("CARGO_BIN_EXE_countertariff"));
            command.args(["assess", "--format", format, "-j", threads, &file]);
            let done = command.stdout(full).stderr(Stdio::piped()).output().expect("the command ends");
            let why = String::from_utf8_lossy(&done.stderr);
            assert!(
                done.status.code() == Some(2) && why.contains("cannot be read or written"),
                "{format}: {why}"
            );
        }
    }
    let done = call(&["assess", &file, "-o", "/no/such/folder/answer.csv"], b"");
    let why = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.code() == Some(2) && why.contains("cannot be written"), "{why}");
    std::fs::remove_dir_all(folder).expect("the folder goes");
}

#[cfg(unix)]
#[test]
fn a_reader_that_leaves_hears_nothing_whatever_the_threads() {
    use std::process::{Command, Stdio};
    let folder = folder("leaves");
    let many = ROWS.to_owned() + &"d,US,2025-03-27,7208.36.00,5,CA,no\n".repeat(5_000);
    let file = put(&folder, "rows.csv", many.as_bytes());
    for threads in ["1", "4"] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_countertariff"));
        command.args(["assess", "-j", threads, &file]).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut running = command.spawn().expect("the command runs");
        drop(running.stdout.take());
        let done = running.wait_with_output().expect("the command ends");
        assert_eq!((done.status.code(), done.stderr.as_slice()), (Some(0), &b""[..]), "{threads}");
    }
    std::fs::remove_dir_all(folder).expect("the folder goes");
}
