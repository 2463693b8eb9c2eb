//! Prints a file of Rust without what leads up to its handlers.

/// Prints from the first handler on, indented.
pub(crate) fn print(source: &str) {
    let start = source.find("#[stytch_handle").unwrap_or(0);
    println!();
    for line in source[start..].lines() {
        println!("{}", format!("    {line}").trim_end());
    }
    println!();
}
