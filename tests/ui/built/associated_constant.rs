use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

struct Handler;

impl Handler {
    const STALE: &'static str = "stale_factor";

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(&self, err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            Self::STALE => Action::StepUp,
            _ => Action::LogIn,
        }
    }
}

fn main() {
    Handler.on_unauthorized(&ErrorResponse::new(401, "stale_factors"));
}
