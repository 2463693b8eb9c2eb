use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

struct Handler;

#[stytch_handle(b2b, 401)]
impl Handler {
    fn new() -> Self {
        Self
    }

    fn log(&self, err: &ErrorResponse) {
        println!("{}", err.error_type);
    }
}

fn main() {}
