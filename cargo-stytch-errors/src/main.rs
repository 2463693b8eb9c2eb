//! `cargo stytch-errors`: checks comparisons with Stytch error types over a whole code base, through the
//! core of the attribute `#[stytch_handle]`.

mod allow;
mod annotate;
mod args;
mod config;
mod evidence;
mod explain;
mod failure;
mod finding;
mod fix;
mod judge;
mod link;
mod print;
mod progress;
mod project;
mod scan;
mod search;
mod source;
mod sources;
mod write;

use std::io::{IsTerminal as _, Write as _, stdout};
use std::process::ExitCode;

use args::{Color, Command, Format, HELP, Options};
use failure::{Failure, Result};
use finding::{Checked, Level};
use progress::with_progress;

fn main() -> ExitCode {
    let options = match args::read(std::env::args_os().skip(1)) {
        Ok(options) => options,
        Err(error) => {
            eprintln!("error: {error}\n\nFor more, try `cargo stytch-errors --help`");
            return ExitCode::from(2);
        }
    };
    match run(&options) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::from(2)
        }
    }
}

fn run(options: &Options) -> Result<ExitCode> {
    match &options.command {
        Command::Help => print(HELP)?,
        Command::Version => print(concat!(
            "cargo-stytch-errors ",
            env!("CARGO_PKG_VERSION"),
            "\n"
        ))?,
        Command::Explain(code) => {
            let (text, is_known) = explain::explain(code, in_color(options.color));
            print(&text)?;
            return Ok(code_of(!is_known));
        }
        Command::Check => return check(options),
        Command::Fix => return fix::fix(options),
        Command::Annotate => return annotate::annotate(options),
    }
    Ok(ExitCode::SUCCESS)
}

fn check(options: &Options) -> Result<ExitCode> {
    let (scan, checked) = with_progress(|searched| {
        let scan = scan::scan(options, searched)?;
        let checked = scan.as_ref().map_or_else(Vec::new, scan::check);
        Ok((scan, checked))
    })?;
    let project = scan.as_ref().map(|scan| &scan.project);
    let text = match options.format {
        Format::Human => print::human::print(&checked, in_color(options.color)),
        Format::Json => print::json::print(&checked, project),
        Format::Sarif => print::sarif::print(&checked, project),
        Format::Github => print::github::print(&checked),
    };
    print(&text)?;
    if options.format == Format::Human && !checked.is_empty() {
        eprintln!("{}", print::summary(&checked));
    }
    let is_wrong = |level| level == Level::Error || options.deny_warnings;
    Ok(code_of(
        findings(&checked).any(|finding| is_wrong(finding.level)),
    ))
}

fn findings(checked: &[Checked]) -> impl Iterator<Item = &finding::Finding> {
    checked.iter().flat_map(|file| &file.findings)
}

fn code_of(is_wrong: bool) -> ExitCode {
    ExitCode::from(u8::from(is_wrong))
}

pub(crate) fn print(text: &str) -> Result<()> {
    let mut out = stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    written.map_err(|error| Failure::about("standard output", error))
}

pub(crate) fn in_color(color: Color) -> bool {
    match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none(),
    }
}
