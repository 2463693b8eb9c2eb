#![deny(deprecated)]

use stytch_errors::error_type;

const APP_GONE: &str = error_type!(b2b, 404, "idp_client_not_found");

fn main() {
    println!("{APP_GONE}");
}
