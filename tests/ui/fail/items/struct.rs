use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
struct Failure {
    error_type: String,
}

fn main() {}
