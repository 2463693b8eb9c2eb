//! The README shows what the compiler really says, and its commands are those that are run here. That
//! its Rust compiles is seen by rustdoc in the package of the examples. Links in the documents lead
//! somewhere: to a heading, to a file of the repository, or away, which is not followed.

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

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

/// Folders without documents of the project.
const SKIPPED: [&str; 2] = [".git", "target"];

#[test]
fn links_lead_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut documents = Vec::new();
    find_documents(root, &mut documents);
    let mut followed = 0;
    let mut broken = Vec::new();
    for document in &documents {
        for link in links(&fs::read_to_string(document).unwrap()) {
            match target(root, document, &link) {
                Some((file, anchor)) if !leads_somewhere(&file, anchor) => {
                    broken.push(format!("{}: {link}", document.display()));
                }
                Some(_) => followed += 1,
                None => {}
            }
        }
    }
    assert!(broken.is_empty(), "broken links: {broken:#?}");
    assert!(followed > 10, "only {followed} links were followed");
}

fn find_documents(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() && !SKIPPED.contains(&name) {
            find_documents(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "md") {
            found.push(path);
        }
    }
}

fn links(markdown: &str) -> Vec<String> {
    let events = Parser::new(markdown);
    events
        .filter_map(|event| match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                Some(dest_url.into_string())
            }
            _ => None,
        })
        .collect()
}

/// The file and the heading that a link leads to, if it stays in the repository.
fn target<'l>(root: &Path, document: &Path, link: &'l str) -> Option<(PathBuf, Option<&'l str>)> {
    let files = concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/");
    let (folder, path) = match link.strip_prefix(files) {
        Some(path) => (root, path),
        None if link.contains(':') => return None,
        None => (document.parent().unwrap(), link),
    };
    let (path, anchor) = match path.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor)),
        None => (path, None),
    };
    let file = if path.is_empty() {
        document.to_owned()
    } else {
        folder.join(path)
    };
    Some((file, anchor))
}

fn leads_somewhere(file: &Path, anchor: Option<&str>) -> bool {
    match anchor {
        None => file.exists(),
        Some(anchor) => fs::read_to_string(file).is_ok_and(|text| headings(&text).contains(anchor)),
    }
}

/// The headings as anchors: in lower case, with hyphens for spaces, and without punctuation.
fn headings(markdown: &str) -> BTreeSet<String> {
    let mut headings = BTreeSet::new();
    let mut heading: Option<String> = None;
    for event in Parser::new(markdown) {
        match (event, &mut heading) {
            (Event::Start(Tag::Heading { .. }), _) => heading = Some(String::new()),
            (Event::Text(text) | Event::Code(text), Some(heading)) => {
                let text = text.to_lowercase().replace(' ', "-");
                heading.extend(
                    text.chars()
                        .filter(|c| c.is_alphanumeric() || "-_".contains(*c)),
                );
            }
            (Event::End(TagEnd::Heading(_)), _) => headings.extend(heading.take()),
            _ => {}
        }
    }
    headings
}
