//! The command line of `cargo xtask import`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use lexopt::{Arg, Parser, ValueExt};

use super::reading::PageKey;
use crate::catalog::is_date;

pub(crate) const USAGE: &str = "\
usage: cargo xtask import [OPTION | FILE]…

Files of one page that are given together are read as renditions of the same page. A second run
over the same files changes nothing.

  --page VERTICAL/STATUS   the page of the next FILE, for a rendition without bodies: `b2b/404`;
                           a FILE may be named again, as by `pages/*`, and is read once
  --names                  the next FILE is a list of official names: the declarations of one of Stytch's
                           JavaScript packages, or `StytchAPIErrorType.kt` of its Android one
  --allow-removals VERTICAL/STATUS
                           the page may lose codes; without it that is refused, since a file that
                           was cut off between two entries reads the same
  --read YYYY-MM-DD        the day on which the FILEs after it were saved from the documentation, if
                           it is not that of their last modification
  --catalog PATH           the catalog to update, if it is not that of the workspace;
                           `catalog-notes.json` and `catalog-names.json` are beside it";

/// A file to read, and the page that it was said to show.
#[derive(Debug)]
pub(crate) struct Input {
    pub(crate) path: String,
    pub(crate) page: Option<PageKey>,
    /// Whether it was said to be a list of official names.
    pub(crate) is_names: bool,
    /// The day on which it was said to be saved.
    pub(crate) read: Option<String>,
}

#[derive(Debug)]
pub(crate) struct Args {
    pub(crate) inputs: Vec<Input>,
    /// The pages that may lose codes.
    pub(crate) removals: Vec<PageKey>,
    pub(crate) catalog: PathBuf,
}

impl Args {
    pub(crate) fn parse(args: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut parsed = Self {
            inputs: Vec::new(),
            removals: Vec::new(),
            catalog: xtask.with_file_name("catalog.json"),
        };
        let page = parsed
            .read(Parser::from_args(args))
            .map_err(|error| error.to_string())?;
        if page.is_some() {
            return Err(format!(
                "`--page` names the page of a file, but none follows\n\n{USAGE}"
            ));
        }
        if parsed.inputs.is_empty() {
            return Err(USAGE.to_owned());
        }
        Ok(parsed)
    }

    /// Reads all arguments, and returns the page that no file followed.
    fn read(&mut self, mut parser: Parser) -> Result<Option<PageKey>, lexopt::Error> {
        let mut page = None;
        let mut read = None;
        let mut is_names = false;
        while let Some(arg) = parser.next()? {
            match arg {
                Arg::Value(path) => self.add(Input {
                    path: path.string()?,
                    page: page.take(),
                    is_names: std::mem::take(&mut is_names),
                    read: read.clone(),
                }),
                Arg::Long("page") => page = Some(parser.value()?.parse_with(page_key)?),
                Arg::Long("names") => is_names = true,
                Arg::Long("allow-removals") => {
                    self.removals.push(parser.value()?.parse_with(page_key)?);
                }
                Arg::Long("read") => read = Some(parser.value()?.parse_with(date)?),
                Arg::Long("catalog") => self.catalog = parser.value()?.into(),
                Arg::Long("help") | Arg::Short('h') => return Err(USAGE.into()),
                _ => return Err(arg.unexpected()),
            }
        }
        Ok(page)
    }

    /// A file that is there already, because `pages/*` names it again, is read once.
    fn add(&mut self, new: Input) {
        match self.inputs.iter_mut().find(|input| input.path == new.path) {
            Some(input) => {
                input.page = input.page.or(new.page);
                input.is_names |= new.is_names;
            }
            None => self.inputs.push(new),
        }
    }
}

fn page_key(text: &str) -> Result<PageKey, String> {
    PageKey::parse(text).ok_or_else(|| "expected VERTICAL/STATUS, such as `b2b/404`".to_owned())
}

fn date(text: &str) -> Result<String, String> {
    let date = is_date(text).then(|| text.to_owned());
    date.ok_or_else(|| "expected a day, such as `2026-11-21`".to_owned())
}
