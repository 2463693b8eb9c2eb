//! What a user reads: each file in `ui/fail` must not compile, and the compiler's words must be those of
//! the `.stderr` beside it; each file in `ui/pass` must compile in silence and run.
//!
//! Most of these words are the macros' own, and so the same on every toolchain. Those in `ui/pinned` and
//! `ui/built` hold rustc's, and are compared with the pinned release only. The mistakes in `ui/built` show
//! when code is generated, which `cargo check` does not do.
//!
//! `WRITE=1` writes the `.stderr` files: read the difference.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs, io};

use cargo_metadata::Message;
use cargo_metadata::diagnostic::DiagnosticLevel;

/// The release of rustc whose words some cases quote. CI runs them with it, whichever is stable.
const PINNED: &str = include_str!("../ui/rustc-release").trim_ascii_end();

/// What cargo says of the files of one folder.
struct Compiled {
    /// The compiler's words for each file.
    said: BTreeMap<PathBuf, String>,
    programs: Vec<PathBuf>,
}

#[test]
fn wrong_handlers_do_not_compile() {
    assert_said("check", "fail");
}

#[test]
fn words_of_rustc_stand_beside_those_of_the_macros() {
    if is_pinned() {
        assert_said("check", "pinned");
        assert_said("build", "built");
    }
}

#[test]
fn right_handlers_compile_and_run() {
    let compiled = compile("build", "pass");
    for (file, said) in &compiled.said {
        assert!(said.is_empty(), "{}:\n{said}", file.display());
    }
    assert_eq!(compiled.programs.len(), compiled.said.len());
    for program in &compiled.programs {
        let status = Command::new(program).status().expect("a program");
        assert!(status.success(), "{} fails", program.display());
    }
}

fn assert_said(command: &str, folder: &str) {
    let mut changed = String::new();
    for (file, said) in compile(command, folder).said {
        let expected = file.with_extension("stderr");
        if env::var_os("WRITE").is_some() {
            fs::write(expected, said).expect("a file");
            continue;
        }
        let expected = fs::read_to_string(expected).unwrap_or_default();
        if said.is_empty() || said != expected {
            let file = file.display();
            let _ = writeln!(changed, "{file}:\n{expected}\nis now\n{said}");
        }
    }
    assert!(changed.is_empty(), "{changed}");
}

fn is_pinned() -> bool {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output();
    let version = output.expect("rustc to tell its version").stdout;
    let version = String::from_utf8_lossy(&version);
    let is_pinned = version.starts_with(&format!("rustc {PINNED}."));
    if !is_pinned {
        // Past the test harness, which would keep the words of a test that passes to itself.
        let skipped = format!("SKIPPED: cases for rustc {PINNED}, and this is {version}");
        io::Write::write_all(&mut io::stderr(), skipped.as_bytes()).expect("standard error");
    }
    is_pinned
}

/// Compiles the files of a folder as examples of one package.
fn compile(command: &str, folder: &str) -> Compiled {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = files(&root.join("ui").join(folder));
    let project = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("ui")
        .join(folder);
    write_project(root, &project, &files);
    let mut cargo = Command::new(env!("CARGO"))
        .args([command, "--examples", "--keep-going", "--offline"])
        .args(["--message-format", "json", "--quiet", "--manifest-path"])
        .arg(project.join("Cargo.toml"))
        // Paths in messages begin with `ui/`.
        .current_dir(root)
        // What the files depend on is built once for all tests that check files with cargo.
        .env(
            "CARGO_TARGET_DIR",
            Path::new(env!("CARGO_TARGET_TMPDIR")).join("checked"),
        )
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_INCREMENTAL", "0")
        .env_remove("RUSTFLAGS")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("cargo");
    let mut said: BTreeMap<_, _> = files
        .values()
        .map(|file| (file.clone(), String::new()))
        .collect();
    let mut programs = Vec::new();
    let mut reaches_files = false;
    let messages = io::BufReader::new(cargo.stdout.take().expect("it is piped"));
    let here = format!("{}/", root.display());
    let workspace = root.parent().expect("a workspace").display().to_string();
    for message in Message::parse_stream(messages) {
        match message.expect("a message") {
            Message::CompilerMessage(message) if files.contains_key(&message.target.name) => {
                let diagnostic = message.message;
                let is_summary = diagnostic.spans.is_empty()
                    || !matches!(
                        diagnostic.level,
                        DiagnosticLevel::Error | DiagnosticLevel::Warning
                    );
                if let (false, Some(rendered)) = (is_summary, diagnostic.rendered) {
                    let all = said.get_mut(&files[&message.target.name]).expect("a file");
                    if !all.is_empty() {
                        all.push('\n');
                    }
                    let rendered = rendered.replace(&here, "");
                    *all += rendered.replace(&workspace, "$WORKSPACE").trim_end();
                    all.push('\n');
                }
            }
            Message::CompilerArtifact(artifact) => {
                reaches_files |= artifact.target.name == "stytch_errors_tests";
                if files.contains_key(&artifact.target.name) {
                    programs.extend(artifact.executable.map(PathBuf::from));
                }
            }
            _ => {}
        }
    }
    let output = cargo.wait_with_output().expect("cargo");
    let words = String::from_utf8_lossy(&output.stderr);
    assert!(reaches_files, "the cases were not reached: {words}");
    Compiled { said, programs }
}

/// The files of a folder, by the names of their targets.
fn files(folder: &Path) -> BTreeMap<String, PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder of the cases");
    let files = entries.map(|entry| entry.expect("a case").path());
    let sources = files.filter(|file| file.extension().is_some_and(|extension| extension == "rs"));
    let files: BTreeMap<_, _> = sources
        .map(|file| {
            let name = file.file_stem().expect("a name").to_string_lossy();
            (name.into_owned(), file)
        })
        .collect();
    assert!(!files.is_empty(), "no cases in {}", folder.display());
    files
}

fn write_project(root: &Path, project: &Path, files: &BTreeMap<String, PathBuf>) {
    let client = root.join("src/lib.rs");
    let runtime = root.join("../stytch-errors");
    let (client, runtime) = (client.display(), runtime.display());
    let name = project.file_name().expect("a folder").display();
    let mut manifest = format!(
        "[package]\nname = 'ui_{name}'\nedition = '2024'\n\n[workspace]\n\n\
         [lib]\nname = 'stytch_errors_tests'\npath = '{client}'\n\n[dependencies]\nhttp = '1'\n\
         stytch-errors = {{ path = '{runtime}', default-features = false, features = ['macros'] }}\n\
         tracing = {{ version = '0.1', default-features = false }}\n"
    );
    for (name, file) in files {
        let file = file.display();
        let _ = write!(
            manifest,
            "\n[[example]]\nname = '{name}'\npath = '{file}'\n"
        );
    }
    fs::create_dir_all(project).expect("a folder");
    fs::write(project.join("Cargo.toml"), manifest).expect("a file");
    // The versions that the workspace is tested with.
    let lock = root.join("../Cargo.lock");
    fs::copy(lock, project.join("Cargo.lock")).expect("a lock file");
}
