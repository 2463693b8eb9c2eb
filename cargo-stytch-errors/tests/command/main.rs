//! The command as people, editors and services use it.

mod arguments;
mod fix;
mod formats;
mod mutants;
mod projects;
mod registry;
mod support;
