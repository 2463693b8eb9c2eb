use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn log(err: &ErrorResponse) {
    println!("stale: {}", err.error_type == "stale_factor");
    eprintln!("weak: {weak}", weak = err.error_type == "weak_factor");
}

fn main() {}
