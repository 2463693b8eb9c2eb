//! Rust source for values.

use std::fmt::Write;

/// A string literal.
pub(super) fn string(text: &str) -> String {
    format!("{text:?}")
}

/// `Some(…)` around a string literal, or `None`.
pub(super) fn optional_string(text: Option<&str>) -> String {
    text.map_or_else(|| "None".to_owned(), |text| format!("Some({text:?})"))
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

/// A static array, an element a line.
pub(super) fn table(
    item: &str,
    name: &str,
    element: &str,
    elements: impl ExactSizeIterator<Item = String>,
) -> String {
    let mut source = format!("\n{item} {name}: [{element}; {}] = [\n", elements.len());
    for element in elements {
        let _ = writeln!(source, "    {element},");
    }
    source + "];\n"
}
