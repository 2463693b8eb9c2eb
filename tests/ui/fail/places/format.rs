use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401)]
fn describe(err: &ErrorResponse) -> String {
    format!("{} {:?}", err.request_id, match err.error_type.as_str() {
        "stale_factor" => Action::StepUp,
        _ => Action::LogIn,
    })
}

fn main() {}
