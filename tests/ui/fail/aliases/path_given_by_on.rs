use stytch_errors::stytch_handle;

struct Failure {
    code: String,
}

#[stytch_handle(b2b, 401, on = failure.code)]
fn is_stale(failure: &Failure, code: &str) -> bool {
    failure.code == "stale_factor" || code == "stale_factor"
}

fn main() {}
