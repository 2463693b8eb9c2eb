//! `cargo xtask import`, run as a maintainer runs it, on small pages written for the purpose.

mod bench;
mod command_line;
mod days;
mod from_nothing;
mod merging;
mod names;
mod observed;
mod output;
mod refused_facts;
mod refused_files;
mod refused_pages;
mod renditions;
mod retiring;
mod words;
