use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b)]
fn is_stale(err: &ErrorResponse) -> bool {
    let status = err.status_code.as_u16();
    let code = err.error_type.as_str();
    status == 404 && code == "stale_factors"
}

fn main() {}
