//! Other attribute macros may stand above and below: right handlers compile without a word and
//! run, and wrong ones are told where they are.

mod compiler;

use std::process::Command;

use compiler::Compiler;

fn compiler(name: &str, what: &str) -> Compiler {
    let path = format!("other_attributes/{name}.rs");
    Compiler::rustc(&path, "2021", &format!("{name}_{what}")).linked("stytch_errors")
}

fn assert_checked(name: &str, link: impl Fn(Compiler) -> Compiler) {
    let right = link(compiler(name, "right.rlib"));
    right.build("lib").assert_silent();
    let wrong = link(compiler(name, "wrong.rlib"));
    wrong.cfg("wrong").build("lib").assert_marked();
}

#[test]
fn tracing_instrument() {
    assert_checked("tracing_instrument", |compiler| compiler.linked("tracing"));
}

#[test]
fn async_trait() {
    assert_checked("async_trait", |compiler| compiler.linked("async_trait"));
}

#[test]
fn axum_debug_handler() {
    assert_checked("axum_debug_handler", |compiler| compiler.linked("axum"));
}

#[test]
fn tokio_main() {
    assert_checked("tokio_main", |compiler| compiler.linked("tokio"));
}

#[test]
fn tokio_test() {
    let right = compiler("tokio_test", "right")
        .linked("tokio")
        .args(["--test"]);
    let right = right.build("bin");
    right.assert_silent();
    let output = Command::new(&right.output).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("4 passed"), "{said}");
    let wrong = compiler("tokio_test", "wrong")
        .linked("tokio")
        .args(["--test"]);
    wrong.cfg("wrong").build("bin").assert_marked();
}
