//! Asks the compiler about a handler, as cargo would in a crate that depends on the project.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

use crate::paint::Paint;

/// The root of `stytch-errors`.
const STYTCH_ERRORS: &str = env!("CARGO_MANIFEST_DIR");

/// The text of the file with the mistakes.
pub(crate) const WRONG_HANDLER: &str = include_str!("wrong_handler.rs");

/// The output of cargo when it checks a crate that is nothing but this file.
pub(crate) fn check_wrong_handler(paint: Paint) -> io::Result<String> {
    let folder = write_crate()?;
    let cargo = env::var_os("CARGO").unwrap_or_else(|| env!("CARGO").into());
    let mut check = Command::new(cargo);
    // All that the crate needs was downloaded when this program was built.
    check.args(["check", "--quiet", "--offline", "--color"]);
    check.arg(if paint.colour { "always" } else { "never" });
    // Dependencies that were built for this program are used again.
    if let Some(target) = target_folder() {
        check.arg("--target-dir").arg(target);
    }
    let output = check.current_dir(&folder).output()?;
    // A retired code is a warning, with which the check succeeds.
    if output.stderr.is_empty() {
        return Ok("    nothing: no mistake is left in it\n".to_owned());
    }
    Ok(String::from_utf8_lossy(&output.stderr).into_owned())
}

/// Three levels above the program: `target/debug/examples/first_look`.
fn target_folder() -> Option<PathBuf> {
    let program = env::current_exe().ok()?;
    program.ancestors().nth(3).map(Path::to_owned)
}

/// Writes the crate beside this program. The file is copied, so that messages show a short path.
fn write_crate() -> io::Result<PathBuf> {
    let folder = env::current_exe()?.with_file_name("wrong-handler");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("Cargo.toml"), manifest())?;
    fs::write(folder.join("wrong_handler.rs"), WRONG_HANDLER)?;
    // The versions that are known to be here. In a packed crate the file is beside the manifest.
    for lock in ["Cargo.lock", "../Cargo.lock"] {
        let lock = Path::new(STYTCH_ERRORS).join(lock);
        if lock.exists() {
            fs::copy(lock, folder.join("Cargo.lock"))?;
            break;
        }
    }
    Ok(folder)
}

fn manifest() -> String {
    format!(
        r#"[package]
name = "wrong-handler"
edition = "2024"

[lib]
path = "wrong_handler.rs"

[dependencies]
# The macros alone: they need no JSON.
stytch-errors = {{ path = {STYTCH_ERRORS:?}, default-features = false, features = ["macros"] }}

[workspace]
"#
    )
}
