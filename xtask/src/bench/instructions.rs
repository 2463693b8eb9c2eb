//! Instruction counts by callgrind: the same on every run, whatever else the machine does.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::lines::Lines;
use super::measure;

/// Whether this machine has valgrind.
pub(super) fn can_be_counted() -> bool {
    let version = Command::new("valgrind").arg("--version").output();
    version.is_ok_and(|output| output.status.success())
}

/// Counts for each contender of a benchmark that knows `--count`: its name, and instructions for
/// each input.
pub(super) fn of_contenders(
    folder: &Path,
    executable: &Path,
) -> Result<Vec<(String, String, f64)>, String> {
    let counts = Counts::new(folder)?;
    let mut valgrind = Command::new("valgrind");
    valgrind
        .args(["--tool=callgrind", "--dump-after=*checkpoint*"])
        .arg(counts.option())
        .arg(executable)
        .arg("--count");
    let lines = Lines::parse(&measure::printed(valgrind)?);
    // There are two checkpoints for each contender: before it and after it.
    lines
        .all("counted")
        .enumerate()
        .map(|(number, line)| {
            let count = total(&counts.part(2 * number + 2))?;
            Ok((
                line.group.clone(),
                line.name.clone(),
                count / line.values[0],
            ))
        })
        .collect()
}

/// A wrapper for cargo to call rustc by, which counts the instructions of one package.
pub(super) struct CountedRustc {
    counts: Counts,
    wrapper: PathBuf,
}

impl CountedRustc {
    pub(super) fn new(folder: &Path, package: &str) -> Result<Self, String> {
        // Kept apart for each, for `callgrind_annotate`.
        let counts = Counts::new(&folder.join(package))?;
        let wrapper = counts.folder.join("rustc.sh");
        let script = format!(
            "#!/bin/sh
case \" $* \" in
*\" --crate-name {package} \"*)
    exec valgrind --quiet --tool=callgrind --trace-children=yes '{}' \"$@\" ;;
*) exec \"$@\" ;;
esac
",
            counts.option()
        );
        let failed = |error| format!("error: {}: {error}", wrapper.display());
        fs::write(&wrapper, script).map_err(failed)?;
        fs::set_permissions(&wrapper, fs::Permissions::from_mode(0o755)).map_err(failed)?;
        Ok(Self { counts, wrapper })
    }

    /// Runs cargo, and returns how many instructions rustc took for the package.
    pub(super) fn count(self, mut cargo: Command, succeeds: bool) -> Result<f64, String> {
        cargo.env("RUSTC_WORKSPACE_WRAPPER", &self.wrapper);
        measure::run(&mut cargo, succeeds)?;
        total(&self.counts.folder.join("callgrind.out"))
    }
}

/// The folder that callgrind writes to.
struct Counts {
    folder: PathBuf,
}

impl Counts {
    fn new(folder: &Path) -> Result<Self, String> {
        let folder = folder.join("callgrind");
        let failed = |error| format!("error: {}: {error}", folder.display());
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(failed)?;
        }
        fs::create_dir_all(&folder).map_err(failed)?;
        Ok(Self { folder })
    }

    fn option(&self) -> String {
        let file = self.folder.join("callgrind.out");
        format!("--callgrind-out-file={}", file.display())
    }

    fn part(&self, number: usize) -> PathBuf {
        self.folder.join(format!("callgrind.out.{number}"))
    }
}

/// The sum at the end of what callgrind wrote.
fn total(file: &Path) -> Result<f64, String> {
    let text =
        fs::read_to_string(file).map_err(|error| format!("error: {}: {error}", file.display()))?;
    let total = text
        .lines()
        .rev()
        .find_map(|line| line.strip_prefix("totals: "));
    total
        .and_then(|total| total.trim().parse().ok())
        .ok_or_else(|| format!("error: no total in {}", file.display()))
}
