//! Values that are another one by the time that they are compared, and texts that were made of an
//! error type.

use std::cell::RefCell;

use clients::stytch::ErrorResponse;
use stytch_errors::stytch_handle;

struct Session {
    last: ErrorResponse,
    status: u16,
}

impl Session {
    fn reload(&mut self) {}

    #[stytch_handle(b2b, 401 | 404)]
    fn by_a_method_of_self(&mut self) -> bool {
        while self.last.status_code == 404 {
            self.reload();
            if self.last.error_type == "stale_factors" {
                return true;
            }
        }
        false
    }

    #[stytch_handle(b2b, 401 | 404)]
    fn by_a_method_of_self_with_its_type(self: &mut Box<Self>) -> bool {
        if self.last.status_code == 404 {
            self.reload();
            return self.last.error_type == "stale_factors";
        }
        false
    }

    #[stytch_handle(b2b, 401 | 404)]
    fn by_a_function_with_self(&mut self) -> bool {
        if self.last.status_code == 404 {
            Self::reload(self);
            return self.last.error_type == "stale_factors";
        }
        self.last.error_type == "session_not_found"
    }
}

#[stytch_handle(b2b, 401 | 404)]
fn by_a_function(session: &mut Session, reload: impl Fn(&mut Session)) -> bool {
    if session.last.status_code == 404 {
        reload(session);
        return session.last.error_type == "stale_factors";
    }
    false
}

#[stytch_handle(b2b, 401 | 404)]
fn in_an_option(mut last: Option<&mut ErrorResponse>, reload: impl Fn(&mut ErrorResponse)) -> bool {
    if let Some(err) = last.as_mut() {
        if err.status_code == 404 {
            reload(err);
            return err.error_type == "stale_factors";
        }
    }
    false
}

#[stytch_handle(b2b, 401 | 404)]
fn in_a_cell(last: &RefCell<ErrorResponse>, reload: impl Fn()) -> bool {
    if last.borrow().status_code == 404 {
        reload();
        return last.borrow().error_type == "stale_factors";
    }
    false
}

struct Response;

impl Response {
    fn status(&self) -> u16 {
        404
    }
}

#[stytch_handle(b2b, 401 | 404)]
fn of_another_response(first: &ErrorResponse, retry: impl Fn() -> Response) -> bool {
    let retried = retry();
    let status = retried.status();
    retried.status() == 404 && first.error_type == "stale_factors"
        || status == 404 && first.error_type == "unauthorized_credentials"
}

#[stytch_handle(b2b, 401 | 404)]
fn assigned_anew(mut error_type: String, status: u16, next: impl Fn() -> String) -> bool {
    if status == 404 && error_type != "session_not_found" {
        error_type = next();
        return error_type == "stale_factors";
    }
    false
}

#[stytch_handle(b2b, 401 | 404)]
fn borrowed(session: &mut Session, reload: impl Fn(&mut ErrorResponse)) -> bool {
    let err = &mut session.last;
    if err.status_code == 404 {
        reload(err);
        return err.error_type == "stale_factors";
    }
    false
}

#[stytch_handle(b2b, 401 | 404)]
fn each_anew(errors: &mut [ErrorResponse], reload: impl Fn(&mut ErrorResponse)) -> bool {
    for err in errors.iter_mut() {
        if err.status_code == 404 {
            reload(err);
            if err.error_type == "stale_factors" {
                return true;
            }
        }
    }
    let again = |err: &mut ErrorResponse| {
        err.status_code == 404 && {
            reload(err);
            err.error_type == "stale_factors"
        }
    };
    errors.iter_mut().any(again)
}

#[stytch_handle(b2b, 401 | 404)]
fn assigned_from_another(
    first: &ErrorResponse,
    second: &ErrorResponse,
    session: &Session,
) -> bool {
    let mut error_type = first.error_type.as_str();
    if first.status_code == 404 && session.status == 200 {
        error_type = second.error_type.as_str();
        if error_type == "stale_factors" {
            return true;
        }
    }
    error_type == "session_not_found"
}

#[stytch_handle(b2b)]
fn in_capitals(err: &ErrorResponse) -> bool {
    let error_type = err.error_type.to_uppercase();
    error_type == "STALE_FACTORS" || err.error_type == "stale_factors"
}

#[stytch_handle(b2b)]
fn first_word(err: &ErrorResponse) -> bool {
    let error_type = err.error_type.split('_').next().unwrap_or("");
    let first_six = {
        let error_type = &err.error_type[..6];
        error_type == "unable"
    };
    error_type == "unable" || first_six || err.error_type == "stale_factors"
}

#[stytch_handle(b2b)]
fn behind_a_prefix(err: &ErrorResponse) -> bool {
    match err.error_type.split_once('_') {
        Some(("unable", error_type)) => error_type == "to_auth",
        _ => {
            if let Some(error_type) = err.error_type.strip_prefix("unauthorized_") {
                return error_type == "credentials";
            }
            err.error_type == "stale_factors"
        }
    }
}

#[stytch_handle(b2b)]
fn shortened(err: &ErrorResponse) -> bool {
    let mut first = err.error_type.clone();
    first.remove(0);
    let mut last = err.error_type.clone();
    last.pop();
    let mut half = err.error_type.clone();
    let _ = half.split_off(5);
    let mut nothing = err.error_type.clone();
    nothing.clear();
    first == "tale_factors"
        || last == "stale_factor"
        || half == "stale"
        || nothing == "x"
        || err.error_type == "stale_factors"
}

struct Answer {
    status_code: u16,
    error_type: String,
}

#[stytch_handle(b2b, 401 | 404)]
fn by_taking_a_struct_apart(
    mut status_code: u16,
    mut error_type: String,
    next: impl Fn() -> Answer,
) -> bool {
    while status_code == 404 {
        Answer {
            status_code,
            error_type,
        } = next();
        if error_type == "stale_factors" {
            return true;
        }
    }
    error_type == "session_not_found"
}

#[stytch_handle(b2b, 401 | 404)]
fn by_taking_an_array_apart(
    mut first: ErrorResponse,
    mut second: ErrorResponse,
    order: impl Fn(ErrorResponse, ErrorResponse) -> [ErrorResponse; 2],
) -> bool {
    if first.status_code == 404 {
        [first, second] = order(first, second);
        return first.error_type == "stale_factors" || second.error_type == "stale_factors";
    }
    second.error_type == "session_not_found"
}

#[stytch_handle(b2b, 401 | 404)]
fn a_status_of_a_field(mut err: ErrorResponse, is_hidden: bool) -> bool {
    if is_hidden {
        err.status_code = clients::StatusCode::NOT_FOUND;
    }
    err.status_code == 404 && err.error_type == "stale_factors"
}

#[stytch_handle(b2b, 401 | 404)]
fn a_status_that_is_counted_up(mut status_code: u16, error_type: &str) -> bool {
    status_code += 3;
    status_code == 404 && error_type == "stale_factors"
}

struct Gateway;

impl Gateway {
    fn status(&self) -> u16 {
        404
    }

    #[stytch_handle(b2b, 401 | 404)]
    fn a_status_of_another(&self, err: &ErrorResponse) -> bool {
        self.status() == 404 && err.error_type == "stale_factors"
    }
}

#[stytch_handle(b2b)]
fn parts_of_an_option(body: &clients::Body) -> bool {
    let code = body.error_type.as_deref();
    let Some((kind, rest)) = code.and_then(|code| code.split_once('_')) else {
        return code == Some("bad_request");
    };
    let error_type = rest;
    kind == "stale" && error_type == "factors" || code == Some("stale_factors")
}

#[stytch_handle(b2b, 401 | 404)]
async fn a_field_in_an_arm_of_a_macro(
    mut err: ErrorResponse,
    next: impl AsyncFn() -> ErrorResponse,
) -> bool {
    if err.status_code == 404 {
        clients::select! {
            fresh = next() => {
                err.error_type = fresh.error_type;
            }
        }
        return err.error_type == "stale_factors";
    }
    false
}

#[stytch_handle(b2b, 401 | 404)]
async fn by_a_future_in_a_macro(
    mut err: ErrorResponse,
    reload: impl AsyncFn(&mut ErrorResponse),
) -> bool {
    if err.status_code == 404 {
        clients::select! {
            () = reload(&mut err) => {}
        }
        return err.error_type == "stale_factors";
    }
    false
}
