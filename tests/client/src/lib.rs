//! Stytch's official client, connected to a server on loopback that answers as Stytch documents it.

pub mod catalog;
pub mod endpoints;
pub mod handlers;
pub mod server;
