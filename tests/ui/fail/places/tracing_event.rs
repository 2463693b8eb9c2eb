use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn log(err: &ErrorResponse) {
    tracing::info!(stale = err.error_type == "stale_factor", "login refused");
    tracing::warn!(target: "login", weak = ?(err.error_type == "weak_factor"), code = %err.error_type);
}

fn main() {}
