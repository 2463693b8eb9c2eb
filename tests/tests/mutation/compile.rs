//! Has cargo check the crates, and compares what rustc says with what it must say.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::BufReader;
use std::path::Path;
use std::process::{Command, Stdio};

use cargo_metadata::Message;
use cargo_metadata::diagnostic::{Diagnostic, DiagnosticSpan};

use crate::source::{Place, Source};

/// What rustc says of each crate.
pub(crate) type Diagnostics = BTreeMap<String, Vec<Diagnostic>>;

/// Checks all crates at once, so that cargo can use all cores.
pub(crate) fn check(sources: &[&Source]) -> Diagnostics {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mutation");
    write(&root, sources);
    let log = root.join("cargo.log");
    let mut cargo = Command::new(env!("CARGO"))
        .args([
            "check",
            "--examples",
            "--keep-going",
            "--offline",
            "--quiet",
        ])
        .args(["--message-format", "json"])
        .current_dir(&root)
        // What the crates depend on is built once for all tests that check files with cargo.
        .env("CARGO_TARGET_DIR", root.with_file_name("checked"))
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_INCREMENTAL", "0")
        .env_remove("RUSTFLAGS")
        .stdout(Stdio::piped())
        .stderr(File::create(&log).expect("a file can be written"))
        .spawn()
        .expect("cargo can be run");
    let output = BufReader::new(cargo.stdout.take().expect("it is piped"));
    let mut diagnostics = Diagnostics::new();
    let mut checked = BTreeSet::new();
    for message in Message::parse_stream(output) {
        match message.expect("cargo writes messages") {
            Message::CompilerMessage(message) => {
                checked.insert(message.target.name.clone());
                let of_crate = diagnostics.entry(message.target.name).or_default();
                of_crate.push(message.message);
            }
            Message::CompilerArtifact(artifact) => {
                checked.insert(artifact.target.name);
            }
            _ => {}
        }
    }
    cargo.wait().expect("cargo has been run");
    for Source { name, .. } in sources {
        let log = || fs::read_to_string(&log).unwrap_or_default();
        assert!(
            checked.contains(*name),
            "{name}.rs was not checked\n{}",
            log()
        );
    }
    diagnostics
}

/// A package of its own, with each source as an example that is a library: nothing is unused in it.
fn write(root: &Path, sources: &[&Source]) {
    let members = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let stytch_errors = members.join("stytch-errors");
    let stytch_errors = stytch_errors.to_str().expect("the path is Unicode");
    let mut manifest = format!(
        "[package]\nname = \"mutation\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\nstytch-errors = {{ path = {stytch_errors:?}, default-features = false, features = [\"macros\"] }}\n"
    );
    fs::create_dir_all(root.join("src")).expect("a directory can be made");
    let write = |file: &str, text: &str| {
        fs::write(root.join(file), text).expect("a file can be written");
    };
    for Source { name, text, .. } in sources {
        let target = format!("name = \"{name}\"\npath = \"{name}.rs\"\ncrate-type = [\"lib\"]");
        manifest.extend(["\n[[example]]\n", &target, "\n"]);
        write(&format!("{name}.rs"), text);
    }
    write("Cargo.toml", &manifest);
    write("src/lib.rs", "");
    // The versions are those that this test was built with, which cargo has at hand.
    fs::copy(members.join("Cargo.lock"), root.join("Cargo.lock")).expect("there is a lock file");
}

/// Everything that rustc should have said of a crate and did not, or said and should not have.
pub(crate) fn complaints(source: &Source, diagnostics: &Diagnostics) -> Vec<String> {
    let mut complaints = Vec::new();
    let mut unmet = source.wrong.clone();
    for diagnostic in diagnostics.get(source.name).into_iter().flatten() {
        let message = &diagnostic.message;
        if message.starts_with("aborting due to") {
            continue;
        }
        let primary = diagnostic.spans.iter().find(|span| span.is_primary);
        match primary.and_then(|span| unmet.remove(&place(span))) {
            Some(demand) if demand.is_met_by(diagnostic) => {}
            Some(demand) => complaints.push(format!("{message}\nbut wanted: {demand:?}")),
            None => {
                let rendered = diagnostic.rendered.as_deref().unwrap_or(message);
                complaints.push(format!("{rendered}\nbut nothing is wrong there"));
            }
        }
    }
    let silent = unmet.into_iter();
    complaints.extend(
        silent.map(|(place, demand)| format!("nothing at {place:?}\nbut wanted: {demand:?}")),
    );
    complaints
}

pub(crate) fn place(span: &DiagnosticSpan) -> Place {
    Place {
        line: span.line_start,
        columns: (span.column_start, span.column_end),
    }
}
