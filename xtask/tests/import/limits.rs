//! Files that are large, or no files.

use serde_json::json;

use crate::bench::{Bench, facts, rendered};

#[test]
fn only_the_first_problems_of_a_file_are_shown() {
    let bench = Bench::new();
    let codes: Vec<String> = (0..50).map(|number| format!("Code_{number}")).collect();
    let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
    bench.file("page.txt", rendered("b2b", 401, &codes));
    bench.file("empty.txt", "");
    let stderr = bench.refuses(&["page.txt", "empty.txt"]);
    let lines: Vec<&str> = stderr.lines().collect();
    assert_eq!(lines.len(), 20 + 3, "{stderr}");
    assert!(
        lines[19].contains("`Code_9` is not spelled like a code"),
        "{stderr}"
    );
    assert_eq!(lines[20], "empty.txt: the file is empty");
    assert_eq!(lines[21], "page.txt: 80 more are not shown");
}

#[test]
fn what_is_quoted_from_a_file_is_cut() {
    let bench = Bench::new();
    let known = json!({ "known_without_a_page": ["X".repeat(100_000)] });
    bench.file("facts.json", facts(&[], &known));
    let stderr = bench.refuses(&["facts.json"]);
    assert!(stderr.len() < 3_000, "{} bytes", stderr.len());
    assert!(stderr.contains("XXX…\n"), "{stderr}");
}

/// Files that were read again and again to their end for each of their lines.
#[test]
fn a_page_of_open_fragments_is_read_once() {
    for line in [
        "{",
        "{ \"error_type\": \"a_code\",",
        "\"error_type\": \"a_code\"\n.",
        "a_b\n\n\n",
    ] {
        let bench = Bench::new();
        let lines = format!("{line}\n").repeat(1_000_000 / (line.len() + 1));
        bench.file("page.txt", format!("\n\n{lines}\"error_type\""));
        let stderr = bench.refuses(&["page.txt"]);
        assert!(stderr.len() < 50_000, "{} bytes", stderr.len());
    }
}

#[test]
#[cfg(unix)]
fn pipes_devices_and_folders_are_refused() {
    let bench = Bench::new();
    let pipe = bench.path("pipe");
    nix::unistd::mkfifo(&pipe, nix::sys::stat::Mode::S_IRWXU).expect("a pipe");
    for path in ["pipe", "/dev/zero", "."] {
        let stderr = bench.refuses(&[path]);
        assert!(
            stderr.starts_with(&format!("{path}: not a regular file\n")),
            "{stderr}"
        );
    }
}
