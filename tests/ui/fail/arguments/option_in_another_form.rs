use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401, also = "stale")]
fn also_is_a_list(err: &ErrorResponse) -> bool {
    err.error_type == "stale"
}

#[stytch_handle(b2b, 401, also)]
fn also_needs_a_list(err: &ErrorResponse) -> bool {
    err.error_type == "stale"
}

#[stytch_handle(b2b, 401, on(code))]
fn on_is_assigned(code: &str) -> bool {
    code == "stale_factors"
}

#[stytch_handle(b2b, 401, on =)]
fn on_needs_a_name(code: &str) -> bool {
    code == "stale_factors"
}

#[stytch_handle(b2b, 401, crate(::stytch_errors))]
fn crate_is_assigned(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

#[stytch_handle(b2b, 401, crate = 1)]
fn crate_needs_a_path(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

fn main() {}
