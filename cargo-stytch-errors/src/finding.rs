//! The findings in a file, as data for every format.

use std::ops::Range;
use std::path::PathBuf;

use crate::source::Source;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    Warning,
    Error,
}

impl Level {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Which rule a finding belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    UnknownCode,
    MisplacedCode,
    RetiredCode,
    Unclear,
    Attribute,
    UnusedAllow,
    Unparsed,
}

impl Rule {
    pub(crate) const ALL: [Self; 7] = [
        Self::UnknownCode,
        Self::MisplacedCode,
        Self::RetiredCode,
        Self::Unclear,
        Self::Attribute,
        Self::UnusedAllow,
        Self::Unparsed,
    ];

    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::UnknownCode => "unknown-code",
            Self::MisplacedCode => "misplaced-code",
            Self::RetiredCode => "retired-code",
            Self::Unclear => "unclear-comparison",
            Self::Attribute => "attribute",
            Self::UnusedAllow => "unused-allow",
            Self::Unparsed => "unparsed-file",
        }
    }

    pub(crate) fn summary(self) -> &'static str {
        match self {
            Self::UnknownCode => {
                "A string that is compared with an error type is not a Stytch error type"
            }
            Self::MisplacedCode => "A code is compared where Stytch does not document it",
            Self::RetiredCode => "A code is compared that Stytch has dropped or renamed",
            Self::Unclear => "It is not clear what an error type is compared with",
            Self::Attribute => "`#[stytch_handle]` does not fit its item",
            Self::UnusedAllow => "A comment silences nothing",
            Self::Unparsed => "A file cannot be parsed and is not checked",
        }
    }
}

/// One finding.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    pub(crate) rule: Rule,
    pub(crate) level: Level,
    pub(crate) message: String,
    pub(crate) help: Option<String>,
    /// The file, by its place among those that are judged together.
    pub(crate) file: usize,
    /// The bytes of the file that it is about.
    pub(crate) range: Range<usize>,
    pub(crate) fix: Option<Fix>,
}

/// The replacement of the finding's bytes.
#[derive(Clone, Debug)]
pub(crate) struct Fix {
    /// A literal.
    pub(crate) text: String,
    /// Whether it can be written without a person who looks at it.
    pub(crate) is_certain: bool,
}

/// A file with its findings, in the order of their places.
pub(crate) struct Checked {
    pub(crate) path: PathBuf,
    /// The index of its package.
    pub(crate) package: usize,
    pub(crate) source: Source,
    pub(crate) findings: Vec<Finding>,
}
