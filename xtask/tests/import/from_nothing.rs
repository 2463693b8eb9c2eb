//! The committed catalog is what the pages and the notes make, and nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::bench::{Bench, rendered};

const WORKSPACE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// The pages lie beside the checkout and are not part of it. `STYTCH_PAGES` says where else.
fn pages() -> Option<PathBuf> {
    let beside = || Path::new(WORKSPACE).join("../shared/pages");
    let pages = env::var_os("STYTCH_PAGES").map_or_else(beside, PathBuf::from);
    if pages.is_dir() {
        return Some(pages);
    }
    // Past the capture of the test harness, which hides what a passing test prints.
    let _ = writeln!(
        io::stderr(),
        "SKIPPED: no pages in {}; name their folder in STYTCH_PAGES",
        pages.display()
    );
    None
}

fn committed(name: &str) -> String {
    fs::read_to_string(Path::new(WORKSPACE).join(name)).expect("a committed file")
}

fn committed_catalog() -> Value {
    serde_json::from_str(&committed("catalog.json")).expect("a catalog is JSON")
}

/// Imports all pages, without a catalog at first, each file with the day that the committed one has.
fn import_all(bench: &Bench, pages: &Path) -> String {
    let files = fs::read_dir(pages).expect("the folder of the pages");
    let mut files: Vec<PathBuf> = files.map(|file| file.expect("a page").path()).collect();
    files.sort();
    let days = committed_days();
    let mut args = Vec::new();
    for file in &files {
        let name = file.file_name().expect("a name").to_string_lossy();
        // The day of an older rendition of a page matters to nothing.
        let day = days.get(&*name).map_or("2026-01-01", String::as_str);
        args.extend(["--read".to_owned(), day.to_owned()]);
        if name == "b2b-404.txt" {
            args.extend(["--page".to_owned(), "b2b/404".to_owned()]);
        }
        args.push(file.display().to_string());
    }
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    bench.accepts(&args)
}

/// The day of each file that the committed catalog was made from.
fn committed_days() -> BTreeMap<String, String> {
    let catalog = committed_catalog();
    let pages = catalog["pages"].as_array().expect("pages");
    let read = pages
        .iter()
        .flat_map(|page| page["read"].as_array().expect("files"));
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    read.map(|read| (text(&read["file"]), text(&read["on"])))
        .collect()
}

#[test]
fn the_pages_make_the_committed_catalog() {
    let Some(pages) = pages() else { return };
    let bench = Bench::new();
    for name in ["catalog-notes.json", "catalog-names.json"] {
        bench.file(name, committed(name));
    }
    let report = import_all(&bench, &pages);
    assert!(!report.contains("note: "), "{report}");
    let made = bench.catalog_bytes().expect("a catalog");
    assert!(
        made == committed("catalog.json"),
        "the pages make another catalog.json"
    );
    assert_eq!(import_all(&bench, &pages), "nothing changed\n");
}

#[test]
fn the_committed_catalog_is_as_an_import_left_it() {
    let catalog = committed("catalog.json");
    let digest = |text: &str| {
        let catalog: Value = serde_json::from_str(text).expect("JSON");
        catalog["digest"].as_str().expect("a digest").to_owned()
    };
    assert_eq!(digest(&catalog).len(), 16);
    let bench = Bench::new();
    bench.file("page.txt", rendered("fraud", 503, &["service_unavailable"]));
    let message = "The request was canceled.";
    assert!(catalog.contains(message), "a message of the catalog");
    bench.file(
        "catalog.json",
        catalog.replace(message, "The request was cancelled."),
    );
    let stderr = bench.refuses(&["page.txt"]);
    assert!(stderr.contains("the file was edited by hand"), "{stderr}");
    bench.file("catalog.json", &catalog);
    bench.accepts(&["page.txt"]);
    // What each page was made from.
    let catalog = committed_catalog();
    for page in catalog["pages"].as_array().expect("pages") {
        let files = page["read"].as_array().expect("files");
        assert!(!files.is_empty(), "{}", page["url"]);
        assert!(
            files
                .iter()
                .all(|file| file["digest"].as_str().is_some_and(|of| of.len() == 16))
        );
    }
}

#[test]
fn every_code_with_causes_or_remedies_has_a_hint() {
    let Some(pages) = pages() else { return };
    let catalog = committed_catalog();
    let entries = catalog["pages"].as_array().expect("pages").iter();
    let entries = entries.flat_map(|page| page["errors"].as_array().expect("errors"));
    let mut unhinted = BTreeSet::new();
    let mut hinted = BTreeSet::new();
    for entry in entries {
        let code = entry["error_type"].as_str().expect("a code").to_owned();
        let set = if entry["hint"].is_string() {
            &mut hinted
        } else {
            &mut unhinted
        };
        set.insert(code);
    }
    assert_eq!(hinted.intersection(&unhinted).collect::<Vec<_>>(), [""; 0]);
    let mut advised = BTreeSet::new();
    for file in fs::read_dir(pages).expect("the folder of the pages") {
        let text = fs::read_to_string(file.expect("a page").path()).expect("a page is text");
        advised.extend(advised_codes(&text));
    }
    assert_eq!(advised, hinted);
}

/// The codes of the entries that hold a list of causes or remedies.
fn advised_codes(page: &str) -> BTreeSet<String> {
    let entries = page
        .split("Need help?")
        .flat_map(|part| part.split("How to get help"));
    let with_advice = entries.filter(|entry| {
        ["Common Causes", "Common causes", "Troubleshooting"]
            .iter()
            .any(|advice| entry.contains(advice))
    });
    with_advice.map(code_of).collect()
}

fn code_of(entry: &str) -> String {
    if let Some((_, rest)) = entry.split_once("\"error_type\": \"") {
        return rest.split('"').next().unwrap_or_default().to_owned();
    }
    let first = entry.lines().map(str::trim).find(|line| !line.is_empty());
    first.unwrap_or_default().to_owned()
}

#[test]
fn the_committed_notes_are_all_in_the_catalog() {
    let notes: Value = serde_json::from_str(&committed("catalog-notes.json")).expect("JSON");
    let catalog = committed_catalog();
    for name in ["mistaken_for", "oauth", "words"] {
        assert_eq!(notes[name], catalog[name]);
    }
    for (code, hint) in notes["hints"].as_object().expect("hints") {
        let pages = catalog["pages"].as_array().expect("pages").iter();
        let entries = pages.flat_map(|page| page["errors"].as_array().expect("errors"));
        let hints: Vec<&Value> = entries
            .filter(|entry| entry["error_type"] == **code)
            .map(|entry| &entry["hint"])
            .collect();
        assert!(
            !hints.is_empty() && hints.iter().all(|found| *found == hint),
            "{code}"
        );
    }
}

#[test]
fn the_committed_catalog_has_what_the_pages_are_known_to_hold() {
    let catalog = committed_catalog();
    let pages = catalog["pages"].as_array().expect("pages");
    let count = |vertical: &str, status: u64| {
        let page = pages
            .iter()
            .find(|p| p["vertical"] == vertical && p["status_code"] == status);
        page.and_then(|page| page["errors"].as_array())
            .map(Vec::len)
    };
    assert_eq!(count("b2b", 400), Some(590));
    assert_eq!(count("b2b", 401), Some(33));
    assert_eq!(count("b2b", 404), Some(50));
    assert_eq!(count("consumer", 401), Some(31));
    assert_eq!(count("consumer", 400), Some(25));
    assert_eq!(count("consumer", 404), Some(19));
    assert_eq!(pages.len(), 4 + 19);
    assert_eq!(catalog["observed"].as_array().map(Vec::len), Some(2));
    assert_eq!(catalog["retired"].as_array().map(Vec::len), Some(18));
    let names = catalog["mistaken_for"].as_object().expect("names");
    assert!(names.len() >= 60, "{}", names.len());
}
