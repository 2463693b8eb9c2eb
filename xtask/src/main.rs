//! Maintenance commands of the workspace.
mod catalog;

fn main() {}
