use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
mod handlers {
    use super::ErrorResponse;

    pub fn log(err: &ErrorResponse) {
        println!("{}", err.error_type);
    }
}

fn main() {}
