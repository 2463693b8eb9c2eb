use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

// `also` adds a code; it does not take one away.
#[stytch_handle(fraud, 403, exhaustive, also("fingerprint_banned"))]
fn on_forbidden(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "fingerprint_banned" => Action::Report,
        _ => Action::LogIn,
    }
}

fn main() {}
