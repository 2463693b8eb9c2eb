//! The command over a thousand files, beside ripgrep.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::measure::{self, Contender, printed};
use super::project::named;
use super::ratio::{Ratio, median};
use super::report::{Figure, Section, Table};
use crate::catalog::Catalog;

const FILES: usize = 1_000;
/// Every fifth file of the second project has a handler.
const HANDLERS: usize = FILES / 5;
const ROUNDS: usize = 41;

/// Lines of a file that is neither a stub nor generated.
const USUAL: std::ops::RangeInclusive<usize> = 100..=900;

pub(super) fn section(root: &Path, _: &Catalog) -> Result<Section, String> {
    let mut build = Command::new("cargo");
    build.current_dir(root).args([
        "build",
        "--quiet",
        "--release",
        "--locked",
        "--package",
        "cargo-stytch-errors",
    ]);
    measure::run(&mut build, true)?;
    let silent = root.join("target/bench/scan/silent");
    let speaking = root.join("target/bench/scan/speaking");
    let lines = projects(root, &silent, &speaking)?;

    let scan = |folder: &Path| {
        let mut command = Command::new(root.join("target/release/cargo-stytch-errors"));
        command.args(["stytch-errors", "check"]).current_dir(folder);
        command
    };
    let search = |folder: &Path| {
        let mut command = Command::new("rg");
        command.args(["--type", "rust", "error_type"]);
        command.current_dir(folder);
        command
    };
    if Command::new("rg").arg("--version").output().is_err() {
        return Err("error: ripgrep is not installed\nhelp: `cargo install ripgrep`".to_owned());
    }
    let measured = measure::warm_rounds(
        ROUNDS,
        &[
            contender(true, || scan(&silent)),
            contender(false, || search(&silent)),
            contender(false, || scan(&speaking)),
            contender(true, || search(&speaking)),
        ],
    )?;
    let mut table = Table::new(&["", "nothing to find", "200 handlers with one mistake each"]);
    for (name, at) in [("`cargo stytch-errors check`", 0), ("ripgrep", 1)] {
        let milliseconds = |at: usize| format!("{:.1} ms", median(&measured[at]) * 1e3);
        table.row(&[name.to_owned(), milliseconds(at), milliseconds(at + 2)]);
    }
    Ok(Section {
        title: "A whole code base",
        text: format!(
            "{FILES} files with {lines} lines, taken from crates of the registry that mention no `error_type`. \
             ripgrep looks for `error_type`. CPU time of both, with warm caches:\n\n{table}"
        ),
        figures: vec![Figure {
            what: format!("scan of {FILES} files that mention no error type, over ripgrep"),
            at_most: 1.5,
            measured: Ratio::of(&measured[0], &measured[1]),
        }],
    })
}

fn contender<'a>(succeeds: bool, command: impl Fn() -> Command + 'a) -> Contender<'a> {
    Contender {
        prepare: Box::new(|| Ok(())),
        command: Box::new(command),
        succeeds,
    }
}

/// Makes two projects of the same files, and counts their lines.
fn projects(root: &Path, silent: &Path, speaking: &Path) -> Result<usize, String> {
    let mut sources = Vec::new();
    rust_files(&registry(root)?, &mut sources)?;
    sources.sort();
    let usual: Vec<String> = sources
        .iter()
        .filter_map(|path| fs::read_to_string(path).ok())
        .filter(|text| USUAL.contains(&text.lines().count()) && !text.contains("error_type"))
        .collect();
    if usual.len() < FILES {
        return Err(format!(
            "error: cargo has only {} usual files here",
            usual.len()
        ));
    }
    let mut lines = 0;
    for folder in [silent, speaking] {
        let manifest =
            "[package]\nname = \"scan\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n";
        write(&folder.join("Cargo.toml"), manifest)?;
        write(&folder.join("src/lib.rs"), "")?;
        // From all crates alike.
        for (at, text) in usual
            .iter()
            .step_by(usual.len() / FILES)
            .take(FILES)
            .enumerate()
        {
            let mut text = text.clone();
            if folder == silent {
                lines += text.lines().count();
            } else if at % (FILES / HANDLERS) == 0 {
                text.push_str(HANDLER);
            }
            write(&folder.join(format!("src/m{}/f{at}.rs", at % 40)), &text)?;
        }
    }
    Ok(lines)
}

const HANDLER: &str = "
fn on_unauthorized(err: &stytch::ErrorResponse) -> u8 {
    match err.error_type.as_str() {
        \"stale_factor\" | \"insufficient_factors\" => 1,
        \"session_not_found\" => 2,
        _ => 0,
    }
}
";

/// Where cargo unpacks the crates that this workspace needs.
fn registry(root: &Path) -> Result<PathBuf, String> {
    let mut metadata = Command::new("cargo");
    metadata
        .current_dir(root)
        .args(["metadata", "--format-version", "1", "--locked"]);
    let metadata: Value =
        serde_json::from_str(&printed(metadata)?).map_err(|error| format!("error: {error}"))?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let mut manifests = packages
        .filter(|package| !package["source"].is_null())
        .filter_map(|package| package["manifest_path"].as_str());
    let manifest = manifests.next().map(Path::new);
    let folder = manifest.and_then(|manifest| manifest.ancestors().nth(2));
    folder
        .map(Path::to_owned)
        .ok_or_else(|| "error: the workspace needs nothing from the registry".to_owned())
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), String> {
    for entry in fs::read_dir(folder).map_err(|error| named(folder, &error))? {
        let path = entry.map_err(|error| named(folder, &error))?.path();
        if path.is_dir() {
            rust_files(&path, found)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(|error| named(folder, &error))?;
    fs::write(path, text).map_err(|error| named(path, &error))
}
