//! Code that has nothing to do with Stytch: the sources of the crates that cargo has on this machine.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{env, fs};

use cargo_metadata::MetadataCommand;

use crate::support::{Sandbox, files, workspace};

/// How many crates show something.
const ENOUGH: usize = 300;

/// The folder in which cargo unpacks the crates that this workspace needs.
fn registry() -> &'static Path {
    static FOLDER: LazyLock<PathBuf> = LazyLock::new(find_registry);
    &FOLDER
}

fn find_registry() -> PathBuf {
    let metadata = MetadataCommand::new()
        .manifest_path(workspace().join("Cargo.toml"))
        .other_options(["--offline".to_owned()])
        .exec()
        .unwrap();
    let package = metadata.packages.iter();
    let mut from_registry = package.filter(|package| package.source.is_some());
    let manifest = &from_registry.next().unwrap().manifest_path;
    let folder = manifest.ancestors().nth(2).unwrap();
    folder.as_std_path().to_owned()
}

fn crates() -> Vec<PathBuf> {
    let all = fs::read_dir(registry()).unwrap();
    let mut crates: Vec<PathBuf> = all.map(|entry| entry.unwrap().path()).collect();
    // The official client is about nothing else.
    crates.retain(|path| {
        let name = path.file_name().unwrap().to_str().unwrap();
        path.is_dir() && !name.starts_with("stytch-")
    });
    crates.sort();
    crates
}

/// A package of these files, whatever they are part of: none of it is built.
fn package(files: impl IntoIterator<Item = (PathBuf, String)>) -> Sandbox {
    let manifest =
        "[package]\nname = \"p\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n";
    let sandbox = Sandbox::of(&[("Cargo.toml", manifest), ("src/lib.rs", "")]);
    for (path, text) in files {
        sandbox.write(path.to_str().unwrap(), &text);
    }
    sandbox
}

fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let is_source = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "rs");
    let sources = files(folder).into_iter().filter(is_source);
    sources
        .filter_map(|path| {
            let text = fs::read_to_string(&path).ok()?;
            let name = folder.file_name()?;
            Some((Path::new(name).join(path.strip_prefix(folder).ok()?), text))
        })
        .collect()
}

#[test]
fn nothing_is_found_in_crates_of_others() {
    let crates = crates();
    if crates.len() < ENOUGH {
        println!(
            "SKIPPED: cargo has {} crates here, and {ENOUGH} would show something",
            crates.len()
        );
        assert!(env::var_os("STYTCH_ERRORS_ALL_CRATES").is_none());
        return;
    }
    let sandbox = package([]);
    for file in crates.iter().flat_map(|folder| files(folder)) {
        if file.extension().is_some_and(|extension| extension == "rs") {
            sandbox.link(&file, file.strip_prefix(registry()).unwrap());
        }
    }
    assert_eq!(sandbox.run(&["check"]).all(), "exit status 0\n");
}

/// Their files once more, with the words for other things renamed to the one that is judged.
#[test]
fn nothing_is_found_where_every_word_is_error_type() {
    // Most is parsed and judged then, which takes its time.
    const MOST: usize = 4 << 20;
    let mut changed = Vec::new();
    let mut size = 0;
    // Of every size and author, as they come.
    for (path, text) in crates().iter().flat_map(|folder| sources(folder)) {
        let renamed = text
            .replace(".kind", ".error_type")
            .replace(".name", ".error_type")
            .replace("match self", "match self.error_type")
            .replace("match name", "match error_type");
        if renamed != text && size + renamed.len() <= MOST {
            size += renamed.len();
            changed.push((path, renamed));
        }
    }
    assert!(changed.len() >= 100, "{}", changed.len());
    assert_eq!(package(changed).run(&["check"]).all(), "exit status 0\n");
}
