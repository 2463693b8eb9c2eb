use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

// The consumer 400 page is known in part, so codes that no page places are fine there.
#[stytch_handle(consumer, 400, also("no_user_password"))]
fn on_no_password(err: &ErrorResponse) -> bool {
    err.error_type == "no_user_password"
}

fn main() {}
