//! Sources with handlers in them, for the compiler to work on.

use std::fmt::Write;

/// The items that all handlers need.
const PRELUDE: &str = "\
#![allow(unused)]

pub struct ErrorResponse {
    pub status_code: u16,
    pub request_id: String,
    pub error_type: String,
}

pub enum Action {
    StepUp,
    LogIn,
    Retry,
    GiveUp,
}

fn log(request: &str) {}
";

/// Handlers of fifteen lines.
pub(super) fn ordinary(count: usize, attribute: &str) -> String {
    let mut source = PRELUDE.to_owned();
    for number in 0..count {
        let _ = write!(
            source,
            "
{attribute}
pub fn handler_{number}(err: &ErrorResponse, attempt: u32) -> Action {{
    let request = err.request_id.as_str();
    if attempt > 3 {{
        log(request);
        return Action::GiveUp;
    }}
    match err.error_type.as_str() {{
        \"stale_factors\" => Action::StepUp,
        \"unauthorized_credentials\" | \"unauthorized_action\" => Action::GiveUp,
        \"session_too_old_to_reset_password\" if attempt == 0 => Action::Retry,
        _ if request.is_empty() => Action::LogIn,
        _ => Action::GiveUp,
    }}
}}
"
        );
    }
    source
}

/// Handlers of so many lines each, which compare in the last ones.
pub(super) fn long(count: usize, lines: usize, attribute: &str) -> String {
    const FIXED: usize = 6;
    let mut source = PRELUDE.to_owned();
    for number in 0..count {
        let _ = writeln!(
            source,
            "\n{attribute}\npub fn handler_{number}(err: &ErrorResponse, attempt: u32) -> Action {{"
        );
        for line in 0..lines - FIXED {
            let _ = writeln!(
                source,
                "    let backoff_{line} = if attempt > {line} {{ attempt.saturating_mul(2) }} else {{ err.request_id.len() as u32 }};"
            );
        }
        source += "    match err.error_type.as_str() {
        \"stale_factors\" => Action::StepUp,
        _ => Action::GiveUp,
    }\n}\n";
    }
    source
}

/// A handler for each of the lists, with an arm for each of its strings.
pub(super) fn arms<'a>(handlers: impl Iterator<Item = &'a [String]>, attribute: &str) -> String {
    let mut source = PRELUDE.to_owned();
    for (number, strings) in handlers.enumerate() {
        let _ = writeln!(
            source,
            "\n{attribute}\npub fn handler_{number}(err: &ErrorResponse) -> Action {{\n    match err.error_type.as_str() {{"
        );
        for string in strings {
            let _ = writeln!(source, "        {string:?} => Action::StepUp,");
        }
        source += "        _ => Action::GiveUp,\n    }\n}\n";
    }
    source
}
