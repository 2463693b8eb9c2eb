use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn is_stale(err: &ErrorResponse) -> bool {
    use std::borrow::Borrow;
    use std::ops::Deref;

    let borrowed: &str = err.error_type.borrow();
    borrowed == "borrowed"
        || &err.error_type[..] == "sliced"
        || *err.error_type == *"dereferenced"
        || (err.error_type).as_ref() as &str == "referenced"
        || err.error_type.deref() == "dereffed"
        || err.error_type.to_owned() == "owned"
        || err.error_type.to_string() == "stringified"
        || Into::<String>::into(err.error_type.clone()) == "converted"
}

fn main() {}
