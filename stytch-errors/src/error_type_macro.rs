/// The literal, checked as [`#[stytch_handle]`](macro@crate::stytch_handle) checks it.
///
/// For constants and tables outside of functions. It takes a vertical and statuses, as the
/// attribute does, and the code last, and expands to the code as a `&'static str`:
///
/// ```
/// use stytch_errors::error_type;
///
/// const EXPIRED: &str = error_type!(b2b, 404, "session_not_found");
///
/// static TEXTS: [(&str, &str); 2] = [
///     (EXPIRED, "Please log in again."),
///     (error_type!(b2b, 400, "weak_password"), "Please choose a longer password."),
/// ];
///
/// fn text(error_type: &str) -> Option<&'static str> {
///     let found = TEXTS.iter().find(|(code, _)| *code == error_type);
///     found.map(|(_, text)| *text)
/// }
///
/// assert_eq!(text("session_not_found"), Some("Please log in again."));
/// ```
///
/// A code that Stytch does not document there does not compile:
///
/// ```compile_fail
/// const EXPIRED: &str = stytch_errors::error_type!(b2b, 404, "session_expired");
/// ```
#[macro_export]
macro_rules! error_type {
    ($($arguments:tt)*) => {
        $crate::__private::error_type! { ($crate) $($arguments)* }
    };
}
