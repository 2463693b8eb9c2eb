//! Maintenance commands of the workspace: `cargo xtask import` reads documentation pages into
//! `catalog.json`, `cargo xtask codegen` writes Rust from it, `cargo xtask bench` measures what came.

#[cfg(unix)]
mod bench;
mod catalog;
mod codegen;
mod file;
mod import;
mod official;

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
pub fn run(mut args: impl Iterator<Item = String>) -> Result<(), String> {
    match args.next().as_deref() {
        Some("import") => import::run(args),
        Some("codegen") => codegen::run(args),
        #[cfg(unix)]
        Some("bench") => bench::run(args),
        #[cfg(not(unix))]
        Some("bench") => {
            Err("error: CPU time of other programs is measured on Unix only".to_owned())
        }
        _ => Err(USAGE.to_owned()),
    }
}
