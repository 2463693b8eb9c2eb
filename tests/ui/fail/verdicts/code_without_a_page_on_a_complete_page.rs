use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 400)]
fn has_no_password(err: &ErrorResponse) -> bool {
    err.error_type == "no_user_password"
}

#[stytch_handle(b2b, 400 | 401)]
fn has_no_password_or_session(err: &ErrorResponse) -> bool {
    matches!(err.error_type.as_str(), "no_user_password" | "user_unauthenticated")
}

fn main() {}
