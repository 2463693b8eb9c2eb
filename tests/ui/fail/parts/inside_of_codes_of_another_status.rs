use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(consumer, 429)]
fn is_about_magic_links(err: &ErrorResponse) -> bool {
    err.error_type.contains("magic_link")
}

fn main() {}
