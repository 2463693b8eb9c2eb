use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b)]
fn on_failure(err: &ErrorResponse) -> Action {
    match err.status_code.as_u16() {
        500.. => match err.error_type.as_str() {
            "too_many_requests" => Action::Retry,
            _ => Action::Report,
        },
        _ => Action::Explain,
    }
}

fn main() {}
