//! `catalog-notes.json`: what no page says and people keep by hand, the hints, `mistaken_for`, the names
//! of OAuth and the words that tell one API from another.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use crate::catalog::{Catalog, Oauth, Words};
use crate::file;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Notes {
    /// Advice for a code, on whichever page it stands.
    hints: BTreeMap<String, String>,
    mistaken_for: BTreeMap<String, Vec<String>>,
    oauth: Option<Vec<Oauth>>,
    words: Option<Words>,
    #[serde(skip)]
    path: String,
}

impl Notes {
    /// Notes that are not there are empty.
    pub(crate) fn read(path: &Path) -> Result<Self, String> {
        let Some(text) = file::read_text(path)? else {
            return Ok(Self::default());
        };
        let at = path.display();
        let notes: Self = serde_json::from_str(&text)
            .map_err(|error| format!("{at}:{}: {error}", error.line()))?;
        Ok(Self {
            path: at.to_string(),
            ..notes
        })
    }

    /// Writes the notes into the catalog. What only the catalog has stays there; what speaks of
    /// codes that no page lists cannot be written, and is returned as remarks.
    pub(crate) fn apply(&self, catalog: &mut Catalog) -> Vec<String> {
        let mut idle = Vec::new();
        for (code, hint) in &self.hints {
            let pages = catalog.pages.iter_mut().flat_map(|page| &mut page.errors);
            let entries: Vec<_> = pages.filter(|entry| entry.error_type == *code).collect();
            if entries.is_empty() {
                idle.push(format!("the hint for `{code}`"));
            }
            for entry in entries {
                entry.hint = Some(hint.clone());
            }
        }
        if let Some(words) = &self.words {
            catalog.words = words.clone();
        }
        if let Some(oauth) = &self.oauth {
            catalog.oauth.clone_from(oauth);
        }
        let mut wanted = std::mem::take(&mut catalog.mistaken_for);
        wanted.extend(self.mistaken_for.clone());
        for (name, meant) in wanted {
            let codes = successors(catalog, &meant);
            let fits = !codes.is_empty() && !catalog.is_any_code(&name);
            if !fits || codes.len() < meant.len() {
                idle.push(format!("`{name}` for {}", quoted(&meant)));
            }
            if fits {
                catalog.mistaken_for.insert(name, codes);
            }
        }
        if idle.is_empty() {
            return Vec::new();
        }
        let path = if self.path.is_empty() {
            "mistaken_for"
        } else {
            &self.path
        };
        vec![format!(
            "left out of {path}, since no page lists what it leads to, or it is a code itself: {}",
            idle.join(", ")
        )]
    }
}

/// The listed codes among those meant, with what replaced the retired ones.
fn successors(catalog: &Catalog, meant: &[String]) -> Vec<String> {
    let mut codes = Vec::new();
    for code in meant {
        let retired = catalog
            .retired
            .iter()
            .find(|retired| retired.error_type == *code);
        let code = retired
            .and_then(|retired| retired.replaced_by.as_ref())
            .unwrap_or(code);
        if catalog.lists(code) && !codes.contains(code) {
            codes.push(code.clone());
        }
    }
    codes
}

fn quoted(codes: &[String]) -> String {
    let quoted: Vec<String> = codes.iter().map(|code| format!("`{code}`")).collect();
    quoted.join(", ")
}
