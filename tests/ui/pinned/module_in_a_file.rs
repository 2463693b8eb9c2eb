use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
mod handlers;

fn main() {}
