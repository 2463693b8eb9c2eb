//! The command line of the import, what it prints and writes, and files that are large, or no files.

use crate::bench::{Bench, bodyless, facts, markdown, message, rendered};
use serde_json::json;

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
    let known = json!({ "known_without_a_page": ["Q".repeat(100_000)] });
    bench.file("facts.json", facts(&[], &known));
    let stderr = bench.refuses(&["facts.json"]);
    assert!(stderr.len() < 3_000, "{} bytes", stderr.len());
    assert!(stderr.contains("QQQ…\n"), "{stderr}");
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

#[test]
fn arguments_that_make_no_sense() {
    for (args, reason) in [
        (&[][..], "usage: cargo xtask import"),
        (&["--page", "b2b/404"], "but none follows"),
        (
            &["--page", "b2c/404", "page.txt"],
            "expected VERTICAL/STATUS",
        ),
        (
            &["--page", "b2b/418", "page.txt"],
            "expected VERTICAL/STATUS",
        ),
        (
            &["--allow-removals", "page.txt"],
            "expected VERTICAL/STATUS",
        ),
        (&["--read", "2030-02-30", "page.txt"], "expected a day"),
        (&["--force", "page.txt"], "'--force'"),
    ] {
        let bench = Bench::with_catalog(&json!({}));
        bench.file("page.txt", rendered("b2b", 401, &["first_gone"]));
        let stderr = bench.refuses(args);
        assert!(stderr.contains(reason), "{stderr}");
    }
}

#[test]
fn a_second_run_changes_nothing() {
    let bench = Bench::new();
    bench.file("one.txt", rendered("b2b", 401, &["first_gone"]));
    bench.file("two.md", markdown("consumer", 401, &["first_gone"]));
    bench.file("three.txt", bodyless(404, &["second_gone"]));
    let args = ["one.txt", "two.md", "--page", "b2b/404", "three.txt"];
    bench.accepts(&args);
    let first = bench.catalog_bytes();
    assert_eq!(bench.accepts(&args), "nothing changed\n");
    assert_eq!(bench.catalog_bytes(), first);
}

#[test]
fn order_of_the_files_does_not_matter() {
    let files = [
        ("one.txt", rendered("b2b", 401, &["z_gone", "a_gone"])),
        ("two.md", markdown("consumer", 401, &["a_gone"])),
        ("three.txt", rendered("b2b", 400, &["m_gone"])),
    ];
    let orders = [
        ["one.txt", "two.md", "three.txt"],
        ["three.txt", "two.md", "one.txt"],
    ];
    let [one, other] = orders.map(|order| {
        let bench = Bench::new();
        for (name, page) in &files {
            bench.file(name, page);
        }
        bench.accepts(&order);
        bench.catalog_bytes()
    });
    assert_eq!(one, other);
}

#[test]
fn a_file_that_is_named_twice_is_read_once() {
    for args in [
        ["--page", "b2b/404", "page.txt", "page.txt"],
        ["page.txt", "--page", "b2b/404", "page.txt"],
    ] {
        let bench = Bench::new();
        bench.file("page.txt", bodyless(404, &["first_gone"]));
        bench.accepts(&args);
        assert_eq!(bench.codes("b2b", 404), ["first_gone"]);
    }
}

#[test]
fn the_report_tells_each_change() {
    let kept = json!({ "error_type": "kept_code", "error_message": "As it was." });
    let dropped = json!({ "error_type": "dropped_code", "error_message": "Dropped." });
    let old_name = json!({ "error_type": "old_name", "error_message": message("new_name") });
    let errors = [dropped, kept, old_name];
    let bench = Bench::with_catalog(&json!({
        "pages": [crate::bench::page("b2b", 401, false, &errors)],
        "known_without_a_page": ["placed_code"],
    }));
    bench.file(
        "page.txt",
        rendered("b2b", 401, &["kept_code", "new_name", "placed_code"]),
    );
    assert_eq!(
        bench.changes(&["page.txt"]),
        "\
b2b 401
  complete from now on
  added    `placed_code`
  removed  `dropped_code`, retired 2030-01-02
  renamed  `old_name` to `new_name`
  reworded `kept_code`
           from \"As it was.\"
           to   \"About kept code.\"
known without a page
  removed  `placed_code`
"
    );
}

#[test]
fn the_report_of_a_new_page_lists_its_codes() {
    let bench = Bench::new();
    bench.file(
        "page.txt",
        rendered("b2b", 401, &["first_gone", "second_gone"]),
    );
    assert_eq!(
        bench.accepts(&["page.txt"]),
        "b2b 401\n  new page, complete\n  added    `first_gone`\n  added    `second_gone`\nread\n  \
         b2b 401, as it was on 2030-01-02, from page.txt\n"
    );
}
