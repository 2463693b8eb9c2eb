//! Codes that the API answered with although their page does not list them, and messages that are
//! the page's prose.

use serde_json::{Value, json};

use crate::bench::{Bench, facts, facts_page, message, page, rendered};

fn observed(status: u16, code: &str) -> Value {
    json!({
        "error_type": code,
        "vertical": "b2b",
        "status_code": status,
        "error_message": message(code),
        "evidence": "a recorded answer",
    })
}

fn with_observed(codes: &[Value]) -> String {
    facts(&[], &json!({ "observed": codes, "observed_about": "seen" }))
}

#[test]
fn an_observed_code_is_kept_beside_its_page() {
    let bench = Bench::with_pages(&[("b2b", 400, &["first_gone"]), ("b2b", 401, &["far_away"])]);
    let seen = [observed(400, "third_gone"), observed(400, "second_gone")];
    bench.file("facts.json", with_observed(&seen));
    let report = bench.accepts(&["facts.json"]);
    assert!(
        report.contains("added    `second_gone` for b2b 400"),
        "{report}"
    );
    assert_eq!(bench.codes("b2b", 400), ["first_gone"]);
    let sorted = json!([seen[1], seen[0]]);
    assert_eq!(bench.catalog()["observed"], sorted);
    // It stays where a later run says nothing of it, and is known.
    let known = json!({ "known_without_a_page": ["second_gone"] });
    bench.file("facts.json", facts(&[], &known));
    assert_eq!(bench.accepts(&["facts.json"]), "nothing changed\n");
    assert_eq!(bench.catalog()["observed"], sorted);
}

#[test]
fn what_the_facts_say_of_an_observed_code_now_counts() {
    let bench = Bench::with_pages(&[("b2b", 400, &["first_gone"])]);
    let mut seen = observed(400, "second_gone");
    bench.file("facts.json", with_observed(&[seen.clone()]));
    bench.accepts(&["facts.json"]);
    seen["evidence"] = json!("another answer");
    bench.file("facts.json", with_observed(&[seen.clone()]));
    bench.accepts(&["facts.json"]);
    assert_eq!(bench.catalog()["observed"], json!([seen]));
}

#[test]
fn a_page_that_lists_the_code_ends_it() {
    let bench = Bench::with_pages(&[("b2b", 400, &["first_gone"])]);
    bench.file("facts.json", with_observed(&[observed(400, "second_gone")]));
    bench.accepts(&["facts.json"]);
    bench.file(
        "page.txt",
        rendered("b2b", 400, &["first_gone", "second_gone"]),
    );
    let report = bench.accepts(&["page.txt"]);
    assert!(
        report.contains("removed  `second_gone` for b2b 400"),
        "{report}"
    );
    assert_eq!(bench.catalog()["observed"], json!([]));
}

#[test]
fn an_observed_code_is_no_code_without_a_page() {
    let known = json!({ "known_without_a_page": ["fourth_gone", "second_gone"] });
    let bench = Bench::with_pages(&[("b2b", 400, &["first_gone"])]);
    bench.file("known.json", facts(&[], &known));
    bench.file("facts.json", with_observed(&[observed(400, "second_gone")]));
    bench.accepts(&["known.json"]);
    bench.accepts(&["facts.json"]);
    assert_eq!(
        bench.catalog()["known_without_a_page"],
        json!(["fourth_gone"])
    );
}

/// Refuses the facts, which name these codes as observed, for this reason.
fn refuses(fields: &Value, reason: &str) {
    let bench = Bench::with_pages(&[
        ("b2b", 400, &["first_gone"]),
        ("consumer", 401, &["far_away"]),
    ]);
    bench.file("facts.json", facts(&[], fields));
    let stderr = bench.refuses(&["facts.json"]);
    assert!(
        stderr.starts_with("facts.json:") && stderr.contains(reason),
        "{stderr}"
    );
}

#[test]
fn what_contradicts_an_observed_code_is_refused() {
    let seen = |codes: &[Value]| json!({ "observed": codes });
    refuses(
        &seen(&[observed(400, "far_away")]),
        "`far_away` cannot be observed for b2b 400: it belongs to status 401",
    );
    refuses(
        &seen(&[observed(429, "second_gone")]),
        "`second_gone` is observed for b2b 429, of which no page was read",
    );
    refuses(
        &seen(&[observed(400, "second_gone"), observed(400, "second_gone")]),
        "`second_gone` is here twice, first on line ",
    );
    refuses(
        &seen(&[observed(400, "Second")]),
        "`Second` is not spelled like a code",
    );
    let mut retired = seen(&[observed(400, "second_gone")]);
    retired["retired"] = json!([{ "error_type": "second_gone", "retired": "2029-05-06" }]);
    refuses(
        &retired,
        "`second_gone` is observed, but retired since 2029-05-06",
    );
    let mut without = observed(400, "second_gone");
    without.as_object_mut().expect("fields").remove("evidence");
    refuses(&seen(&[without]), "`second_gone`: missing field `evidence`");
}

/// Facts about `first_gone`, whose message is said to be what the mark says.
fn described(mark: &Value, message: &str) -> String {
    let mut page = facts_page("consumer", 404, false, &["first_gone"]);
    page["errors"][0]["error_message"] = json!(message);
    page["errors"][0]["message_is"] = mark.clone();
    facts(&[page], &json!({}))
}

#[test]
fn prose_in_facts_is_kept_apart_from_the_wire() {
    let bench = Bench::new();
    bench.file("facts.json", described(&json!("prose"), "As a page says."));
    bench.accepts(&["facts.json"]);
    let entry = json!({ "error_type": "first_gone", "description": "As a page says." });
    assert_eq!(
        bench.entry("consumer", 404, "first_gone"),
        Some(entry.clone())
    );
    bench.file("facts.json", described(&json!(null), "As it is sent."));
    let report = bench.accepts(&["facts.json"]);
    assert!(
        report.contains("message  of `first_gone`, the first seen"),
        "{report}"
    );
    let wire = json!({ "error_type": "first_gone", "error_message": "As it is sent." });
    assert_eq!(bench.entry("consumer", 404, "first_gone"), Some(wire));
    bench.file("facts.json", described(&json!("prose"), "As a page says."));
    assert_eq!(bench.changes(&["facts.json"]), "nothing changed\n");
}

#[test]
fn a_mark_that_says_nothing_is_refused() {
    let bench = Bench::new();
    bench.file("facts.json", described(&json!("wire"), "As it is sent."));
    let stderr = bench.refuses(&["facts.json"]);
    assert!(
        stderr.contains("`first_gone`: unknown variant `wire`"),
        "{stderr}"
    );
    let mut page = facts_page("consumer", 404, false, &["first_gone"]);
    page["errors"][0] = json!({ "error_type": "first_gone", "message_is": "prose" });
    bench.file("facts.json", facts(&[page], &json!({})));
    let stderr = bench.refuses(&["facts.json"]);
    assert!(
        stderr.contains("`first_gone` has a `message_is`, but no message"),
        "{stderr}"
    );
}

#[test]
fn a_catalog_whose_observed_codes_break_a_rule_is_refused() {
    let pages = || {
        json!([
            page("b2b", 400, true, &[json!({ "error_type": "first_gone" })]),
            page(
                "consumer",
                401,
                true,
                &[json!({ "error_type": "far_away" })]
            ),
        ])
    };
    let with = |codes: &[Value]| json!({ "pages": pages(), "observed": codes });
    let mut retired = with(&[observed(400, "second_gone")]);
    retired["retired"] = json!([{ "error_type": "second_gone", "retired": "2029-05-06" }]);
    let mut known = with(&[observed(400, "second_gone")]);
    known["known_without_a_page"] = json!(["second_gone"]);
    for (fields, reason) in [
        (
            with(&[observed(400, "third_gone"), observed(400, "second_gone")]),
            "the observed codes are not sorted",
        ),
        (
            with(&[observed(400, "Second")]),
            "observed: `Second` is not spelled",
        ),
        (
            with(&[observed(429, "second_gone")]),
            "`second_gone` is observed for b2b 429, which has no page",
        ),
        (
            with(&[observed(400, "first_gone")]),
            "`first_gone` is observed for b2b 400, but listed there",
        ),
        (
            with(&[observed(400, "far_away")]),
            "`far_away` is observed for b2b 400, but belongs to status 401",
        ),
        (retired, "`second_gone` is observed and retired"),
        (known, "`second_gone` is known without a page, but observed"),
    ] {
        let bench = Bench::with_catalog(&fields);
        bench.file("page.txt", rendered("fraud", 404, &["other_code"]));
        let stderr = bench.refuses(&["page.txt"]);
        assert!(
            stderr.starts_with("catalog.json:") && stderr.contains(reason),
            "{stderr}"
        );
    }
}
