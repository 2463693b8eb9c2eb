//! Handlers in the styles of the API clients that people use: those in `handlers/right` compile
//! without a warning, and those in `handlers/wrong` get an error at each marked literal and no other.
//!
//! A marker is `//~ ERROR part of the message`, on the line of the error or with a `^` for each line
//! above; `//~ WARN` marks a warning.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs, io};

use cargo_metadata::Message;
use cargo_metadata::diagnostic::{Diagnostic, DiagnosticLevel, DiagnosticSpan};

/// What the compiler says of one line.
#[derive(Debug)]
struct Said {
    line: usize,
    level: &'static str,
    text: String,
}

/// What is said of each handler file, by the name of its target.
type SaidOfFiles = BTreeMap<String, Vec<Said>>;

#[test]
fn right_handlers_compile_and_wrong_ones_do_not() {
    let files = handler_files();
    let said = check(&files);
    let mut surprises = String::new();
    for (target, file) in &files {
        let source = fs::read_to_string(file).unwrap();
        let said = said.get(target).map_or(&[][..], Vec::as_slice);
        compare(&expected(&source), said, file, &mut surprises);
    }
    assert!(surprises.is_empty(), "{surprises}");
}

#[test]
fn there_are_right_and_wrong_handlers() {
    for kind in ["right", "wrong"] {
        let marked = |(target, file): (String, PathBuf)| {
            let source = fs::read_to_string(file).unwrap();
            target.starts_with(kind).then(|| {
                (
                    source.matches("stytch_handle(").count(),
                    expected(&source).len(),
                )
            })
        };
        let counts: Vec<_> = handler_files().into_iter().filter_map(marked).collect();
        let handlers: usize = counts.iter().map(|count| count.0).sum();
        assert!(handlers >= 40, "{handlers} {kind} handlers");
        let all_marked = counts.iter().all(|count| count.1 > 0);
        let none_marked = counts.iter().all(|count| count.1 == 0);
        assert!(if kind == "wrong" {
            all_marked
        } else {
            none_marked
        });
    }
}

fn handlers() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("handlers")
}

/// The handler files, each with the name of the target that it is compiled as.
fn handler_files() -> BTreeMap<String, PathBuf> {
    let mut files = BTreeMap::new();
    for kind in ["right", "wrong"] {
        for entry in fs::read_dir(handlers().join(kind)).unwrap() {
            let file = entry.unwrap().path();
            let style = file.file_stem().unwrap().to_str().unwrap();
            files.insert(format!("{kind}_{style}"), file);
        }
    }
    files
}

/// Checks all files as test targets of one package, so that what they depend on is built once.
fn check(files: &BTreeMap<String, PathBuf>) -> SaidOfFiles {
    let project = Path::new(env!("CARGO_TARGET_TMPDIR")).join("handlers");
    write_project(&project, files).unwrap();
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["check", "--tests", "--keep-going", "--offline", "--quiet"])
        .args(["--message-format", "json"])
        .current_dir(&project)
        // What the files depend on is built once for all tests that check files with cargo.
        .env("CARGO_TARGET_DIR", project.with_file_name("checked"))
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_INCREMENTAL", "0")
        .env_remove("RUSTFLAGS")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = SaidOfFiles::new();
    let mut compiled = false;
    let messages = io::BufReader::new(cargo.stdout.take().unwrap());
    for message in Message::parse_stream(messages) {
        match message.unwrap() {
            Message::CompilerMessage(message) if files.contains_key(&message.target.name) => {
                let file = &files[&message.target.name];
                let all = said.entry(message.target.name).or_default();
                all.extend(of_diagnostic(&message.message, file));
            }
            Message::CompilerArtifact(artifact) => compiled |= artifact.target.name == "clients",
            _ => {}
        }
    }
    let output = cargo.wait_with_output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(compiled, "the handlers were not reached: {told}");
    said
}

fn write_project(project: &Path, files: &BTreeMap<String, PathBuf>) -> io::Result<()> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let clients = handlers().join("clients.rs");
    let runtime = workspace.join("stytch-errors");
    let (clients, runtime) = (clients.display(), runtime.display());
    let mut manifest = format!(
        r#"
            [package]
            name = "handlers"
            version = "0.0.0"
            edition = "2024"
            autotests = false

            [lib]
            name = "clients"
            path = '{clients}'

            [dependencies]
            http = "1"
            serde_json = "1"
            stytch-errors = {{ path = '{runtime}', default-features = false, features = ['macros'] }}

            [workspace]

            [lints.rust]
            dead_code = "allow"
            unused_qualifications = "warn"
            unused_variables = "allow"
        "#
    );
    for (target, file) in files {
        let file = file.display();
        let _ = write!(manifest, "\n[[test]]\nname = '{target}'\npath = '{file}'\n");
    }
    fs::create_dir_all(project)?;
    fs::write(project.join("Cargo.toml"), manifest)?;
    // The versions that the workspace is tested with.
    fs::copy(workspace.join("Cargo.lock"), project.join("Cargo.lock"))?;
    Ok(())
}

/// What a diagnostic says, if it speaks of a line; the rest sums up.
fn of_diagnostic(diagnostic: &Diagnostic, file: &Path) -> Option<Said> {
    let level = match diagnostic.level {
        DiagnosticLevel::Error | DiagnosticLevel::Ice => "ERROR",
        DiagnosticLevel::Warning => "WARN",
        _ => return None,
    };
    let primary = diagnostic.spans.iter().find(|span| span.is_primary)?;
    let helps = diagnostic
        .children
        .iter()
        .map(|child| child.message.as_str());
    let mut text = diagnostic.message.clone();
    helps.for_each(|help| text.extend(["\n", help]));
    let line = place_in(file, primary).line_start;
    Some(Said { line, level, text })
}

/// Where in the file the span is, seen from the outermost macro call where it is in another.
fn place_in<'s>(file: &Path, mut span: &'s DiagnosticSpan) -> &'s DiagnosticSpan {
    while !file.ends_with(&span.file_name) {
        match &span.expansion {
            Some(expansion) => span = &expansion.span,
            None => break,
        }
    }
    span
}

/// What the markers of a file say.
fn expected(source: &str) -> Vec<Said> {
    let mut all = Vec::new();
    for (index, line) in source.lines().enumerate() {
        for marker in line.split("//~").skip(1) {
            let above = marker.len() - marker.trim_start_matches('^').len();
            let marker = marker.trim_start_matches('^').trim();
            let (level, text) = marker.split_once(' ').expect("a level and a text");
            let level = match level {
                "ERROR" => "ERROR",
                "WARN" => "WARN",
                other => panic!("`{other}` is no level of a marker"),
            };
            let (line, text) = (index + 1 - above, text.to_owned());
            all.push(Said { line, level, text });
        }
    }
    all
}

/// Tells what was expected and not said, and what was said and not expected.
fn compare(expected: &[Said], said: &[Said], file: &Path, surprises: &mut String) {
    let mut left: Vec<&Said> = said.iter().collect();
    for expected in expected {
        let fits = |said: &&Said| {
            said.line == expected.line
                && said.level == expected.level
                && said.text.contains(&expected.text)
        };
        match left.iter().position(fits) {
            Some(index) => drop(left.remove(index)),
            None => tell("missing", expected, file, surprises),
        }
    }
    for said in left {
        tell("unexpected", said, file, surprises);
    }
}

fn tell(what: &str, said: &Said, file: &Path, surprises: &mut String) {
    let (file, Said { line, level, text }) = (file.display(), said);
    let text = text.lines().next().unwrap_or_default();
    let _ = writeln!(surprises, "{what} {level} at {file}:{line}: {text}");
}
