//! The UI cases, in a folder for each topic: `ui/fail/<topic>/<situation>.rs` must not compile, and
//! is told so in the words of the `.stderr` beside it; `ui/pass/<topic>/<situation>.rs` must compile
//! and run.
//!
//! Most of these words are the macro's own, and so the same on every toolchain. Those of the topics in
//! [`PINNED_TOPICS`] are not: they are compared on the pinned toolchain only.
//!
//! After a change of a message, write the files anew with
//! `TRYBUILD=overwrite cargo test -p stytch-errors-tests --test ui`, and read the difference.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

use trybuild::TestCases;

/// The release of rustc whose words some cases quote. CI runs them with it, whichever is stable.
const PINNED: &str = include_str!("../ui/rustc-release").trim_ascii_end();

/// Topics whose errors hold rustc's own words, or whose syntax is younger than this project's
/// `rust-version`.
const PINNED_TOPICS: [&str; 5] = [BUILT, "beside_rustc", "constants", "let_chains", "retired"];

/// A topic whose mistakes show when code is generated, which `cargo check` does not do.
const BUILT: &str = "built";

#[test]
fn wrong_handlers_do_not_compile() {
    let cases = TestCases::new();
    for topic in topics("fail") {
        if !topic.ends_with(BUILT) {
            compile_fail(&cases, &topic);
        }
    }
}

#[test]
fn right_handlers_compile() {
    let cases = TestCases::new();
    for topic in topics("pass") {
        cases.pass(topic.join("*.rs"));
    }
    // Beside cases that are to be run, those that must fail are built, not just checked.
    compile_fail(&cases, &Path::new("ui/fail").join(BUILT));
}

fn topics(outcome: &str) -> Vec<PathBuf> {
    let folder = Path::new("ui").join(outcome);
    let entries = fs::read_dir(&folder).expect("the folder of the cases");
    let mut topics: Vec<_> = entries
        .map(|entry| entry.expect("a topic").path())
        .collect();
    assert!(!topics.is_empty(), "no topics in {}", folder.display());
    topics.sort();
    topics
}

fn compile_fail(cases: &TestCases, topic: &Path) {
    let is_pinned = PINNED_TOPICS.iter().any(|known| topic.ends_with(known));
    let rustc = rustc_version();
    if is_pinned && !rustc.starts_with(&format!("rustc {PINNED}.")) {
        // Past the test harness, which would keep the words of a test that passes to itself.
        let topic = topic.display();
        let told = writeln!(
            io::stderr(),
            "SKIPPED: the cases in {topic} are for rustc {PINNED}, and this is {rustc}"
        );
        return told.expect("standard error to be open");
    }
    cases.compile_fail(topic.join("*.rs"));
}

fn rustc_version() -> String {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output();
    let version = output.expect("rustc to tell its version").stdout;
    String::from_utf8_lossy(&version).trim().to_owned()
}
