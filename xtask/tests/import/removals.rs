//! A page that was complete loses codes only where that is asked for: a file that was cut off between
//! two entries has no mistake in it.

use serde_json::json;

use crate::bench::{Bench, bodyless, facts, facts_page, markdown, rendered};

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
