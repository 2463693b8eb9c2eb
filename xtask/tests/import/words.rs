//! What people keep by hand beside the hints: words that tell one API from another, and the names that
//! the OAuth endpoints send.

use serde_json::{Value, json};

use crate::bench::{Bench, facts, rendered};

/// Notes with these fields beside the hints and mistaken names, of which there are none.
fn notes(fields: &Value) -> String {
    let mut notes = json!({ "hints": {}, "mistaken_for": {} });
    for (name, value) in fields.as_object().expect("fields of the notes") {
        notes[name] = value.clone();
    }
    notes.to_string()
}

fn bench(fields: &Value) -> Bench {
    let bench = Bench::with_pages(&[
        ("b2b", 403, &["member_gone", "team_suspended"]),
        ("consumer", 403, &["team_suspended", "user_gone"]),
    ]);
    bench.file("catalog-notes.json", notes(fields));
    bench.file("page.txt", rendered("fraud", 404, &["far_away"]));
    bench
}

#[test]
fn words_and_names_of_oauth_get_into_the_catalog() {
    let words = json!({
        "own": { "b2b": ["member", "team"] },
        "absent": { "fraud": ["user"] },
        "neutral": ["team_suspended"],
    });
    let oauth = json!([{
        "error_type": "slow_down",
        "verticals": ["b2b", "consumer"],
        "status_codes": [400],
        "evidence": "a specification",
    }]);
    let bench = bench(&json!({ "words": words, "oauth": oauth }));
    let report = bench.accepts(&["page.txt"]);
    assert!(report.contains("words\n  changed"), "{report}");
    assert!(report.contains("names of OAuth\n  changed"), "{report}");
    assert_eq!(bench.catalog()["words"], words);
    assert_eq!(bench.catalog()["oauth"], oauth);
    assert_eq!(bench.accepts(&["page.txt"]), "nothing changed\n");
    // Notes that say nothing of them change nothing.
    bench.file("catalog-notes.json", notes(&json!({})));
    assert_eq!(bench.accepts(&["page.txt"]), "nothing changed\n");
}

fn refuses(fields: &Value, reason: &str) {
    let stderr = bench(fields).refuses(&["page.txt"]);
    assert!(stderr.contains(reason), "{reason}:\n{stderr}");
}

#[test]
fn a_word_that_another_api_has_in_its_codes_is_refused() {
    let own = |words: &[&str]| json!({ "words": { "own": { "b2b": words } } });
    let help = "\n  help: take the word out, or add what it means there to `neutral`";
    refuses(
        &own(&["member", "team"]),
        &format!(
            "words: `team` is said to be foreign to the consumer API, which sends `team_suspended` \
             with status 403{help}"
        ),
    );
    refuses(
        &json!({ "words": { "absent": { "consumer": ["user_gone"] } } }),
        "words: `user_gone` is said to be foreign to the consumer API",
    );
    refuses(
        &own(&["team", "member"]),
        "words: a list is not sorted, or one is there twice",
    );
    refuses(
        &own(&["Member"]),
        "words: `Member` is not spelled like words of a code",
    );
}

#[test]
fn a_word_of_an_observed_code_is_refused_too() {
    let bench = bench(&json!({ "words": { "own": { "b2b": ["guest"] } } }));
    bench.accepts(&["page.txt"]);
    let observed = json!({
        "error_type": "guest_gone",
        "vertical": "consumer",
        "status_code": 403,
        "evidence": "a recorded answer",
    });
    bench.file("facts.json", facts(&[], &json!({ "observed": [observed] })));
    let stderr = bench.refuses(&["facts.json"]);
    assert!(
        stderr.contains("consumer API, which sends `guest_gone`"),
        "{stderr}"
    );
}

#[test]
fn a_part_of_a_word_is_none() {
    let words = json!({ "own": { "b2b": ["ser", "tea", "user_go"] } });
    bench(&json!({ "words": words })).accepts(&["page.txt"]);
}

#[test]
fn a_name_of_oauth_that_is_no_such_name_is_refused() {
    let oauth = |name: &str, statuses: &[u16], verticals: &[&str]| {
        json!({ "oauth": [{
            "error_type": name,
            "verticals": verticals,
            "status_codes": statuses,
            "evidence": "a specification",
        }] })
    };
    let b2b = ["b2b"];
    refuses(
        &oauth("user_gone", &[400], &b2b),
        "oauth: `user_gone` is a code of Stytch's by itself",
    );
    refuses(
        &oauth("Slow", &[400], &b2b),
        "oauth: `Slow` is not spelled like a code",
    );
    for statuses in [&[][..], &[401, 400], &[400, 418]] {
        let reason = "oauth: the statuses of `slow_down` are none, or not sorted";
        refuses(&oauth("slow_down", statuses, &b2b), reason);
    }
    for verticals in [&[][..], &["consumer", "b2b"]] {
        let reason = "oauth: the APIs of `slow_down` are none, or not sorted";
        refuses(&oauth("slow_down", &[400], verticals), reason);
    }
    let mistaken = json!({
        "oauth": oauth("slow_down", &[400], &b2b)["oauth"],
        "mistaken_for": { "slow_down": ["user_gone"] },
    });
    let report = bench(&mistaken).accepts(&["page.txt"]);
    assert!(
        report.contains("or it is a code itself: `slow_down` for `user_gone`"),
        "{report}"
    );
}
