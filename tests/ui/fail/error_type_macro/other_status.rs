use stytch_errors::error_type;

static TEXTS: [(&str, &str); 2] = [
    (error_type!(b2b, 401, "stale_factors"), "Please enter your second factor."),
    (error_type!(b2b, 401, "session_not_found"), "Please log in."),
];

fn main() {}
