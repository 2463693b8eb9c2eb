use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

struct Handler;

#[stytch_handle(b2b, 401)]
impl Handler {
    const RETRIES: u32 = 3;

    fn is_stale(&self, err: &ErrorResponse) -> bool {
        err.error_type == "stale_factor"
    }

    fn is_weak(&self, err: &ErrorResponse) -> bool {
        err.error_type == "weak_factor"
    }
}

fn main() {}
