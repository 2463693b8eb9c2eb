//! What stays what it is, although something around it changes.

use clients::stytch::ErrorResponse;
use stytch_errors::stytch_handle;

struct Session {
    last: ErrorResponse,
    attempts: u32,
}

impl Session {
    #[stytch_handle(b2b, 401 | 404)]
    fn counted(&mut self) -> bool {
        self.attempts += 1;
        self.last.status_code == 404 && self.last.error_type == "stale_factors" //~ ERROR is not documented with status 404
    }
}

#[stytch_handle(b2b)]
fn taken_from_a_list(errors: Vec<ErrorResponse>) -> bool {
    let mut codes: Vec<String> = errors.into_iter().map(|err| err.error_type).collect();
    codes.truncate(3);
    while let Some(code) = codes.pop() {
        if code == "stale_factor" { //~ ERROR write `"stale_factors"`
            return true;
        }
    }
    false
}

#[stytch_handle(b2b, 401 | 404)]
fn passed_on_at_last(result: Result<(), ErrorResponse>, log: impl Fn(ErrorResponse)) -> bool {
    match result {
        Err(err) if err.status_code == 404 && err.error_type == "stale_factors" => true, //~ ERROR is not documented with status 404
        Err(err) => {
            log(err);
            false
        }
        Ok(()) => false,
    }
}

#[stytch_handle(b2b, on = error_type)]
fn named_although_it_was_made_of_another(err: &ErrorResponse) -> bool {
    let error_type = err.error_type.rsplit('.').next().unwrap_or_default();
    error_type == "stale_factor" //~ ERROR write `"stale_factors"`
}

#[stytch_handle(b2b, 401 | 404)]
async fn counted_in_a_macro(err: ErrorResponse, call: impl AsyncFn() -> u32) -> bool {
    let mut attempts = 0;
    if err.status_code == 404 {
        clients::select! {
            more = call() => {
                attempts += more;
            }
        }
        return attempts > 0 && err.error_type == "stale_factors"; //~ ERROR is not documented with status 404
    }
    false
}
