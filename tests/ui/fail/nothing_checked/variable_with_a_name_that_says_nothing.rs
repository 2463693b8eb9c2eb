use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
fn is_stale(code: &str) -> bool {
    code == "stale_factors"
}

fn main() {}
