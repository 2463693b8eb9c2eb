use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
union Code {
    length: u64,
    first: u8,
}

fn main() {}
