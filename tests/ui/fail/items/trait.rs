use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

// Each method can be annotated, but the methods of the implementations are elsewhere.
#[stytch_handle(b2b, 401)]
trait OnUnauthorized {
    fn is_stale(&self, err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }
}

fn main() {}
