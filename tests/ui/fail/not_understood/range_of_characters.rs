use stytch_errors::stytch_handle;
use stytch_errors_tests::client::Action;

#[stytch_handle(b2b, 401, on = code)]
fn on_unauthorized(code: char) -> Action {
    match code {
        'a'..='m' => Action::StepUp,
        _ => Action::LogIn,
    }
}

fn main() {}
