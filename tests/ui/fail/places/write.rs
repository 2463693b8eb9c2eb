use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn describe(err: &ErrorResponse, out: &mut String) -> std::fmt::Result {
    use std::fmt::Write;

    write!(out, "{}", err.error_type == "stale_factor")
}

fn main() {}
