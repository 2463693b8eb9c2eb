#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(fraud, 401, exhaustive)]
fn describe(err: &ErrorResponse) -> String {
    match err.error_type.as_str() {
        "unauthorized_credentials_error" | "unauthorized_credentials_homepage" => "keys".to_owned(),
        other => format!("new: {other}"),
    }
}

fn main() {
    assert_eq!(describe(&ErrorResponse::new(401, "keys_expired")), "new: keys_expired");
}
