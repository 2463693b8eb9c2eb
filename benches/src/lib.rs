//! Measurements of `stytch-errors` beside its alternatives.
