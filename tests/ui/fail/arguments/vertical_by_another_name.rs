use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2c, 401)]
fn for_users(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

#[stytch_handle(saas, 401)]
fn for_members(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

#[stytch_handle(dfp, 404)]
fn for_fingerprints(err: &ErrorResponse) -> bool {
    err.error_type == "telemetry_id_not_found"
}

fn main() {}
