//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::prelude::*;

/// The text of `--help`.
pub(crate) const HELP: &str = "\
Checks comparisons with Stytch error types over a whole code base

Usage: cargo stytch-errors <COMMAND> [OPTIONS]

Commands:
  check           report strings that can never match
  fix             write the replacements that are certain
  annotate        put `#[stytch_handle(…)]` on the functions that compare an error type
  explain <CODE>  print the pages, message and hint of a code, or the nearest codes

Options:
  -p, --package <NAME>         only this package; can be repeated
      --manifest-path <PATH>   the project of this `Cargo.toml`
      --message-format <FORM>  human, json (cargo's), sarif or github  [check]
      --deny-warnings          exit with 1 for warnings too  [check]
      --dry-run                print the changes and write nothing  [fix, annotate]
      --allow-dirty            change files with changes that are not committed  [fix, annotate]
      --allow-no-vcs           change files that are not in git  [fix, annotate]
      --color <WHEN>           auto, always or never
  -h, --help                   print this
  -V, --version                print the version

Exit status: 0 where nothing is wrong, 1 where there are errors, 2 where the command could not do its work.
";

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Check,
    Fix,
    Annotate,
    Explain(String),
    Help,
    Version,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Human,
    Json,
    Sarif,
    Github,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

/// A command line that makes sense.
#[derive(Debug, PartialEq, Eq)]
// Each is a switch of its own on the command line.
#[allow(clippy::struct_excessive_bools)]
pub(crate) struct Options {
    pub(crate) command: Command,
    pub(crate) packages: Vec<String>,
    pub(crate) manifest: Option<PathBuf>,
    pub(crate) format: Format,
    pub(crate) deny_warnings: bool,
    pub(crate) dry_run: bool,
    pub(crate) allow_dirty: bool,
    pub(crate) allow_no_vcs: bool,
    pub(crate) color: Color,
}

/// Reads the arguments after the program's name.
pub(crate) fn read(
    arguments: impl IntoIterator<Item = OsString>,
) -> Result<Options, lexopt::Error> {
    let mut arguments = arguments.into_iter().peekable();
    // Cargo passes on the name by which it was called.
    arguments.next_if(|first| first == "stytch-errors");
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut command: Option<String> = None;
    let mut code = None;
    let mut options = Options {
        command: Command::Help,
        packages: Vec::new(),
        manifest: None,
        format: Format::Human,
        deny_warnings: false,
        dry_run: false,
        allow_dirty: false,
        allow_no_vcs: false,
        color: Color::Auto,
    };
    let mut given = Vec::new();
    while let Some(argument) = parser.next()? {
        let name = match &argument {
            Short(short) => format!("-{short}"),
            Long(long) => format!("--{long}"),
            Value(_) => String::new(),
        };
        match argument {
            Short('h') | Long("help") => return Ok(options),
            Short('V') | Long("version") => {
                options.command = Command::Version;
                return Ok(options);
            }
            Short('p') | Long("package") => options.packages.push(parser.value()?.string()?),
            Long("manifest-path") => options.manifest = Some(parser.value()?.into()),
            Long("color") => {
                options.color = choice(
                    &mut parser,
                    &[
                        ("auto", Color::Auto),
                        ("always", Color::Always),
                        ("never", Color::Never),
                    ],
                )?;
            }
            Long("message-format") => {
                options.format = choice(
                    &mut parser,
                    &[
                        ("human", Format::Human),
                        ("json", Format::Json),
                        ("sarif", Format::Sarif),
                        ("github", Format::Github),
                    ],
                )?;
            }
            Long("deny-warnings") => options.deny_warnings = true,
            Long("dry-run") => options.dry_run = true,
            Long("allow-dirty") => options.allow_dirty = true,
            Long("allow-no-vcs") => options.allow_no_vcs = true,
            Value(value) if command.is_none() => command = Some(value.string()?),
            Value(value) if command.as_deref() == Some("explain") && code.is_none() => {
                code = Some(value.string()?);
            }
            argument => return Err(argument.unexpected()),
        }
        given.push(name);
    }
    let (command, own): (_, &[&str]) = match command.as_deref() {
        None => (Command::Help, &[]),
        Some("check") => (Command::Check, &["--message-format", "--deny-warnings"]),
        Some("fix") => (
            Command::Fix,
            &["--dry-run", "--allow-dirty", "--allow-no-vcs"],
        ),
        Some("annotate") => (
            Command::Annotate,
            &["--dry-run", "--allow-dirty", "--allow-no-vcs"],
        ),
        Some("explain") => {
            let code = code.ok_or("`explain` needs a code: `cargo stytch-errors explain CODE`")?;
            (Command::Explain(code), &[])
        }
        Some(other) => {
            return Err(format!(
                "unknown command `{other}`: expected `check`, `fix`, `annotate` or `explain`"
            )
            .into());
        }
    };
    let everywhere = ["", "-p", "--package", "--manifest-path", "--color"];
    let misplaced =
        |name: &&String| !everywhere.contains(&name.as_str()) && !own.contains(&name.as_str());
    if let Some(name) = given.iter().find(misplaced) {
        return Err(format!("`{name}` does not belong to this command").into());
    }
    options.command = command;
    Ok(options)
}

fn choice<T: Copy>(parser: &mut lexopt::Parser, choices: &[(&str, T)]) -> Result<T, lexopt::Error> {
    let value = parser.value()?.string()?;
    if let Some((_, choice)) = choices.iter().find(|(name, _)| *name == value) {
        return Ok(*choice);
    }
    let names: Vec<_> = choices.iter().map(|(name, _)| *name).collect();
    Err(format!(
        "unknown value `{value}`: expected one of {}",
        names.join(", ")
    )
    .into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(line: &str) -> Result<Options, String> {
        read(line.split_whitespace().map(OsString::from)).map_err(|error| error.to_string())
    }

    #[test]
    fn cargo_and_people_call_it() {
        for line in ["stytch-errors check", "check"] {
            assert_eq!(read_all(line).unwrap().command, Command::Check);
        }
        let options = read_all("check -p one --package two --message-format=sarif").unwrap();
        assert_eq!(options.packages, ["one", "two"]);
        assert_eq!(options.format, Format::Sarif);
        let explained = read_all("explain stale_factors").unwrap().command;
        assert_eq!(explained, Command::Explain("stale_factors".to_owned()));
        assert_eq!(read_all("").unwrap().command, Command::Help);
        assert_eq!(read_all("check --help").unwrap().command, Command::Help);
    }

    #[test]
    fn mistakes_are_refused() {
        for (line, part) in [
            ("chekc", "unknown command `chekc`: expected `check`"),
            ("explain", "needs a code"),
            ("check --dry-run", "does not belong to this command"),
            (
                "fix --message-format json",
                "does not belong to this command",
            ),
            (
                "check --message-format xml",
                "unknown value `xml`: expected one of human",
            ),
            ("check src", "unexpected argument"),
            ("check --verbose", "invalid option '--verbose'"),
        ] {
            let message = read_all(line).unwrap_err();
            assert!(message.contains(part), "{line}: {message}");
        }
    }
}
