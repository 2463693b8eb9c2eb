//! rustc and clippy say the same of annotated code as of plain code, and suggest the same.

mod compiler;

use std::collections::BTreeMap;
use std::process::Command;

use cargo_metadata::diagnostic::Diagnostic;

use compiler::Compiler;

/// All lints of rustc and clippy, of every group, as arguments that turn them on.
fn all_lints() -> Vec<String> {
    let output = Command::new("clippy-driver")
        .args(["-W", "help"])
        .output()
        .unwrap();
    let help = String::from_utf8(output.stdout).unwrap();
    let name_and_level = |line: &str| {
        let mut words = line.split_whitespace();
        let (name, level) = (words.next()?, words.next()?);
        let is_lint = ["allow", "warn", "deny", "forbid"].contains(&level);
        is_lint.then(|| format!("-W{name}"))
    };
    help.lines().filter_map(name_and_level).collect()
}

/// How often each thing is said, with its places, notes and suggestions.
fn counted(diagnostics: Vec<Diagnostic>) -> BTreeMap<String, usize> {
    let mut counted = BTreeMap::new();
    for mut diagnostic in diagnostics {
        if compiler::is_summary(&diagnostic) {
            continue;
        }
        // Only the first warning of a lint tells who asked for it, wherever that is.
        let asked = |note: &Diagnostic| note.message.contains("on the command line");
        diagnostic.children.retain(|note| !asked(note));
        diagnostic.rendered = None;
        let said = serde_json::to_string_pretty(&diagnostic).unwrap();
        *counted.entry(said).or_default() += 1;
    }
    counted
}

#[test]
fn every_lint_says_the_same() {
    let lints = all_lints();
    assert!(lints.len() > 800, "only {} lints", lints.len());
    let said = |output: &str, cfg: Option<&str>| {
        let mut compiler = Compiler::clippy("lints.rs", "2021", output).linked("stytch_errors");
        compiler = compiler.args(lints.iter().map(String::as_str));
        if let Some(cfg) = cfg {
            compiler = compiler.cfg(cfg);
        }
        let result = compiler.check();
        assert_eq!(result.errors().count(), 0, "{}", result.rendered());
        result.diagnostics
    };
    let plain = said("lints_plain.rmeta", None);
    let annotated = said("lints_annotated.rmeta", Some("annotated"));
    for expected in EXPECTED {
        let is_expected = |said: &&Diagnostic| {
            said.code
                .as_ref()
                .is_some_and(|code| code.code == *expected)
        };
        assert!(
            plain.iter().any(|said| is_expected(&said)),
            "`{expected}` is silent"
        );
    }
    let (plain, annotated) = (counted(plain), counted(annotated));
    let only = |these: &BTreeMap<String, usize>, those: &BTreeMap<String, usize>| {
        let only = these
            .iter()
            .filter(|(said, count)| those.get(*said) != Some(count));
        only.map(|(said, _)| said.clone()).collect::<Vec<_>>()
    };
    let lost = only(&plain, &annotated);
    assert!(lost.is_empty(), "only of plain code:\n{}", lost.join("\n"));
    let added = only(&annotated, &plain);
    assert!(
        added.is_empty(),
        "only of annotated code:\n{}",
        added.join("\n")
    );
}

/// Lints that the fixture sets off, so that the comparison is about something.
const EXPECTED: &[&str] = &[
    "clippy::cognitive_complexity",
    "clippy::collapsible_if",
    "clippy::items_after_statements",
    "clippy::match_same_arms",
    "clippy::missing_docs_in_private_items",
    "clippy::needless_return",
    "clippy::single_match",
    "clippy::too_many_lines",
    "clippy::undocumented_unsafe_blocks",
    "clippy::wildcard_imports",
    "dead_code",
    "missing_docs",
    "unreachable_patterns",
    "unsafe_code",
    "unused_imports",
    "unused_qualifications",
    "unused_variables",
];
