//! Imports at the same time, and places that cannot be written to.

use std::fs::{self, File};
use std::process::Stdio;

use crate::bench::{Bench, rendered};

/// As many pairs as `PAIRS` says, or a few.
#[test]
fn two_imports_at_once_lose_nothing() {
    let pairs =
        std::env::var("PAIRS").map_or(20, |number| number.parse().expect("`PAIRS` is a number"));
    for _ in 0..pairs {
        let bench = Bench::with_pages(&[("fraud", 404, &["far_away"])]);
        bench.file("one.txt", rendered("b2b", 401, &["first_gone"]));
        bench.file("other.txt", rendered("consumer", 404, &["second_gone"]));
        let running = ["one.txt", "other.txt"].map(|file| {
            let mut command = bench.command();
            command
                .arg(file)
                .stdout(Stdio::null())
                .stderr(Stdio::null());
            command.spawn().expect("the command runs")
        });
        for mut import in running {
            assert!(import.wait().expect("the command ends").success());
        }
        assert_eq!(bench.codes("b2b", 401), ["first_gone"]);
        assert_eq!(bench.codes("consumer", 404), ["second_gone"]);
        assert_eq!(bench.codes("fraud", 404), ["far_away"]);
    }
}

#[test]
fn a_second_import_waits_and_says_so() {
    let bench = Bench::with_pages(&[("fraud", 404, &["far_away"])]);
    bench.file("page.txt", rendered("b2b", 401, &["first_gone"]));
    let folder = File::open(bench.path("")).expect("the folder");
    folder.lock().expect("a lock");
    let mut command = bench.command();
    command
        .arg("page.txt")
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    let mut import = command.spawn().expect("the command runs");
    let mut line = String::new();
    let mut stderr = std::io::BufReader::new(import.stderr.take().expect("a pipe"));
    std::io::BufRead::read_line(&mut stderr, &mut line).expect("a line");
    assert_eq!(line, "waiting for another import into catalog.json\n");
    // It reads what the other one writes.
    let other = Bench::with_pages(&[("fraud", 403, &["other_code"])]);
    bench.file("catalog.json", other.catalog_bytes().expect("a catalog"));
    folder.unlock().expect("a lock");
    assert!(import.wait().expect("the command ends").success());
    assert_eq!(bench.codes("b2b", 401), ["first_gone"]);
    assert_eq!(bench.codes("fraud", 403), ["other_code"]);
}

#[test]
#[cfg(target_os = "linux")]
fn a_report_that_cannot_be_printed_is_an_error_that_says_what_was_done() {
    let bench = Bench::new();
    bench.file("page.txt", rendered("b2b", 401, &["first_gone"]));
    let full = || {
        File::options()
            .write(true)
            .open("/dev/full")
            .expect("a device")
    };
    for state in ["replaced", "unchanged"] {
        let output = bench.command().arg("page.txt").stdout(full()).output();
        let output = output.expect("the command runs");
        let stderr = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(output.status.code(), Some(1), "{stderr}");
        assert!(
            stderr.starts_with("error: the report cannot be printed: "),
            "{stderr}"
        );
        assert!(
            stderr.ends_with(&format!("\ncatalog.json is {state}\n")),
            "{stderr}"
        );
    }
    assert_eq!(bench.codes("b2b", 401), ["first_gone"]);
    // Where errors cannot be printed either, the exit code is left.
    let mut command = bench.command();
    let status = command
        .arg("page.txt")
        .stdout(full())
        .stderr(full())
        .status();
    assert_eq!(status.expect("the command runs").code(), Some(1));
}

#[test]
#[cfg(unix)]
fn a_closed_pipe_is_an_error() {
    let bench = Bench::new();
    bench.file("page.txt", rendered("b2b", 401, &["first_gone"]));
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let output = bench.command().arg("page.txt").stdout(writer).output();
    let output = output.expect("the command runs");
    let stderr = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert!(stderr.ends_with("catalog.json is replaced\n"), "{stderr}");
}

#[test]
#[cfg(target_os = "linux")]
fn a_name_that_is_no_text_is_an_error() {
    use std::os::unix::ffi::OsStrExt as _;

    let bench = Bench::new();
    let name = std::ffi::OsStr::from_bytes(b"page-\xff.txt");
    fs::write(
        bench.path("").join(name),
        rendered("b2b", 401, &["first_gone"]),
    )
    .expect("a file");
    let output = bench
        .command()
        .arg(name)
        .output()
        .expect("the command runs");
    let stderr = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert!(
        stderr.contains("page-") && !stderr.contains("panicked"),
        "{stderr}"
    );
}
