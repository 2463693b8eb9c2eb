#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

#[stytch_handle(b2b, 401)]
async fn on_unauthorized(next: impl Future<Output = ErrorResponse>) -> Action {
    let err = next.await;
    let is_stale = async { err.error_type == "stale_factors" };
    if is_stale.await { Action::StepUp } else { Action::LogIn }
}

fn main() {
    let err = std::future::ready(ErrorResponse::new(401, "stale_factors"));
    let mut action = pin!(on_unauthorized(err));
    let polled = action.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    assert_eq!(polled, Poll::Ready(Action::StepUp));
}
