//! Links in the documents lead somewhere: to a heading, to a file of the repository, or away, which is
//! not followed.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

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
