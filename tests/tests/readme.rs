//! The README shows what the compiler really says, and its commands are those that are run here. That
//! its Rust compiles is seen by rustdoc, since it is also the documentation of `stytch-errors`.

use std::fs;
use std::path::Path;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

/// Compiled by the UI test, which compares the words of rustc with those beside it.
const CASE: &str = "ui/fail/readme/wrong_handler";

#[test]
fn the_wrong_handler_is_the_one_that_is_compiled() {
    let handler = block(&read("README.md"), "rust,compile_fail");
    let case = read(&format!("tests/{CASE}.rs"));
    let rest = case.strip_prefix(&handler);
    assert!(rest.is_some(), "not the beginning of {CASE}.rs:\n{handler}");
}

#[test]
fn the_compiler_says_what_is_shown() {
    let shown = block(&read("README.md"), "text");
    assert_eq!(shown, said().replace(&format!("{CASE}.rs"), "src/main.rs"));
}

#[test]
fn the_attribute_shows_the_same() {
    let text = read("stytch-errors-macros/src/stytch_handle.md");
    let said = said();
    let is_message = |line: &&str| line.starts_with("error: ") || line.contains("help: ");
    let messages: Vec<&str> = said.lines().filter(is_message).collect();
    assert!(!messages.is_empty());
    assert_eq!(block(&text, "text").lines().collect::<Vec<_>>(), messages);
}

#[test]
fn the_first_commands_are_the_tour_and_the_tests() {
    let readme = read("README.md");
    let first = |command| readme.lines().find(|line| line.starts_with(command));
    let tour = "cargo run -p stytch-errors --example tour";
    assert_eq!(first("cargo run"), Some(tour));
    let tests = "cargo test --workspace";
    assert_eq!(first("cargo test"), Some(tests));
    assert!(read(".ci/run").contains(&format!("\n{tests}")));
}

/// What rustc says of the case, with the path that the UI test gives it.
fn said() -> String {
    read(&format!("tests/{CASE}.stderr"))
}

fn read(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    fs::read_to_string(root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The first code block of this language.
fn block(markdown: &str, language: &str) -> String {
    let mut events = Parser::new(markdown);
    let is_start = |event: &Event| matches!(event, Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if **info == *language);
    assert!(events.any(|event| is_start(&event)), "no `{language}`");
    let lines = events.take_while(|event| *event != Event::End(TagEnd::CodeBlock));
    lines
        .map(|event| match event {
            Event::Text(text) => text.into_string(),
            other => panic!("{other:?} in a code block"),
        })
        .collect()
}
