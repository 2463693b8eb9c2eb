//! Links `stytch-errors` where there is neither std nor an allocator.
//!
//! A static library is a finished artifact: rustc refuses it when std brings a second panic
//! handler, and when something needs an allocator that nobody provides.
#![no_std]

use core::fmt::Write;
use core::panic::PanicInfo;

use stytch_errors::b2b::{ErrorType, Unauthorized};

/// Everything that a device might ask of an error type.
#[must_use]
pub extern "C" fn describe(status: u16) -> usize {
    let mut length = Length(0);
    let error = ErrorType::new(status, "stale_factors");
    let unlisted = "stale_factor".parse::<Unauthorized>();
    let parts = (error.message(), error.hint(), error.docs_url());
    match write!(length, "{error} {error:?} {parts:?} {unlisted:?}") {
        Ok(()) => length.0,
        Err(_) => 0,
    }
}

struct Length(usize);

impl Write for Length {
    fn write_str(&mut self, text: &str) -> core::fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    loop {}
}
