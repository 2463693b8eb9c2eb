use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401, on = code)]
fn is_stale(code: &std::ffi::CStr) -> bool {
    code == c"stale_factors"
}

fn main() {}
