#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 400 | 404)]
#[allow(deprecated)]
fn for_the_whole_function(err: &ErrorResponse) -> bool {
    err.error_type == "idp_client_not_found"
}

#[stytch_handle(b2b, 400)]
fn for_one_arm(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        #[allow(deprecated)]
        "too_many_idp_clients" => Action::Explain,
        "too_many_connected_apps" => Action::Explain,
        _ => Action::Report,
    }
}

#[stytch_handle(b2b, 400)]
fn for_one_statement(err: &ErrorResponse) -> bool {
    #[allow(deprecated)]
    let is_old = err.error_type == "invalid_idp_client_type";
    is_old || err.error_type == "invalid_connected_app_type"
}

fn main() {
    assert!(for_the_whole_function(&ErrorResponse::new(404, "idp_client_not_found")));
    assert_eq!(for_one_arm(&ErrorResponse::new(400, "too_many_idp_clients")), Action::Explain);
    assert!(for_one_statement(&ErrorResponse::new(400, "invalid_idp_client_type")));
}
