//! The attribute adds no instruction to the program.

mod compiler;

use compiler::Compiler;

/// The handlers of the fixture, whose names are part of their symbols.
const HANDLERS: &[&str] = &[
    "with_match",
    "with_exhaustive_match",
    "with_matches",
    "with_equation",
    "with_contains",
    "with_option",
    "with_status",
    "nested",
    "asynchronous",
    "generic",
    "with_closures",
    "with_constants",
    "with_associated_constant",
    "default_method",
    "handle",
    "within_a_module",
    "foreign",
    "with_guards",
];

fn assembly(annotated: bool, output: &str, options: &[&str]) -> String {
    let compiler = Compiler::rustc("machine_code.rs", "2024", output).linked("stytch_errors");
    let compiler = compiler.args(options.iter().copied());
    let assembly = if annotated {
        compiler.cfg("annotated").assembly()
    } else {
        compiler.assembly()
    };
    without_hash(&assembly)
}

/// The labels of constants without a name hold a hash of the whole source, attributes included.
fn without_hash(assembly: &str) -> String {
    const LABEL: &str = ".Lanon.";
    let mut parts = assembly.split(LABEL);
    let mut text = parts.next().unwrap().to_owned();
    for part in parts {
        text.push_str(LABEL);
        text.push_str(part.trim_start_matches(|char: char| char.is_ascii_hexdigit()));
    }
    text
}

/// The whole file is compared: the code, the data, the symbols and their order.
fn assert_same_assembly(name: &str, options: &[&str], handlers: &[&str]) {
    let plain = assembly(false, &format!("{name}_plain.s"), options);
    let annotated = assembly(true, &format!("{name}_annotated.s"), options);
    for handler in handlers {
        // Both manglings put the length before a name.
        let symbol = format!("{}{handler}", handler.len());
        assert!(plain.contains(&symbol), "`{handler}` makes no code");
    }
    let differs = |(plain, annotated): &(&str, &str)| plain != annotated;
    let difference = plain.lines().zip(annotated.lines()).find(differs);
    assert_eq!(difference, None, "in {name}");
    assert_eq!(plain.len(), annotated.len(), "in {name}");
}

#[test]
fn of_a_debug_build() {
    assert_same_assembly("debug", &["-C", "opt-level=0"], HANDLERS);
}

#[test]
fn of_a_debug_build_with_debug_info() {
    assert_same_assembly(
        "debug_info",
        &["-C", "opt-level=0", "-C", "debuginfo=2"],
        HANDLERS,
    );
}

#[test]
fn of_a_release_build() {
    // What is inlined everywhere has no symbol left.
    let left: Vec<_> = HANDLERS
        .iter()
        .copied()
        .filter(|handler| !["asynchronous", "default_method"].contains(handler))
        .collect();
    assert_same_assembly("release", &["-C", "opt-level=3"], &left);
}
