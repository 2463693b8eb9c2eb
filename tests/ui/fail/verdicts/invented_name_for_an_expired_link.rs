use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401)]
fn on_link(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "token_expired" | "magic_link_expired" => Action::SendAnotherLink,
        _ => Action::LogIn,
    }
}

fn main() {}
