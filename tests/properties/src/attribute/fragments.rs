//! Handlers put together from pieces, so that most of them are Rust: bytes that are cut and pasted
//! are then handlers that are.

/// What a byte stands for: put new ones at the end, so that the corpus keeps its meaning. A bracket that is open at the end is closed, and one that was never
/// opened is left out.
const FRAGMENTS: &[&str] = &[
    // Items.
    "fn handler(err: &Error) -> u8 {",
    "async fn handler(error_type: &str) {",
    "fn handle(&self, e: Error) {",
    "impl Handler for Service {",
    "impl<T> Service<T> {",
    "mod handlers {",
    "trait Handle {",
    "const CODE: &str =",
    "const CODES: [&str; 2] =",
    "static CODE: &str =",
    "use codes::CODE;",
    "use Error as E;",
    "struct Error {",
    "enum Error {",
    "macro_rules! codes {",
    "extern \"C\" {",
    "type Code =",
    "#[cfg(test)]",
    "#[allow(unused)]",
    "#![allow(unused)]",
    // What is compared.
    "err.error_type",
    "err.error_type.as_str()",
    "error_type",
    "err.error_type.as_deref()",
    "err.status_code",
    "status_code",
    "err",
    "code",
    "e",
    "x",
    "body[\"error_type\"]",
    "&*err.error_type",
    "err.error_type()",
    "self.error_type",
    "Error { error_type: code, .. }",
    "Error::Response(err)",
    "ErrorResponse { status_code, error_type, .. }",
    ".as_str()",
    ".to_string()",
    ".clone()",
    ".unwrap_or_default()",
    ".map(|x|",
    ".eq(",
    ".contains(",
    ".starts_with(",
    ".ends_with(",
    ".is_some_and(|x|",
    // How.
    "match",
    "match err.error_type.as_str() {",
    "match (err.status_code, err.error_type.as_str()) {",
    "if",
    "if let",
    "while let",
    "while",
    "else",
    "else {",
    "let",
    "let code =",
    "let Some(code) =",
    "for x in",
    "loop",
    "return",
    "break",
    "move",
    "async",
    "await",
    "unsafe",
    "const",
    "matches!(",
    "assert_eq!(",
    "println!(\"{}\",",
    "format!(\"{error_type}\",",
    "vec![",
    "dbg!(",
    "tracing::info!(",
    "concat!(",
    "unknown!(",
    "Some(",
    "Ok(",
    "ref",
    "mut",
    "as",
    "Self",
    "self",
    "Self::CODE",
    "codes::CODE",
    "CODE",
    "StaleFactors",
    "stale_factors",
    "b2b::Unauthorized::StaleFactors",
    // Codes, statuses and what is neither.
    "\"stale_factors\"",
    "\"insufficient_factors\"",
    "\"session_not_found\"",
    "\"member_not_found\"",
    "\"too_many_requests\"",
    "\"idp_client_not_found\"",
    "\"no_user_password\"",
    "\"rate_limit_exceeded\"",
    "\"stale_factor\"",
    "\"unable_to_\"",
    "\"_not_found\"",
    "\"\"",
    "\"ü🦀\"",
    "r#\"stale_factors\"#",
    "b\"stale_factors\"",
    "c\"stale_factors\"",
    "\"stale_factors\"suffix",
    "'s'",
    "401",
    "404",
    "400",
    "409",
    "401u16",
    "0x191",
    "StatusCode::NOT_FOUND",
    "StatusCode::UNAUTHORIZED",
    "1.5",
    "true",
    // Arguments.
    "b2b",
    "consumer",
    "fraud",
    "exhaustive",
    "also(\"later\")",
    "also(",
    "on =",
    "on = err.code",
    "crate = ::renamed",
    // Punctuation.
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    ",",
    ";",
    "=>",
    "=",
    "==",
    "!=",
    "&&",
    "||",
    "|",
    "&",
    "*",
    "!",
    "-",
    "..",
    "..=",
    "?",
    "@",
    ":",
    "::",
    "_",
    "<",
    ">",
    "->",
    "'a",
    "'a:",
    "#",
    "$",
    ".",
    "_ =>",
    "=> 1,",
    "_ => 2,",
];

/// The text that the bytes stand for. The byte 255 begins the item, and closes the arguments.
#[must_use]
pub fn from_fragments(bytes: &[u8]) -> String {
    let mut parts = bytes.splitn(2, |byte| *byte == u8::MAX);
    let mut part = || balanced(parts.next().unwrap_or_default());
    [part(), part()].join("\n")
}

fn balanced(bytes: &[u8]) -> String {
    let mut text = String::new();
    let mut open = Vec::new();
    for byte in bytes {
        let fragment = FRAGMENTS[usize::from(*byte) % FRAGMENTS.len()];
        if let "}" | ")" | "]" = fragment {
            text.extend(open.pop());
            continue;
        }
        let own = fragment.chars().filter_map(|char| match char {
            '{' | '(' | '[' => Some((true, char)),
            '}' | ')' | ']' => Some((false, char)),
            _ => None,
        });
        for (opens, char) in own.filter(|_| !fragment.starts_with('"')) {
            if opens {
                open.push(closing(char));
            } else {
                open.pop();
            }
        }
        text.push(' ');
        text.push_str(fragment);
    }
    text.extend(open.into_iter().rev());
    text
}

fn closing(open: char) -> char {
    match open {
        '{' => '}',
        '(' => ')',
        _ => ']',
    }
}
