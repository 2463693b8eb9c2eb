use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

// A code that ends in its status does not come with another one.
#[stytch_handle(consumer, 401)]
fn on_twitter(err: &ErrorResponse) -> bool {
    matches!(err.error_type.as_str(), "twitter_401" | "twitter_403")
}

fn main() {}
