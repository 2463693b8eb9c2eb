//! The published crates are complete, and fit each other. That they build when they are packed is
//! for `.ci/package`.

use std::collections::BTreeSet;
use std::fs;

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package, PackageId};

/// Those of the slugs that registries know which this project is about.
const CATEGORIES: [&str; 8] = [
    "api-bindings",
    "authentication",
    "command-line-utilities",
    "development-tools",
    "development-tools::cargo-plugins",
    "no-std::no-alloc",
    "rust-patterns",
    "web-programming",
];

#[test]
fn only_these_are_published() {
    let metadata = metadata();
    let names: Vec<&str> = published(&metadata)
        .map(|package| package.name.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "cargo-stytch-errors",
            "stytch-errors",
            "stytch-errors-check",
            "stytch-errors-macros"
        ]
    );
}

#[test]
fn they_say_what_they_are() {
    for package in published(&metadata()) {
        let name = &package.name;
        assert!(package.description.is_some(), "{name}");
        assert!(package.repository.is_some(), "{name}");
        assert!(package.rust_version.is_some(), "{name}");
        assert_eq!(package.license.as_deref(), Some("MIT OR Apache-2.0"));
        assert!((1..=5).contains(&package.keywords.len()), "{name}");
        assert!((1..=5).contains(&package.categories.len()), "{name}");
        for category in &package.categories {
            assert!(
                CATEGORIES.contains(&category.as_str()),
                "{name}: {category}"
            );
        }
        let readme = package
            .readme()
            .unwrap_or_else(|| panic!("{name} has no README"));
        assert!(
            fs::read_to_string(readme)
                .unwrap()
                .starts_with(&format!("# {name}\n"))
        );
    }
}

#[test]
fn they_carry_the_licences() {
    let metadata = metadata();
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        let ours = fs::read_to_string(metadata.workspace_root.join(licence)).unwrap();
        for package in published(&metadata) {
            let copy = package.manifest_path.with_file_name(licence);
            assert_eq!(fs::read_to_string(&copy).unwrap(), ours, "{copy}");
        }
    }
}

#[test]
fn they_have_one_version_and_fit_no_other() {
    let metadata = metadata();
    let crates: Vec<_> = published(&metadata).collect();
    let [command, runtime, check, macros] = &crates[..] else {
        panic!("not four crates")
    };
    for (user, used) in [(runtime, macros), (macros, check), (command, check)] {
        assert_eq!(user.version, used.version);
        let mut needed = user.dependencies.iter();
        let needed = needed.find(|dependency| dependency.name == *used.name);
        assert_eq!(
            needed.unwrap().req.to_string(),
            format!("={}", used.version)
        );
    }
    let changes = fs::read_to_string(metadata.workspace_root.join("CHANGELOG.md")).unwrap();
    let newest = changes
        .lines()
        .find_map(|line| line.strip_prefix("## "))
        .unwrap();
    assert_eq!(
        newest.split(' ').next(),
        Some(&*runtime.version.to_string())
    );
}

#[test]
fn what_they_need_builds_on_the_declared_minimum() {
    let metadata = metadata();
    let mut needed = BTreeSet::new();
    for package in published(&metadata) {
        add_needed(&metadata, &package.id, &mut needed);
    }
    assert!(needed.len() > 5, "{needed:?}");
    let declared = published(&metadata)
        .find_map(|package| package.rust_version.as_ref())
        .unwrap();
    for id in needed {
        let package = &metadata[id];
        let builds = package
            .rust_version
            .as_ref()
            .is_none_or(|minimum| minimum <= declared);
        assert!(
            builds,
            "{} {} needs {:?}",
            package.name, package.version, package.rust_version
        );
    }
}

fn metadata() -> Metadata {
    MetadataCommand::new().exec().unwrap()
}

fn published(metadata: &Metadata) -> impl Iterator<Item = &Package> {
    let members = metadata.workspace_packages().into_iter();
    members.filter(|package| {
        package
            .publish
            .as_ref()
            .is_none_or(|registries| !registries.is_empty())
    })
}

/// What a package and its dependencies need to be built, tests aside.
fn add_needed<'m>(metadata: &'m Metadata, id: &'m PackageId, needed: &mut BTreeSet<&'m PackageId>) {
    if !needed.insert(id) {
        return;
    }
    let resolve = metadata.resolve.as_ref().unwrap();
    let node = resolve.nodes.iter().find(|node| node.id == *id).unwrap();
    for dependency in &node.deps {
        let mut kinds = dependency.dep_kinds.iter();
        if kinds.any(|kind| kind.kind != DependencyKind::Development) {
            add_needed(metadata, &dependency.pkg, needed);
        }
    }
}
