//! In the style of middleware: services around services, policies, and errors that become
//! responses.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use clients::stytch::{Error, ErrorResponse};
use clients::{StatusCode, warn};
use stytch_errors::stytch_handle;

trait Service<R> {
    type Response;
    type Error;
    type Future: Future<Output = Result<Self::Response, Self::Error>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>>;
    fn call(&mut self, request: R) -> Self::Future;
}

#[derive(Clone)]
struct Retry<S> {
    inner: S,
    attempts: usize,
}

impl<S, R> Service<R> for Retry<S>
where
    S: Service<R, Error = Error> + Clone + 'static,
    R: Clone + 'static,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<S::Response, S::Error>>>>;

    #[stytch_handle(b2b, 401)]
    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        match self.inner.poll_ready(cx) {
            Poll::Ready(Err(Error::Response(err))) if err.error_type == "stale_factors" => {
                Poll::Ready(Ok(()))
            }
            other => other,
        }
    }

    #[stytch_handle(b2b, 429 | 503)]
    fn call(&mut self, request: R) -> Self::Future {
        let Self {
            mut inner,
            attempts,
        } = self.clone();
        Box::pin(async move {
            let mut last = None;
            for _ in 0..attempts {
                match inner.call(request.clone()).await {
                    Err(Error::Response(ref err))
                        if err.error_type == "too_many_requests"
                            || err.error_type == "server_unavailable" =>
                    {
                        last = Some(err.clone());
                    }
                    other => return other,
                }
            }
            Err(last.map_or(Error::Unauthorized, Error::Response))
        })
    }
}

trait Policy<Response, Error> {
    fn retry(&mut self, result: &mut Result<Response, Error>) -> Option<u64>;
}

struct Backoff(u32);

#[stytch_handle(b2b)]
impl<Response> Policy<Response, ErrorResponse> for Backoff {
    fn retry(&mut self, result: &mut Result<Response, ErrorResponse>) -> Option<u64> {
        let Err(ErrorResponse {
            error_type,
            status_code,
            ..
        }) = result
        else {
            return None;
        };
        self.0 += 1;
        match (status_code.as_u16(), error_type.as_str(), self.0) {
            (429, "too_many_requests", 0..=5) => Some(100 << self.0),
            (500..=599, _, 0..3) => Some(1000),
            (401, code @ "stale_factors", _) => {
                warn!(error_type = code, "gave up");
                None
            }
            _ => None,
        }
    }
}

trait IntoResponse {
    fn into_response(self) -> (StatusCode, String);
}

struct AppError(Error);

#[stytch_handle(b2b)]
impl IntoResponse for AppError {
    fn into_response(self) -> (StatusCode, String) {
        let (status, text) = match self.0 {
            Error::Response(ErrorResponse {
                status_code: StatusCode::NOT_FOUND,
                ref error_type,
                ..
            }) if error_type == "member_not_found" => (StatusCode::NOT_FOUND, "nobody_of_ours"),
            Error::Response(err) => match err.error_type.as_str() {
                "stale_factors" | "insufficient_factors" => {
                    return (StatusCode::SEE_OTHER, "/step-up".to_owned());
                }
                "too_many_requests" => (StatusCode::TOO_MANY_REQUESTS, "slow_down"),
                error_type => {
                    warn!(error_type, status = %err.status_code, "unhandled");
                    (err.status_code, "unexpected")
                }
            },
            Error::Unauthorized => (StatusCode::UNAUTHORIZED, "keys"),
            _ => (StatusCode::BAD_GATEWAY, "upstream"),
        };
        (status, text.to_owned())
    }
}
