#![deny(warnings)]

use stytch_errors_tests::client::{Action, ErrorResponse};
use stytch_errors::fraud::Unauthorized;

fn on_unauthorized(err: &ErrorResponse) -> Option<Action> {
    Some(match Unauthorized::from_error_type(&err.error_type)? {
        Unauthorized::UnauthorizedCredentialsError => Action::Report,
        Unauthorized::UnauthorizedCredentialsHomepage => Action::LogIn,
    })
}

fn main() {
    let of = |code| on_unauthorized(&ErrorResponse::new(401, code));
    assert_eq!(of("unauthorized_credentials_error"), Some(Action::Report));
    assert_eq!(of("keys_expired"), None);
}
