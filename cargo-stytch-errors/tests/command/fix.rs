//! What is written, and what is not.

use std::fs;

use crate::support::Sandbox;

const WRONG: &str = "fn f(error_type: &str) -> bool {\n    \
                     error_type == \"stale_factors\" || error_type == \"insufficient_factor\"\n}\n";

fn sandbox() -> Sandbox {
    let manifest =
        "[package]\nname = \"p\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n";
    Sandbox::of(&[("Cargo.toml", manifest), ("src/lib.rs", WRONG)])
}

#[test]
fn only_what_git_can_bring_back_is_written() {
    let sandbox = sandbox();
    sandbox.write("src/lib.rs", &format!("// Changed.\n{WRONG}"));
    let run = sandbox.run(&["fix"]);
    assert!(
        run.stderr
            .contains("src/lib.rs: it has changes that are not committed")
    );
    assert_eq!(run.status, 2);
    assert!(sandbox.read("src/lib.rs").ends_with(WRONG));

    sandbox.git(&["rm", "--quiet", "--cached", "src/lib.rs"]);
    let run = sandbox.run(&["fix"]);
    assert!(
        run.stderr.contains("git does not track it"),
        "{}",
        run.stderr
    );

    fs::remove_dir_all(sandbox.path(".git")).unwrap();
    let run = sandbox.run(&["fix"]);
    assert!(
        run.stderr.contains("it is not in a git repository"),
        "{}",
        run.stderr
    );
    assert_eq!(sandbox.run(&["fix", "--allow-dirty"]).status, 2);
    assert_eq!(sandbox.run(&["fix", "--allow-no-vcs"]).status, 0);
    assert!(
        sandbox
            .read("src/lib.rs")
            .contains("\"insufficient_factors\"")
    );
}

#[test]
fn one_file_that_is_refused_keeps_all_as_they_were() {
    let sandbox = sandbox();
    sandbox.write("src/new.rs", WRONG);
    assert_eq!(sandbox.run(&["fix"]).status, 2);
    assert_eq!(sandbox.read("src/lib.rs"), WRONG);
    assert_eq!(sandbox.run(&["fix", "--allow-dirty"]).status, 0);
    assert_ne!(sandbox.read("src/lib.rs"), WRONG);
    assert_ne!(sandbox.read("src/new.rs"), WRONG);
}

#[cfg(unix)]
#[test]
fn permissions_stay_and_links_are_left_alone() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let sandbox = sandbox();
    let (file, link) = (sandbox.path("src/lib.rs"), sandbox.path("src/link.rs"));
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("lib.rs", &link).unwrap();
    assert_eq!(sandbox.run(&["fix", "--allow-dirty"]).status, 0);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(
        fs::metadata(&file).unwrap().permissions().mode() & 0o777,
        0o640
    );
    assert!(
        sandbox
            .read("src/lib.rs")
            .contains("\"insufficient_factors\"")
    );
    let left: Vec<_> = fs::read_dir(sandbox.path("src")).unwrap().collect();
    assert_eq!(left.len(), 2, "{left:?}");
}
