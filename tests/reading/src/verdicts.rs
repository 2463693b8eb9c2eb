//! What the attribute reports.

use proc_macro2::TokenStream;
use stytch_errors_check::stytch_handle;

/// The first line of each error in the expansion of an item, sorted.
///
/// # Panics
///
/// If `arguments` are no tokens.
#[must_use]
pub fn verdicts(arguments: &str, item: TokenStream) -> Vec<String> {
    let arguments = arguments.parse().expect("tokens");
    let expanded = stytch_handle(arguments, item).to_string();
    let mut lines: Vec<String> = expanded
        .split("compile_error ! { \"")
        .skip(1)
        .map(first_line)
        .collect();
    lines.sort();
    lines
}

fn first_line(message: &str) -> String {
    let ends = [message.find("\\n"), message.find("\" }")];
    let end = ends.into_iter().flatten().min().expect("an end");
    message[..end].to_owned()
}
