use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse) -> String {
    match err.error_type.as_str() {
        code @ ("stale_factors" | "stale_session") => format!("step up: {code}"),
        code => format!("log in: {code}"),
    }
}

fn main() {}
