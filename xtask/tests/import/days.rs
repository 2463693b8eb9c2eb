//! When a page was read, and from which file.

use std::fs::File;
use std::time::{Duration, UNIX_EPOCH};

use serde_json::{Value, json};

use crate::bench::{Bench, DAY, bodyless, facts, facts_page, older, page, rendered};

#[test]
fn a_page_knows_its_files_and_their_days() {
    let bench = Bench::new();
    bench.file("page.txt", rendered("b2b", 401, &["first_gone"]));
    bench.file("prose.txt", bodyless(404, &["second_gone"]));
    bench.file("older.txt", older("b2b", 404, &["second_gone"]));
    let args = [
        "older.txt",
        "--read",
        "2029-05-06",
        "page.txt",
        "--page",
        "b2b/404",
        "prose.txt",
    ];
    let report = bench.accepts(&args);
    assert!(
        report.contains("b2b 401, as it was on 2029-05-06, from page.txt"),
        "{report}"
    );
    let read = |status| {
        let mut page = bench.page("b2b", status).expect("the page");
        let files = page["read"].as_array_mut().expect("files");
        for file in &mut *files {
            let digest = file.as_object_mut().expect("fields").remove("digest");
            assert!(digest.is_some_and(|digest| digest.as_str().map(str::len) == Some(16)));
        }
        page["read"].clone()
    };
    assert_eq!(
        read(401),
        json!([{ "file": "page.txt", "on": "2029-05-06" }])
    );
    // An older rendition says nothing of what the page is now.
    assert_eq!(
        read(404),
        json!([{ "file": "prose.txt", "on": "2029-05-06" }])
    );
    assert_eq!(bench.catalog()["updated"], "2029-05-06");
    // The page was the same at a later day.
    let report = bench.accepts(&["--read", "2029-06-07", "page.txt"]);
    assert_eq!(
        report,
        "read\n  b2b 401, as it was on 2029-06-07, from page.txt\n"
    );
    assert_eq!(
        read(401),
        json!([{ "file": "page.txt", "on": "2029-06-07" }])
    );
    assert_eq!(bench.catalog()["updated"], "2029-06-07");
}

#[test]
fn a_file_was_read_on_the_day_of_its_modification() {
    let bench = Bench::new();
    bench.file("page.txt", rendered("b2b", 401, &["first_gone"]));
    let file = File::options()
        .write(true)
        .open(bench.path("page.txt"))
        .expect("the page");
    let day = UNIX_EPOCH + Duration::from_secs(86_400 * 365);
    file.set_modified(day).expect("a time that can be set");
    let catalog = bench.path("catalog.json").display().to_string();
    let page = bench.path("page.txt").display().to_string();
    let args = ["import", "--catalog", &catalog, &page].map(str::to_owned);
    xtask::run(args.into_iter()).expect("a page");
    assert_eq!(bench.catalog()["updated"], "1971-01-01");
}

#[test]
fn a_page_that_was_seen_in_part_only_dates_nothing_afterwards() {
    let bench = Bench::new();
    bench.file("page.txt", rendered("b2b", 401, &["first_gone"]));
    bench.accepts(&["page.txt"]);
    let page = facts_page("b2b", 401, false, &["first_gone"]);
    bench.file("facts.json", facts(&[page], &json!({})));
    let report = bench.accepts(&["--read", "2031-01-01", "facts.json"]);
    assert_eq!(report, "nothing changed\n");
    assert_eq!(bench.catalog()["updated"], DAY);
}

#[test]
fn a_catalog_whose_days_do_not_fit_is_refused() {
    let read = |file: &str, day: &str| json!({ "file": file, "on": day });
    for (files, reason) in [
        (
            vec![read("a.txt", "2029-12-30")],
            "`updated` is `2029-12-31`, but the newest page was read on 2029-12-30",
        ),
        (
            vec![read("a.txt", "May")],
            "`a.txt` was read on `May`, not a date",
        ),
        (
            vec![read("b.txt", "2029-12-31"), read("a.txt", "2029-12-31")],
            "b2b 401: the files are not sorted",
        ),
    ] {
        let mut page = page("b2b", 401, true, &[json!({ "error_type": "a_code" })]);
        page["read"] = Value::from(files);
        let bench = Bench::with_catalog(&json!({ "pages": [page] }));
        bench.file("page.txt", rendered("b2b", 401, &["first_gone"]));
        let stderr = bench.refuses(&["page.txt"]);
        assert!(stderr.contains(reason), "{stderr}");
    }
}
