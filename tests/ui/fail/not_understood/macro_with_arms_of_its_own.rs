use stytch_errors::stytch_handle;
use stytch_errors_tests::client::Action;

macro_rules! switch {
    ($value:expr; $($code:literal => $action:expr;)+ else $other:expr) => {
        match $value { $($code => $action,)+ _ => $other }
    };
}

#[stytch_handle(b2b, 401)]
fn on_unauthorized(error_type: &str) -> Action {
    switch! {
        error_type;
        "stale_factors" => Action::StepUp;
        "session_not_found" => Action::LogIn;
        else Action::Report
    }
}

fn main() {}
