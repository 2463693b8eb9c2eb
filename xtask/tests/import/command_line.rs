//! The command line of the import, and what it prints and writes.

use serde_json::json;

use crate::bench::{Bench, bodyless, markdown, message, rendered};

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
