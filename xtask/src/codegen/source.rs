//! Rust source for values.

use std::fmt::Write;

/// A string literal.
pub(super) fn string(text: &str) -> String {
    format!("{text:?}")
}

/// A number in groups of four hexadecimal digits.
pub(super) fn hexadecimal(number: u64) -> String {
    let digits = format!("{number:016x}");
    format!(
        "0x{}_{}_{}_{}",
        &digits[..4],
        &digits[4..8],
        &digits[8..12],
        &digits[12..]
    )
}

/// A static array.
pub(super) fn table(
    item: &str,
    name: &str,
    element: &str,
    elements: impl Iterator<Item = String>,
) -> String {
    let elements: Vec<String> = elements.collect();
    let length = elements.len();
    format!(
        "\n{item} {name}: [{element}; {length}] = {};\n",
        array(elements.into_iter())
    )
}

/// An array, an element a line.
pub(super) fn array(elements: impl Iterator<Item = String>) -> String {
    let mut source = String::from("[\n");
    for element in elements {
        let _ = writeln!(source, "    {element},");
    }
    source + "]"
}
