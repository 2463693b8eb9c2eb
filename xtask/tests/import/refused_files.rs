//! Files that show no page, and runs that contradict themselves or the catalog.

use serde_json::{Value, json};

use crate::bench::{Bench, body, bodyless, facts, markdown, message, older, page, rendered};

fn bench() -> Bench {
    Bench::with_pages(&[("fraud", 403, &["far_away"])])
}

#[test]
fn missing_file() {
    let stderr = bench().refuses(&["missing.txt"]);
    assert!(stderr.starts_with("missing.txt: "), "{stderr}");
}

#[test]
fn empty_file() {
    let bench = bench();
    for content in ["", "\n \r\n\t\n", "\u{feff}\n"] {
        bench.file("page.txt", content);
        let stderr = bench.refuses(&["page.txt"]);
        assert!(
            stderr.starts_with("page.txt: the file is empty\n"),
            "{stderr}"
        );
    }
}

#[test]
fn invalid_utf8() {
    let bench = bench();
    let mut page = rendered("b2b", 401, &["first_gone"]).into_bytes();
    let at = page.iter().rposition(|byte| *byte == b'}').expect("a body");
    page[at] = 0xff;
    bench.file("page.txt", &page);
    let stderr = bench.refuses(&["page.txt"]);
    assert!(
        stderr.starts_with("page.txt:15: invalid UTF-8\n"),
        "{stderr}"
    );
}

#[test]
fn no_known_rendition() {
    let bench = bench();
    for content in [
        "Session tokens are explained elsewhere.\n",
        "<!DOCTYPE html>\n<html><body>404 errors</body></html>\n",
        "401\n404\nOverview\n",
    ] {
        bench.file("page.txt", content);
        let stderr = bench.refuses(&["page.txt"]);
        assert!(
            stderr.starts_with("page.txt: no known rendition"),
            "{stderr}"
        );
    }
}

#[test]
fn markdown_without_any_code() {
    let bench = bench();
    bench.file("page.md", "# 401\n\n## Overview\n\n```bash\nls\n```\n");
    let stderr = bench.refuses(&["page.md"]);
    assert!(
        stderr.starts_with("page.md: the page lists no code\n"),
        "{stderr}"
    );
}

#[test]
fn page_without_bodies_needs_to_be_named() {
    let bench = bench();
    bench.file("page.txt", bodyless(429, &["first_gone"]));
    let stderr = bench.refuses(&["page.txt"]);
    assert!(
        stderr.starts_with("page.txt: this page has no bodies"),
        "{stderr}"
    );
    assert!(stderr.contains("`--page b2b/429 page.txt`"), "{stderr}");
}

#[test]
fn page_that_is_not_the_one_asked_for() {
    let bench = bench();
    bench.file("page.txt", rendered("b2b", 401, &["first_gone"]));
    let stderr = bench.refuses(&["--page", "consumer/401", "page.txt"]);
    assert!(
        stderr.contains("belong to the b2b 401 page, but `--page` says consumer 401"),
        "{stderr}"
    );
}

#[test]
fn code_that_another_status_owns_in_the_catalog() {
    for vertical in ["b2b", "consumer"] {
        let bench = Bench::with_pages(&[("b2b", 404, &["first_gone"])]);
        bench.file(
            "page.txt",
            rendered(vertical, 401, &["first_gone", "second_gone"]),
        );
        bench.refuses_at(&["page.txt"], "page.txt", "{", "first_gone");
    }
}

#[test]
fn code_that_another_status_owns_in_the_same_run() {
    let bench = bench();
    bench.file("one.txt", rendered("b2b", 404, &["first_gone"]));
    bench.file("other.md", markdown("consumer", 401, &["first_gone"]));
    bench.refuses_at(&["one.txt", "other.md"], "other.md", "{", "first_gone");
}

#[test]
fn code_that_another_status_owns_in_the_facts() {
    let bench = bench();
    bench.file("page.txt", rendered("b2b", 404, &["first_gone"]));
    let page = json!({
        "vertical": "fraud",
        "status_code": 400,
        "complete": false,
        "errors": [{ "error_type": "first_gone" }],
    });
    bench.file("facts.json", format!("{{ \"pages\": [\n{page}\n] }}"));
    bench.refuses_at(
        &["facts.json", "page.txt"],
        "facts.json",
        "{\"",
        "first_gone",
    );
}

#[test]
fn retired_code_on_a_page() {
    let bench = Bench::with_catalog(&json!({
        "retired": [{ "error_type": "first_gone", "retired": "2029-05-06" }],
    }));
    bench.refuses_page(
        "page.txt",
        &rendered("b2b", 401, &["first_gone"]),
        "{",
        "first_gone",
    );
}

#[test]
fn code_that_the_facts_of_the_same_run_retire() {
    let bench = bench();
    bench.file("page.txt", rendered("b2b", 401, &["first_gone"]));
    let retired = json!([{ "error_type": "first_gone", "retired": "2029-05-06" }]);
    bench.file("facts.json", facts(&[], &json!({ "retired": retired })));
    bench.refuses_at(&["page.txt", "facts.json"], "page.txt", "{", "first_gone");
}

#[test]
fn code_that_only_an_older_rendition_has() {
    let bench = bench();
    bench.file("new.txt", rendered("b2b", 404, &["first_gone"]));
    bench.file("old.txt", older("b2b", 404, &["second_gone"]));
    bench.refuses_at(&["old.txt", "new.txt"], "old.txt", "{", "second_gone");
    bench.accepts(&["new.txt"]);
    bench.refuses_at(&["old.txt"], "old.txt", "{", "second_gone");
}

#[test]
fn two_renditions_of_today_with_different_messages() {
    let bench = bench();
    bench.file("one.txt", rendered("b2b", 401, &["first_gone"]));
    let other = markdown("b2b", 401, &["first_gone"]);
    bench.file(
        "other.md",
        other.replace("About first gone.\"", "About the first.\""),
    );
    bench.refuses_at(&["one.txt", "other.md"], "other.md", "{", "first_gone");
}

#[test]
fn one_bad_file_keeps_the_good_ones_out() {
    let bench = bench();
    bench.file("good.txt", rendered("b2b", 401, &["first_gone"]));
    let body = body(
        "api-reference/b2b",
        404,
        "second_gone",
        &message("second_gone"),
    );
    let bad = rendered("b2b", 404, &["second_gone"]).replace(&body, "");
    assert!(!bad.contains('{'));
    bench.file("bad.txt", bad + "{\n");
    bench.refuses_at(
        &["good.txt", "bad.txt"],
        "bad.txt",
        "second_gone",
        "second_gone",
    );
}

#[test]
fn catalog_that_breaks_a_rule() {
    let retired = |code| json!({ "error_type": code, "retired": "2029-01-01" });
    let with = |mut value: Value, name: &str, field: Value| {
        value[name] = field;
        value
    };
    let a_code = || json!({ "error_type": "a_code" });
    let a_page = |entry| page("b2b", 401, true, &[entry]);
    let broken = [
        (json!({ "extra": 1 }), "unknown field `extra`"),
        (json!({ "pages": [{}] }), "missing field `vertical`"),
        (
            json!({ "updated": "2029-02-30" }),
            "`updated` is `2029-02-30`",
        ),
        (
            json!({ "pages": [page("b2b", 404, true, &[a_code()]), a_page(json!({ "error_type": "b_code" }))] }),
            "the pages are not sorted",
        ),
        (
            json!({ "pages": [page("b2b", 418, true, &[a_code()])] }),
            "not a status of Stytch's",
        ),
        (
            json!({ "pages": [with(a_page(a_code()), "url", json!("https://example.com"))] }),
            "https://example.com",
        ),
        (
            json!({ "pages": [a_page(json!({ "error_type": "A_code" }))] }),
            "`A_code` is not spelled",
        ),
        (
            json!({ "pages": [page("b2b", 401, true, &[a_code(), a_code()])] }),
            "or one is there twice",
        ),
        (
            json!({ "pages": [a_page(with(a_code(), "hint", json!("x".repeat(161))))] }),
            "the hint of `a_code`",
        ),
        (
            json!({ "pages": [a_page(with(a_code(), "hint", json!("")))] }),
            "the hint of `a_code`",
        ),
        (
            json!({ "pages": [a_page(a_code())], "retired": [retired("a_code")] }),
            "`a_code` is retired and listed",
        ),
        (
            json!({ "retired": [retired("b_code"), retired("a_code")] }),
            "retired: the codes are not sorted",
        ),
        (
            json!({ "retired": [with(retired("a_code"), "retired", json!("May"))] }),
            "`a_code` was retired on `May`",
        ),
        (
            json!({ "retired": [with(retired("a_code"), "replaced_by", json!("b_code"))] }),
            "replaced by `b_code`",
        ),
        (
            json!({ "retired": [with(retired("a_code"), "status_code", json!(401))] }),
            "`a_code` has a vertical or",
        ),
        (
            json!({ "known_without_a_page": ["b_code", "a_code"] }),
            "known_without_a_page: the codes are not",
        ),
        (
            json!({ "pages": [a_page(a_code())], "known_without_a_page": ["a_code"] }),
            "`a_code` is known without a page, but listed",
        ),
        (
            json!({ "retired": [retired("a_code")], "known_without_a_page": ["a_code"] }),
            "`a_code` is known without a page, but retired",
        ),
        (
            json!({ "mistaken_for": { "a_name": ["a_code"] } }),
            "`a_name` leads to `a_code`, which no page",
        ),
        (
            json!({ "mistaken_for": { "a_name": [] } }),
            "`a_name` leads to no code",
        ),
        (
            json!({ "pages": [a_page(a_code())], "mistaken_for": { "a_code": ["a_code"] } }),
            "`a_code` is a code itself",
        ),
        (
            json!({ "pages": [a_page(a_code())], "mistaken_for": { "A name": ["a_code"] } }),
            "`A name` is not spelled",
        ),
    ];
    for (fields, reason) in broken {
        let bench = Bench::with_catalog(&fields);
        bench.file("page.txt", rendered("b2b", 401, &["first_gone"]));
        let stderr = bench.refuses(&["page.txt"]);
        assert!(
            stderr.starts_with("catalog.json:") && stderr.contains(reason),
            "expected {reason:?} in {stderr}"
        );
    }
}

#[test]
fn catalog_with_two_statuses_for_a_code() {
    let bench = Bench::with_pages(&[("b2b", 401, &["a_code"]), ("fraud", 404, &["a_code"])]);
    bench.file("page.txt", rendered("b2b", 400, &["first_gone"]));
    let stderr = bench.refuses(&["page.txt"]);
    assert!(
        stderr.contains("`a_code` is listed under two statuses, b2b 401 and fraud 404"),
        "{stderr}"
    );
}
