use stytch_errors::stytch_handle;

trait OnUnauthorized {
    #[stytch_handle(b2b, 401)]
    const STALE: &'static str;
}

fn main() {}
