//! From findings and links to the tokens that the macros return.

mod dead_items;
mod error_type;
mod errors;
mod handle;
mod insert;

pub use error_type::error_type;
pub use handle::stytch_handle;
