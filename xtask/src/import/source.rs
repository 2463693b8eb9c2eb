//! A file as the readers see it: its text, its lines, and what is wrong with them.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io;
use std::path::Path;

use jiff::{Timestamp, tz::TimeZone};

use crate::catalog::{Read, digest};
use crate::file;

/// Something that keeps a file from being imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    path: String,
    /// Counted from one; `None` when the file as a whole is meant.
    line: Option<usize>,
    message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: ", self.path)?,
            None => write!(f, "{}: ", self.path)?,
        }
        // Only advice begins a line: what is quoted from the file may hold anything.
        let parts = self.message.split(HELP).map(|part| escaped(&cut(part)));
        let parts = parts.collect::<Vec<_>>();
        f.write_str(&parts.join(HELP))
    }
}

/// The separator of a message and the advice that some end with.
const HELP: &str = "\n  help: ";

/// How many problems of one file are printed.
const MOST: usize = 20;

/// How much of a problem is printed: what is quoted from the file may be as long as the file.
const LONGEST: usize = 2_000;

/// The problems, a line each, the first of each file.
pub(crate) fn listed(problems: &[Problem]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut lines = Vec::new();
    for problem in problems {
        let count = counts.entry(&problem.path).or_default();
        *count += 1;
        if *count <= MOST {
            lines.push(problem.to_string());
        }
    }
    for (path, count) in counts.into_iter().filter(|(_, count)| *count > MOST) {
        lines.push(format!("{path}: {} more are not shown", count - MOST));
    }
    lines.join("\n")
}

/// The text, or its beginning.
fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn escaped(text: &str) -> String {
    let escaped = |c: char| {
        if c.is_control() {
            c.escape_default().to_string()
        } else {
            c.to_string()
        }
    };
    text.chars().map(escaped).collect()
}

impl Problem {
    pub(crate) fn line(&self) -> Option<usize> {
        self.line
    }
}

/// One line, without what surrounds its text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'a> {
    /// Where the line starts in the text, in bytes.
    pub(crate) offset: usize,
    pub(crate) text: &'a str,
}

/// One of the files to import.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
    /// The day on which it was saved, as `YYYY-MM-DD`.
    pub(crate) read: String,
    /// Where each line starts, in bytes.
    starts: Vec<usize>,
}

impl Source {
    /// Reads a file that was saved on the given day, or on that of its last modification.
    pub(crate) fn read(path: &str, read: Option<&str>) -> Result<Self, Problem> {
        let problem = |line, message| Problem {
            path: path.to_owned(),
            line,
            message,
        };
        let bytes =
            file::read(Path::new(path)).map_err(|error| problem(None, error.to_string()))?;
        let text = String::from_utf8(bytes).map_err(|error| {
            let sound = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = sound.split(|byte| *byte == b'\n').count();
            problem(Some(line), "invalid UTF-8".to_owned())
        })?;
        if text.trim_matches(is_blank).is_empty() {
            return Err(problem(None, "the file is empty".to_owned()));
        }
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        Ok(Self {
            path: path.to_owned(),
            read: match read {
                Some(day) => day.to_owned(),
                None => modified(path).map_err(|error| problem(None, error.to_string()))?,
            },
            starts: std::iter::once(0).chain(ends).collect(),
            text,
        })
    }

    /// The file as the catalog keeps it: its name and its day.
    pub(crate) fn as_read(&self) -> Read {
        let name = Path::new(&self.path).file_name().unwrap_or_default();
        Read {
            file: name.to_string_lossy().into_owned(),
            on: self.read.clone(),
            digest: digest(&self.text),
        }
    }

    /// The line with number `n` is at index `n - 1`.
    pub(crate) fn lines(&self) -> Vec<Line<'_>> {
        let ends = self.starts.iter().copied().skip(1);
        let ends = ends.chain(std::iter::once(self.text.len()));
        let bounds = self.starts.iter().copied().zip(ends);
        bounds
            .map(|(offset, end)| Line {
                offset,
                text: self.text[offset..end].trim_matches(is_blank),
            })
            .collect()
    }

    /// The number of the line on which the byte at `offset` stands.
    pub(crate) fn line_at(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset)
    }

    pub(crate) fn problem(&self, line: usize, message: impl Into<String>) -> Problem {
        Problem {
            path: self.path.clone(),
            line: Some(line),
            message: message.into(),
        }
    }

    pub(crate) fn whole(&self, message: impl Into<String>) -> Problem {
        Problem {
            path: self.path.clone(),
            line: None,
            message: message.into(),
        }
    }
}

/// The day of a file's last modification.
fn modified(path: &str) -> io::Result<String> {
    let time = Timestamp::try_from(fs::metadata(path)?.modified()?).map_err(io::Error::other)?;
    Ok(time.to_zoned(TimeZone::UTC).date().to_string())
}

/// Besides white space, the characters without width that copied pages carry.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200d}')
}
