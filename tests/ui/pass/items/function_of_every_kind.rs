#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

/// Documented, and marked.
#[inline]
#[must_use]
#[stytch_handle(b2b, 401)]
#[allow(clippy::needless_pass_by_value)]
pub(crate) fn owned(err: ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

#[stytch_handle(b2b, 401)]
async fn later(err: ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

#[stytch_handle(b2b, 401, on = code)]
const fn evaluated(code: &'static str) -> bool {
    code.eq_ignore_ascii_case("stale_factors")
}

#[stytch_handle(b2b, 401)]
unsafe fn trusted(err: *const ErrorResponse) -> bool {
    let err = unsafe { &*err };
    err.error_type == "stale_factors"
}

#[stytch_handle(b2b, 401)]
extern "C" fn called_from_c(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

#[stytch_handle(b2b, 401)]
fn generic<'a, I, const N: usize>(errors: I) -> [usize; N]
where
    I: IntoIterator<Item = &'a ErrorResponse>,
{
    let stale = errors.into_iter().filter(|err| err.error_type == "stale_factors");
    [stale.count(); N]
}

#[stytch_handle(b2b, 401)]
fn opaque(err: &ErrorResponse) -> impl Fn() -> bool + '_ {
    move || err.error_type == "stale_factors"
}

fn main() {
    let err = ErrorResponse::new(401, "stale_factors");
    let mut future = std::pin::pin!(later(err.clone()));
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    assert_eq!(future.as_mut().poll(&mut context), std::task::Poll::Ready(true));
    assert!(const { evaluated("stale_factors") });
    assert!(unsafe { trusted(&raw const err) });
    assert!(called_from_c(&err));
    assert_eq!(generic([&err, &err]), [2, 2, 2]);
    assert!(opaque(&err)());
    assert!(owned(err));
}
