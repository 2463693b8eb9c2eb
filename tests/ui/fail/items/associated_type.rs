use stytch_errors::stytch_handle;

trait OnUnauthorized {
    #[stytch_handle(b2b, 401)]
    type Action;
}

fn main() {}
