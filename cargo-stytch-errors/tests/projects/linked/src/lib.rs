//! A client of its own, in files that use what others of them declare.

mod body;
mod codes;
mod jobs;

pub use body::Failure;
pub use jobs::{Kind, is_gone, is_over, is_slow, kind};
