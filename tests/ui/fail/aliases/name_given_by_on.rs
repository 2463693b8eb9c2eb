use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401, on = code)]
fn is_stale(code: &str) -> bool {
    code == "stale_factor"
}

fn main() {}
