//! The README shows what the compiler really says, and its commands are those that are run here. That
//! its Rust compiles is seen by rustdoc in the package of the examples.

use std::fs;
use std::path::Path;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

/// Compiled by the UI test, which compares the words of rustc with those beside it.
const CASE: &str = "ui/fail/wrong_handler";

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
fn the_first_command_is_the_light_one_and_the_second_has_the_client() {
    let readme = read("README.md");
    let mut commands = readme.lines().filter(|line| line.starts_with("cargo run"));
    let first = "cargo run -p stytch-errors --example first_look";
    assert_eq!(commands.next(), Some(first));
    let second = "cargo run -p stytch-errors-examples --bin tour";
    assert_eq!(commands.next(), Some(second));
    let tests = "cargo test --workspace";
    assert!(read("CONTRIBUTING.md").contains(&format!("\n{tests}")));
    assert!(read(".ci/run").contains(&format!("\n{tests}")));
}

#[test]
fn the_minimum_rust_version_is_the_declared_one() {
    let manifest = read("Cargo.toml");
    let declared = manifest
        .lines()
        .find_map(|line| line.strip_prefix("rust-version = \"")?.strip_suffix('"'))
        .expect("a declared version");
    let readme = read("README.md").replace('\n', " ");
    let said = format!("The minimum Rust version is {declared}.");
    assert!(readme.contains(&said), "{said}");
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
