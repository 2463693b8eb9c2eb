//! Facts files that are refused: hand-written, so that misspelled fields are to be expected.

use crate::bench::Bench;

const FACTS: &str = r#"{
  "about": "written for a test",
  "pages": [
    {
      "vertical": "consumer",
      "status_code": 400,
      "complete": false,
      "errors": [
        { "error_type": "first_gone", "error_message": "About first gone." },
        { "error_type": "second_gone" }
      ],
      "sources": ["somewhere"]
    }
  ],
  "retired": [
    { "error_type": "third_gone", "retired": "2029-05-06", "replaced_by": null }
  ],
  "known_without_a_page": [
    "fourth_gone"
  ]
}
"#;

/// Refuses the facts with one thing changed, at the line that begins like this.
fn refuses(from: &str, to: &str, line: &str, named: &str) {
    assert!(FACTS.contains(from), "the facts have {from:?}");
    let bench = Bench::with_pages(&[("fraud", 403, &["far_away"])]);
    bench.file("facts.json", FACTS);
    bench.accepts(&["facts.json"]);
    let bench = Bench::with_pages(&[("fraud", 403, &["far_away"])]);
    bench.refuses_page("facts.json", &FACTS.replacen(from, to, 1), line, named);
}

#[test]
fn unknown_field_of_the_file() {
    refuses("\"about\"", "\"abuot\"", "\"abuot\"", "abuot");
}

#[test]
fn unknown_field_of_a_page() {
    refuses("\"complete\"", "\"compleet\"", "\"compleet\"", "compleet");
}

#[test]
fn unknown_field_of_an_entry() {
    let line = "{ \"error_type\": \"first_gone\"";
    refuses("\"error_message\"", "\"mesage\"", line, "mesage");
    refuses("\"error_message\"", "\"mesage\"", line, "first_gone");
}

#[test]
fn unknown_field_of_a_retired_code() {
    refuses(
        "\"replaced_by\"",
        "\"renamed_to\"",
        "{ \"error_type\": \"third_gone\"",
        "third_gone",
    );
}

#[test]
fn missing_field_of_a_page() {
    refuses("\"vertical\": \"consumer\",", "", "}", "vertical");
}

#[test]
fn unknown_vertical() {
    refuses("\"consumer\"", "\"b2c\"", "\"vertical\"", "b2c");
}

#[test]
fn unknown_status() {
    let bench = Bench::new();
    bench.file("facts.json", FACTS.replace("400", "418"));
    let stderr = bench.refuses(&["facts.json"]);
    assert!(
        stderr.contains("facts.json:4: 418 is not a status"),
        "{stderr}"
    );
}

#[test]
fn code_that_is_not_spelled_like_one() {
    refuses(
        "second_gone",
        "second-gone",
        "{ \"error_type\": \"second-gone\"",
        "second-gone",
    );
    refuses(
        "third_gone",
        "Third_gone",
        "{ \"error_type\": \"Third_gone\"",
        "Third_gone",
    );
    refuses("fourth_gone", "4th_gone", "\"4th_gone\"", "4th_gone");
}

#[test]
fn code_twice() {
    let twice = "{ \"error_type\": \"first_gone\" }";
    refuses(
        "{ \"error_type\": \"second_gone\" }",
        twice,
        twice,
        "first_gone",
    );
    let twice = "\"fourth_gone\", \n    \"fourth_gone\"";
    refuses("\"fourth_gone\"", twice, "\"fourth_gone\"", "fourth_gone");
}

#[test]
fn page_twice() {
    let bench = Bench::new();
    let end = "\"sources\": [\"somewhere\"]\n    }";
    let page = "{\n      \"vertical\": \"consumer\", \"status_code\": 400, \"complete\": true, \
                \"errors\": [{ \"error_type\": \"fifth_gone\" }]\n    }";
    assert!(FACTS.contains(end));
    bench.file("facts.json", FACTS.replace(end, &format!("{end}, {page}")));
    let stderr = bench.refuses(&["facts.json"]);
    assert!(
        stderr.contains("facts.json:13: the consumer 400 page is here twice"),
        "{stderr}"
    );
}

#[test]
fn page_without_codes() {
    let bench = Bench::new();
    let page = r#"{ "vertical": "b2b", "status_code": 401, "complete": true, "errors": [] }"#;
    bench.file("facts.json", format!("{{ \"pages\": [\n{page}\n] }}"));
    let stderr = bench.refuses(&["facts.json"]);
    assert!(
        stderr.contains("facts.json:2: the b2b 401 page lists no code"),
        "{stderr}"
    );
}

#[test]
fn day_that_is_none() {
    for day in ["2029-02-30", "20290506", "May 2029"] {
        refuses(
            "2029-05-06",
            day,
            "{ \"error_type\": \"third_gone\"",
            "third_gone",
        );
    }
}

#[test]
fn vertical_without_a_status() {
    let from = "\"replaced_by\": null";
    refuses(
        from,
        "\"vertical\": \"b2b\"",
        "{ \"error_type\": \"third_gone\"",
        "third_gone",
    );
}

#[test]
fn facts_that_are_cut_off() {
    let bench = Bench::new();
    bench.file("facts.json", FACTS.trim_end().trim_end_matches('}'));
    let stderr = bench.refuses(&["facts.json"]);
    assert!(stderr.starts_with("facts.json:21: EOF"), "{stderr}");
}

#[test]
fn a_byte_order_mark_before_facts_does_not_matter() {
    for name in ["facts.json", "facts.txt"] {
        let bench = Bench::new();
        bench.file(name, format!("\u{feff}\n{FACTS}"));
        bench.accepts(&[name]);
        assert_eq!(bench.codes("consumer", 400), ["first_gone", "second_gone"]);
    }
    // The lines are those of the file.
    let wrong = FACTS.replace("second_gone", "Second");
    let entry = "{ \"error_type\": \"Second\" }";
    let bench = Bench::new();
    bench.refuses_page("facts.json", &format!("\u{feff}\n{wrong}"), entry, "Second");
}
