use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

struct Outcome {
    stale: bool,
    others: [bool; 1],
}

#[stytch_handle(b2b, 401)]
fn outcome(err: &ErrorResponse) -> Outcome {
    Outcome {
        stale: err.error_type == "stale_factor",
        others: [err.error_type == "weak_factor"],
    }
}

fn main() {}
