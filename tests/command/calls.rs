//! The command, called as it should be and as it should not.

use std::io::Write;
use std::process::{Command, Output, Stdio};

/// What a call answers to this input.
fn call(words: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_countertariff"));
    command.args(words);
    answer(command, input)
}

fn answer(mut command: Command, input: &str) -> Output {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = command.spawn().expect("the command runs");
    // A call that is wrong ends without reading.
    let _ = running.stdin.take().expect("an input").write_all(input.as_bytes());
    running.wait_with_output().expect("the command ends")
}

const FILE: &str = "into,entry_date,code,value,origin\nUS,2025-03-27,7208.36.00,\"$-5.00\",CA\nUS,2025-03-27,7208.36.00,5,CA\n";

#[test]
fn a_cell_below_zero_costs_its_own_row_only() {
    let done = call(&["assess"], FILE);
    let text = String::from_utf8_lossy(&done.stdout);
    assert_eq!((done.status.code(), text.lines().count()), (Some(1), 3), "{text}");
}

#[test]
fn a_wrong_call_says_what_to_do() {
    for (words, said) in [
        (&["assess", "no-such-file.csv"][..], "no-such-file.csv cannot be read"),
        (&["link", "encode", "no-such-file.csv"], "no-such-file.csv cannot be read"),
        (&["law", "--on", "2025-03-27", "--on", "2025-03-28"], "'--on <DATE>' cannot be used multiple times"),
        (&["law", "--code", "7208", "--code", "7209"], "'--code <CODE>' cannot be used multiple times"),
        (&["law", "--on", "03/04/2025"], "write 2025-04-03 or 2025-03-04"),
        (&["law", "--code", "810.4"], "--code takes"),
        (&["swim"], "unrecognized subcommand 'swim'"),
        (&["asses"], "'assess'"),
    ] {
        let done = call(words, "");
        let text = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.code() == Some(2) && text.contains(said), "{words:?}: {text}");
    }
}

#[test]
fn law_takes_the_days_that_a_file_takes() {
    let plain = call(&["law", "--on", "2025-03-27", "--code", "7208.36.00"], "").stdout;
    for day in ["20250327", "2025-03-27T12:00", "27 mars 2025"] {
        assert!(call(&["law", "--on", day, "--code", "7208.36.00"], "").stdout == plain, "{day}");
    }
}

#[cfg(unix)]
#[test]
fn an_argument_that_is_no_text_is_no_call() {
    use std::os::unix::ffi::OsStrExt;
    let mut command = Command::new(env!("CARGO_BIN_EXE_countertariff"));
    command.arg(std::ffi::OsStr::from_bytes(b"\xff\xfe"));
    assert_eq!(answer(command, "").status.code(), Some(2));
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_said_to_be_lost() {
    for words in [&["assess"][..], &["link", "encode"], &["law"], &["--help"]] {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("the full device");
        let mut command = Command::new(env!("CARGO_BIN_EXE_countertariff"));
        let mut running =
            command.args(words).stdin(Stdio::piped()).stdout(full).stderr(Stdio::piped()).spawn().unwrap();
        let _ = running.stdin.take().unwrap().write_all(FILE.as_bytes());
        let done = running.wait_with_output().unwrap();
        assert_eq!(done.status.code(), Some(2), "{words:?}");
        assert!(String::from_utf8_lossy(&done.stderr).contains("cannot be read or written"), "{words:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_reader_that_closes_early_hears_nothing() {
    let many = FILE.to_owned() + &"US,2025-03-27,7208.36.00,5,CA\n".repeat(3_000);
    let mut command = Command::new(env!("CARGO_BIN_EXE_countertariff"));
    let mut running = command
        .arg("assess")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(running.stdout.take());
    let _ = running.stdin.take().unwrap().write_all(many.as_bytes());
    let done = running.wait_with_output().unwrap();
    assert_eq!((done.status.code(), done.stderr.as_slice()), (Some(0), &b""[..]));
}
