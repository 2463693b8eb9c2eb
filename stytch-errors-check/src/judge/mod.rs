//! The judgement of strings: pure functions over the catalog.

pub(crate) mod coverage;
pub(crate) mod exhaustive;
pub(crate) mod report;
pub(crate) mod spelling;
pub(crate) mod statuses;
pub(crate) mod suggest;
pub(crate) mod verdict;
pub(crate) mod words;
