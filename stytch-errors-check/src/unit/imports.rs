//! The names that `use` brings in.

use syn::{ItemUse, UseTree};

use crate::lower::names::plain_name;

/// One name that a `use` brings in, or all names of a module.
#[derive(Clone)]
pub(crate) struct Import {
    /// The file, by its place among those of the unit.
    pub(crate) file: usize,
    /// The name here; `None` for `*`.
    pub(crate) name: Option<String>,
    /// The path there, with the name that it has there.
    pub(crate) path: Vec<String>,
}

impl Import {
    /// Adds the names of a `use`.
    pub(super) fn of(item: &ItemUse, found: &mut Vec<Self>) {
        // `::name` is a crate of others.
        let root = item.leading_colon.iter().map(|_| String::new()).collect();
        add(&item.tree, root, found);
    }

    /// The name here and the name there, if they differ.
    pub(crate) fn renamed(&self) -> Option<(&str, &str)> {
        let (name, original) = (self.name.as_deref()?, self.path.last()?);
        (name != original).then_some((name, original))
    }
}

fn add(tree: &UseTree, mut path: Vec<String>, found: &mut Vec<Import>) {
    let name = match tree {
        UseTree::Path(tree) => {
            path.push(plain_name(&tree.ident));
            return add(&tree.tree, path, found);
        }
        UseTree::Group(tree) => {
            let trees = tree.items.iter();
            return trees.for_each(|tree| add(tree, path.clone(), found));
        }
        UseTree::Name(tree) if tree.ident == "self" => path.last().cloned(),
        UseTree::Name(tree) => {
            path.push(plain_name(&tree.ident));
            path.last().cloned()
        }
        UseTree::Rename(tree) => {
            if tree.ident != "self" {
                path.push(plain_name(&tree.ident));
            }
            Some(plain_name(&tree.rename))
        }
        UseTree::Glob(_) => None,
    };
    let file = 0;
    found.push(Import { file, name, path });
}

/// The names that a `use` renames, each with the name that it had.
pub(crate) fn renames(item: &ItemUse, found: &mut Vec<(String, String)>) {
    let mut imports = Vec::new();
    Import::of(item, &mut imports);
    let renamed = imports.iter().filter_map(Import::renamed);
    found.extend(renamed.map(|(name, original)| (name.to_owned(), original.to_owned())));
}
