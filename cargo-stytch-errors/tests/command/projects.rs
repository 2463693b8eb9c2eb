//! What the command says of whole projects, and does to them, with both kinds of line ends.
//! `WRITE=1 cargo test` writes these words to the projects.

use std::{env, fs};

use snapbox::Data;
use snapbox::assert_data_eq;

use crate::support::{Run, Sandbox, project, sections};

const PROJECTS: [&str; 5] = ["configured", "elsewhere", "linked", "mentions", "service"];

/// What is printed for the steps of a project, and what its files become.
struct Steps {
    check: Run,
    github: Run,
    fix: Run,
    annotate: Run,
    fixed: Vec<(std::path::PathBuf, String)>,
    annotated: Vec<(std::path::PathBuf, String)>,
}

fn steps(name: &str, line_end: &str) -> Steps {
    let sandbox = Sandbox::copy(name, |_, text| text.replace('\n', line_end));
    let check = sandbox.run(&["check"]);
    let github = sandbox.run(&["check", "--message-format", "github"]);
    let fix = sandbox.run(&["fix", "--dry-run"]);
    let before = sandbox.sources();
    assert_eq!(sandbox.run(&["fix"]).status, 0);
    let fixed = sandbox.sources();
    assert_eq!(before == fixed, fix.stdout.is_empty(), "{name}");
    assert_eq!(sandbox.run(&["fix", "--dry-run"]).stdout, "");
    assert_eq!(sandbox.run(&["fix", "--allow-dirty"]).status, 0);
    assert_eq!(
        sandbox.sources(),
        fixed,
        "{name}: a second fix changes nothing"
    );

    let annotate = sandbox.run(&["annotate", "--dry-run"]);
    assert_eq!(sandbox.run(&["annotate", "--allow-dirty"]).status, 0);
    let annotated = sandbox.sources();
    assert_eq!(fixed == annotated, annotate.stdout.is_empty(), "{name}");
    assert_eq!(sandbox.run(&["annotate", "--allow-dirty"]).status, 0);
    assert_eq!(
        sandbox.sources(),
        annotated,
        "{name}: a second run annotates nothing"
    );
    Steps {
        check,
        github,
        fix,
        annotate,
        fixed,
        annotated,
    }
}

#[test]
fn projects_are_checked_fixed_and_annotated() {
    for name in PROJECTS {
        let steps = steps(name, "\n");
        let expected = fs::read_to_string(project(name)).unwrap();
        let files = sections(&expected).filter(|(name, _)| !name.starts_with("$ "));
        let files = files.map(|(name, text)| format!("==== {name}\n{text}"));
        let runs = [
            ("check", &steps.check),
            ("github", &steps.github),
            ("fix", &steps.fix),
            ("annotate", &steps.annotate),
        ];
        let runs = runs.map(|(name, run)| format!("==== $ {name}\n{}", run.all()));
        let actual: String = files.chain(runs).collect();
        if env::var_os("WRITE").is_some() {
            fs::write(project(name), &actual).unwrap();
        } else {
            assert_data_eq!(actual, Data::text(expected).raw());
        }
    }
}

#[test]
fn line_ends_make_no_difference_and_stay() {
    for project in PROJECTS {
        let (unix, windows) = (steps(project, "\n"), steps(project, "\r\n"));
        assert_eq!(unix.check.all(), windows.check.all().replace("\r\n", "\n"));
        assert_eq!(unix.github.all(), windows.github.all());
        for (unix, windows) in [
            (unix.fixed, windows.fixed),
            (unix.annotated, windows.annotated),
        ] {
            let unix: Vec<_> = unix
                .into_iter()
                .map(|(path, text)| (path, text.replace('\n', "\r\n")))
                .collect();
            assert_eq!(unix, windows);
        }
    }
}

#[test]
fn what_is_fixed_and_annotated_builds_and_is_formatted() {
    let sandbox = Sandbox::copy("service", |_, text| text);
    let build = |when: &str| {
        let run = sandbox.cargo(&["check", "--quiet"]);
        assert_eq!(run.status, 0, "{when}: {}", run.stderr);
    };
    // The mistakes under an attribute do not build, so these go first.
    let mended = sandbox
        .read("src/sessions.rs")
        .replace("session_not_fund", "session_not_found")
        .replace("member-not-found", "member_not_found");
    sandbox.write("src/sessions.rs", &mended);
    build("before");
    assert_eq!(sandbox.run(&["fix", "--allow-dirty"]).status, 0);
    build("fixed");
    assert_eq!(sandbox.run(&["annotate", "--allow-dirty"]).status, 0);
    build("annotated");
    let right = sandbox.read("src/right.rs");
    assert!(right.contains("#[stytch_handle(b2b, 404)]\n#[must_use]\npub fn on_not_found"));
    let rustfmt = std::process::Command::new("rustfmt")
        .args(["--edition", "2024", "--check"])
        .arg(sandbox.path("src/lib.rs"))
        .output()
        .unwrap();
    assert!(rustfmt.status.success(), "{rustfmt:?}");
}
