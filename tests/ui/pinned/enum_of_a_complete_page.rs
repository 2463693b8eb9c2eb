use stytch_errors_tests::client::Action;
use stytch_errors::fraud::Unauthorized;

fn on_unauthorized(code: Unauthorized) -> Action {
    match code {
        Unauthorized::UnauthorizedCredentialsError => Action::Report,
    }
}

fn main() {
    on_unauthorized(Unauthorized::UnauthorizedCredentialsHomepage);
}
