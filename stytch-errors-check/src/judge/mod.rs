//! The judgement of strings: pure functions over the catalog.

mod advice;
pub(crate) mod coverage;
pub(crate) mod exhaustive;
mod parts;
pub(crate) mod report;
mod sense;
pub(crate) mod spelling;
pub(crate) mod status_names;
pub(crate) mod statuses;
pub(crate) mod suggest;
mod twins;
pub(crate) mod verdict;
pub(crate) mod words;
