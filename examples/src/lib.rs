//! The part that the programs in `src/bin` share. The Rust of the README and of `docs/adopting.md` is compiled
//! here too, since some of it uses the official client.

#![cfg_attr(doctest, doc = include_str!("../../README.md"))]
#![cfg_attr(doctest, doc = include_str!("../../docs/adopting.md"))]

pub mod sandbox;
