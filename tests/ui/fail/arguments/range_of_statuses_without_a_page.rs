use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 404..=401)]
fn on_client_error(err: &ErrorResponse) -> bool {
    err.error_type == "session_not_found"
}

#[stytch_handle(b2b, 400..)]
fn on_any_error(err: &ErrorResponse) -> bool {
    err.error_type == "session_not_found"
}

#[stytch_handle(b2b | consumer, 6xx)]
fn on_other_error(err: &ErrorResponse) -> bool {
    err.error_type == "session_not_found"
}

fn main() {}
