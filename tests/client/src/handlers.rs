//! An annotated handler for each page of the catalog: see the build script.
// Hundreds of arms, by design.
#![allow(clippy::too_many_lines)]

use stytch::ErrorResponse;
use stytch_errors::stytch_handle;

include!(concat!(env!("OUT_DIR"), "/handlers.rs"));
