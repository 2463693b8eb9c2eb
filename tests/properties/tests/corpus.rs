//! The properties hold of every input in the corpora of the fuzz targets.

use std::fs;
use std::path::Path;

use stytch_errors_properties::{attribute, body, import, lookup};

fn each_input(target: &str, check: impl Fn(&[u8])) {
    let corpora = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus");
    let inputs = fs::read_dir(corpora.join(target)).expect("a corpus");
    let mut count = 0;
    for input in inputs {
        let path = input.expect("an input").path();
        // The test harness shows it where a check fails.
        println!("{}", path.display());
        check(&fs::read(path).expect("an input"));
        count += 1;
    }
    assert!(count >= 10, "{count} inputs for {target}");
}

#[test]
fn of_bodies() {
    each_input("body", body::check_all);
}

#[test]
fn of_the_lookup() {
    each_input("lookup", lookup::check);
}

#[test]
fn of_handlers_as_text() {
    each_input("attribute", |bytes| {
        attribute::check(&String::from_utf8_lossy(bytes));
    });
}

#[test]
fn of_handlers_in_fragments() {
    each_input("attribute_fragments", |bytes| {
        attribute::check(&attribute::from_fragments(bytes));
    });
}

#[test]
fn of_imports() {
    each_input("import", import::check);
}
