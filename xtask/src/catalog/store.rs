//! The file: read and checked at once, written sorted, whole or not at all.

use std::fs;
use std::path::Path;

use super::Catalog;
use crate::file;

impl Catalog {
    /// Reads a catalog and refuses one that breaks a rule of `check`.
    pub(crate) fn read(path: &Path) -> Result<Self, String> {
        let at = path.display();
        let text = fs::read_to_string(path).map_err(|error| format!("{at}: {error}"))?;
        let catalog: Self = serde_json::from_str(&text)
            .map_err(|error| format!("{at}:{}: {error}", error.line()))?;
        let broken = catalog.check();
        if broken.is_empty() {
            return Ok(catalog);
        }
        let lines: Vec<String> = broken.iter().map(|rule| format!("{at}: {rule}")).collect();
        Err(lines.join("\n"))
    }

    /// The bytes of the file.
    pub(crate) fn to_json(&self) -> String {
        let mut json = serde_json::to_string_pretty(self).expect("a catalog has only string keys");
        json.push('\n');
        json
    }

    /// Replaces the file.
    pub(crate) fn write(&self, path: &Path) -> Result<(), String> {
        file::replace(path, &self.to_json())
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
