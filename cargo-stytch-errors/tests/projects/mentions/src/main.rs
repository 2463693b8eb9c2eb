//! A client of its own, without a dependency that speaks of Stytch.

struct Error {
    error_type: String,
}

// It compares a code, so it is about Stytch.
fn judged(err: &Error) -> bool {
    match err.error_type.as_str() {
        "insufficient_factors" | "stale_factor" => true,
        "rate_limit_exceeded" => false,
        _ => false,
    }
}

// It compares none, but is in a package that does.
fn beside(err: &Error) -> bool {
    err.error_type == "stale_factor" || err.error_type == "rate_limit_exceeded"
}

// It compares codes of another service.
fn not_judged(err: &Error) -> bool {
    err.error_type == "card_error" || err.error_type == "invalid_request_error"
}

fn main() {
    let err = Error {
        error_type: String::new(),
    };
    println!("{} {}", judged(&err), beside(&err) || not_judged(&err));
}
