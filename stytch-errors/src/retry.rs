//! Which errors go away by themselves.

use crate::equal::equal;

/// The reasons are in the documentation of `ErrorType::is_retryable`.
pub(crate) const fn is_retryable(status: Option<u16>, error_type: &str) -> bool {
    match status {
        Some(503) => true,
        Some(429) => equal("too_many_requests", error_type),
        Some(400) => equal("downstream_carrier_error", error_type),
        _ => false,
    }
}
