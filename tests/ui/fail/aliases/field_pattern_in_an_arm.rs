use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn is_stale(outcome: Result<(), ErrorResponse>) -> bool {
    match outcome {
        Err(ErrorResponse { error_type, .. }) if error_type == "stale_factor" => true,
        Ok(()) | Err(_) => false,
    }
}

fn main() {}
