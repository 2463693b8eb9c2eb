//! A handler may stand in any crate: right ones compile without a word, and wrong ones are told
//! where they are.

mod compiler;

use compiler::Compiler;

/// Compiles a fixture as it is, and once more with its wrong handlers.
fn assert_checked(fixture: &str, edition: &str, link: impl Fn(Compiler) -> Compiler) {
    let path = format!("environments/{fixture}.rs");
    let compiler = |what: &str| {
        let output = format!("{fixture}_{edition}_{what}.rlib");
        link(Compiler::rustc(&path, edition, &output))
    };
    compiler("right").build("lib").assert_silent();
    compiler("wrong").cfg("wrong").build("lib").assert_marked();
}

fn directly(compiler: Compiler) -> Compiler {
    compiler.linked("stytch_errors")
}

#[test]
fn without_a_prelude() {
    for edition in ["2018", "2021", "2024"] {
        assert_checked("no_implicit_prelude", edition, directly);
    }
}

#[test]
fn without_the_standard_library() {
    assert_checked("no_std", "2024", directly);
}

#[test]
fn where_every_lint_is_denied() {
    assert_checked("strict_lints", "2021", directly);
}

#[test]
fn in_every_edition() {
    for edition in ["2015", "2018", "2021", "2024"] {
        assert_checked("any_edition", edition, directly);
    }
}

#[test]
fn with_the_crate_under_another_name() {
    assert_checked("renamed", "2021", |compiler| {
        compiler.linked_as("stytch_errors", "errors")
    });
}

#[test]
fn with_the_crate_behind_another_one() {
    let facade = Compiler::rustc("environments/facade.rs", "2021", "libfacade.rlib");
    let facade = directly(facade).build("lib");
    facade.assert_silent();
    assert_checked("through_a_facade", "2021", |compiler| {
        compiler.linked_with("facade", &facade.output)
    });
}

#[test]
fn beside_items_of_the_same_names() {
    for edition in ["2018", "2021", "2024"] {
        assert_checked("shadowed_names", edition, directly);
    }
}

#[test]
fn wherever_a_function_may_stand() {
    assert_checked("places", "2024", directly);
}
