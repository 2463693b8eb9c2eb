//! Asks the compiler about a handler, as cargo would in the crate of somebody who uses the project.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

use crate::paint::Paint;

/// The root of `stytch-errors`.
const STYTCH_ERRORS: &str = env!("CARGO_MANIFEST_DIR");

/// The file with the mistakes.
pub(crate) const WRONG_HANDLER: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/examples/tour/wrong_handler.rs"
);

/// What cargo writes when it checks a crate that is nothing but this file.
pub(crate) fn check_wrong_handler(paint: Paint) -> io::Result<String> {
    let crate_root = write_crate()?;
    let cargo = env::var_os("CARGO").unwrap_or_else(|| env!("CARGO").into());
    let output = Command::new(cargo)
        // All that the crate needs was downloaded when the tour was built.
        .args(["check", "--quiet", "--offline", "--color"])
        .arg(if paint.colour { "always" } else { "never" })
        .arg("--target-dir")
        .arg(crate_root.join("target"))
        .current_dir(&crate_root)
        .output()?;
    // A retired code is only warned of, so the status alone would not do.
    if output.stderr.is_empty() {
        return Ok("nothing: no mistake is left in it\n".to_owned());
    }
    Ok(String::from_utf8_lossy(&output.stderr).into_owned())
}

/// Writes the crate beside this program, so that a second run finds its dependencies built.
fn write_crate() -> io::Result<PathBuf> {
    let crate_root = env::current_exe()?.with_file_name("tour-wrong-handler");
    fs::create_dir_all(&crate_root)?;
    fs::write(crate_root.join("Cargo.toml"), manifest())?;
    // The versions that are known to be here. In a packed crate the file is beside the manifest.
    for lock in ["Cargo.lock", "../Cargo.lock"] {
        let lock = Path::new(STYTCH_ERRORS).join(lock);
        if lock.exists() {
            fs::copy(lock, crate_root.join("Cargo.lock"))?;
            break;
        }
    }
    Ok(crate_root)
}

fn manifest() -> String {
    format!(
        r#"[package]
name = "wrong-handler"
edition = "2024"

[lib]
path = {WRONG_HANDLER:?}

[dependencies]
# The macros alone: they need no JSON.
stytch-errors = {{ path = {STYTCH_ERRORS:?}, default-features = false, features = ["macros"] }}

[workspace]
"#
    )
}
