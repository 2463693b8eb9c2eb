//! `[package.metadata.stytch-errors]` and `[workspace.metadata.stytch-errors]`.

use std::path::Path;

use ignore::gitignore::{Gitignore, GitignoreBuilder};
use serde::Deserialize;
use serde_json::Value;
use stytch_errors_check::catalog::Vertical;

use crate::failure::{Failure, Result};

/// A project's configuration of its error types.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    api: Option<Apis>,
    #[serde(default)]
    also: Vec<Also>,
    #[serde(default)]
    on: Vec<String>,
    #[serde(default)]
    calls: Vec<String>,
    #[serde(default)]
    exclude: Vec<String>,
}

#[derive(Clone, Deserialize)]
#[serde(untagged)]
enum Apis {
    One(String),
    Several(Vec<String>),
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Also {
    code: String,
    // Whoever reads the manifest needs it; nothing here does.
    #[serde(rename = "reason")]
    _reason: String,
}

/// The configuration of one package.
#[derive(Clone)]
pub(crate) struct Settings {
    /// The APIs that a function without an attribute may be about.
    pub(crate) apis: Vec<Vertical>,
    /// Whether the project names them.
    pub(crate) names_api: bool,
    pub(crate) also: Vec<String>,
    pub(crate) on: Vec<String>,
    pub(crate) calls: Vec<String>,
    exclude: Gitignore,
}

impl Settings {
    /// Reads the metadata of a package in this folder, and of its workspace.
    pub(crate) fn read(workspace: &Value, package: &Value, folder: &Path) -> Result<Self> {
        let mut both = Table::default();
        for (value, name) in [(workspace, "workspace"), (package, "package")] {
            let place = format!("[{name}.metadata.stytch-errors]");
            let table = match value.get("stytch-errors") {
                None => Table::default(),
                Some(value) => {
                    Table::deserialize(value).map_err(|error| Failure::about(&place, error))?
                }
            };
            // A package's own API replaces the workspace's.
            both.api = table.api.or(both.api);
            both.also.extend(table.also);
            both.on.extend(table.on);
            both.calls.extend(table.calls);
            both.exclude.extend(table.exclude);
        }
        both.settings(folder)
    }

    /// Whether the project leaves this file out.
    pub(crate) fn excludes(&self, file: &Path) -> bool {
        self.exclude
            .matched_path_or_any_parents(file, false)
            .is_ignore()
    }
}

impl Table {
    fn settings(self, folder: &Path) -> Result<Settings> {
        let names = match self.api {
            None => Vec::new(),
            Some(Apis::One(name)) => vec![name],
            Some(Apis::Several(names)) => names,
        };
        let mut apis = Vec::new();
        for name in &names {
            let known = Vertical::ALL.into_iter().find(|api| api.as_str() == name);
            apis.push(known.ok_or_else(|| {
                Failure::new(format!(
                    "`api = {name:?}` in the metadata: expected `b2b`, `consumer` or `fraud`"
                ))
            })?);
        }
        let mut exclude = GitignoreBuilder::new(folder);
        for glob in &self.exclude {
            exclude
                .add_line(None, glob)
                .map_err(|error| Failure::about("`exclude` in the metadata", error))?;
        }
        let exclude = exclude
            .build()
            .map_err(|error| Failure::about("`exclude` in the metadata", error))?;
        Ok(Settings {
            names_api: !apis.is_empty(),
            apis: if apis.is_empty() {
                Vertical::ALL.to_vec()
            } else {
                apis
            },
            also: self.also.into_iter().map(|also| also.code).collect(),
            on: self.on,
            calls: self.calls,
            exclude,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(workspace: &Value, package: &Value) -> Result<Settings> {
        let of = |value: &Value| json!({ "stytch-errors": value });
        Settings::read(&of(workspace), &of(package), Path::new("/project"))
    }

    #[test]
    fn a_package_adds_to_what_its_workspace_says() {
        let settings = read(
            &json!({ "api": "b2b", "on": ["code"], "exclude": ["generated/"] }),
            &json!({ "api": ["consumer"], "on": ["kind"], "also": [{ "code": "x", "reason": "y" }] }),
        )
        .unwrap();
        assert_eq!(settings.apis, [Vertical::Consumer]);
        assert_eq!(settings.on, ["code", "kind"]);
        assert_eq!(settings.also, ["x"]);
        assert!(settings.excludes(Path::new("/project/src/generated/a.rs")));
        assert!(!settings.excludes(Path::new("/project/src/a.rs")));
    }

    #[test]
    fn without_metadata_every_api_counts() {
        let settings = Settings::read(&Value::Null, &Value::Null, Path::new("/")).unwrap();
        assert_eq!(settings.apis.len(), 3);
        assert!(!settings.names_api);
    }

    #[test]
    fn mistakes_are_refused() {
        for (table, part) in [
            (json!({ "apis": "b2b" }), "unknown field `apis`"),
            (
                json!({ "api": "b2c" }),
                "expected `b2b`, `consumer` or `fraud`",
            ),
            (
                json!({ "also": [{ "code": "x" }] }),
                "missing field `reason`",
            ),
            (json!({ "on": "code" }), "invalid type"),
        ] {
            let message = read(&json!({}), &table).err().unwrap().to_string();
            assert!(message.contains(part), "{message}");
        }
    }
}
