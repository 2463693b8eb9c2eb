use stytch_errors::stytch_handle;
use stytch_errors_tests::client::Action;

#[stytch_handle(b2b, 401)]
fn on_unauthorized(code: stytch_errors::b2b::Unauthorized) -> Action {
    use stytch_errors::b2b::Unauthorized;

    match code {
        Unauthorized::StaleFactors => Action::StepUp,
        _ => Action::LogIn,
    }
}

fn main() {}
