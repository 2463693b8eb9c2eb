use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
fn is_stale(error_type: Option<&str>) -> bool {
    error_type == Some("stale_factor")
}

fn main() {}
