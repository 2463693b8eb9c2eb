//! Cargo projects made for a measurement, below `target/bench`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::measure;

/// A workspace of packages that share a target folder.
pub(super) struct Project {
    folder: PathBuf,
}

impl Project {
    /// Starts an empty one; what was built in it before is kept.
    pub(super) fn new(root: &Path, name: &str) -> Result<Self, String> {
        let folder = root.join("target/bench").join(name);
        write(
            &folder.join("Cargo.toml"),
            "[workspace]\nmembers = [\"packages/*\"]\nresolver = \"3\"\n",
        )?;
        remove(&folder.join("packages"))?;
        // The same versions of everything as in this workspace, as far as it has them.
        let lock = folder.join("Cargo.lock");
        fs::copy(root.join("Cargo.lock"), &lock).map_err(|error| named(&lock, &error))?;
        Ok(Self { folder })
    }

    /// Adds a library. `manifest` is what follows the package's name and edition.
    pub(super) fn package(&self, name: &str, manifest: &str, source: &str) -> Result<(), String> {
        let folder = self.folder.join("packages").join(name);
        write(
            &folder.join("Cargo.toml"),
            &format!("[package]\nname = \"{name}\"\nedition = \"2024\"\n\n{manifest}"),
        )?;
        write(&folder.join("src/lib.rs"), source)
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Has cargo compile a package again, but not what it depends on.
    pub(super) fn touch(&self, name: &str) -> Result<(), String> {
        let source = self.folder.join("packages").join(name).join("src/lib.rs");
        let text = fs::read(&source).map_err(|error| named(&source, &error))?;
        fs::write(&source, text).map_err(|error| named(&source, &error))
    }

    /// Removes everything that was built.
    pub(super) fn clean(&self) -> Result<(), String> {
        remove(&self.target())
    }

    /// Puts what was built aside, for [`Project::restore`].
    pub(super) fn keep(&self) -> Result<(), String> {
        remove(&self.kept())?;
        fs::rename(self.target(), self.kept()).map_err(|error| named(&self.kept(), &error))
    }

    /// Goes back to what was built when it was kept.
    pub(super) fn restore(&self) -> Result<(), String> {
        self.clean()?;
        let mut cp = Command::new("cp");
        // With the times of the files, by which cargo tells whether something has to be built again.
        cp.arg("-pR").args([self.kept(), self.target()]);
        measure::run(&mut cp, true).map(drop)
    }

    fn target(&self) -> PathBuf {
        self.folder.join("target")
    }

    fn kept(&self) -> PathBuf {
        self.folder.join("target-kept")
    }

    pub(super) fn cargo(&self, arguments: &[&str]) -> Command {
        let mut cargo = Command::new("cargo");
        cargo
            .args(arguments)
            .arg("--quiet")
            .current_dir(&self.folder)
            // As a build server does it; otherwise rustc would find its last results.
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_TARGET_DIR", self.target())
            .env_remove("RUSTFLAGS");
        cargo
    }
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(|error| named(folder, &error))?;
    fs::write(path, text).map_err(|error| named(path, &error))
}

/// Removes a folder, if it is there.
fn remove(folder: &Path) -> Result<(), String> {
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(folder).map_err(|error| named(folder, &error))
}

/// An error of a file.
pub(super) fn named(path: &Path, error: &std::io::Error) -> String {
    format!("error: {}: {error}", path.display())
}

/// A path for a manifest.
pub(super) fn quoted(path: &Path) -> String {
    format!("'{}'", path.display())
}
