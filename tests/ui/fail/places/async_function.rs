use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401)]
async fn on_unauthorized(next: impl Future<Output = ErrorResponse>) -> Action {
    match next.await.error_type.as_str() {
        "stale_factor" => Action::StepUp,
        _ => Action::LogIn,
    }
}

fn main() {}
