//! Compiles fixtures as a user's build would, and reads what the compiler says.

// Each test crate that includes this module uses another part of it.
#![allow(dead_code)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;
use std::{env, fs};

use cargo_metadata::Message;
use cargo_metadata::diagnostic::{Diagnostic, DiagnosticLevel};

/// A call of rustc or clippy on one fixture.
pub(crate) struct Compiler {
    command: Command,
    fixture: PathBuf,
    output: PathBuf,
}

impl Compiler {
    /// rustc on a fixture, as a library that is checked only. Its output gets a name of its own.
    pub(crate) fn rustc(fixture: &str, edition: &str, output: &str) -> Self {
        Self::new("rustc", fixture, edition, output)
    }

    /// Clippy on a fixture.
    pub(crate) fn clippy(fixture: &str, edition: &str, output: &str) -> Self {
        Self::new("clippy-driver", fixture, edition, output)
    }

    fn new(tool: &str, fixture: &str, edition: &str, output: &str) -> Self {
        let fixture = Path::new("fixtures").join(fixture);
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        fs::create_dir_all(folder).unwrap();
        let output = folder.join(output);
        let mut command = Command::new(tool);
        command
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .arg(&fixture)
            .args(["--edition", edition])
            .args(["--check-cfg", "cfg(annotated, test, wrong)"])
            .arg("--error-format=json")
            .arg("-L")
            .arg(&dependencies().folder)
            .arg("-o")
            .arg(&output);
        Self {
            command,
            fixture,
            output,
        }
    }

    /// With a crate that the fixture uses.
    pub(crate) fn linked(self, name: &str) -> Self {
        self.linked_as(name, name)
    }

    /// With a crate under another name.
    pub(crate) fn linked_as(self, name: &str, new_name: &str) -> Self {
        let file = dependencies().files.get(name);
        let file = file.unwrap_or_else(|| panic!("`{name}` is no dependency"));
        self.linked_with(new_name, file)
    }

    /// With the output of another fixture.
    pub(crate) fn linked_with(mut self, name: &str, file: &Path) -> Self {
        let argument = format!("{name}={}", file.display());
        self.command.arg("--extern").arg(argument);
        self
    }

    pub(crate) fn args<'a>(mut self, arguments: impl IntoIterator<Item = &'a str>) -> Self {
        self.command.args(arguments);
        self
    }

    pub(crate) fn cfg(self, name: &str) -> Self {
        self.args(["--cfg", name])
    }

    /// As a library whose metadata alone is written.
    pub(crate) fn check(self) -> Compiled {
        self.args(["--crate-type", "lib", "--emit", "metadata"])
            .run()
    }

    /// As a library or program of the given kind.
    pub(crate) fn build(self, crate_type: &str) -> Compiled {
        self.args(["--crate-type", crate_type]).run()
    }

    /// The assembly of a library.
    pub(crate) fn assembly(self) -> String {
        let compiled = self.args(["--crate-type", "lib", "--emit", "asm"]).run();
        compiled.assert_silent();
        fs::read_to_string(compiled.output).unwrap()
    }

    fn run(mut self) -> Compiled {
        let output = self.command.output();
        let output = output.unwrap_or_else(|error| panic!("{:?}: {error}", self.command));
        Compiled::new(self.fixture, self.output, &output)
    }
}

/// What came of a call.
pub(crate) struct Compiled {
    fixture: PathBuf,
    pub(crate) output: PathBuf,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl Compiled {
    fn new(fixture: PathBuf, file: PathBuf, output: &Output) -> Self {
        let text = String::from_utf8_lossy(&output.stderr);
        let parsed = text.lines().filter(|line| line.starts_with('{'));
        let diagnostics: Result<Vec<Diagnostic>, _> = parsed.map(serde_json::from_str).collect();
        let compiled = Self {
            fixture,
            output: file,
            diagnostics: diagnostics.unwrap(),
        };
        let has_errors = compiled.errors().next().is_some();
        assert_eq!(output.status.success(), !has_errors, "{text}");
        compiled
    }

    /// The errors, but for the count that rustc ends with.
    pub(crate) fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        let errors = self.diagnostics.iter();
        errors.filter(|said| said.level == DiagnosticLevel::Error && !is_summary(said))
    }

    /// All that was said, as a user reads it.
    pub(crate) fn rendered(&self) -> String {
        let rendered = self.diagnostics.iter();
        rendered
            .filter_map(|said| said.rendered.as_deref())
            .collect()
    }

    pub(crate) fn assert_silent(&self) {
        let said = self.rendered();
        assert!(said.is_empty(), "{}:\n{said}", self.fixture.display());
    }

    /// The fixture's marks, `//~ text`, name all that is said: each line with a mark has one error
    /// or warning, which contains the text, and no other line has any.
    pub(crate) fn assert_marked(&self) {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
        let source = fs::read_to_string(manifest.join(&self.fixture)).unwrap();
        let lines = source.lines().enumerate();
        let marked =
            lines.filter_map(|(index, line)| Some((index + 1, line.split_once("//~ ")?.1)));
        let mut said: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
        for diagnostic in &self.diagnostics {
            if is_summary(diagnostic) {
                continue;
            }
            let line = self.line(diagnostic);
            let line = line.unwrap_or_else(|| panic!("it is not told where:\n{}", self.rendered()));
            said.entry(line).or_default().push(&diagnostic.message);
        }
        let mut marks = 0;
        for (line, text) in marked {
            marks += 1;
            let here = said.remove(&line).unwrap_or_default();
            assert!(
                matches!(here.as_slice(), [only] if only.contains(text)),
                "{}:{line}: expected `{text}` alone, found {here:?}\n{}",
                self.fixture.display(),
                self.rendered(),
            );
        }
        assert!(marks > 0, "{} has no marks", self.fixture.display());
        assert!(
            said.is_empty(),
            "{}: nothing marks {said:?}\n{}",
            self.fixture.display(),
            self.rendered(),
        );
    }

    /// The line of the fixture that a diagnostic is about, seen through what other crates' macros
    /// expand to.
    fn line(&self, diagnostic: &Diagnostic) -> Option<usize> {
        let mut span = diagnostic.spans.iter().find(|span| span.is_primary)?;
        while Path::new(&span.file_name) != self.fixture {
            span = &span.expansion.as_ref()?.span;
        }
        Some(span.line_start)
    }
}

/// Whether rustc counts what it has said.
pub(crate) fn is_summary(diagnostic: &Diagnostic) -> bool {
    let message = &diagnostic.message;
    diagnostic.spans.is_empty()
        && (message.starts_with("aborting due to")
            || message.ends_with("emitted")
            || message.starts_with("For more information about")
            || message.starts_with("Some errors have detailed explanations"))
}

/// The compiled dependencies of this package.
struct Dependencies {
    folder: PathBuf,
    files: BTreeMap<String, PathBuf>,
}

/// Has cargo build them, with the features that the fixtures need and no others, and say where they are.
fn dependencies() -> &'static Dependencies {
    static DEPENDENCIES: OnceLock<Dependencies> = OnceLock::new();
    DEPENDENCIES.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let temporary = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let project = temporary.join("expansion");
        fs::create_dir_all(project.join("src")).unwrap();
        fs::write(project.join("src/lib.rs"), "").unwrap();
        fs::write(project.join("Cargo.toml"), manifest(&root)).unwrap();
        // The versions that the workspace is tested with.
        fs::copy(root.join("Cargo.lock"), project.join("Cargo.lock")).unwrap();
        let output = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args(["build", "--quiet", "--offline", "--message-format=json"])
            .current_dir(project)
            // What the tests need that check files with cargo is built once for all of them.
            .env("CARGO_TARGET_DIR", temporary.join("checked"))
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("CARGO_INCREMENTAL", "0")
            .env_remove("RUSTFLAGS")
            .stderr(Stdio::inherit())
            .output()
            .unwrap();
        assert!(output.status.success(), "the dependencies cannot be built");
        let mut files = BTreeMap::new();
        for message in Message::parse_stream(output.stdout.as_slice()) {
            if let Message::CompilerArtifact(artifact) = message.unwrap() {
                let is_library = |file: &&cargo_metadata::camino::Utf8PathBuf| {
                    matches!(file.extension(), Some("rlib" | "so" | "dylib" | "dll"))
                };
                if let Some(file) = artifact.filenames.iter().find(is_library) {
                    files.insert(artifact.target.name, file.into());
                }
            }
        }
        let folder = |file: &PathBuf| file.parent().map(Path::to_owned);
        Dependencies {
            folder: files.get("tokio").and_then(folder).unwrap(),
            files,
        }
    })
}

fn manifest(root: &Path) -> String {
    let runtime = root.join("stytch-errors");
    let runtime = runtime.display();
    format!(
        r#"
            [package]
            name = "expansion"
            edition = "2024"

            [workspace]

            [dependencies]
            async-trait = "0.1"
            axum = {{ version = "0.8", default-features = false, features = ["macros"] }}
            stytch-errors = {{ path = '{runtime}', default-features = false, features = ["macros"] }}
            tokio = {{ version = "1", features = ["macros", "rt"] }}
            tracing = "0.1"
        "#
    )
}
