use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

struct Handler {
    retries: u32,
}

impl Handler {
    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(&mut self, err: &ErrorResponse) -> Action {
        self.retries += 1;
        match err.error_type.as_str() {
            "stale_factor" => Action::StepUp,
            _ => Action::LogIn,
        }
    }
}

fn main() {}
