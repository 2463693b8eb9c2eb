use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn first<'a, I>(errors: I) -> Option<&'a ErrorResponse>
where
    I: IntoIterator<Item = &'a ErrorResponse>,
{
    errors.into_iter().find(|err| err.error_type == "stale_factor")
}

fn main() {}
