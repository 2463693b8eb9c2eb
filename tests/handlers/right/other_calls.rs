//! Several errors in one function: the status of one says nothing of the others.

use clients::StatusCode;
use clients::stytch::ErrorResponse;
use clients::{Action, Body, Response};
use stytch_errors::stytch_handle;

struct Client {
    last: ErrorResponse,
    status: u16,
}

impl Client {
    fn create(&self) -> Result<(), ErrorResponse> {
        Err(self.last.clone())
    }

    fn retry(&mut self) {
        self.status += 1;
    }

    fn retry_into(&self, err: &mut ErrorResponse) {
        err.clone_from(&self.last);
    }
}

#[stytch_handle(b2b)]
fn create_if_missing(status: StatusCode, client: &Client) -> Action {
    if status == StatusCode::NOT_FOUND {
        match client.create() {
            Err(err) if err.error_type == "duplicate_email" => Action::LogIn,
            _ => Action::Register,
        }
    } else {
        Action::GiveUp
    }
}

#[stytch_handle(b2b)]
fn create_in_an_arm(status: StatusCode, client: &Client) -> Action {
    match status {
        StatusCode::NOT_FOUND => {
            let Err(err) = client.create() else {
                return Action::Register;
            };
            match err.error_type.as_str() {
                "duplicate_email" => Action::LogIn,
                _ => Action::GiveUp,
            }
        }
        _ => Action::GiveUp,
    }
}

#[stytch_handle(b2b)]
fn create_in_a_chain(status_code: u16, client: &Client) -> bool {
    if status_code == 404
        && let Err(ErrorResponse { error_type, .. }) = client.create()
    {
        return error_type == "duplicate_email";
    }
    false
}

#[stytch_handle(b2b)]
fn drained(status: u16, errors: &mut Vec<ErrorResponse>) -> bool {
    if status == 404 {
        while let Some(err) = errors.pop() {
            if err.error_type == "duplicate_email" {
                return true;
            }
        }
    }
    false
}

#[stytch_handle(b2b)]
fn shadowed(err: &ErrorResponse, client: &Client) -> bool {
    if err.status_code == 404 {
        let Err(err) = client.create() else {
            return false;
        };
        return err.error_type == "duplicate_email";
    }
    false
}

#[stytch_handle(b2b)]
fn assigned(mut err: ErrorResponse, client: &Client) -> bool {
    if err.status_code == 429 {
        err = client.create().unwrap_err();
        return err.error_type == "stale_factors";
    }
    false
}

#[stytch_handle(b2b)]
fn assigned_with_others(mut err: ErrorResponse, client: &Client) -> bool {
    let mut attempts = 0;
    if err.status_code == 429 {
        (err, attempts) = (client.create().unwrap_err(), attempts + 1);
        return attempts < 3 && err.error_type == "stale_factors";
    }
    false
}

#[stytch_handle(b2b)]
fn filled_in(client: &Client, mut err: ErrorResponse) -> bool {
    if err.status_code == 429 {
        client.retry_into(&mut err);
        return err.error_type == "stale_factors";
    }
    false
}

#[stytch_handle(b2b)]
fn replaced(client: &Client, mut err: ErrorResponse) -> bool {
    if err.status_code == 429 {
        drop(std::mem::replace(&mut err, client.last.clone()));
        return err.error_type == "stale_factors";
    }
    false
}

#[stytch_handle(b2b)]
fn retried(client: &mut Client) -> bool {
    while client.last.status_code == StatusCode::TOO_MANY_REQUESTS {
        client.retry();
        if client.last.error_type == "stale_factors" {
            return true;
        }
    }
    false
}

#[stytch_handle(b2b)]
fn two_at_once(first: &ErrorResponse, second: &ErrorResponse) -> bool {
    if first.status_code == 404 && second.error_type == "stale_factors" {
        return true;
    }
    match (
        first.status_code.as_u16(),
        &*first.error_type,
        second.status_code.as_u16(),
        &*second.error_type,
    ) {
        (404, "member_not_found", 401, "stale_factors") => true,
        (404, _, _, "duplicate_email") => true,
        _ => false,
    }
}

#[stytch_handle(b2b)]
fn closures_and_functions(err: &ErrorResponse, errors: &[ErrorResponse]) -> bool {
    if err.status_code == 404 {
        fn stale(err: &ErrorResponse) -> bool {
            err.error_type == "stale_factors"
        }
        return stale(err) || errors.iter().any(|err| err.error_type == "stale_factors");
    }
    false
}

#[stytch_handle(b2b)]
async fn two_responses(first: Response, second: Response) -> std::io::Result<bool> {
    let status = first.status();
    let body: Body = second.json().await?;
    if status == StatusCode::NOT_FOUND {
        let body: Body = first.json().await?;
        return Ok(body.error_type.as_deref() == Some("member_not_found"));
    }
    Ok(body.error_type.as_deref() == Some("stale_factors"))
}
