use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

// An item that cannot be parsed comes back unchanged: rustc tells what is wrong with it.
#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "stale_factor" => Action::,
        _ => Action::LogIn,
    }
}

fn main() {}
