//! Functions that people wrote: those of the dependencies whose sources cargo has unpacked.

use std::env;
use std::path::{Path, PathBuf};

use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::visit::{self, Visit};
use syn::{ImplItem, ImplItemFn, Item, ItemFn, ItemTrait, TraitItem, TraitItemFn};
use walkdir::{DirEntry, WalkDir};

/// No package makes up the corpus: so many samples of each kind are taken from one at most.
const PER_PACKAGE: usize = 5;

/// So many files of a package are read, and none that was generated, by its size.
const FILES: usize = 2;
const BYTES: u64 = 40_000;

/// Something to annotate.
pub(crate) struct Sample {
    pub(crate) kind: Kind,
    pub(crate) tokens: TokenStream,
    /// How many function bodies the annotation reaches, apart from those within bodies.
    pub(crate) functions: usize,
    pub(crate) file: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    /// A free function.
    Function,
    /// A method on its own.
    Method,
    /// A trait's method with a body.
    Default,
    /// An inherent `impl`.
    Inherent,
    /// An `impl` of a trait.
    Trait,
    Module,
}

impl Kind {
    pub(crate) const ALL: [Self; 6] = [
        Self::Function,
        Self::Method,
        Self::Default,
        Self::Inherent,
        Self::Trait,
        Self::Module,
    ];
}

/// Samples of all kinds from each package in the registry, in the order of their names.
pub(crate) fn samples() -> Vec<Sample> {
    let mut all = Vec::new();
    for package in packages() {
        let mut found = Vec::new();
        let files = WalkDir::new(&package).sort_by_file_name().into_iter();
        let files = files.filter_map(Result::ok).filter(is_source);
        for file in files.take(FILES) {
            read(file.path(), &mut found);
        }
        all.append(&mut found);
    }
    all
}

fn is_source(file: &DirEntry) -> bool {
    let is_rust = file
        .path()
        .extension()
        .is_some_and(|extension| extension == "rs");
    is_rust && file.metadata().is_ok_and(|data| data.len() <= BYTES)
}

fn packages() -> Vec<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let Some(home) = home.or_else(|| Some(env::home_dir()?.join(".cargo"))) else {
        return Vec::new();
    };
    let folders = WalkDir::new(home.join("registry/src"))
        .min_depth(2)
        .max_depth(2)
        .sort_by_file_name();
    let folders = folders.into_iter().filter_map(Result::ok);
    // Packing a release unpacks this project's own crates there, whose functions have attributes.
    let is_foreign = |folder: &DirEntry| {
        !folder
            .file_name()
            .to_string_lossy()
            .contains("stytch-errors")
    };
    folders
        .filter(is_foreign)
        .map(DirEntry::into_path)
        .collect()
}

fn read(file: &Path, samples: &mut Vec<Sample>) {
    // Test data need not be Rust, nor UTF-8.
    let Ok(text) = std::fs::read_to_string(file) else {
        return;
    };
    let Ok(parsed) = syn::parse_file(&text) else {
        return;
    };
    Reader { file, samples }.visit_file(&parsed);
}

struct Reader<'a> {
    file: &'a Path,
    samples: &'a mut Vec<Sample>,
}

impl Reader<'_> {
    fn add(&mut self, kind: Kind, tokens: TokenStream, functions: usize) {
        let of_kind = self.samples.iter().filter(|sample| sample.kind == kind);
        if functions == 0 || of_kind.count() >= PER_PACKAGE {
            return;
        }
        self.samples.push(Sample {
            kind,
            tokens,
            functions,
            file: self.file.to_owned(),
        });
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        self.add(Kind::Function, item.to_token_stream(), 1);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast ImplItemFn) {
        self.add(Kind::Method, item.to_token_stream(), 1);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast TraitItemFn) {
        let functions = usize::from(item.default.is_some());
        self.add(Kind::Default, item.to_token_stream(), functions);
    }

    fn visit_item(&mut self, item: &'ast Item) {
        let kind = match item {
            Item::Impl(block) if block.trait_.is_some() => Some(Kind::Trait),
            Item::Impl(_) => Some(Kind::Inherent),
            Item::Mod(module) if module.content.is_some() => Some(Kind::Module),
            _ => None,
        };
        if let Some(kind) = kind {
            self.add(kind, item.to_token_stream(), functions_of(item));
        }
        visit::visit_item(self, item);
    }
}

/// The functions in an item, apart from those within bodies.
fn functions_of(item: &Item) -> usize {
    match item {
        Item::Fn(_) => 1,
        Item::Impl(block) => {
            let is_function = |item: &&ImplItem| matches!(item, ImplItem::Fn(_));
            block.items.iter().filter(is_function).count()
        }
        Item::Trait(ItemTrait { items, .. }) => {
            let has_body =
                |item: &&TraitItem| matches!(item, TraitItem::Fn(item) if item.default.is_some());
            items.iter().filter(has_body).count()
        }
        Item::Mod(module) => match &module.content {
            Some((_, items)) => items.iter().map(functions_of).sum(),
            None => 0,
        },
        _ => 0,
    }
}
