//! The workspace: its packages, what each says of itself, and whether it has to do with Stytch.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use cargo_metadata::{Metadata, MetadataCommand, Package, Target};

use crate::config::Settings;
use crate::failure::{Failure, Result};

/// The packages that a dependency on shows that a package is about Stytch.
const CLIENTS: [&str; 2] = ["stytch", "stytch-errors"];

/// A workspace.
pub(crate) struct Project {
    pub(crate) root: PathBuf,
    pub(crate) members: Vec<Member>,
}

/// A package of the workspace.
pub(crate) struct Member {
    pub(crate) package: Package,
    pub(crate) folder: PathBuf,
    pub(crate) settings: Settings,
    /// Whether it depends on a client of Stytch's, or on a member that does.
    pub(crate) uses_stytch: bool,
    /// By which name it knows `stytch-errors`.
    pub(crate) runtime: Option<String>,
    /// Whether it was asked for.
    pub(crate) is_selected: bool,
}

impl Project {
    /// Asks cargo for the workspace around a manifest, or around the current folder.
    pub(crate) fn read(manifest: Option<&Path>, selected: &[String]) -> Result<Self> {
        let mut command = MetadataCommand::new();
        command.no_deps();
        if let Some(manifest) = manifest {
            command.manifest_path(manifest);
        }
        let metadata = command
            .exec()
            .map_err(|error| Failure::new(error.to_string().trim().to_owned()))?;
        let mut members = Vec::new();
        for package in metadata.workspace_packages() {
            members.push(Member::of(package, &metadata, selected)?);
        }
        for name in selected {
            if !members.iter().any(|member| *member.package.name == **name) {
                return Err(Failure::new(format!(
                    "the workspace has no package `{name}`"
                )));
            }
        }
        let mut project = Self {
            root: metadata.workspace_root.into_std_path_buf(),
            members,
        };
        project.spread_use();
        Ok(project)
    }

    /// A package that uses a member that uses Stytch uses Stytch too.
    fn spread_use(&mut self) {
        loop {
            let users: BTreeSet<String> = self
                .members
                .iter()
                .filter(|member| member.uses_stytch)
                .map(|member| member.package.name.clone())
                .collect();
            let mut changed = false;
            for member in &mut self.members {
                let depends = member.package.dependencies.iter().any(|dependency| {
                    dependency.path.is_some() && users.contains(&*dependency.name)
                });
                changed |= depends && !member.uses_stytch;
                member.uses_stytch |= depends;
            }
            if !changed {
                return;
            }
        }
    }

    /// The member that a file belongs to: that of the nearest manifest, if it is one of ours.
    pub(crate) fn owner(&self, file: &Path, manifests: &[(PathBuf, bool)]) -> Option<usize> {
        let is_manifest = |folder: &Path| {
            let manifest = folder.join("Cargo.toml");
            manifests
                .binary_search_by(|(known, _)| known.cmp(&manifest))
                .is_ok()
        };
        for folder in file.ancestors().skip(1) {
            let found = self
                .members
                .iter()
                .position(|member| member.folder == folder);
            if found.is_some() {
                return found.filter(|&at| self.members[at].is_selected);
            }
            if is_manifest(folder) {
                return None;
            }
        }
        None
    }

    /// The folders below which all members are.
    pub(crate) fn folders(&self) -> Vec<PathBuf> {
        let mut folders: Vec<PathBuf> = Vec::new();
        let mut all: Vec<&PathBuf> = self.members.iter().map(|member| &member.folder).collect();
        all.push(&self.root);
        all.sort();
        for folder in all {
            if !folders.iter().any(|known| folder.starts_with(known)) {
                folders.push(folder.clone());
            }
        }
        folders
    }
}

impl Member {
    fn of(package: &Package, metadata: &Metadata, selected: &[String]) -> Result<Self> {
        let folder = package.manifest_path.parent().map_or_else(
            || metadata.workspace_root.clone(),
            cargo_metadata::camino::Utf8Path::to_owned,
        );
        let folder = folder.into_std_path_buf();
        let settings = Settings::read(&metadata.workspace_metadata, &package.metadata, &folder)
            .map_err(|error| Failure::about(&package.name, error))?;
        let uses = |name: &str| {
            let mut dependencies = package.dependencies.iter();
            dependencies.find(|dependency| dependency.name == name)
        };
        let runtime = uses("stytch-errors").map(|dependency| {
            let name = dependency.rename.as_ref().unwrap_or(&dependency.name);
            name.replace('-', "_")
        });
        Ok(Self {
            uses_stytch: CLIENTS.iter().any(|client| uses(client).is_some()),
            runtime,
            is_selected: selected.is_empty() || selected.iter().any(|name| **name == *package.name),
            package: package.clone(),
            folder,
            settings,
        })
    }

    /// The target that a file most likely belongs to.
    pub(crate) fn target(&self, file: &Path) -> Option<&Target> {
        let targets = self.package.targets.iter();
        let below = targets.filter(|target| {
            let folder = target.src_path.parent();
            folder.is_some_and(|folder| file.starts_with(folder))
        });
        below
            .max_by_key(|target| {
                let is_itself = target.src_path == file;
                (is_itself, target.src_path.as_str().len(), target.is_lib())
            })
            .or_else(|| self.package.targets.first())
    }
}
