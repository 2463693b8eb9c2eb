//! The public interface of `stytch-errors` is the one in `public-api.txt`, so that a change of it is
//! seen in the change that makes it. It takes a nightly toolchain to list it; without one that fits,
//! this test says that it was skipped.
//!
//! Without the feature `stytch-11`, for which the official client would be built once more: its tests call
//! each function that it adds.
//!
//! After a change that is meant, write the file anew with
//! `PUBLIC_API=overwrite cargo test -p stytch-errors-tests --test public_api`.

use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::{env, fs, io};

use public_api::PublicApi;

const SNAPSHOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public-api.txt");

/// One macro writes the enums of all pages, so this one stands for all.
const SHOWN_PAGE: &str = "stytch_errors::b2b::Unauthorized";

#[test]
fn public_interface_is_the_known_one() {
    let lines = match public_lines() {
        Ok(lines) => lines,
        Err(reason) => return skip(&reason),
    };
    if env::var_os("PUBLIC_API").is_some_and(|value| value == "overwrite") {
        return fs::write(SNAPSHOT, lines).unwrap();
    }
    let known = fs::read_to_string(SNAPSHOT).unwrap();
    let added = lines
        .lines()
        .filter(|line| !known.lines().any(|known| known == *line));
    let added: Vec<&str> = added.collect();
    let removed = known
        .lines()
        .filter(|known| !lines.lines().any(|line| line == *known));
    let removed: Vec<&str> = removed.collect();
    assert!(
        added.is_empty() && removed.is_empty(),
        "added: {added:#?}\nremoved: {removed:#?}"
    );
}

fn skip(reason: &str) {
    // Past the test harness, which would keep the words of a test that passes to itself.
    let told = writeln!(io::stderr(), "SKIPPED: the public interface: {reason}");
    told.expect("standard error to be open");
}

fn public_lines() -> Result<String, String> {
    let nightly = Command::new("rustc")
        .args(["+nightly", "--version"])
        .output();
    if !nightly.is_ok_and(|output| output.status.success()) {
        return Err("no nightly toolchain is installed".to_owned());
    }
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let json = rustdoc_json::Builder::default()
        .toolchain("nightly")
        .manifest_path(workspace.join("stytch-errors/Cargo.toml"))
        .features(["alloc", "body", "macros", "serde"])
        .target_dir(Path::new(env!("CARGO_TARGET_TMPDIR")).join("public-api"))
        .quiet(true)
        .build()
        .expect("rustdoc to document the crate");
    let api = public_api::Builder::from_rustdoc_json(json)
        .omit_auto_derived_impls(true)
        .omit_auto_trait_impls(true)
        .omit_blanket_impls(true)
        .build()
        .map_err(|error| format!("the nightly toolchain is too old or too new: {error}"))?;
    Ok(without_codes(&api))
}

/// The codes are the catalog's, and the pages are alike.
fn without_codes(api: &PublicApi) -> String {
    let lines = api.items().map(|item| item.to_string() + "\n");
    lines.filter(|line| is_shown(line)).collect()
}

fn is_shown(line: &str) -> bool {
    let pages = ["b2b", "consumer", "fraud"].map(|vertical| format!("stytch_errors::{vertical}::"));
    let is_of_a_page = pages.iter().any(|page| line.contains(page));
    let is_variant = line
        .strip_prefix(&format!("pub {SHOWN_PAGE}::"))
        .is_some_and(|name| name.trim_end().chars().all(char::is_alphanumeric));
    !is_of_a_page
        || line.contains(" enum ")
        || line.contains("::ErrorType")
        || line.contains("::OwnedErrorType")
        || line.contains(SHOWN_PAGE) && !is_variant
}
