use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
fn is_stale(error_type: &str) -> bool {
    error_type == "stale_factor"
}

fn main() {}
