//! The default features of the runtime crate rebuild nothing in a project that has the usual crates.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a service that calls Stytch has, with the fewest features that are of use to it.
const USUAL: &str = r#"
axum = { version = "0.8", default-features = false, features = ["http1", "json", "tokio"] }
reqwest = { version = "0.13", default-features = false, features = ["json"] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
stytch = { version = "11.1", default-features = false }
tokio = { version = "1", features = ["macros", "rt"] }
"#;

#[test]
fn default_features_build_nothing_but_the_projects_own_crates() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let runtime = format!(
        "stytch-errors = {{ path = '{}' }}\n",
        root.join("stytch-errors").display()
    );
    let warm = units(&root, "warm", USUAL);
    assert!(warm.len() > 100, "{warm:#?}");
    let with = units(&root, "with", &format!("{USUAL}{runtime}"));

    let added: BTreeSet<&str> = with.difference(&warm).map(|unit| name(unit)).collect();
    let own = BTreeSet::from([
        "stytch-errors",
        "stytch-errors-check",
        "stytch-errors-macros",
    ]);
    assert_eq!(added, own, "{:#?}", with.difference(&warm));
    assert_eq!(warm.difference(&with).count(), 0);
}

/// What cargo builds for a project with these dependencies: each crate with its version and features,
/// for a crate that is built with others is built once more.
fn units(root: &Path, project: &str, dependencies: &str) -> BTreeSet<String> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
        .join("warm_project")
        .join(project);
    fs::create_dir_all(folder.join("src")).expect("a folder");
    let write = |file: &str, text: &str| fs::write(folder.join(file), text).expect("a file");
    write("src/lib.rs", "");
    write(
        "Cargo.toml",
        &format!(
            "[package]\nname = \"project\"\nedition = \"2024\"\n\n\
             [dependencies]\n{dependencies}\n[workspace]\nresolver = \"3\"\n"
        ),
    );
    // The versions that the workspace is tested with.
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).expect("a lock file");

    let output = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--edges",
            "normal,build",
            "--prefix",
            "none",
            "--no-dedupe",
        ])
        .args(["--format", "{p} {f}"])
        .current_dir(&folder)
        .output()
        .expect("cargo");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let tree = String::from_utf8(output.stdout).expect("UTF-8");
    let units = tree.lines().filter(|unit| name(unit) != "project");
    units.map(str::to_owned).collect()
}

fn name(unit: &str) -> &str {
    unit.split(' ').next().unwrap_or(unit)
}
