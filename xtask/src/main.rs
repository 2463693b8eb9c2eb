//! Maintenance commands of the workspace: `cargo xtask import` reads documentation pages into
//! `catalog.json`, `cargo xtask codegen` writes Rust from it, `cargo xtask bench` measures what came.

#[cfg(unix)]
mod bench;
mod catalog;
mod codegen;
mod import;

use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask import FILE…        read documentation pages into catalog.json
       cargo xtask codegen [--check]   write Rust from catalog.json, or only compare
       cargo xtask bench [SECTION…]    measure, and write BENCHMARKS.md; one section is only printed";

/// The checkout.
fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let result = match args.next().as_deref() {
        Some("import") => import::run(args),
        Some("codegen") => codegen::run(args),
        #[cfg(unix)]
        Some("bench") => bench::run(args),
        #[cfg(not(unix))]
        Some("bench") => {
            Err("error: CPU time of other programs is measured on Unix only".to_owned())
        }
        _ => Err(USAGE.to_owned()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
