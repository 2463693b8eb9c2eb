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
