//! Lists of official names.

use std::fs;

use serde_json::{Value, json};

use crate::bench::{Bench, facts, rendered};

/// The declarations of a package with this union type.
fn declarations(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    format!(
        "type Other = \"left_alone\";\ntype StytchAPIErrorType = {} | string;\n/** `\"no_name\"` */\n",
        names.join(" | ")
    )
}

/// An enum in Kotlin.
fn kotlin(names: &[&str]) -> String {
    let entries = names.iter().map(|name| {
        format!(
            "    {}(\n        type = \"{name}\",\n    ),\n",
            name.to_uppercase()
        )
    });
    format!(
        "package com.example\n\npublic enum class StytchAPIErrorType(public val type: String) {{\n{}    ;\n\n    \
         public companion object {{\n        const val OTHER: String = \"left_alone\"\n    }}\n}}\n",
        entries.collect::<String>()
    )
}

fn bench() -> Bench {
    Bench::with_catalog(&json!({
        "pages": [crate::bench::page("b2b", 401, true, &[json!({ "error_type": "first_gone" })])],
        "retired": [{ "error_type": "old_gone", "retired": "2029-05-06" }],
    }))
}

fn names_file(bench: &Bench) -> Value {
    let text = fs::read_to_string(bench.path("catalog-names.json")).expect("a file of names");
    let mut names: Value = serde_json::from_str(&text).expect("names are JSON");
    for list in names.as_object_mut().expect("lists").values_mut() {
        list["read"]
            .as_object_mut()
            .expect("fields")
            .remove("digest");
    }
    names
}

#[test]
fn a_name_that_no_page_has_is_printed_and_recorded() {
    for (file, list, title, text) in [
        (
            "index.d.ts",
            "typescript",
            "TypeScript",
            declarations as fn(&[&str]) -> String,
        ),
        ("Type.kt", "kotlin", "Kotlin", kotlin),
    ] {
        let bench = bench();
        bench.file(file, text(&["first_gone", "old_gone", "second_gone"]));
        let report = bench.accepts(&["--names", file]);
        let title = format!("{title} names\n  new      `second_gone`, which no page has\n");
        assert!(report.starts_with(&title), "{report}");
        assert_eq!(
            bench.catalog()["known_without_a_page"],
            json!(["second_gone"])
        );
        assert_eq!(
            names_file(&bench)[list],
            json!({
                "read": { "file": file, "on": "2030-01-02" },
                "names": ["first_gone", "old_gone", "second_gone"],
            })
        );
        let before = bench.catalog_bytes();
        let report = bench.accepts(&["--read", "2030-02-03", "--names", file]);
        assert_eq!(report, "nothing changed\n");
        assert_eq!(bench.catalog_bytes(), before);
        assert_eq!(names_file(&bench)[list]["read"]["on"], "2030-01-02");
    }
}

#[test]
fn a_dropped_name_is_printed_and_recorded() {
    let bench = bench();
    bench.file("index.d.ts", declarations(&["first_gone", "second_gone"]));
    bench.accepts(&["--names", "index.d.ts"]);
    bench.file("index.d.ts", declarations(&["first_gone", "old_gone"]));
    let report = bench.accepts(&["--read", "2030-02-03", "--names", "index.d.ts"]);
    let expected = "TypeScript names\n  new      `old_gone`, which the catalog has\n  \
                    dropped  `second_gone`\n";
    assert_eq!(report, expected);
    let list = &names_file(&bench)["typescript"];
    assert_eq!(list["dropped"], json!({ "second_gone": "2030-02-03" }));
    // Stytch may still send it.
    assert_eq!(
        bench.catalog()["known_without_a_page"],
        json!(["second_gone"])
    );
    bench.file("index.d.ts", declarations(&["first_gone", "second_gone"]));
    bench.accepts(&["--names", "index.d.ts"]);
    assert_eq!(
        names_file(&bench)["typescript"]["dropped"],
        json!({ "old_gone": "2030-01-02" })
    );
}

#[test]
fn the_names_that_were_seen_are_known_to_every_import() {
    let bench = bench();
    bench.file("index.d.ts", declarations(&["second_gone", "third_gone"]));
    bench.accepts(&["--names", "index.d.ts"]);
    fs::remove_file(bench.path("catalog.json")).expect("a catalog");
    bench.file(
        "page.txt",
        rendered("b2b", 401, &["first_gone", "third_gone"]),
    );
    bench.accepts(&["page.txt"]);
    assert_eq!(
        bench.catalog()["known_without_a_page"],
        json!(["second_gone"])
    );
}

#[test]
fn what_clients_make_up_is_no_code() {
    let bench = bench();
    bench.file("index.d.ts", declarations(&["first_gone", "unknown_error"]));
    bench.accepts(&["--names", "index.d.ts"]);
    assert_eq!(bench.catalog()["known_without_a_page"], json!([]));
    let known = json!({ "known_without_a_page": ["unknown_error"] });
    bench.file("facts.json", facts(&[], &known));
    let stderr = bench.refuses(&["facts.json"]);
    assert!(
        stderr.contains("`unknown_error` is made up by clients"),
        "{stderr}"
    );
}

#[test]
fn a_list_that_is_not_understood_is_refused() {
    let union = declarations(&["first_gone", "second_gone"]);
    let entries = kotlin(&["first_gone", "second_gone"]);
    for (text, reason) in [
        (
            "type Other = \"a_code\";".to_owned(),
            "names.txt: no list of names",
        ),
        (
            union.replace(';', ""),
            "names.txt: the list of names is cut off: its union",
        ),
        (
            union.replace("second_gone", "Second"),
            "names.txt:2: `Second` is not spelled",
        ),
        (
            union.replace("\"second_gone\"", "Another"),
            "names.txt:2: `Another` is not a name of",
        ),
        (
            "type StytchAPIErrorType = string;".to_owned(),
            "names.txt: the list of names is empty",
        ),
        (
            entries.replace("first_gone", "First"),
            "names.txt:5: `First` is not spelled",
        ),
        (
            entries.replace("        type = \"first_gone\",\n", ""),
            "names.txt:4: `FIRST_GONE` has no name",
        ),
        (
            entries.replace("        type = \"second_gone\",\n", ""),
            "names.txt:7: `SECOND_GONE` has no name",
        ),
        (
            entries.split(';').next().expect("entries").to_owned(),
            "names.txt: the list of names is cut off: its enum",
        ),
    ] {
        let bench = bench();
        bench.file("names.txt", text);
        let stderr = bench.refuses(&["--names", "names.txt"]);
        assert!(stderr.starts_with(reason), "{reason}:\n{stderr}");
    }
}
