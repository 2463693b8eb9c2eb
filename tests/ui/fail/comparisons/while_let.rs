use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn wait(mut next: impl FnMut() -> ErrorResponse) {
    while let "stale_factor" = next().error_type.as_str() {}
}

fn main() {}
