use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401, on = "code")]
fn on_stale(code: &str) -> bool {
    code == "stale_factors"
}

fn main() {}
