use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401, exhaustive, exhaustive)]
fn on_unauthorized(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

#[stytch_handle(b2b, 401, also("stale"), also("weak"))]
fn on_stale(err: &ErrorResponse) -> bool {
    matches!(err.error_type.as_str(), "stale" | "weak")
}

fn main() {}
