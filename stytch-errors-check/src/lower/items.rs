//! The items of a block: constants, functions, and in inner blocks what `use` brings in.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::{Attribute, Block, ImplItem, Item, ItemFn, Signature, Stmt, UseTree};

use super::Lowerer;
use super::attributes::{has_own_attribute, of_item};
use super::names::{plain_name, type_name};
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
        let mut macro_statics: Vec<(Ident, syn::Expr)> = Vec::new();
        for stmt in &block.stmts {
            let item = match stmt {
                Stmt::Item(item) => item,
                Stmt::Macro(call) => {
                    macro_statics.extend(super::statics(&call.mac).unwrap_or_default());
                    continue;
                }
                _ => continue,
            };
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
                    let id = self.new_function(&item.sig.ident, None);
                    functions.push((id, item));
                    (&item.sig.ident, Named::Function(id))
                }
                Item::Enum(item) => (&item.ident, hidden_if(is_inner)),
                Item::Mod(item) => (&item.ident, hidden_if(is_inner)),
                Item::Struct(item) => (&item.ident, hidden_if(is_inner)),
                Item::Use(item) => {
                    crate::unit::renames(item, &mut self.aliases);
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
        for (name, value) in &macro_statics {
            let id = self.new_constant(false);
            constants.push((id, value));
            self.scope
                .declare(plain_name(name), Named::Constant(id, is_inner));
        }
        let mut held = Vec::new();
        for stmt in &block.stmts {
            if let Stmt::Item(item) = stmt {
                self.held_items(item, &mut held);
            }
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
        for item in held {
            self.held_item(item, &mut statements);
        }
        statements
    }

    fn inner_function(&mut self, id: FunctionId, item: &ItemFn) {
        self.body.functions[id.index()].is_foreign = has_own_attribute(&item.attrs);
        self.under(&item.attrs, |lowerer| {
            lowerer.function(id, &item.sig, &item.block);
        });
    }

    /// Declares the functions and constants in an `impl` block, trait or module that stands in a function.
    fn held_items<'i>(&mut self, item: &'i Item, held: &mut Vec<Held<'i>>) {
        if has_own_attribute(of_item(item)) {
            return;
        }
        match item {
            Item::Impl(block) => {
                let holder = type_name(&block.self_ty);
                for item in &block.items {
                    match item {
                        ImplItem::Fn(item) => {
                            let attrs = [&*block.attrs, &*item.attrs];
                            let code = (&item.sig, &item.block);
                            held.extend(self.held_function(holder.as_ref(), attrs, code));
                        }
                        ImplItem::Const(item) => {
                            held.push(self.held_constant(holder.as_ref(), &item.ident, &item.expr));
                        }
                        _ => {}
                    }
                }
            }
            Item::Mod(module) => {
                let holder = plain_name(&module.ident);
                let items = module.content.iter().flat_map(|(_, items)| items);
                for item in items {
                    match item {
                        Item::Fn(item) => {
                            let attrs = [&*module.attrs, &*item.attrs];
                            let code = (&item.sig, &*item.block);
                            held.extend(self.held_function(Some(&holder), attrs, code));
                        }
                        Item::Const(item) => {
                            held.push(self.held_constant(Some(&holder), &item.ident, &item.expr));
                        }
                        Item::Static(item) => {
                            held.push(self.held_constant(Some(&holder), &item.ident, &item.expr));
                        }
                        item => self.held_items(item, held),
                    }
                }
            }
            Item::Trait(block) => {
                let holder = plain_name(&block.ident);
                for item in &block.items {
                    let syn::TraitItem::Fn(item) = item else {
                        continue;
                    };
                    if let Some(code) = &item.default {
                        let attrs = [&*block.attrs, &*item.attrs];
                        held.extend(self.held_function(Some(&holder), attrs, (&item.sig, code)));
                    }
                }
            }
            _ => {}
        }
    }

    fn held_function<'i>(
        &mut self,
        holder: Option<&String>,
        attrs: [&'i [Attribute]; 2],
        (signature, block): (&'i Signature, &'i Block),
    ) -> Option<Held<'i>> {
        if has_own_attribute(attrs[1]) {
            return None;
        }
        let id = self.new_function(&signature.ident, holder);
        self.declare_in(holder, &signature.ident, Named::Function(id));
        Some(Held {
            holder: holder.cloned(),
            code: Code::Function(id, attrs, signature, block),
        })
    }

    fn held_constant<'i>(
        &mut self,
        holder: Option<&String>,
        name: &Ident,
        value: &'i syn::Expr,
    ) -> Held<'i> {
        let id = self.new_constant(false);
        self.declare_in(holder, name, Named::Constant(id, false));
        Held {
            holder: holder.cloned(),
            code: Code::Constant(id, value),
        }
    }

    fn held_item(&mut self, item: Held<'_>, statements: &mut Vec<Statement>) {
        let outer = std::mem::replace(&mut self.context.holder, item.holder);
        match item.code {
            Code::Function(id, [around, own], signature, block) => {
                self.under(around, |lowerer| {
                    lowerer.under(own, |lowerer| lowerer.function(id, signature, block));
                });
                statements.push(Statement::Function(id));
            }
            Code::Constant(id, value) => self.constant(id, value),
        }
        self.context.holder = outer;
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

/// A function or constant of an `impl` block, trait or module that stands in a function.
struct Held<'i> {
    holder: Option<String>,
    code: Code<'i>,
}

enum Code<'i> {
    Function(FunctionId, [&'i [Attribute]; 2], &'i Signature, &'i Block),
    Constant(ConstantId, &'i syn::Expr),
}

fn hidden_if(is_inner: bool) -> Named {
    if is_inner { Named::Hidden } else { Named::Item }
}
