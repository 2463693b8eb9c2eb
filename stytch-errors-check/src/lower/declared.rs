//! The declarations of the unit, by the names that reach them from each of its files.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::Ident;
use syn::{GenericArgument, PathArguments, Type};

use super::Lowerer;
use super::names::{is_type_name, plain_name};
use super::scope::Named;
use crate::body::Target;
use crate::unit::{Constant, Function, Import, Unit};

/// The functions and constants of a unit by name, and the imports of the file that is lowered.
pub(super) struct Declared<'u> {
    /// `module::name`, `Type::name`, and `name` alone for what belongs to no type; `None` where two
    /// have the name.
    items: BTreeMap<String, Option<Named>>,
    /// The types that each file has methods or fields of.
    types: BTreeSet<(usize, String)>,
    /// The first words of paths into the unit.
    roots: BTreeSet<String>,
    imports: &'u [Import],
    /// Whether the unit is files, in which a name may be one that it does not declare.
    is_linked: bool,
    file: usize,
}

impl<'u> Declared<'u> {
    pub(super) fn new(unit: &'u Unit) -> Self {
        let methods = unit.functions().iter().filter_map(|function| {
            let holder = function.holder.clone().filter(|_| function.is_associated);
            Some((function.file, holder?))
        });
        let fields = unit.renamed_fields().iter();
        let fields = fields.map(|(file, ty, _)| (*file, ty.clone()));
        let modules = unit.modules().iter().map(|(_, name)| name.clone());
        let roots = ["crate", "self", "super"].map(ToOwned::to_owned);
        Self {
            items: BTreeMap::new(),
            types: methods.chain(fields).collect(),
            roots: modules.chain(roots).collect(),
            imports: unit.imports(),
            is_linked: unit.files() > 0,
            file: 0,
        }
    }

    pub(super) fn constant(&mut self, constant: &Constant, named: &Named) {
        let holder = constant.holder.as_deref();
        self.add(
            holder,
            holder.is_some_and(is_type_name),
            &constant.name,
            named,
        );
    }

    pub(super) fn function(&mut self, function: &Function, named: &Named) {
        let holder = function.holder.as_deref();
        self.add(
            holder,
            function.is_associated,
            &function.signature.ident,
            named,
        );
    }

    fn add(&mut self, holder: Option<&str>, is_of_type: bool, name: &Ident, item: &Named) {
        let name = plain_name(name);
        let qualified = holder.map(|holder| format!("{holder}::{name}"));
        for name in qualified.into_iter().chain((!is_of_type).then_some(name)) {
            let entry = self.items.entry(name);
            entry
                .and_modify(|known| *known = None)
                .or_insert_with(|| Some(item.clone()));
        }
    }

    pub(super) fn enter_file(&mut self, file: usize) {
        self.file = file;
    }

    fn get(&self, name: &str) -> Option<&Named> {
        self.items.get(name)?.as_ref()
    }

    fn imports(&self) -> impl Iterator<Item = &'u Import> {
        let file = self.file;
        self.imports
            .iter()
            .filter(move |import| import.file == file)
    }

    /// Whether a path leads into the unit, or to a type of the official client, for which the unit may have
    /// methods.
    fn is_own(&self, path: &[String]) -> bool {
        self.is_of_unit(path) || path.first().is_some_and(|first| first == "stytch")
    }

    fn is_of_unit(&self, path: &[String]) -> bool {
        match path.first() {
            Some(first) if first.is_empty() => path
                .get(1)
                .is_some_and(|second| self.roots.contains(second)),
            Some(first) => self.roots.contains(first),
            None => false,
        }
    }

    /// Whether a type by this name is one of the unit's, as far as this file sees it.
    fn knows_type(&self, path: &[String]) -> bool {
        let Some(name) = path.last() else {
            return false;
        };
        if !self.is_linked || self.types.contains(&(self.file, name.clone())) {
            return true;
        }
        if path.len() > 1 {
            return self.is_own(path);
        }
        let mut imports = self.imports();
        imports.any(|import| {
            let is_it = match &import.name {
                Some(known) => known == name || import.path.last() == Some(name),
                None => true,
            };
            is_it && self.is_own(&import.path)
        })
    }

    /// The item of a path that the names in scope do not have.
    fn find(&self, path: &[String], holder: Option<&str>) -> Option<&Named> {
        let (name, parents) = path.split_last()?;
        match parents {
            [] => {
                let own = holder.and_then(|holder| self.get(&format!("{holder}::{name}")));
                own.or_else(|| {
                    let import = self
                        .imports()
                        .find(|import| import.name.as_ref() == Some(name))?;
                    let is_path = import.path.len() > 1 && self.is_own(&import.path);
                    let path = is_path.then_some(&import.path)?;
                    self.item(path)
                })
            }
            [.., parent] if parent == "Self" => self.get(&format!("{}::{name}", holder?)),
            [.., parent] if is_type_name(parent) => {
                let known = self
                    .knows_type(parents)
                    .then(|| format!("{parent}::{name}"));
                self.get(&known?)
            }
            [first, ..] => {
                let is_imported = || {
                    let mut imports = self.imports();
                    imports.any(|import| {
                        import.name.as_ref() == Some(first) && self.is_own(&import.path)
                    })
                };
                let is_reached = self.is_linked && (self.is_own(path) || is_imported());
                is_reached.then(|| self.item(path)).flatten()
            }
        }
    }

    /// The item at the end of a path, also where a module passes on what another one declares.
    fn item(&self, path: &[String]) -> Option<&Named> {
        let (name, parents) = path.split_last()?;
        let parent = parents.last()?;
        match self.items.get(&format!("{parent}::{name}")) {
            Some(item) => item.as_ref(),
            None => self.get(name),
        }
    }
}

impl Lowerer<'_> {
    /// The item of a path that the names in scope do not have.
    pub(super) fn declared(&self, path: &[String]) -> Target {
        let found = self.declared.find(path, self.context.holder.as_deref());
        match found {
            Some(Named::Constant(id, _)) => Target::Constant(*id),
            Some(Named::Function(id)) => Target::Function(*id),
            _ => Target::Elsewhere,
        }
    }

    /// The type of the unit that a value has or points to.
    pub(super) fn own_type(&self, ty: &Type) -> Option<String> {
        match ty {
            Type::Reference(ty) => self.own_type(&ty.elem),
            Type::Paren(ty) => self.own_type(&ty.elem),
            Type::Group(ty) => self.own_type(&ty.elem),
            Type::Path(ty) if ty.qself.is_none() => {
                let last = ty.path.segments.last()?;
                if let PathArguments::AngleBracketed(arguments) = &last.arguments {
                    let is_pointer = ["Arc", "Box", "Rc"].iter().any(|name| last.ident == name);
                    return match arguments.args.first() {
                        Some(GenericArgument::Type(inner)) if is_pointer => self.own_type(inner),
                        _ => None,
                    };
                }
                let segments = ty.path.segments.iter();
                let mut path: Vec<String> =
                    segments.map(|segment| plain_name(&segment.ident)).collect();
                if path == ["Self"] {
                    return self.context.holder.clone();
                }
                if !self.declared.knows_type(&path) {
                    return None;
                }
                let mut aliases = self.aliases.iter().rev();
                let name = path.pop()?;
                let original = aliases.find(|(alias, _)| *alias == name);
                Some(original.map_or(name, |(_, original)| original.clone()))
            }
            _ => None,
        }
    }
}
