//! Maintenance commands of the workspace: `cargo xtask import` reads documentation pages into
//! `catalog.json`, `cargo xtask codegen` writes Rust from it, `cargo xtask bench` measures what came.

#[cfg(unix)]
mod bench;
mod catalog;
mod codegen;
mod file;
mod import;
mod official;

use std::ffi::{OsStr, OsString};
use std::path::Path;

pub use codegen::sources_of;

const USAGE: &str = "\
usage: cargo xtask import FILE…        read documentation pages into catalog.json
       cargo xtask codegen [--check]   write Rust from catalog.json, or only compare
       cargo xtask bench [SECTION…]    measure, and write BENCHMARKS.md; one section is only printed";

/// The checkout.
fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// Runs the command that the arguments name.
///
/// # Errors
///
/// When the command refuses what it was given: the error is what the maintainer should read.
pub fn run(args: impl Iterator<Item = impl Into<OsString>>) -> Result<(), String> {
    let mut args = args.map(Into::into);
    match args.next().as_deref().and_then(OsStr::to_str) {
        Some("import") => import::run(args),
        Some("codegen") => codegen::run(texts(args)?.into_iter()),
        #[cfg(unix)]
        Some("bench") => bench::run(texts(args)?.into_iter()),
        #[cfg(not(unix))]
        Some("bench") => {
            Err("error: CPU time of other programs is measured on Unix only".to_owned())
        }
        _ => Err(USAGE.to_owned()),
    }
}

/// The arguments of commands that take no paths.
fn texts(args: impl Iterator<Item = OsString>) -> Result<Vec<String>, String> {
    let text = |arg: OsString| {
        let unknown = |arg: OsString| format!("invalid argument {}\n{USAGE}", arg.display());
        arg.into_string().map_err(unknown)
    };
    args.map(text).collect()
}
