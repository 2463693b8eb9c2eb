//! `catalog-names.json`: the lists of official names as they were last seen, and what they dropped.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::catalog::{Catalog, Read};
use crate::file;

/// Where Stytch writes its names down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum List {
    TypeScript,
    Kotlin,
}

impl fmt::Display for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TypeScript => "TypeScript",
            Self::Kotlin => "Kotlin",
        })
    }
}

/// One list as it was last seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Seen {
    read: Read,
    names: BTreeSet<String>,
    /// Names that were on the list once, each with the day on which it was not.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    dropped: BTreeMap<String, String>,
}

/// The file beside the catalog.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Official {
    lists: BTreeMap<List, Seen>,
    path: PathBuf,
}

impl Official {
    /// Lists that are not there are empty.
    pub(crate) fn read(path: &Path) -> Result<Self, String> {
        let lists = match file::read_text(path)? {
            Some(text) => serde_json::from_str(&text)
                .map_err(|error| format!("{}:{}: {error}", path.display(), error.line()))?,
            None => BTreeMap::new(),
        };
        Ok(Self {
            lists,
            path: path.to_owned(),
        })
    }

    /// Takes a list as it is now, and tells what is new on it and what it has dropped.
    pub(crate) fn see(
        &mut self,
        list: List,
        names: BTreeSet<String>,
        read: Read,
        catalog: &Catalog,
    ) -> Vec<String> {
        let old = self.lists.get(&list);
        let known = |name: &String| old.is_some_and(|old| old.names.contains(name));
        let mut changes = Vec::new();
        for name in names.iter().filter(|name| !known(name)) {
            if !catalog.is_any_code(name) {
                changes.push(format!("new      `{name}`, which no page has"));
            } else if old.is_some() {
                changes.push(format!("new      `{name}`, which the catalog has"));
            }
        }
        let mut dropped = old.map_or(BTreeMap::new(), |old| old.dropped.clone());
        dropped.retain(|name, _| !names.contains(name));
        for name in old.into_iter().flat_map(|old| old.names.difference(&names)) {
            changes.push(format!("dropped  `{name}`"));
            dropped.insert(name.clone(), read.on.clone());
        }
        // The same list on another day changes nothing.
        if old.is_none_or(|old| old.names != names) {
            self.lists.insert(
                list,
                Seen {
                    read,
                    names,
                    dropped,
                },
            );
        }
        changes
    }

    /// Writes into the catalog what the lists spell and nothing else knows.
    pub(crate) fn apply(&self, catalog: &mut Catalog) {
        for name in self.lists.values().flat_map(|seen| &seen.names) {
            if !catalog.is_any_code(name) {
                catalog.known_without_a_page.push(name.clone());
            }
        }
        catalog.known_without_a_page.sort();
    }

    /// Replaces the file, if there is anything new in it.
    pub(crate) fn write(&self, before: &Self) -> Result<(), String> {
        if self == before {
            return Ok(());
        }
        let mut json = serde_json::to_string_pretty(&self.lists).expect("names are strings");
        json.push('\n');
        file::replace(&self.path, &json)
    }
}
