//! Codes that leave a page: dropped, renamed, moved, or named so by the facts. A page that was complete
//! loses codes only where that is asked for: a file that was cut off between two entries has no mistake in it.

use crate::bench::{
    Bench, DAY, bodyless, facts, facts_page, markdown, message, older, page, rendered,
};
use serde_json::{Value, json};

const CODES: [&str; 3] = ["first_gone", "second_gone", "third_gone"];

/// What is refused to an import of a page without the last two of its three codes.
const REFUSAL: &str = "the page lacks 2 of the 3 b2b 404 codes, as if it were cut off: `second_gone`, \
                       `third_gone`\n  \
                       help: if Stytch has dropped them, allow it with `--allow-removals b2b/404`\n\
                       catalog.json is unchanged\n";

#[test]
fn page_that_is_cut_off_between_two_entries() {
    let facts_of = |codes| facts(&[facts_page("b2b", 404, true, codes)], &json!({}));
    let first = &CODES[..1];
    for (name, whole, cut) in [
        (
            "page.txt",
            rendered("b2b", 404, &CODES),
            rendered("b2b", 404, first),
        ),
        (
            "page.md",
            markdown("b2b", 404, &CODES),
            markdown("b2b", 404, first),
        ),
        ("bare.txt", bodyless(404, &CODES), bodyless(404, first)),
        ("facts.json", facts_of(&CODES), facts_of(first)),
    ] {
        let page: &[&str] = if name == "bare.txt" {
            &["--page=b2b/404"]
        } else {
            &[]
        };
        let bench = Bench::new();
        bench.file(name, whole);
        bench.accepts(&[page, &[name]].concat());
        bench.file(name, cut);
        let refusal = bench.refuses(&[page, &[name]].concat());
        assert_eq!(refusal, format!("{name}: {REFUSAL}"));
        bench.accepts(&[page, &[name, "--allow-removals", "b2b/404"]].concat());
        assert_eq!(bench.codes("b2b", 404), *first);
        let again = bench.accepts(&[page, &[name]].concat());
        assert_eq!(again, "nothing changed\n");
    }
}

#[test]
fn only_the_page_that_was_named_may_lose_codes() {
    let bench = Bench::with_pages(&[("b2b", 404, &CODES), ("consumer", 404, &CODES)]);
    bench.file("b2b.txt", rendered("b2b", 404, &CODES[..1]));
    bench.file("consumer.txt", rendered("consumer", 404, &CODES[..2]));
    let one = "--allow-removals=consumer/404";
    let refusal = bench.refuses(&[one, "b2b.txt", "consumer.txt"]);
    assert_eq!(refusal, format!("b2b.txt: {REFUSAL}"));
    let other = "--allow-removals=b2b/404";
    bench.accepts(&[one, other, "b2b.txt", "consumer.txt"]);
    assert_eq!(bench.codes("b2b", 404), CODES[..1]);
    assert_eq!(bench.codes("consumer", 404), CODES[..2]);
}

#[test]
fn codes_that_other_pages_still_list_are_missed_too() {
    let bench = Bench::with_pages(&[("b2b", 404, &CODES), ("consumer", 404, &CODES)]);
    bench.file("page.txt", rendered("b2b", 404, &CODES[..1]));
    assert_eq!(bench.refuses(&["page.txt"]), format!("page.txt: {REFUSAL}"));
}

#[test]
fn codes_that_the_facts_retire_are_not_missed() {
    let bench = Bench::with_pages(&[("b2b", 404, &CODES)]);
    let retired = |code: &&str| json!({ "error_type": code, "retired": "2029-05-06" });
    let facts_of = |codes: &[&str]| {
        let retired: Vec<_> = codes.iter().map(retired).collect();
        facts(&[], &json!({ "retired": retired }))
    };
    bench.file("page.txt", rendered("b2b", 404, &CODES[..1]));
    bench.file("facts.json", facts_of(&CODES[1..2]));
    let refusal = bench.refuses(&["page.txt", "facts.json"]);
    let rest = "the page lacks 1 of the 3 b2b 404 codes, as if it were cut off: `third_gone`\n";
    assert!(refusal.contains(rest), "{refusal}");
    bench.file("facts.json", facts_of(&CODES[1..]));
    bench.accepts(&["page.txt", "facts.json"]);
    assert_eq!(bench.codes("b2b", 404), CODES[..1]);
}

#[test]
fn a_page_that_is_joined_from_two_files_lacks_nothing() {
    let bench = Bench::with_pages(&[("b2b", 404, &CODES)]);
    bench.file("one.txt", rendered("b2b", 404, &CODES[..1]));
    bench.file("other.txt", rendered("b2b", 404, &CODES[1..]));
    assert_eq!(
        bench.changes(&["one.txt", "other.txt"]),
        "nothing changed\n"
    );
}

fn retired(bench: &Bench) -> Value {
    bench.catalog()["retired"].clone()
}

fn entry(code: &str, text: &str) -> Value {
    json!({ "error_type": code, "error_message": text })
}

#[test]
fn a_code_that_is_gone_is_retired() {
    let bench = Bench::with_pages(&[("b2b", 401, &["first_gone", "second_gone"])]);
    bench.file("page.txt", rendered("b2b", 401, &["second_gone"]));
    bench.accepts(&["--allow-removals=b2b/401", "page.txt"]);
    assert_eq!(bench.codes("b2b", 401), ["second_gone"]);
    let gone = json!({ "error_type": "first_gone", "retired": DAY, "vertical": "b2b", "status_code": 401 });
    assert_eq!(retired(&bench), json!([gone]));
}

#[test]
fn a_new_code_with_the_same_message_is_the_successor() {
    let old =
        json!({ "error_type": "old_name", "error_message": message("new_name"), "hint": "Wait" });
    let bench = Bench::with_catalog(&json!({
        "pages": [page("b2b", 401, true, &[old])],
        "mistaken_for": { "invented": ["old_name"] },
    }));
    bench.file(
        "page.txt",
        rendered("b2b", 401, &["new_name", "other_name"]),
    );
    let report = bench.accepts(&["--allow-removals=b2b/401", "page.txt"]);
    assert!(
        report.contains("renamed  `old_name` to `new_name`"),
        "{report}"
    );
    assert_eq!(retired(&bench)[0]["replaced_by"], "new_name");
    assert_eq!(
        bench.entry("b2b", 401, "new_name").expect("an entry")["hint"],
        "Wait"
    );
    assert_eq!(
        bench.catalog()["mistaken_for"],
        json!({ "invented": ["new_name"] })
    );
}

#[test]
fn a_message_that_fits_several_codes_or_none_names_no_successor() {
    for text in ["The same.", ""] {
        let bench = Bench::with_catalog(&json!({
            "pages": [page("b2b", 401, true, &[entry("old_name", text)])],
        }));
        let page = rendered("b2b", 401, &["new_name", "other_name"]);
        let page = page
            .replace("About new name.", text)
            .replace("About other name.", "The same.");
        bench.file("page.txt", page);
        bench.accepts(&["--allow-removals=b2b/401", "page.txt"]);
        assert_eq!(retired(&bench)[0]["error_type"], "old_name");
        assert_eq!(retired(&bench)[0].get("replaced_by"), None);
    }
}

#[test]
fn a_code_that_was_there_before_is_no_successor() {
    let errors = [
        entry("kept_name", &message("kept_name")),
        entry("old_name", &message("kept_name")),
    ];
    let bench = Bench::with_catalog(&json!({ "pages": [page("b2b", 401, true, &errors)] }));
    bench.file("page.txt", rendered("b2b", 401, &["kept_name"]));
    bench.accepts(&["--allow-removals=b2b/401", "page.txt"]);
    assert_eq!(retired(&bench)[0].get("replaced_by"), None);
}

#[test]
fn a_successor_that_is_renamed_gives_way_to_its_own() {
    let bench = Bench::with_catalog(&json!({
        "pages": [page("b2b", 401, true, &[entry("second_name", &message("third_name"))])],
        "retired": [{ "error_type": "first_name", "retired": "2028-01-01", "replaced_by": "second_name" }],
    }));
    bench.file("page.txt", rendered("b2b", 401, &["third_name"]));
    bench.accepts(&["--allow-removals=b2b/401", "page.txt"]);
    let successors: Vec<Value> = retired(&bench)
        .as_array()
        .expect("a list")
        .iter()
        .map(|r| r["replaced_by"].clone())
        .collect();
    assert_eq!(successors, ["third_name", "third_name"]);
}

#[test]
fn a_code_that_other_pages_list_is_not_retired() {
    let bench = Bench::with_pages(&[
        ("b2b", 401, &["first_gone", "second_gone"]),
        ("consumer", 401, &["first_gone"]),
    ]);
    bench.file("page.txt", rendered("b2b", 401, &["second_gone"]));
    let report = bench.accepts(&["--allow-removals=b2b/401", "page.txt"]);
    assert!(
        report.contains("removed  `first_gone`, which other pages still list"),
        "{report}"
    );
    assert_eq!(retired(&bench), json!([]));
    assert_eq!(bench.codes("consumer", 401), ["first_gone"]);
}

#[test]
fn a_code_may_move_to_another_status() {
    let bench = Bench::with_pages(&[("b2b", 400, &["first_gone", "second_gone"])]);
    bench.file("400.txt", rendered("b2b", 400, &["second_gone"]));
    bench.file("404.txt", rendered("b2b", 404, &["first_gone"]));
    bench.accepts(&["--allow-removals=b2b/400", "400.txt", "404.txt"]);
    assert_eq!(retired(&bench), json!([]));
    assert_eq!(bench.codes("b2b", 404), ["first_gone"]);
}

#[test]
fn a_retired_code_on_an_older_rendition_learns_its_page() {
    let retirement =
        json!([{ "error_type": "old_name", "retired": "2029-05-06", "replaced_by": "new_name" }]);
    let facts = facts(&[], &json!({ "retired": retirement }));
    let expected = json!([{
        "error_type": "old_name",
        "retired": "2029-05-06",
        "replaced_by": "new_name",
        "vertical": "b2b",
        "status_code": 404,
    }]);
    let bench = Bench::new();
    bench.file("facts.json", &facts);
    bench.file("new.txt", rendered("b2b", 404, &["new_name"]));
    bench.file("old.txt", older("b2b", 404, &["new_name", "old_name"]));
    bench.accepts(&["old.txt", "new.txt", "facts.json"]);
    assert_eq!(
        (retired(&bench), bench.codes("b2b", 404)),
        (expected.clone(), vec!["new_name".to_owned()])
    );
    assert_eq!(bench.accepts(&["old.txt"]), "nothing changed\n");

    // The facts may also come after the older rendition has been taken for the page.
    let bench = Bench::new();
    bench.file("facts.json", &facts);
    bench.file("old.txt", older("b2b", 404, &["new_name", "old_name"]));
    bench.accepts(&["old.txt"]);
    assert_eq!(bench.codes("b2b", 404), ["new_name", "old_name"]);
    bench.accepts(&["facts.json"]);
    assert_eq!(
        (retired(&bench), bench.codes("b2b", 404)),
        (expected, vec!["new_name".to_owned()])
    );
}

#[test]
fn facts_know_the_day_better_than_the_import() {
    let bench = Bench::with_pages(&[("b2b", 401, &["first_gone", "second_gone"])]);
    bench.file("page.txt", rendered("b2b", 401, &["second_gone"]));
    bench.accepts(&["--allow-removals=b2b/401", "page.txt"]);
    let retirement =
        json!([{ "error_type": "first_gone", "retired": "2029-05-06", "replaced_by": null }]);
    bench.file("facts.json", facts(&[], &json!({ "retired": retirement })));
    bench.accepts(&["facts.json"]);
    let gone = json!({ "error_type": "first_gone", "retired": "2029-05-06", "vertical": "b2b", "status_code": 401 });
    assert_eq!(retired(&bench), json!([gone]));
    assert_eq!(
        bench.accepts(&["page.txt", "facts.json"]),
        "nothing changed\n"
    );
}

#[test]
fn partial_pages_and_older_renditions_retire_nothing() {
    let bench = Bench::with_pages(&[("b2b", 404, &["first_gone", "second_gone"])]);
    bench.file("old.txt", older("b2b", 404, &["second_gone"]));
    bench.file(
        "facts.json",
        facts(
            &[facts_page("b2b", 404, false, &["first_gone"])],
            &json!({}),
        ),
    );
    assert_eq!(bench.accepts(&["old.txt"]), "nothing changed\n");
    assert_eq!(bench.accepts(&["facts.json"]), "nothing changed\n");
}

#[test]
fn complete_facts_retire_like_a_page() {
    let bench = Bench::with_pages(&[("fraud", 404, &["first_gone", "second_gone"])]);
    bench.file(
        "facts.json",
        facts(
            &[facts_page("fraud", 404, true, &["second_gone"])],
            &json!({}),
        ),
    );
    bench.accepts(&["--allow-removals=fraud/404", "facts.json"]);
    assert_eq!(retired(&bench)[0]["error_type"], "first_gone");
}

#[test]
fn a_successor_that_no_page_lists_yet_is_left_out() {
    let bench = Bench::new();
    let retirement =
        json!([{ "error_type": "old_name", "retired": "2029-05-06", "replaced_by": "new_name" }]);
    bench.file("facts.json", facts(&[], &json!({ "retired": retirement })));
    let report = bench.accepts(&["facts.json"]);
    assert!(
        report.contains("note: `old_name` is said to be replaced by `new_name`"),
        "{report}"
    );
    assert_eq!(retired(&bench)[0].get("replaced_by"), None);
    bench.file("page.txt", rendered("b2b", 401, &["new_name"]));
    bench.accepts(&["facts.json", "page.txt"]);
    assert_eq!(retired(&bench)[0]["replaced_by"], "new_name");
}
