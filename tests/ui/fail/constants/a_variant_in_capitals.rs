use stytch_errors::stytch_handle;

#[derive(PartialEq)]
enum Kind {
    MFA,
}

struct ApiError {
    error_type: Kind,
}

#[stytch_handle(b2b, 401)]
fn needs_second_factor(err: &ApiError) -> bool {
    err.error_type == Kind::MFA
}

fn main() {
    let err = ApiError { error_type: Kind::MFA };
    needs_second_factor(&err);
}
