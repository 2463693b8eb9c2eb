//! The items of a block: constants whose text can be read, and in inner blocks what `use` brings in,
//! so that rustc can be asked for a constant from the top of the function.

use proc_macro2::{TokenStream, TokenTree};
use syn::{Block, Expr, Ident, Item, Stmt, UseTree};

use super::attributes::has_own_attribute;
use super::literal;
use super::scope::GLOB;
use super::shape::{known, shape_of_initializer};
use super::transparent::peel;
use super::value::Shape;
use super::walk::Walker;

impl Walker<'_> {
    /// Declares what the items of a block are to a comparison, and walks its functions.
    pub(super) fn declare_items(&mut self, block: &Block) {
        // What the outermost block declares can be named from its top.
        let inner = self.depth > 1;
        for stmt in &block.stmts {
            let Stmt::Item(item) = stmt else { continue };
            let (name, value) = match item {
                Item::Const(item) => (&item.ident, self.shape_of_constant(&item.expr)),
                Item::Static(item) => (&item.ident, self.shape_of_constant(&item.expr)),
                Item::Enum(item) => (&item.ident, Shape::Other),
                Item::Mod(item) => (&item.ident, Shape::Other),
                Item::Struct(item) => (&item.ident, Shape::Other),
                Item::Use(item) if inner => {
                    let colons = item.leading_colon.as_ref();
                    let path = colons.map(|colons| literal::colons(colons.spans[0]));
                    self.declare_imports(&item.tree, &path.unwrap_or_default());
                    continue;
                }
                _ => continue,
            };
            let value = match value {
                Shape::Known { .. } | Shape::Table(_) => value,
                _ if inner => Shape::Hidden,
                _ => Shape::Other,
            };
            self.scope.declare(&name.to_string(), value);
        }
        for stmt in &block.stmts {
            match stmt {
                Stmt::Item(Item::Fn(item)) if !has_own_attribute(&item.attrs) => {
                    self.helper_function(item);
                }
                _ => {}
            }
        }
    }

    /// The text of a constant, or what rustc can be asked for in its place.
    fn shape_of_constant(&self, expr: &Expr) -> Shape {
        let called = match peel(expr) {
            Expr::Call(call) => literal::of_constant_call(call),
            _ => None,
        };
        match called {
            Some(called) => known(vec![called], false),
            None => shape_of_initializer(expr, &self.scope),
        }
    }

    fn declare_imports(&mut self, tree: &UseTree, path: &TokenStream) {
        let joined = |ident: &Ident| {
            let mut path = path.clone();
            path.extend([TokenTree::from(ident.clone())]);
            path
        };
        match tree {
            UseTree::Path(tree) => {
                let mut path = joined(&tree.ident);
                path.extend(literal::colons(tree.colon2_token.spans[0]));
                self.declare_imports(&tree.tree, &path);
            }
            UseTree::Name(tree) => {
                let import = Shape::Import(joined(&tree.ident));
                self.scope.declare(&tree.ident.to_string(), import);
            }
            UseTree::Rename(tree) => {
                let import = Shape::Import(joined(&tree.ident));
                self.scope.declare(&tree.rename.to_string(), import);
            }
            UseTree::Group(tree) => {
                let trees = tree.items.iter();
                trees.for_each(|tree| self.declare_imports(tree, path));
            }
            UseTree::Glob(_) => self.scope.declare(GLOB, Shape::Import(path.clone())),
        }
    }
}
