//! The part that the programs in `src/bin` share. The Rust of the README is compiled here too, since some of it
//! uses the official client.

#![cfg_attr(doctest, doc = include_str!("../../README.md"))]

pub mod sandbox;
