//! What files of one page, and the catalog before them, make together.

use serde_json::json;

use crate::bench::{Bench, bodyless, facts, facts_page, markdown, message, older, page, rendered};

/// A message of a page that is not the one of these tests.
const OTHER: &str = "Another message.";

fn with_other(page: &str) -> String {
    assert!(page.contains("About first gone."));
    page.replace("About first gone.", OTHER)
}

#[test]
fn renditions_of_one_page_are_joined() {
    let bench = Bench::new();
    bench.file("one.txt", rendered("b2b", 401, &["first_gone"]));
    bench.file("other.md", markdown("b2b", 401, &["second_gone"]));
    bench.accepts(&["one.txt", "other.md"]);
    assert_eq!(bench.codes("b2b", 401), ["first_gone", "second_gone"]);
}

#[test]
fn the_wire_wins_over_prose() {
    for order in [["prose.txt", "wire.txt"], ["wire.txt", "prose.txt"]] {
        for wire in [
            rendered("b2b", 404, &["first_gone"]),
            older("b2b", 404, &["first_gone"]),
        ] {
            let bench = Bench::new();
            bench.file(
                "prose.txt",
                with_other(&bodyless(404, &["first_gone", "second_gone"])),
            );
            bench.file("wire.txt", wire);
            let mut args = order.to_vec();
            let prose = order
                .iter()
                .position(|name| *name == "prose.txt")
                .expect("it is there");
            args.insert(prose, "--page=b2b/404");
            bench.accepts(&args);
            let first = bench.entry("b2b", 404, "first_gone").expect("an entry");
            let second = bench.entry("b2b", 404, "second_gone").expect("an entry");
            assert_eq!(first["error_message"], message("first_gone"));
            assert_eq!(second["error_message"], json!(null));
            assert_eq!(second["description"], message("second_gone"));
        }
    }
}

#[test]
fn prose_does_not_reword_the_catalog() {
    let bench = Bench::with_pages(&[("b2b", 404, &["first_gone"])]);
    bench.file("prose.txt", with_other(&bodyless(404, &["first_gone"])));
    assert_eq!(
        bench.changes(&["--page", "b2b/404", "prose.txt"]),
        "nothing changed\n"
    );
}

#[test]
fn a_page_of_today_rewords_the_catalog() {
    let bench = Bench::with_pages(&[("b2b", 401, &["first_gone"])]);
    bench.file(
        "page.txt",
        with_other(&rendered("b2b", 401, &["first_gone"])),
    );
    let report = bench.accepts(&["page.txt"]);
    assert!(report.contains("reworded `first_gone`"), "{report}");
    let entry = bench.entry("b2b", 401, "first_gone").expect("an entry");
    assert_eq!(entry["error_message"], OTHER);
}

#[test]
fn an_older_rendition_only_fills_gaps() {
    let first = json!({ "error_type": "first_gone", "error_message": OTHER });
    let second = json!({ "error_type": "second_gone" });
    let third = json!({ "error_type": "third_gone" });
    let bench =
        Bench::with_catalog(&json!({ "pages": [page("b2b", 404, true, &[first, second, third])] }));
    bench.file("old.txt", older("b2b", 404, &["first_gone", "second_gone"]));
    bench.accepts(&["old.txt"]);
    let message_of =
        |code| bench.entry("b2b", 404, code).expect("an entry")["error_message"].clone();
    assert_eq!(message_of("first_gone"), OTHER);
    assert_eq!(message_of("second_gone"), message("second_gone"));
    assert_eq!(message_of("third_gone"), json!(null));
    assert_eq!(bench.page("b2b", 404).expect("a page")["complete"], true);
}

#[test]
fn a_partial_page_only_adds() {
    let bench = Bench::with_catalog(&json!({
        "pages": [page("fraud", 400, false, &[json!({ "error_type": "first_gone" })])],
    }));
    bench.file(
        "facts.json",
        facts(
            &[facts_page("fraud", 400, false, &["second_gone"])],
            &json!({}),
        ),
    );
    bench.accepts(&["facts.json"]);
    assert_eq!(bench.codes("fraud", 400), ["first_gone", "second_gone"]);
    assert_eq!(bench.page("fraud", 400).expect("a page")["complete"], false);
}

#[test]
fn a_partial_page_is_reworded_by_facts_and_not_by_an_older_rendition() {
    let errors = [json!({ "error_type": "first_gone", "error_message": OTHER })];
    let pages = json!({ "pages": [page("b2b", 404, false, &errors)] });
    let message_after = |name: &str, content: String| {
        let bench = Bench::with_catalog(&pages);
        bench.file(name, content);
        bench.accepts(&[name]);
        let entry = bench.entry("b2b", 404, "first_gone").expect("an entry");
        entry["error_message"].clone()
    };
    let facts = facts(
        &[facts_page("b2b", 404, false, &["first_gone"])],
        &json!({}),
    );
    assert_eq!(message_after("facts.json", facts), message("first_gone"));
    assert_eq!(
        message_after("old.txt", older("b2b", 404, &["first_gone"])),
        OTHER
    );
}

#[test]
fn partial_facts_do_not_change_a_complete_page() {
    let bench = Bench::with_pages(&[("fraud", 400, &["first_gone"])]);
    let facts = facts(
        &[facts_page(
            "fraud",
            400,
            false,
            &["first_gone", "second_gone"],
        )],
        &json!({}),
    );
    bench.file("facts.json", with_other(&facts));
    let report = bench.accepts(&["facts.json"]);
    assert!(report.starts_with("nothing changed\n"), "{report}");
    assert!(
        report.contains("`second_gone` is not on the complete fraud 400 page"),
        "{report}"
    );
}

#[test]
fn a_partial_page_that_is_read_whole_becomes_complete() {
    let bench = Bench::new();
    bench.file(
        "facts.json",
        facts(
            &[facts_page("consumer", 404, false, &["first_gone"])],
            &json!({}),
        ),
    );
    bench.accepts(&["facts.json"]);
    bench.file(
        "page.txt",
        rendered("consumer", 404, &["first_gone", "second_gone"]),
    );
    let report = bench.accepts(&["page.txt"]);
    assert!(report.contains("complete from now on"), "{report}");
    assert_eq!(
        bench.page("consumer", 404).expect("a page")["complete"],
        true
    );
    assert!(
        bench
            .accepts(&["facts.json"])
            .starts_with("nothing changed\n")
    );
}

#[test]
fn facts_and_page_together_are_as_one_after_the_other() {
    let facts = facts(
        &[facts_page(
            "consumer",
            404,
            false,
            &["first_gone", "old_gone"],
        )],
        &json!({}),
    );
    let [together, apart] = [
        &[&["facts.json", "page.txt"][..]][..],
        &[&["facts.json"], &["page.txt"]],
    ]
    .map(|runs| {
        let bench = Bench::new();
        bench.file("facts.json", with_other(&facts));
        bench.file(
            "page.txt",
            rendered("consumer", 404, &["first_gone", "second_gone"]),
        );
        for run in runs {
            bench.accepts(run);
        }
        bench.catalog_bytes()
    });
    assert!(
        together
            .as_ref()
            .is_some_and(|bytes| bytes.contains("\"old_gone\""))
    );
    assert_eq!(together, apart);
}

#[test]
fn a_code_with_a_page_is_not_without_one() {
    let bench =
        Bench::with_catalog(&json!({ "known_without_a_page": ["first_gone", "second_gone"] }));
    bench.file("page.txt", rendered("b2b", 401, &["first_gone"]));
    let known = json!(["first_gone", "third_gone"]);
    bench.file(
        "facts.json",
        facts(&[], &json!({ "known_without_a_page": known })),
    );
    bench.accepts(&["page.txt", "facts.json"]);
    assert_eq!(
        bench.catalog()["known_without_a_page"],
        json!(["second_gone", "third_gone"])
    );
}

#[test]
fn what_is_kept_by_hand_survives() {
    let hinted = json!({ "error_type": "first_gone", "error_message": OTHER, "hint": "Try again" });
    let bench = Bench::with_catalog(&json!({
        "pages": [page("b2b", 401, true, &[hinted])],
        "mistaken_for": { "gone": ["first_gone"] },
    }));
    bench.file(
        "page.txt",
        rendered("b2b", 401, &["first_gone", "second_gone"]),
    );
    bench.accepts(&["page.txt"]);
    assert_eq!(
        bench.entry("b2b", 401, "first_gone").expect("an entry")["hint"],
        "Try again"
    );
    assert_eq!(
        bench.catalog()["mistaken_for"],
        json!({ "gone": ["first_gone"] })
    );
}

#[test]
fn notes_are_written_into_the_catalog() {
    let bench = Bench::new();
    bench.file("b2b.txt", rendered("b2b", 401, &["first_gone"]));
    bench.file(
        "consumer.txt",
        rendered("consumer", 401, &["first_gone", "second_gone"]),
    );
    let notes = json!({
        "hints": { "first_gone": "Try again", "later_code": "Wait" },
        "mistaken_for": {
            "gone": ["second_gone", "first_gone"],
            "lost": ["later_code", "second_gone"],
            "later": ["later_code"],
            "second_gone": ["first_gone"],
        },
    });
    bench.file("catalog-notes.json", notes.to_string());
    let report = bench.accepts(&["b2b.txt", "consumer.txt"]);
    for vertical in ["b2b", "consumer"] {
        let entry = bench.entry(vertical, 401, "first_gone").expect("an entry");
        assert_eq!(entry["hint"], "Try again");
    }
    assert_eq!(
        bench.catalog()["mistaken_for"],
        json!({ "gone": ["second_gone", "first_gone"], "lost": ["second_gone"] })
    );
    let left_out = report.lines().last().expect("a note");
    for name in [
        "the hint for `later_code`",
        "`lost`",
        "`later`",
        "`second_gone` for",
    ] {
        assert!(left_out.contains(name), "{report}");
    }
}

#[test]
fn notes_that_cannot_be_read_are_refused() {
    for (notes, reason) in [
        ("{", "catalog-notes.json:1: EOF"),
        (
            "{ \"hints\": {}, \"mistaken_for\": {}, \"more\": 1 }",
            "unknown field `more`",
        ),
        (
            "{ \"hints\": { \"first_gone\": \"two\\nlines\" }, \"mistaken_for\": {} }",
            "`first_gone`",
        ),
    ] {
        let bench = Bench::with_pages(&[("b2b", 401, &["first_gone"])]);
        bench.file("page.txt", rendered("b2b", 401, &["first_gone"]));
        bench.file("catalog-notes.json", notes);
        let stderr = bench.refuses(&["page.txt"]);
        assert!(stderr.contains(reason), "{stderr}");
    }
}
