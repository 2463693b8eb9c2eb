//! The pages of `catalog.json`, as far as a server needs them to answer like Stytch. The build
//! script reads them with the same types.

use serde::Deserialize;

/// What is read of the catalog.
#[derive(Debug, Deserialize)]
pub struct Catalog {
    /// The pages, sorted by vertical and status.
    pub pages: Vec<Page>,
}

/// What one API sends with one status.
#[derive(Debug, Deserialize)]
pub struct Page {
    /// `b2b`, `consumer` or `fraud`.
    pub vertical: String,
    /// The status of the responses.
    pub status_code: u16,
    /// Whether the page was read to its end.
    pub complete: bool,
    /// Where the page is.
    pub url: String,
    /// The codes, sorted.
    pub errors: Vec<Code>,
}

/// One code and what is documented with it.
#[derive(Debug, Deserialize)]
pub struct Code {
    /// The string on the wire.
    pub error_type: String,
    /// The text on the wire, where one was seen.
    pub error_message: Option<String>,
}

/// The text of `catalog.json`.
pub const CATALOG: &str = include_str!("../../../catalog.json");

/// Reads the catalog.
///
/// # Panics
///
/// If the catalog has another form than the types here.
#[must_use]
pub fn catalog() -> Catalog {
    serde_json::from_str(CATALOG).expect("the catalog has the form that is read here")
}
