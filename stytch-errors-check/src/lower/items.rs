//! The items of a block: constants, functions, and in inner blocks what `use` brings in.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::{Block, ImplItem, Item, ItemFn, Stmt, UseTree};

use super::Lowerer;
use super::attributes::{has_own_attribute, of_item};
use super::names::plain_name;
use super::path::colons;
use super::scope::Named;
use crate::body::{ConstantId, FunctionId, Statement};

impl Lowerer<'_> {
    /// Declares the items of a block, and lowers them. Returns its functions.
    pub(super) fn items(&mut self, block: &Block) -> Vec<Statement> {
        // Items of the outermost block can be named from its top.
        let is_inner = self.context.depth > 1;
        let mut constants: Vec<(ConstantId, &syn::Expr)> = Vec::new();
        let mut functions: Vec<(FunctionId, &ItemFn)> = Vec::new();
        for stmt in &block.stmts {
            let Stmt::Item(item) = stmt else { continue };
            let (name, named) = match item {
                Item::Const(item) => {
                    let id = self.new_constant(false);
                    constants.push((id, &*item.expr));
                    (&item.ident, Named::Constant(id, is_inner))
                }
                Item::Static(item) => {
                    let id = self.new_constant(false);
                    constants.push((id, &*item.expr));
                    (&item.ident, Named::Constant(id, is_inner))
                }
                Item::Fn(item) => {
                    let id = self.new_function(&item.sig.ident);
                    functions.push((id, item));
                    (&item.sig.ident, Named::Function(id))
                }
                Item::Enum(item) => (&item.ident, hidden_if(is_inner)),
                Item::Mod(item) => (&item.ident, hidden_if(is_inner)),
                Item::Struct(item) => (&item.ident, hidden_if(is_inner)),
                Item::Use(item) => {
                    crate::unit::renames(&item.tree, &mut self.aliases);
                    if is_inner {
                        let leading = item.leading_colon.as_ref();
                        let path = leading.map(|leading| colons(leading.spans[0]));
                        self.import(&item.tree, &path.unwrap_or_default());
                    }
                    continue;
                }
                _ => continue,
            };
            self.scope.declare(plain_name(name), named);
        }
        for (id, value) in constants {
            self.constant(id, value);
        }
        for (id, item) in &functions {
            self.inner_function(*id, item);
        }
        let mut statements: Vec<_> = functions
            .iter()
            .map(|(id, _)| Statement::Function(*id))
            .collect();
        for stmt in &block.stmts {
            if let Stmt::Item(item) = stmt {
                self.functions_of_item(item, &mut statements);
            }
        }
        statements
    }

    fn inner_function(&mut self, id: FunctionId, item: &ItemFn) {
        self.body.functions[id.index()].is_foreign = has_own_attribute(&item.attrs);
        self.under(&item.attrs, |lowerer| {
            lowerer.function(id, &item.sig, &item.block);
        });
    }

    /// The functions in an `impl` block or module that stands in a function.
    fn functions_of_item(&mut self, item: &Item, statements: &mut Vec<Statement>) {
        if has_own_attribute(of_item(item)) {
            return;
        }
        match item {
            Item::Impl(block) => {
                self.under(&block.attrs, |lowerer| {
                    for item in &block.items {
                        let ImplItem::Fn(item) = item else { continue };
                        if has_own_attribute(&item.attrs) {
                            continue;
                        }
                        let id = lowerer.new_function(&item.sig.ident);
                        lowerer.under(&item.attrs, |lowerer| {
                            lowerer.function(id, &item.sig, &item.block);
                        });
                        statements.push(Statement::Function(id));
                    }
                });
            }
            Item::Mod(module) => {
                let items = module.content.iter().flat_map(|(_, items)| items);
                for item in items {
                    match item {
                        Item::Fn(function) if !has_own_attribute(&function.attrs) => {
                            let id = self.new_function(&function.sig.ident);
                            self.inner_function(id, function);
                            statements.push(Statement::Function(id));
                        }
                        Item::Fn(_) => {}
                        item => self.functions_of_item(item, statements),
                    }
                }
            }
            Item::Trait(item) => {
                for item in &item.items {
                    let syn::TraitItem::Fn(item) = item else {
                        continue;
                    };
                    if let (Some(block), false) = (&item.default, has_own_attribute(&item.attrs)) {
                        let id = self.new_function(&item.sig.ident);
                        self.function(id, &item.sig, block);
                        statements.push(Statement::Function(id));
                    }
                }
            }
            _ => {}
        }
    }

    fn import(&mut self, tree: &UseTree, path: &TokenStream) {
        let joined = |ident: &Ident| {
            let mut path = path.clone();
            path.extend([TokenTree::from(ident.clone())]);
            path
        };
        match tree {
            UseTree::Path(tree) => {
                let mut path = joined(&tree.ident);
                path.extend(colons(tree.colon2_token.spans[0]));
                self.import(&tree.tree, &path);
            }
            UseTree::Name(tree) => {
                let import = Named::Import(joined(&tree.ident));
                self.scope.declare(plain_name(&tree.ident), import);
            }
            UseTree::Rename(tree) => {
                let import = Named::Import(joined(&tree.ident));
                self.scope.declare(plain_name(&tree.rename), import);
            }
            UseTree::Group(tree) => {
                for tree in &tree.items {
                    self.import(tree, path);
                }
            }
            UseTree::Glob(_) => self
                .scope
                .declare("*".to_owned(), Named::Glob(path.clone())),
        }
    }
}

fn hidden_if(is_inner: bool) -> Named {
    if is_inner { Named::Hidden } else { Named::Item }
}
