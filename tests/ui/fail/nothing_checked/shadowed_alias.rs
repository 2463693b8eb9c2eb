use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

// `code` is no error type any more where it is compared.
#[stytch_handle(b2b, 401)]
fn is_stale(err: &ErrorResponse) -> bool {
    let code = err.error_type.as_str();
    let code = code.len();
    code == 13
}

fn main() {}
