//! What the command says of itself, and of command lines that make no sense.

use crate::support::Sandbox;

fn package(files: &[(&str, &str)]) -> Sandbox {
    let manifest =
        "[package]\nname = \"p\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n";
    let mut all = vec![("Cargo.toml", manifest)];
    all.extend(files);
    Sandbox::of(&all)
}

#[test]
fn help_and_version_are_printed() {
    let sandbox = package(&[("src/lib.rs", "")]);
    let help = sandbox.run(&["--help"]);
    assert!(help.stdout.contains("Usage: cargo stytch-errors <COMMAND>"));
    assert_eq!(help.status, 0);
    let version = sandbox.run(&["--version"]).stdout;
    assert_eq!(
        version,
        format!("cargo-stytch-errors {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn what_cannot_be_done_exits_with_2() {
    let sandbox = package(&[("src/lib.rs", "fn f(error_type: &str) {}")]);
    for (arguments, part) in [
        (&["chekc"][..], "unknown command `chekc`: expected `check`"),
        (&["check", "-p", "q"], "the workspace has no package `q`"),
        (&["check", "--manifest-path", "none/Cargo.toml"], "error: "),
    ] {
        let run = sandbox.run(arguments);
        assert!(run.stderr.contains(part), "{}", run.stderr);
        assert_eq!(run.status, 2);
    }
}

#[test]
fn mistakes_in_the_metadata_name_the_package() {
    let manifest = "[package]\nname = \"p\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n\
                    [package.metadata.stytch-errors]\napi = \"b2c\"\n";
    let sandbox = Sandbox::of(&[("Cargo.toml", manifest), ("src/lib.rs", "")]);
    let run = sandbox.run(&["check"]);
    assert!(
        run.stderr.starts_with("error: p: `api = \"b2c\"`"),
        "{}",
        run.stderr
    );
    assert_eq!(run.status, 2);
}

#[test]
fn warnings_fail_only_when_denied() {
    let source = "fn f(error_type: &str) -> bool {\n    \
                  error_type == \"stale_factors\" || error_type == \"teapot\"\n}\n";
    let sandbox = package(&[("src/lib.rs", source)]);
    let run = sandbox.run(&["check"]);
    assert!(
        run.stdout.starts_with("warning[unknown-code]: `teapot`"),
        "{}",
        run.stdout
    );
    assert_eq!(run.status, 0);
    assert_eq!(sandbox.run(&["check", "--deny-warnings"]).status, 1);
}

#[test]
fn codes_and_names_are_explained() {
    let sandbox = package(&[("src/lib.rs", "")]);
    let code = sandbox.run(&["explain", "stale_factors"]);
    assert!(
        code.stdout
            .starts_with("stale_factors comes with status 401\n")
    );
    assert!(
        code.stdout
            .contains("stytch_errors::b2b::Unauthorized::StaleFactors")
    );
    assert_eq!(code.status, 0);
    let retired = sandbox.run(&["explain", "idp_client_not_found"]);
    assert!(retired.stdout.contains("is retired"));
    assert!(
        retired
            .stdout
            .contains("connected_app_not_found comes with status 404")
    );
    let name = sandbox.run(&["explain", "rate_limit_exceeded"]);
    assert!(
        name.stdout.contains("Nearest codes:\n  too_many_requests"),
        "{}",
        name.stdout
    );
    assert_eq!(name.status, 1);
}

#[test]
fn what_git_ignores_or_no_member_owns_is_left_out() {
    let wrong = "fn f(error_type: &str) -> bool {\n    \
                 error_type == \"stale_factors\" || error_type == \"stale_factor\"\n}\n";
    let manifest = "[package]\nname = \"other\"\nversion = \"0.1.0\"\n[workspace]\n";
    let sandbox = package(&[
        ("src/lib.rs", ""),
        (".gitignore", "/ignored\n"),
        ("ignored/lib.rs", wrong),
        ("other/Cargo.toml", manifest),
        ("other/src/lib.rs", wrong),
    ]);
    assert_eq!(sandbox.run(&["check"]).all(), "exit status 0\n");
    sandbox.write("src/lib.rs", wrong);
    assert_eq!(sandbox.run(&["check"]).status, 1);
}

#[test]
fn who_uses_a_member_that_uses_stytch_is_judged() {
    let wrong = "pub fn f(error_type: &str) -> bool {\n    error_type == \"stale_factor\"\n}\n";
    let member = |name: &str, dependency: &str| {
        format!(
            "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\
             [dependencies]\n{dependency}\n"
        )
    };
    let sandbox = Sandbox::of(&[
        (
            "Cargo.toml",
            "[workspace]\nmembers = [\"auth\", \"web\", \"apart\"]\nresolver = \"3\"\n",
        ),
        ("auth/Cargo.toml", &member("auth", "stytch = \"11\"")),
        ("auth/src/lib.rs", ""),
        (
            "web/Cargo.toml",
            &member("web", "auth = { path = \"../auth\" }"),
        ),
        ("web/src/lib.rs", wrong),
        ("apart/Cargo.toml", &member("apart", "")),
        ("apart/src/lib.rs", wrong),
    ]);
    let run = sandbox.run(&["check"]);
    assert!(run.stdout.contains("web/src/lib.rs:2"), "{}", run.all());
    assert!(!run.stdout.contains("apart/"), "{}", run.stdout);
    // Asked for one package, the other is left out.
    assert_eq!(
        sandbox.run(&["check", "-p", "apart"]).all(),
        "exit status 0\n"
    );
}
