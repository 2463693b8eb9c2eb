use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
unsafe extern "C" {
    safe fn on_unauthorized(status: u16) -> bool;
}

fn main() {}
