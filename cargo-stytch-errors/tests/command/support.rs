//! Projects in a folder of their own, and the command in them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// The file that has a project's files and, after `$ `, what the command prints in it.
pub(crate) fn project(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/projects");
    folder.join(format!("{name}.txt"))
}

/// The name and the text of each part of such a file.
pub(crate) fn sections(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let sections = text.split("==== ").skip(1);
    sections.map(|section| section.split_once('\n').expect("a name"))
}

/// A project in a git repository in which everything is committed.
pub(crate) struct Sandbox {
    folder: TempDir,
}

impl Sandbox {
    /// A project of `tests/projects`, with each text changed.
    pub(crate) fn copy(name: &str, change: impl Fn(&Path, String) -> String) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in sections(&fs::read_to_string(project(name)).unwrap()) {
            if !path.starts_with("$ ") {
                let text = text.replace("{WORKSPACE}", workspace().to_str().unwrap());
                write(&folder.path().join(path), &change(Path::new(path), text));
            }
        }
        Self::commit(folder)
    }

    /// A package with these files.
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in files {
            write(&folder.path().join(path), text);
        }
        Self::commit(folder)
    }

    fn commit(folder: TempDir) -> Self {
        let sandbox = Self { folder };
        sandbox.git(&["init", "--quiet"]);
        sandbox.git(&["config", "core.autocrlf", "false"]);
        sandbox.git(&["add", "--all"]);
        sandbox.git(&["commit", "--quiet", "--message", "all"]);
        sandbox
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        write(&self.path(path), text);
    }

    /// Another name for a file, or a copy of it.
    pub(crate) fn link(&self, file: &Path, path: &Path) {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        if fs::hard_link(file, &path).is_err() {
            fs::copy(file, &path).unwrap();
        }
    }

    /// The names and texts of all Rust files.
    pub(crate) fn sources(&self) -> Vec<(PathBuf, String)> {
        let root = self.folder.path();
        let sources = files(root)
            .into_iter()
            .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
            .filter(|path| !path.starts_with(root.join(".git")));
        sources
            .map(|path| {
                let text = fs::read_to_string(&path).unwrap();
                (path.strip_prefix(root).unwrap().to_owned(), text)
            })
            .collect()
    }

    pub(crate) fn git(&self, arguments: &[&str]) {
        let mut git = Command::new("git");
        in_no_repository(&mut git);
        let output = git
            .args(["-c", "user.name=test", "-c", "user.email=test@example.com"])
            .args(arguments)
            .current_dir(self.folder.path())
            .output()
            .unwrap();
        assert!(output.status.success(), "{arguments:?}: {output:?}");
    }

    /// Runs the command, and returns what it prints with its exit status.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-stytch-errors"));
        in_no_repository(&mut command);
        let output = command
            .arg("stytch-errors")
            .args(arguments)
            .current_dir(self.folder.path())
            .env_remove("GITHUB_ACTIONS")
            .output()
            .unwrap();
        Run::of(output)
    }

    /// Runs cargo with the versions that the workspace is tested with.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Run {
        fs::copy(workspace().join("Cargo.lock"), self.path("Cargo.lock")).unwrap();
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sandbox");
        let output = Command::new(env!("CARGO"))
            .args(arguments)
            .current_dir(self.folder.path())
            .env("CARGO_TARGET_DIR", target)
            .env("CARGO_NET_OFFLINE", "true")
            .output()
            .unwrap();
        Run::of(output)
    }
}

/// What a command printed.
pub(crate) struct Run {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) status: i32,
}

/// Git names the repository in these where it runs the tests itself, in a hook or to bisect, and a sandbox
/// would change that one.
fn in_no_repository(command: &mut Command) {
    for name in [
        "GIT_DIR",
        "GIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "GIT_COMMON_DIR",
    ] {
        command.env_remove(name);
    }
}

impl Run {
    fn of(output: Output) -> Self {
        Self {
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
            status: output.status.code().unwrap(),
        }
    }

    /// All of it, for a snapshot.
    pub(crate) fn all(&self) -> String {
        format!(
            "{}{}exit status {}\n",
            self.stdout, self.stderr, self.status
        )
    }
}

pub(crate) fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// All files below a folder, sorted.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}
