//! The commands, as a program.

use std::io::Write as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    match xtask::run(std::env::args_os().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            // There is nobody left to tell where this fails too.
            let _ = writeln!(std::io::stderr(), "{message}");
            ExitCode::FAILURE
        }
    }
}
