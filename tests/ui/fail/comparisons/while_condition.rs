use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 429)]
fn wait(mut next: impl FnMut() -> ErrorResponse) {
    let mut err = next();
    while err.error_type == "too_many_request" {
        err = next();
    }
}

fn main() {}
