use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn log(err: &ErrorResponse) {
    println!("{}: {}", err.error_type, err.error_message);
}

fn main() {}
