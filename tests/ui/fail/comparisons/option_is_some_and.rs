use stytch_errors::stytch_handle;

struct Failure {
    error_type: Option<String>,
}

#[stytch_handle(b2b, 401)]
fn is_stale(failure: &Failure) -> bool {
    failure.error_type.as_deref().is_some_and(|code| code == "stale_factor")
}

fn main() {}
