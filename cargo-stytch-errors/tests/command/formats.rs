//! What machines read.

use std::collections::HashSet;

use cargo_metadata::Message;
use cargo_metadata::diagnostic::{Applicability, DiagnosticLevel};
use rustfix::{Filter, apply_suggestions, get_suggestions_from_json};
use serde_json::Value;

use crate::support::Sandbox;

fn service() -> Sandbox {
    Sandbox::copy("service", |_, text| text)
}

#[test]
fn json_is_what_cargo_prints() {
    let sandbox = service();
    let run = sandbox.run(&["check", "--message-format", "json"]);
    let (mut errors, mut certain, mut finished) = (0, 0, false);
    for message in Message::parse_stream(run.stdout.as_bytes()) {
        match message.unwrap() {
            Message::CompilerMessage(message) => {
                assert_eq!(message.target.name, "service");
                let span = &message.message.spans[0];
                let path = sandbox.path(&span.file_name);
                let text = std::fs::read_to_string(path).unwrap();
                let found = &text[span.byte_start as usize..span.byte_end as usize];
                let line = text.lines().nth(span.line_start - 1).unwrap();
                assert_eq!(span.text[0].text, line);
                let by_column: String = line
                    .chars()
                    .skip(span.column_start - 1)
                    .take(span.column_end - span.column_start)
                    .collect();
                assert_eq!(by_column, found);
                errors += usize::from(message.message.level == DiagnosticLevel::Error);
                let suggestions = message
                    .message
                    .children
                    .iter()
                    .flat_map(|child| &child.spans);
                certain += suggestions
                    .filter(|span| {
                        span.suggestion_applicability == Some(Applicability::MachineApplicable)
                    })
                    .count();
            }
            Message::BuildFinished(build) => {
                assert!(!build.success);
                finished = true;
            }
            other => panic!("{other:?}"),
        }
    }
    assert_eq!((errors, certain, finished), (9, 5, true));
}

#[test]
fn what_cargo_fix_applies_is_what_fix_writes() {
    let sandbox = service();
    let run = sandbox.run(&["check", "--message-format", "json"]);
    let diagnostics: String = run
        .stdout
        .lines()
        .filter_map(|line| {
            let line: Value = serde_json::from_str(line).unwrap();
            line.get("message").map(|message| format!("{message}\n"))
        })
        .collect();
    let before = sandbox.sources();
    assert_eq!(sandbox.run(&["fix"]).status, 0);
    let mut changed = 0;
    for ((path, before), (_, after)) in before.iter().zip(sandbox.sources()) {
        let name = path.to_str().unwrap();
        let suggestions =
            get_suggestions_from_json(&diagnostics, &HashSet::new(), Filter::MachineApplicableOnly)
                .unwrap();
        let own: Vec<_> = suggestions
            .into_iter()
            .filter(|suggestion| {
                let mut solutions = suggestion.solutions.iter().flat_map(|it| &it.replacements);
                solutions.any(|replacement| replacement.snippet.file_name == name)
            })
            .collect();
        assert_eq!(apply_suggestions(before, &own).unwrap(), after, "{name}");
        changed += usize::from(*before != after);
    }
    assert_eq!(changed, 2);
}

#[test]
fn sarif_is_what_its_schema_says() {
    let sandbox = service();
    let run = sandbox.run(&["check", "--message-format", "sarif"]);
    let printed: Value = serde_json::from_str(&run.stdout).unwrap();
    // The types are made from the schema: what it has no place for does not come back.
    let typed: serde_sarif::sarif::Sarif = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(serde_json::to_value(&typed).unwrap(), printed);
    let results = printed["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), 11);
    let rules = printed["runs"][0]["tool"]["driver"]["rules"]
        .as_array()
        .unwrap();
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(result["ruleId"], rules[index]["id"]);
    }
    let fixed = results
        .iter()
        .filter(|result| result.get("fixes").is_some());
    assert_eq!(fixed.count(), 5);
}

#[test]
fn where_nothing_is_found_machines_get_whole_documents() {
    let sandbox = Sandbox::copy("elsewhere", |_, text| text);
    let run = |format| sandbox.run(&["check", "--message-format", format]).stdout;
    assert_eq!(run("human"), "");
    assert_eq!(run("github"), "");
    assert_eq!(
        run("json"),
        "{\"reason\":\"build-finished\",\"success\":true}\n"
    );
    let sarif: Value = serde_json::from_str(&run("sarif")).unwrap();
    assert_eq!(sarif["runs"][0]["results"], Value::Array(Vec::new()));
}
