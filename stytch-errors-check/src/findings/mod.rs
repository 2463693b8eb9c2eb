//! What is found, as data: each mistake at its place, and what rustc resolves or evaluates.

pub(crate) mod context;
pub(crate) mod links;
pub(crate) mod messages;
