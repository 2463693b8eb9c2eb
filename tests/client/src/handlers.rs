//! Annotated handlers of every page of the catalog: see the build script.
// Hundreds of arms in a function, by design.
#![allow(clippy::too_many_lines)]

/// Those that are given the official client's type.
pub mod official {
    include!(concat!(env!("OUT_DIR"), "/official.rs"));
}

/// Those that are given a body that `ErrorBody` read.
pub mod raw {
    include!(concat!(env!("OUT_DIR"), "/raw.rs"));
}
