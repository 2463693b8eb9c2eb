//! The machine of the measurements.

use std::fmt::Write;
use std::fs;
use std::process::Command;

use super::measure;

/// A line for each thing that the figures depend on.
pub(super) fn describe() -> Result<String, String> {
    let processors = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = processors
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .map_or("an unknown processor", |name| {
            name.trim_start_matches(['\t', ' ', ':'])
        });
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let mut lines = format!("- {cores} cores of {model}, {}\n", std::env::consts::OS);
    for tool in ["rustc", "cargo"] {
        let _ = writeln!(lines, "- {}", version(tool)?.trim());
    }
    let valgrind =
        version("valgrind").unwrap_or_else(|_| "no valgrind, so no instructions".to_owned());
    let _ = writeln!(lines, "- {}", valgrind.trim());
    Ok(lines)
}

fn version(tool: &str) -> Result<String, String> {
    let mut command = Command::new(tool);
    command.arg("--version");
    measure::printed(command)
}
