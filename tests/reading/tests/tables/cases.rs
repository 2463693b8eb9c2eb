//! The handlers in `cases/`, each with what the macros make of it: every mistake with its place, its
//! message and its help, and every string that is linked to a variant.
//!
//! A case begins with `=== ` and its name. After `---` stands, for each mistake, its line and columns, or
//! its line alone where it is at the attribute; and for each line, which names stand at which columns.
//! `WRITE=1` writes what the macros make of the cases today: read the difference.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use stytch_errors_reading_tests::cases::reported;

struct Case<'t> {
    name: &'t str,
    source: &'t str,
    reported: &'t str,
}

#[test]
fn cases_are_reported_as_written() {
    let mut count = 0;
    let mut changed = String::new();
    for file in files() {
        let text = fs::read_to_string(&file).unwrap();
        let mut written = String::new();
        for case in cases(&text) {
            count += 1;
            let now = reported(case.source);
            if now.trim_end() != case.reported {
                let (file, name) = (file.display(), case.name);
                let _ = writeln!(changed, "{file}: {name}\n{}\nis now\n{now}", case.reported);
            }
            let (name, source) = (case.name, case.source);
            let _ = writeln!(written, "=== {name}\n{source}\n---\n{now}");
        }
        if env::var_os("WRITE").is_some() {
            fs::write(&file, format!("{}\n", written.trim_end())).unwrap();
        }
    }
    assert!(count >= 320, "{count} cases");
    assert!(
        changed.is_empty() || env::var_os("WRITE").is_some(),
        "{changed}"
    );
}

#[test]
fn names_of_cases_are_distinct() {
    for file in files() {
        let text = fs::read_to_string(&file).unwrap();
        let mut known = BTreeSet::new();
        for case in cases(&text) {
            let name = case.name;
            assert!(known.insert(name), "{}: {name}", file.display());
        }
    }
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let entries = fs::read_dir(folder).expect("the cases");
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn cases(text: &str) -> Vec<Case<'_>> {
    let cases = text.split("=== ").skip(1).map(|case| {
        let (name, rest) = case.split_once('\n').expect("a name");
        let (source, reported) = rest.split_once("\n---\n").expect("a separator");
        Case {
            name,
            source,
            reported: reported.trim_end(),
        }
    });
    cases.collect()
}
