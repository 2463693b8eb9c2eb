//! One compile tells all mistakes, each once, at its place, and nothing that only follows from them.

mod compiler;

use compiler::Compiler;

fn assert_marked(name: &str) {
    let path = format!("mistakes/{name}.rs");
    let compiler = Compiler::rustc(&path, "2021", &format!("{name}.rmeta"));
    compiler.linked("stytch_errors").check().assert_marked();
}

#[test]
fn all_of_a_function() {
    assert_marked("in_one_function");
}

#[test]
fn all_of_an_impl_block() {
    assert_marked("in_an_impl");
}

#[test]
fn all_matches_that_are_not_exhaustive() {
    assert_marked("exhaustive");
}

#[test]
fn in_the_arguments() {
    assert_marked("arguments");
}

#[test]
fn beside_those_that_rustc_finds() {
    assert_marked("beside_rustcs");
}

#[test]
fn what_rustc_warns_of_at_the_literal() {
    assert_marked("warned_at_the_literal");
}
