//! Maintenance commands of the workspace: `cargo xtask import` reads documentation pages into
//! `catalog.json`, `cargo xtask codegen` writes Rust from it.

mod catalog;
mod codegen;
mod import;

use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask import FILE…        read documentation pages into catalog.json
       cargo xtask codegen [--check]   write Rust from catalog.json, or only compare";

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let result = match args.next().as_deref() {
        Some("import") => import::run(args),
        Some("codegen") => codegen::run(args),
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
