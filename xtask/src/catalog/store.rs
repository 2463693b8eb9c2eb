//! The file: read and checked at once, written sorted, whole or not at all.

use std::path::Path;

use super::Catalog;
use crate::file;

impl Catalog {
    /// Reads a catalog and refuses one that breaks a rule of `check`.
    pub(crate) fn read(path: &Path) -> Result<Self, String> {
        let text = file::read_text(path)?;
        let text = text.ok_or_else(|| format!("{}: no such file", path.display()))?;
        Self::parse(path, &text)
    }

    /// Reads the text of a catalog.
    pub(crate) fn parse(path: &Path, text: &str) -> Result<Self, String> {
        let at = path.display();
        let catalog: Self = serde_json::from_str(text)
            .map_err(|error| format!("{at}:{}: {error}", error.line()))?;
        if !catalog.digest.is_empty() && catalog.digest != catalog.own_digest() {
            return Err(format!(
                "{at}: the digest is not that of the rest: the file was edited by hand\n  \
                 help: import the pages, or keep what no page says in catalog-notes.json"
            ));
        }
        let broken = catalog.check();
        if broken.is_empty() {
            return Ok(catalog);
        }
        let lines: Vec<String> = broken.iter().map(|rule| format!("{at}: {rule}")).collect();
        Err(lines.join("\n"))
    }

    /// The digest of everything but itself.
    fn own_digest(&self) -> String {
        let rest = Self {
            digest: String::new(),
            ..self.clone()
        };
        digest(&rest.to_json())
    }

    /// Writes down what the catalog is, so that another one is noticed.
    pub(crate) fn seal(&mut self) {
        self.digest = self.own_digest();
    }

    /// The bytes of the file.
    pub(crate) fn to_json(&self) -> String {
        let mut json = serde_json::to_string_pretty(self).expect("a catalog has only string keys");
        json.push('\n');
        json
    }

    /// Replaces the file, if it still has the text that was read, and this is another one. Says whether
    /// it did.
    pub(crate) fn write(&self, path: &Path, read: Option<&str>) -> Result<bool, String> {
        let json = self.to_json();
        if read == Some(json.as_str()) {
            return Ok(false);
        }
        file::replace_unchanged(path, read, &json).map(|()| true)
    }

    /// Puts everything into the order in which it is written.
    pub(crate) fn sort(&mut self) {
        self.pages
            .sort_by_key(|page| (page.vertical, page.status_code));
        for page in &mut self.pages {
            page.errors.sort_by(|a, b| a.error_type.cmp(&b.error_type));
        }
        self.retired.sort_by(|a, b| a.error_type.cmp(&b.error_type));
        self.known_without_a_page.sort();
        self.observed.sort();
        self.oauth.sort();
    }
}

/// The FNV-1a hash of a text. It shows an edit, and does not protect from someone who means harm.
pub(crate) fn digest(text: &str) -> String {
    let step = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325, step);
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::digest;

    #[test]
    fn a_digest_is_that_of_the_published_vectors() {
        for (text, expected) in [
            ("", "cbf29ce484222325"),
            ("a", "af63dc4c8601ec8c"),
            ("foobar", "85944171f73967e8"),
        ] {
            assert_eq!(digest(text), expected);
        }
    }
}
