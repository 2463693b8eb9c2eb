//! Loops that call again, and give up.

use clients::stytch::{self, Error, ErrorResponse};
use stytch_errors::stytch_handle;

#[stytch_handle(b2b)]
async fn until_it_works(mut call: impl AsyncFnMut() -> Result<u8, ErrorResponse>) -> Option<u8> {
    let mut attempts = 0;
    loop {
        attempts += 1;
        match call().await {
            Ok(value) => break Some(value),
            Err(ErrorResponse { error_type, .. })
                if attempts < 3 && error_type == "rate_limit_exceeded" => {} //~ ERROR did you mean `too_many_requests`
            Err(err) if err.error_type.ends_with("_too_weak") => break None, //~ ERROR ends with
            Err(_) => return None,
        }
    }
}

#[stytch_handle(b2b)]
fn while_told_so(mut call: impl FnMut() -> stytch::Result<u8>) -> bool {
    let mut last = call();
    while let Err(Error::Response(err)) = &last
        && matches!(err.error_type.as_str(), "too_many_requests" | "unavailable")
    //~^ ERROR `unavailable`
    {
        last = call();
    }
    last.is_ok()
}

#[stytch_handle(b2b, 429)]
fn backoff(errors: &[ErrorResponse]) -> usize {
    errors
        .iter()
        .take_while(|err| err.error_type == "server_unavailable") //~ ERROR is not documented with status 429
        .count()
}
