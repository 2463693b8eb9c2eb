use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

trait OnUnauthorized {
    #[stytch_handle(b2b, 401)]
    fn is_stale(&self, err: &ErrorResponse) -> bool {
        err.error_type == "stale_factor"
    }
}

fn main() {}
