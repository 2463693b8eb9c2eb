//! The literals of a body.

#[derive(Clone, Debug)]
pub(crate) enum Literal {
    Text(String),
    Bytes(Vec<u8>),
    /// A literal that has no place beside an error type.
    Odd(OddLiteral),
    Int(u64),
    Bool(bool),
    Char(char),
    Other,
}

/// A literal that looks like a string, and cannot be compared with one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OddLiteral {
    Bytes,
    C,
    WithSuffix,
}
