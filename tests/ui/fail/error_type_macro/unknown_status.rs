use stytch_errors::error_type;

const DUPLICATE: &str = error_type!(b2b, 409, "duplicate_email");

fn main() {}
